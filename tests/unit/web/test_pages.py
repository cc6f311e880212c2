"""Every page over HTTP, in both interface languages, as a browser asks for it."""

from __future__ import annotations

import re
from html import unescape

import httpx
import pytest

from tests.unit.web.dispute import EVENTS, HEADLINE, STATEMENTS, TRAP_NAME, TRAP_TITLE, WITHDRAWN

SECOND = STATEMENTS[1].id


def shown(html: str) -> str:
    """The words of a page without its elements, blanks as one space."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", re.sub(r"<(style|title)>.*?</\1>", "", html))).split())


# Address, and the words that must be on the page in English and in Arabic.
PAGES = {
    "/": (["Dispatches 62", "Who speaks most", HEADLINE, "1 April 2024", "Statements: 6", "accuses 1"],
          ["البرقيات62", "أكثر المتكلمين", HEADLINE, "1 أبريل 2024", "الأقوال: 6", "اتهام 1"]),
    "/dispatches?page=2": (["Page 2 of 2"], ["الصفحة 2 من 2"]),
    "/statements": (["Found: 7", "direct quotation", "Read it in its place"], ["عدد النتائج: 7", "اقتباس مباشر"]),
    "/statements?act=deny": (["Found: 1", "وزارة الخارجية الناردية"], ["عدد النتائج: 1"]),
    "/statements?act=ask": (["No statement meets these conditions."], ["لا قول يطابق هذه الشروط."]),
    f"/statements/{SECOND}": (
        ["Salma Azdin سلمى عزدين", "says", "to League of the Strait States رابطة دول المضيق XLS",
         "at a press conference",
         "aqwal demo; وكالة أنباء المضيق;", f"2024-04-01; {SECOND}", "say.rule"],
        ["سلمى عزدين", "قول", "إلى رابطة دول المضيق", "في مؤتمر صحفي", f"2024-04-01; {SECOND}"]),
    f"/statements/{WITHDRAWN}": (["This statement was withdrawn", "Speaker not named"], ["سحب هذا القول"]),
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_what_it_should(client: httpx.Client, path: str, language: str) -> None:
    answer = client.get(path, headers={"Accept-Language": language})
    assert answer.status_code == 200
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in answer.text
    words = shown(answer.text)
    assert [
        wanted for wanted in PAGES[path][language == "ar"] if wanted.replace(" ", "") not in words.replace(" ", "")
    ] == []


@pytest.mark.parametrize("path", [*PAGES, "/dispatches/demo%231"])
def test_a_page_links_to_its_json(client: httpx.Client, path: str) -> None:
    page = client.get(path, follow_redirects=True)
    link = re.search(r'<link rel="alternate" type="application/json" href="([^"]+)">', page.text)
    assert link is not None
    answer = client.get(unescape(link[1]))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()


def test_the_reader_shows_the_text_whole(client: httpx.Client, links: dict[str, str]) -> None:
    html = client.get(links["demo#1"]).text
    text = re.search(r'<article class="text" lang="ar" dir="rtl">(.*?)</article>', html, re.DOTALL)
    assert text is not None
    bare = re.sub(r'<span class="why".*?</span>|<ul.*?</ul>', "", text[1], flags=re.DOTALL)
    kept = client.get(f"{links['demo#1']}.json").json()["reading"]["text"]
    assert shown(bare).replace(" ", "") == "".join(kept.split())


def test_the_reader_marks_and_links_every_statement_and_event(client: httpx.Client, links: dict[str, str]) -> None:
    html = client.get(links["demo#1"]).text
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids)), "an id stands once on a page"
    for one in (*STATEMENTS, *EVENTS):
        assert {one.id, f"about_{one.id}"} <= set(ids)
        assert html.count(f'href="#{one.id}"') >= 1, "from the note to the words"
    for statement in STATEMENTS:
        assert html.count(f'href="#about_{statement.id}"') >= 2, "back: by the reporting word and by the number"


def test_a_nested_statement_stands_under_its_holder(client: httpx.Client, links: dict[str, str]) -> None:
    html = client.get(links["demo#1"]).text
    labels = re.findall(
        r'<li id="about_(st_[^"]+)" class="note s\d+ (depth\d)">.*?<bdi>([\d.]+)</bdi>', html, re.DOTALL
    )
    assert [(one[-1:], depth, label) for one, depth, label in labels] == [
        ("1", "depth0", "1"), ("2", "depth0", "2"), ("3", "depth0", "3"), ("4", "depth1", "3.1"),
        ("5", "depth0", "4"), ("6", "depth0", "5"),
    ]  # fmt: skip


# What the reader says beside the text, in English.
BESIDE = (
    "Salma Azdin سلمى عزدين XOR وزيرة الخارجية الأورية",
    "says· direct quotation· to League of the Strait States",
    "Reported inside 3",
    "Speaker not named",
    "Accusation allegation Oria → Nardin happened reported 1 April 2024 diplomatic",
    "Mobilization weapons Nardin according to Salma Azdin",
    "according to Salma Azdin سلمى عزدين 1 April 2024 – 3 April 2024 في مضيق دروان",
    "denied according to وزارة الخارجية الناردية",
    "byline", "headline repeated", "dateline", "invitation to comment",
    "the dispatch gives no place", "fast 0.1 abc", "01.txt", "2024-04-01 (from the dateline)",
    "Version 1", "Version 2 (this one)",
)  # fmt: skip


@pytest.mark.parametrize("words", BESIDE)
def test_the_reader_says_beside_the_text(client: httpx.Client, links: dict[str, str], words: str) -> None:
    found = shown(client.get(links["demo#1"]).text)
    assert words.replace(" ", "").replace("·", "") in found.replace(" ", "").replace("·", "")


def test_an_earlier_version_says_that_there_is_a_newer_one(client: httpx.Client, links: dict[str, str]) -> None:
    first = client.get(f"{links['demo#1']}.json").json()["versions"][0]
    html = client.get(first["link"]).text
    assert "A later version of this dispatch is in the record." in html
    assert f'<a href="{links["demo#1"]}">Open the newest version</a>' in html


@pytest.mark.parametrize("twin", ["", ".json"])
def test_an_article_id_leads_to_its_newest_dispatch(client: httpx.Client, links: dict[str, str], twin: str) -> None:
    answer = client.get(f"/dispatches/demo%231{twin}")
    assert (answer.status_code, answer.headers["location"]) == (307, links["demo#1"] + twin)


@pytest.mark.parametrize("path", ["/?page=2", "/statements", "/statements/st_00000000000000aa", "the reader"])
def test_nothing_in_a_source_becomes_an_element(client: httpx.Client, links: dict[str, str], path: str) -> None:
    html = client.get(next(link for one, link in links.items() if "<" in one) if path == "the reader" else path).text
    assert not re.search(
        r"<(img|b|i|u|x|problem)\b|<script(?! src=\"/static/aqwal\.js\" defer)|href=\"javascript", html
    )
    assert "<style>" not in html or path == "the reader"
    words = shown(html)
    assert TRAP_NAME in words or path == "/?page=2"
    assert " ".join(TRAP_TITLE.split()) in words


def test_the_pages_of_a_list_follow_each_other(client: httpx.Client) -> None:
    first = client.get("/").text
    assert '<a rel="next" href="/?page=2">' in first
    assert 'rel="prev"' not in first
    last = client.get("/?page=2").text
    assert '<a rel="prev" href="/">' in last
    assert 'rel="next"' not in last


def test_filters_stay_in_the_form(client: httpx.Client) -> None:
    html = client.get("/statements", params={"speaker": 'سلمى "', "act": "say", "from": "2024-04-01"}).text
    assert 'name="speaker" value="سلمى &#34;"' in html
    assert '<option value="say" selected>' in html
    assert 'name="from" value="2024-04-01"' in html


STATEMENT_PAGES = ("/statements", f"/statements/{STATEMENTS[0].id}")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("path", STATEMENT_PAGES)
def test_a_context_runs_as_its_dispatch_does(client: httpx.Client, path: str, language: str) -> None:
    html = client.get(path, headers={"Accept-Language": language}).text
    contexts = re.findall(r'<blockquote class="context"([^>]*)>\s*<p>(.{40})', html)
    assert any("(aqwal demo" in begin for _, begin in contexts), "one begins with a Latin word"
    assert {re.sub(r" cite=.*", "", attributes) for attributes, _ in contexts} == {' lang="ar" dir="rtl"'}


@pytest.mark.parametrize("path", STATEMENT_PAGES)
def test_the_dateline_in_a_context_is_set_apart(client: httpx.Client, path: str) -> None:
    html = client.get(path).text
    dateline = "(aqwal demo / وكالة أنباء المضيق - 1 نيسان 2024)"
    label = '<span class="why" lang="en" dir="ltr">dateline</span>'
    assert f'<span class="aside">{dateline}</span> {label}' in html


@pytest.mark.parametrize("path", ["/", "/dispatches?page=2", *STATEMENT_PAGES, "the reader"])
def test_only_what_a_visitor_types_has_a_guessed_direction(
    client: httpx.Client, links: dict[str, str], path: str
) -> None:
    html = client.get(links["demo#1"] if path == "the reader" else path).text
    assert [
        one for one in re.findall(r'<[^>]*dir="auto"[^>]*>', html) if not one.startswith('<input type="search"')
    ] == []


SPELT = 'class="transliterated" title="in no list: spelt by the letters of the Arabic name"'
# Words of a source as they stand on a page: names by their letters, headlines as their dispatch.
DIRECTED = {
    f"/statements/{SECOND}": ['<bdi lang="ar" dir="rtl">سلمى عزدين</bdi>',
                              f'<bdi lang="en" dir="ltr" {SPELT}>Salma Azdin</bdi>',
                              '<bdi dir="ltr">aqwal demo</bdi>', f'<bdi lang="ar" dir="rtl">{HEADLINE}</bdi>'],
    "/statements/st_00000000000000aa": ['<bdi dir="ltr">Dr. O&#39;Neil', '<bdi lang="ar" dir="rtl">&lt;script&gt;'],
    "/dispatches?page=2": ['<bdi lang="ar" dir="rtl">&lt;script&gt;'],
    "the reader": ['<span class="aside" dir="ltr">(@aqwal_demo)</span>', 'title="XOR"><bdi dir="ltr">Oria</bdi></a>',
                   '<bdi lang="en" dir="ltr">the dispatch gives no place'],
}  # fmt: skip


@pytest.mark.parametrize("path", DIRECTED)
def test_words_of_a_source_have_their_direction(client: httpx.Client, links: dict[str, str], path: str) -> None:
    html = client.get(links["demo#1"] if path == "the reader" else path).text
    assert [wanted for wanted in DIRECTED[path] if wanted not in html] == []


def test_the_order_can_be_chosen_and_stays(client: httpx.Client) -> None:
    html = client.get("/statements?speaker=a&sort=confidence").text
    assert '<a href="/statements?speaker=a">the latest first</a>' in html
    assert '<a href="/statements?speaker=a&amp;sort=confidence" aria-current="true">the least certain first</a>' in html
    assert '<input type="hidden" name="sort" value="confidence">' in html
    assert 'name="sort"' not in client.get("/statements").text


@pytest.mark.parametrize(("language", "words"), [("en", "Confidence 0.35"), ("ar", "درجة الثقة 0.35")])
def test_a_list_shows_how_sure_the_reader_is(client: httpx.Client, language: str, words: str) -> None:
    first, *rest = shown(client.get("/statements?sort=confidence&ui=" + language).text).split(words)
    assert len(rest) == 1
    assert "0.50" not in first, "the least certain comes first"


# The filters together with what they find.
FOUND = {
    "speaker=Salma": 3,
    "speaker=سلمي عزدين": 3,  # the letters that searches take for the same
    "speaker=sta:nardin": 1,
    "side=XNA": 2,
    "side=xna": 2,
    "kind=mixed": 1,
    "from=2024-04-02": 0,
    "to=2024-04-01": 6,
    "text=خفر": 1,
    "text=&speaker=&act=": 7,
    "act=say&speaker=Salma&from=2024-04-01&to=2024-04-01": 2,
}


@pytest.mark.parametrize("asked", FOUND)
def test_filters_find(client: httpx.Client, asked: str) -> None:
    answer = client.get(f"/statements.json?{asked}").json()
    assert answer["total"] == len(answer["statements"]) == FOUND[asked]


def test_a_language_that_is_chosen_is_remembered(client: httpx.Client) -> None:
    assert 'lang="en"' in client.get("/", headers={"Accept-Language": "fr, de;q=0.5"}).text
    chosen = client.get("/?ui=ar")
    assert "HttpOnly" in chosen.headers["set-cookie"]
    assert '<a class="switch" lang="en" href="/?ui=en">' in chosen.text
    assert '<html lang="ar" dir="rtl">' in client.get("/statements", headers={"Accept-Language": "en"}).text
