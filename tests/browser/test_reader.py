"""The reader in a real browser: what is linked comes into sight, letters stay joined, nothing overflows."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.devtools import Browser
from tests.unit.web.dispute import STATEMENTS, TRAP_NAME

# A statement in one stretch, one in two, a nested one.
IDS = [STATEMENTS[at].id for at in (1, 2, 3)]
PAGES = (
    "/",
    "/?page=2",
    "/statements",
    "/statements/st_00000000000000aa",
    "/statements/st_00000000000000bb",
    "/nowhere",
)
# Lines without their numbers and labels, in one row each, measured as they are and as plain text.
WIDTHS = """[...document.querySelectorAll('.body p')].map(line => {
  line.querySelectorAll('.ref, .why').forEach(one => one.remove());
  line.style.whiteSpace = 'nowrap'; line.style.inlineSize = 'max-content';
  const pieces = line.children.length, marked = line.getBoundingClientRect().width;
  line.textContent = line.textContent;
  return [pieces, marked, line.getBoundingClientRect().width];
})"""
IN_SIGHT = """(id => { const at = document.getElementById(id).getClientRects()[0];
  return at.top >= 0 && at.bottom <= innerHeight && at.width > 0; })"""


def click(browser: Browser, selector: str) -> None:
    """Click in the middle of the first line of an element, as a visitor does."""
    spot = browser.ask(
        f"(() => {{ const found = document.querySelector({selector!r}); found.scrollIntoView({{block: 'center'}});"
        " const at = found.getClientRects()[0]; return [at.x + at.width / 2, at.y + at.height / 2]; })()"
    )
    for kind in ("mousePressed", "mouseReleased"):
        browser.tell("Input.dispatchMouseEvent", type=kind, x=spot[0], y=spot[1], button="left", clickCount=1)
    browser.ask("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def colours(browser: Browser, selector: str) -> set[str]:
    found: list[str] = browser.ask(
        f"[...document.querySelectorAll({selector!r})].map(one => getComputedStyle(one).backgroundColor)"
    )
    return set(found)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("statement", IDS)
def test_an_address_leads_to_the_words(browser: Browser, links: dict[str, str], statement: str, width: int) -> None:
    browser.resize(width, 420)
    browser.open(f"{links['dispute']}#{statement}")
    assert browser.ask(f"{IN_SIGHT}({statement!r})")


def test_all_stretches_of_a_statement_light_up_and_no_others(browser: Browser, links: dict[str, str]) -> None:
    browser.open(f"{links['dispute']}#{IDS[1]}")
    lit = colours(browser, ".body .said.s3")
    assert len(lit) == 1
    assert lit.isdisjoint(colours(browser, ".body .said:not(.s3)"))
    browser.open(links["dispute"])
    assert lit.isdisjoint(colours(browser, ".body .said"))


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_to_the_words_and_back(browser: Browser, links: dict[str, str], scripts: bool) -> None:
    browser.resize(390, 420)
    browser.without("" if scripts else "*.js")  # the pages have no other scripts
    browser.open(links["dispute"])
    click(browser, f"#about_{IDS[0]} .words a")
    assert browser.ask("location.hash") == f"#{IDS[0]}"
    assert browser.ask(f"{IN_SIGHT}({IDS[0]!r})")
    click(browser, "a.ref.s2")
    assert browser.ask("location.hash") == f"#about_{IDS[0]}"
    note = browser.ask(f"document.getElementById('about_{IDS[0]}').getBoundingClientRect().top")
    assert 0 <= note < 420


def test_with_scripts_the_words_themselves_lead_to_their_note(browser: Browser, links: dict[str, str]) -> None:
    browser.open(links["dispute"])
    click(browser, ".body span.said.s2")
    assert browser.ask("location.hash") == f"#about_{IDS[0]}"


def test_without_scripts_the_words_are_plain_text(browser: Browser, links: dict[str, str]) -> None:
    browser.without("*.js")
    browser.open(links["dispute"])
    click(browser, ".body span.said.s2")
    assert browser.ask("location.hash") == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("which", ["dispute", "traps"])
def test_highlights_leave_joined_letters_joined(
    browser: Browser, links: dict[str, str], which: str, scheme: str
) -> None:
    browser.resize(1280, scheme=scheme)
    browser.open(links[which])
    lines = browser.ask(WIDTHS)
    assert max(pieces for pieces, _, _ in lines) > (5 if which == "dispute" else 1)
    assert [(marked, plain) for _, marked, plain in lines if abs(marked - plain) > 0.1] == []


def test_room_within_a_word_would_be_seen(browser: Browser, links: dict[str, str]) -> None:
    browser.open(links["dispute"])
    browser.ask("document.querySelectorAll('.body .said').forEach(one => { one.style.paddingInlineStart = '1px' })")
    assert any(abs(marked - plain) > 0.1 for _, marked, plain in browser.ask(WIDTHS))


@pytest.mark.parametrize(("width", "language"), [(390, "en"), (390, "ar"), (320, "ar")])
def test_nothing_overflows_on_a_telephone(
    browser: Browser, address: str, links: dict[str, str], width: int, language: str
) -> None:
    browser.resize(width)
    for page in (*(address + page for page in PAGES), *links.values()):
        browser.open(f"{page}{'&' if '?' in page else '?'}ui={language}")
        assert browser.ask("document.documentElement.scrollWidth") <= width, page


@pytest.mark.parametrize(("language", "way"), [("en", "ltr"), ("ar", "rtl")])
def test_directions(browser: Browser, links: dict[str, str], language: str, way: str) -> None:
    browser.open(f"{links['dispute']}?ui={language}")
    found: dict[str, Any] = browser.ask(
        """({page: getComputedStyle(document.body).direction,
            text: getComputedStyle(document.querySelector('.body')).direction,
            words: getComputedStyle(document.querySelector('.words a')).direction,
            column: document.querySelector('.column').getBoundingClientRect().x,
            article: document.querySelector('.text').getBoundingClientRect().x})"""
    )
    assert (found["page"], found["text"], found["words"]) == (way, "rtl", "rtl")
    assert (found["column"] > found["article"]) is (way == "ltr"), "the column stands at the end of the line"


LISTS = ("/statements?text=زوارق&act=accuse", "/statements?sort=confidence")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("path", LISTS)
def test_contexts_run_from_right_to_left(browser: Browser, address: str, path: str, language: str, width: int) -> None:
    browser.resize(width)
    browser.open(f"{address}{path}&ui={language}")
    # Where the first and the last two characters stand: the bracket before the dateline, the full stop at the end.
    at = browser.ask(
        """[...document.querySelectorAll('.context')].filter(one => one.innerText.startsWith('(aqwal')).map(one => {
          const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), boxes = [];
          while (walker.nextNode())
            for (let n = 0; n < walker.currentNode.length; n++) {
              const range = document.createRange();
              range.setStart(walker.currentNode, n);
              range.setEnd(walker.currentNode, n + 1);
              if (range.toString().trim()) boxes.push(range.getBoundingClientRect());
            }
          return [one.getBoundingClientRect().right - boxes[0].right, boxes.at(-1).left, boxes.at(-2).left];
        })"""
    )
    assert at, "one context begins with a Latin word"
    for from_the_right, stop, before in at:
        assert from_the_right < 2
        assert stop < before


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [1280, 800])
def test_who_speaks_most_stays_beside_its_label(browser: Browser, address: str, width: int, language: str) -> None:
    browser.resize(width)
    browser.open(f"{address}/?ui={language}")
    browser.ask(
        "document.querySelectorAll('.tally ul').forEach(list => {"
        " for (let n = 0; n < 12; n++) list.append(list.firstElementChild.cloneNode(true)) })"
    )
    rows = browser.ask(
        """[...document.querySelectorAll('.tally')].map(one => {
          const label = one.querySelector('.label').getBoundingClientRect();
          const ones = [...one.querySelectorAll('li')].map(item => item.getBoundingClientRect());
          return [new Set(ones.map(item => item.top)).size,
                  ones.some(item => item.left < label.right && item.right > label.left)];
        })"""
    )
    assert max(lines for lines, _ in rows) > 1
    assert not any(under for _, under in rows)


def test_nothing_in_a_source_runs_and_nothing_is_fetched_from_elsewhere(
    browser: Browser, address: str, links: dict[str, str]
) -> None:
    for page in (links["traps"], f"{address}/?page=2", f"{address}/statements"):
        browser.open(page)
        assert browser.ask("document.querySelectorAll('main script, main img, main b, main i, main style').length") == 0
        origins = browser.ask("performance.getEntriesByType('resource').map(one => new URL(one.name).origin)")
        assert set(origins) == {address}
    assert TRAP_NAME in browser.ask("document.querySelector('main').innerText")


def test_the_fonts_of_the_package_are_used(browser: Browser, links: dict[str, str]) -> None:
    browser.open(links["dispute"])
    faces = browser.ask("[...document.fonts].filter(one => one.status == 'loaded').map(one => one.family)")
    assert {"Noto Naskh Arabic", "IBM Plex Sans Arabic"} <= {face.strip('"') for face in faces}


def test_the_keyboard_goes_through_the_page_with_visible_focus(browser: Browser, links: dict[str, str]) -> None:
    browser.open(links["dispute"])
    seen = []
    for _ in range(14):
        for kind in ("keyDown", "keyUp"):
            browser.tell("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
        seen.append(
            browser.ask(
                "(one => [one.className, getComputedStyle(one).outlineStyle, one.getBoundingClientRect().width > 0])"
                "(document.activeElement)"
            )
        )
    assert seen[0][0] == "skip"
    assert any(name.startswith("ref") for name, _, _ in seen)
    assert [one for one in seen if one[1] == "none" or not one[2]] == []


def test_printed_the_text_comes_first_and_the_interface_is_left_out(browser: Browser, links: dict[str, str]) -> None:
    browser.resize(800, media="print")
    browser.open(links["dispute"])
    shown = browser.ask(
        "['nav', 'footer', '.after', '.text', '.note'].map(one => document.querySelector(one).offsetHeight > 0)"
    )
    assert shown == [False, False, False, True, True]
    assert browser.ask("document.querySelector('.column').getBoundingClientRect().top") > browser.ask(
        "document.querySelector('.text').getBoundingClientRect().bottom - 1"
    )
