"""Dates of Arabic text: three systems of month names, three sets of digits, days seen from the dispatch's own day."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aqwal.languages.ar.calendar import Calendar, compile_calendar
from aqwal.languages.ar.dates import find_dates
from aqwal.languages.ar.tokens import tokenize
from aqwal.lexicons import load_lexicons
from aqwal.model import Span, Tokens
from tests.unit.tables import rows_of

CALENDAR = compile_calendar(load_lexicons())
WORDS = [
    "اليوم،",
    "(الجمعة)",
    "أمس",
    "غدا",
    "الأحد",
    "الماضي",
    "المقبل",
    "21",
    "٢١",
    "۳۱",
    "1/2/2020",
    "2020-13-40",
    "كانون",
    "الثاني",
    "الأول",
    "/",
    "يناير",
    "شباط",
    "2022",
    "العام",
    "من",
    "شهر",
    "ثورة",
    "الخامس",
    "والعشرين",
    "م",
    "ء",
    "التقى",
    ".",
]


def tokens_of(text: str) -> Tokens:
    return tokenize(text, [Span(0, len(text))]) if text else Tokens([], [], [])


def found(text: str, day: str, calendar: Calendar = CALENDAR, *, ahead: bool = False) -> str:
    """What the table's last column says, for `text`."""
    tokens = tokens_of(text)
    seen_from = datetime.date.fromisoformat(day) if day else None
    dates = find_dates(tokens, 0, len(tokens), seen_from, calendar, ahead=ahead)
    return "|".join(
        f"{tokens.span(d.first, d.last).of(text)}={d.date or '?'}{'m' if d.precision == 'month' else ''}" for d in dates
    )


@pytest.mark.parametrize(
    "row", rows_of(Path(__file__).with_name("dates.tsv")), ids=lambda row: f"{row['why']}: {row['text']}"
)
def test_dates(row: dict[str, str]) -> None:
    assert found(row["text"], row["day"]) == row["found"]


@pytest.mark.parametrize(
    ("day", "text", "expected"),
    [
        ("2022-01-21", "يلتقيان السبت", "السبت=2022-01-22"),
        ("2022-01-21", "يلتقيان الجمعة", "الجمعة=2022-01-21"),
        ("2022-01-21", "يلتقيان الخميس", "الخميس=2022-01-27"),
        ("2022-01-21", "يلتقيان الخميس الماضي", "الخميس الماضي=2022-01-20"),
    ],
)
def test_a_weekday_of_what_is_to_come_is_the_coming_one(day: str, text: str, expected: str) -> None:
    assert found(text, day, ahead=True) == expected


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.none() | st.dates())
def test_never_raises_never_overlaps_and_never_looks_at_the_clock(words: list[str], day: datetime.date | None) -> None:
    tokens = tokens_of(" ".join(words))
    dates = find_dates(tokens, 0, len(tokens), day, CALENDAR)
    edges = [edge for date in dates for edge in (date.first, date.last)]
    assert edges == sorted(edges)
    assert all(0 <= date.first < date.last <= len(tokens) for date in dates)
    if day is None:
        today = datetime.datetime.now(tz=datetime.UTC).date()
        assert all(date.date is None or date.date.year != today.year for date in dates)


@given(st.text(max_size=60), st.none() | st.dates())
def test_any_text_is_read(text: str, day: datetime.date | None) -> None:
    tokens = tokens_of(text)
    assert all(date.last <= len(tokens) for date in find_dates(tokens, 0, len(tokens), day, CALENDAR))
