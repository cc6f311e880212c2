"""Articles as they come off the web: what is set aside and why, and who stands behind them."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from aqwal.articles import Residue, article_id, compile_residue, read_article
from aqwal.demo import LEXICON
from aqwal.lexicons import load_lexicons
from aqwal.model import Article, Source
from aqwal.settings import Settings

CASES = Path(__file__).parents[2] / "cases" / "wild" / "articles.yaml"
WILD: list[dict[str, Any]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
SAID = "قال وزير الخارجية الناردي هشام الراوندي إن مضيق دروان مفتوح للجميع."


@pytest.fixture(scope="module")
def residue() -> Residue:
    return compile_residue(load_lexicons())


@pytest.fixture(scope="module")
def at_home() -> Residue:
    """With the places of the invented states."""
    return compile_residue(load_lexicons((LEXICON,)))


def told(article: Article) -> dict[str, Any]:
    """What the cases compare."""
    return {
        "title": article.title,
        "headlines": [span.of(article.text) for span in article.headlines],
        "aside": [[aside.why, aside.span.of(article.text)] for aside in article.set_aside],
        "publisher": article.credit.publisher,
        "agency": article.credit.agency,
        "byline": article.credit.byline,
        "place": article.credit.place,
        "date": article.credit.date,
    }


@pytest.mark.parametrize("case", WILD, ids=lambda case: str(case["id"]))
def test_wild_articles(case: dict[str, Any], at_home: Residue) -> None:
    article = read_article(Source(case["text"], title=case.get("given_title")), at_home, Settings())
    assert article.text == case["text"]
    got = told(article)
    assert {key: got[key] for key in got if key in case} == {key: case[key] for key in got if key in case}


def test_the_first_dispatch(shared: Path, residue: Residue) -> None:
    name = "geneva-2022-01-21.txt"
    article = read_article(Source((shared / "dispatches" / name).read_bytes(), name), residue, Settings())
    urdupoint = next(case for case in WILD if case["id"] == "urdupoint")
    assert [aside.why for aside in article.set_aside] == [why for why, _ in urdupoint["aside"]]
    assert (article.credit.publisher, article.credit.agency) == ("UrduPoint", "Sputnik")
    assert (article.credit.date, article.credit.date_from) == (datetime.date(2022, 1, 21), "dateline")
    assert len(article.headlines) == 1
    assert article.title == article.headlines[0].of(article.text)


DAY, OTHER = datetime.date(2024, 4, 1), datetime.date(2024, 5, 2)
DAYS = {
    "the dateline's": (Source(f"ساروق 1 نيسان 2024 (رويترز) - {SAID}", date=OTHER), Settings(), (DAY, "dateline")),
    "the field's": (Source(SAID, date=DAY), Settings(date=OTHER), (DAY, "field")),
    "the option's": (Source(SAID, "geneva-2022-01-21.txt"), Settings(date=DAY), (DAY, "option")),
    "the address's": (Source(SAID, url="https://example.com/2024/04/01/a.html"), Settings(), (DAY, "address")),
    "the file's": (Source(SAID, "demo_2024-04-01.txt"), Settings(), (DAY, "address")),
    "none, and never today": (Source(SAID), Settings(), (None, None)),
    "a year comes from the field": (
        Source(f"ساروق 1 نيسان (رويترز) - {SAID}", date=OTHER),
        Settings(),
        (DAY, "dateline"),
    ),
}


@pytest.mark.parametrize("name", DAYS)
def test_the_day_of_a_dispatch(name: str, residue: Residue) -> None:
    source, settings, wanted = DAYS[name]
    credit = read_article(source, residue, settings).credit
    assert (credit.date, credit.date_from) == wanted


AUTHORS = {
    "ساروق - رويترز": (None, "Reuters", "ساروق"),
    "أ ف ب -برقين": (None, "AFP", "برقين"),
    "نيويورك :د ب أ": (None, "DPA", "نيويورك"),
    "نديم الصاوي": ("نديم الصاوي", None, None),
    "متابعات - رويترز": (None, "Reuters", None),
    "عكاظ - المحليات": (None, None, None),
    "سلمى عزدين - عكاظ": ("سلمى عزدين", None, None),
    "عكاظ - نديم الصاوي": ("نديم الصاوي", None, None),
    "عكاظ - جدة": (None, None, "جدة"),
    "برقين - واس - عكاظ": (None, "SPA", "برقين"),
    "عكاظ - مرسى عليم": ("مرسى عليم", None, None),
    "نديم الصاوي (برقين)": ("نديم الصاوي (برقين)", None, None),
    "الرياض - واس": (None, "SPA", "الرياض"),
    "وكالة أنباء المضيق": ("وكالة أنباء المضيق", "وكالة أنباء المضيق", None),
    "&quot;نديم&quot;": ('"نديم"', None, None),
}


@pytest.mark.parametrize("author", AUTHORS)
def test_the_authors_field(author: str, residue: Residue) -> None:
    credit = read_article(Source(SAID, author=author), residue, Settings()).credit
    assert (credit.byline, credit.agency, credit.place) == AUTHORS[author]


# How a text begins, and the place and the byline that are read there (سبق and عكاظ are papers, رويترز an agency).
DATELINES: dict[str, tuple[str | None, str | None]] = {
    "جدة - عكاظ:": ("جدة", None),
    "عكاظ - جدة:": ("جدة", None),
    "سلمى عزدين - عكاظ:": (None, "سلمى عزدين"),
    "عكاظ - سلمى عزدين:": (None, "سلمى عزدين"),
    "سلمى عزدين - رويترز:": (None, "سلمى عزدين"),
    "ناصر بن ميلاد (أ ف ب) -": (None, "ناصر بن ميلاد"),
    "متابعات - عكاظ:": (None, None),
    "متابعات - رويترز:": (None, None),
    "متابعات المضيق - رويترز:": (None, None),
    "المحليات (واس) -": (None, None),
    "وكالات - عكاظ:": (None, None),
    "عواصم - وكالات، رويترز:": (None, None),
    "رأس الصواري - رويترز:": ("رأس الصواري", None),
    "رأس الصواري، 1 نيسان 2024 -": ("رأس الصواري", None),
    "رأس الصواري- وصل": (None, None),
    "مرسى الصواري (رويترز) -": ("مرسى الصواري", None),
    "عكاظ - رأس الصواري:": (None, None),
    "نديم الصاوي - سبق - جدة:": ("جدة", "نديم الصاوي"),
    "نديم الصاوي - سبق - متابعات:": (None, "نديم الصاوي"),
    "أبو ظبي - رويترز:": ("أبو ظبي", None),
}


@pytest.mark.parametrize("begins", DATELINES)
def test_the_place_of_a_dateline(begins: str, residue: Residue) -> None:
    credit = read_article(Source(f"{begins} {SAID}\n{SAID}"), residue, Settings()).credit
    assert (credit.place, credit.byline) == DATELINES[begins]


PUBLISHERS = {
    "aawsat": "Asharq Al-Awsat",
    "الشرق الأوسط": "Asharq Al-Awsat",
    "al-madina.com": "Al-Madina",
    "almadina": "Al-Madina",
    "AL MADINA": "Al-Madina",
    "الحیاة": "Al-Hayat",
    "www.okaz.com.sa": "Okaz",
    "المضيق اليوم": "المضيق اليوم",
}


@pytest.mark.parametrize("publisher", PUBLISHERS)
def test_the_publishers_name(publisher: str, residue: Residue) -> None:
    assert (
        read_article(Source(SAID, publisher=publisher), residue, Settings()).credit.publisher == PUBLISHERS[publisher]
    )


LANGUAGES = {
    SAID: ("ar", 0),
    "The strait is open to everybody, the minister said.": ("en", 1),
    "وزیر خارجه گفت که چهار پرسش پیچیده را پژوهش می‌کنند": ("fa", 1),
    "123 456": ("und", 1),
}


@pytest.mark.parametrize("text", LANGUAGES)
def test_the_language(text: str, residue: Residue) -> None:
    article = read_article(Source(text), residue, Settings())
    assert (article.language, len(article.problems)) == LANGUAGES[text]


UNREADABLE = {
    "nothing": (b"", "it is empty"),
    "binary": (b"\x00\x01\x02" * 100, "binary"),
    "a PDF": (b"%PDF-1.7\n...", "a PDF"),
}


@pytest.mark.parametrize("name", UNREADABLE)
@pytest.mark.parametrize("kind", ["text", "html"])
def test_bytes_without_text_become_a_problem(name: str, kind: str, residue: Residue) -> None:
    content, why = UNREADABLE[name]
    article = read_article(Source(content, format=kind), residue, Settings())
    assert article.text == ""
    assert why in article.problems[0]


def test_problems_of_the_source_are_kept(residue: Residue) -> None:
    assert read_article(Source(SAID, problems=("no day",)), residue, Settings()).problems == ("no day",)


def test_damaged_text_is_reported_and_stays(residue: Residue) -> None:
    article = read_article(Source(SAID.replace("مضيق", "مض\ufffdق")), residue, Settings())
    assert "1 broken character (the first at 45)" in article.problems[0]
    wrong = SAID.encode().decode("cp1256")
    article = read_article(Source(wrong), residue, Settings())
    assert article.text == wrong
    assert "UTF-8 that was read as Windows-1256" in article.problems[0]


def test_ids(residue: Residue) -> None:
    def read(text: str, **more: str) -> str:
        return read_article(Source(text, **more), residue, Settings()).id  # type: ignore[arg-type]

    assert read(SAID) == article_id(None, SAID) == read(SAID, origin="elsewhere.txt")
    assert read(SAID) != read(SAID + " ")
    assert read(SAID, url="https://example.com/1") == read(SAID + " corrected", url="https://example.com/1")
    assert read(SAID, id="7") == "7"
