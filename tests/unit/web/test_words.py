"""The words of the pages: complete, the same in both languages, and nothing left over."""

from __future__ import annotations

import datetime
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from aqwal.articles.residue import REASONS
from aqwal.lexicons.loading import BUNDLED, read_tsv
from aqwal.web.site import TEMPLATES
from aqwal.web.words import Words, load_words

WORDS = load_words()
# Groups of codes, which the templates look up by their group.
GROUPS = (
    "act",
    "aside",
    "channel",
    "context",
    "credit.date_from",
    "doubt",
    "event",
    "form",
    "kind",
    "mode",
    "month",
    "sort",
    "status",
)
CHANNELS = "press_conference statement interview speech meeting phone_call social_media report media unspecified"


def plover(kind: str) -> set[str]:
    return {row["name"] for row in read_tsv(BUNDLED / "world" / "plover.tsv") if row["kind"] == kind}


# What the reader can give, by group.
CODES = {
    "act": {path.stem for path in (BUNDLED / "ar" / "cues").glob("*.yaml")},
    "aside": set(REASONS),
    "channel": set(CHANNELS.split()),
    "context": plover("context"),
    "doubt": {"deputy", "days", "state", "family name", "spelling"},
    "event": plover("type"),
    "form": {"quote", "clause", "nominal"},
    "kind": {"direct", "indirect", "mixed"},
    "mode": plover("mode"),
    "month": {str(number) for number in range(1, 13)},
    "sort": {"day", "confidence"},
    "status": {"actual", "planned", "denied", "hypothetical"},
}


def fields(words: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(words)} - {None}


def used() -> Iterator[str]:
    """The keys that stand in templates and code."""
    sources = [*TEMPLATES.glob("*.html"), *Path(TEMPLATES).parent.glob("*.py")]
    for path in sources:
        yield from re.findall(r'["\']([a-z_]+(?:\.[a-z_]+)+|comma|arrow)["\']', path.read_text(encoding="utf-8"))


def test_both_languages_have_the_same_words_with_the_same_values() -> None:
    english, arabic = WORDS["en"].table, WORDS["ar"].table
    assert list(english) == list(arabic)
    assert [key for key in english if fields(english[key]) != fields(arabic[key])] == []
    assert [key for key in english if not english[key] or not arabic[key]] == []


def test_every_word_that_is_used_is_there() -> None:
    others = {path.name for path in TEMPLATES.iterdir()} | {"http.response.start", "credit.date_from"}
    keys = set(used()) - others
    assert {key for key in keys if key not in WORDS["en"].table} == set()
    assert len(keys) > 80


def test_no_word_is_left_over() -> None:
    grouped = tuple(f"{group}." for group in (*GROUPS, "filter"))
    assert set(WORDS["en"].table) - set(used()) - {k for k in WORDS["en"].table if k.startswith(grouped)} == set()


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("group", CODES)
def test_every_code_of_the_reader_has_a_word(group: str, language: str) -> None:
    words = WORDS[language]
    assert CODES[group] - set(words.known(group)) == set()


@pytest.mark.parametrize("words", WORDS.values(), ids=list(WORDS))
def test_values_are_escaped_and_isolated(words: Words) -> None:
    assert "<bdi>&lt;b&gt; א</bdi>" in words("error.no_dispatch", value="<b> א")
    assert "<bdi>12,345</bdi>" in words("statements.found", count=12345)


def test_a_code_without_a_word_is_shown_as_it_is() -> None:
    assert WORDS["ar"].of("act", "foretell") == "foretell"


def test_days_are_shown_in_words() -> None:
    day = datetime.date(2024, 4, 1)
    assert WORDS["en"].day(day) == '<time datetime="2024-04-01"><bdi>1 April 2024</bdi></time>'
    assert WORDS["ar"].day(day) == '<time datetime="2024-04-01"><bdi>1 أبريل 2024</bdi></time>'
    assert WORDS["ar"].day(None) == ""
