"""Times of Arabic text: days, weeks, months, years and ranges, seen from the dispatch's own day."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aqwal.languages.ar.dates import DateMention
from aqwal.languages.ar.stretches import find_times
from tests.unit.languages.ar.test_dates import CALENDAR, tokens_of
from tests.unit.languages.ar.test_dates import WORDS as WORDS_FOR_DAYS
from tests.unit.tables import rows_of

WORDS = [
    *WORDS_FOR_DAYS,
    *(
        "من",
        "إلى",
        "بين",
        "و",
        "والثلاثاء",
        "يومي",
        "عامي",
        "عام",
        "قبل",
        "بعد",
        "يومين",
        "3",
        "أيام",
        "في",
        "2012",
        "2012-2013",
    ),
    *("الأسبوع", "الشهر", "هذا", "وفبراير", "و5", "مايو", "حتى", "شهري", "سنوات", "9999", "0"),
]


def days(mention: DateMention) -> str:
    if mention.date is None:
        return "?"
    return str(mention.date) if mention.date == mention.until else f"{mention.date}..{mention.until}"


@pytest.mark.parametrize(
    "row", rows_of(Path(__file__).with_name("times.tsv")), ids=lambda row: f"{row['why']}: {row['text']}"
)
def test_times(row: dict[str, str]) -> None:
    tokens = tokens_of(row["text"])
    seen_from = datetime.date.fromisoformat(row["day"]) if row["day"] else None
    times = find_times(tokens, 0, len(tokens), seen_from, CALENDAR, ahead=row["ahead"] == "y")
    found = [f"{tokens.span(one.first, one.last).of(row['text'])}={days(one)} {one.precision}" for one in times]
    assert "|".join(found) == row["found"]


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.none() | st.dates(), st.booleans())
def test_never_raises_never_overlaps_and_ends_after_it_begins(
    words: list[str], day: datetime.date | None, ahead: bool
) -> None:
    tokens = tokens_of(" ".join(words))
    times = find_times(tokens, 0, len(tokens), day, CALENDAR, ahead=ahead)
    edges = [edge for one in times for edge in (one.first, one.last)]
    assert edges == sorted(edges)
    assert all(0 <= one.first < one.last <= len(tokens) for one in times)
    for one in times:
        assert (one.date is None) == (one.until is None)
        assert one.date is None or one.until is None or one.date <= one.until
        assert one.precision in {"day", "week", "month", "year", "range"}
