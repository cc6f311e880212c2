"""Days as containers and users write them."""

from __future__ import annotations

import datetime

import pytest

from aqwal.languages.ar.written_days import written_day

SURE: dict[str, tuple[int, int, int]] = {
    "20 يونيو 2022": (2022, 6, 20),
    "١ أبريل ٢٠٢٤": (2024, 4, 1),
    "2 نيسان/أبريل 2024": (2024, 4, 2),
    "2 نيسان (أبريل) 2024": (2024, 4, 2),
    "8 أفريل 2024": (2024, 4, 8),
    "الثلاثاء 7 أبريل 2015": (2015, 4, 7),
    "الجمعة، 21 كانون الثاني 2022 - 10:15": (2022, 1, 21),
    "آخر تحديث: 21 يناير 2022": (2022, 1, 21),
    "25 شوال 1436 هـ الموافق 10 أغسطس 2015": (2015, 8, 10),
    "1 April 2024": (2024, 4, 1),
    "April 1, 2024": (2024, 4, 1),
    "Tuesday, 7 April 2015": (2015, 4, 7),
    "Fri, 21 Jan 2022 10:00:00 GMT": (2022, 1, 21),
    "2022-01-21T23:59:00+03:00": (2022, 1, 21),
    "٢٠٢٢-٠١-٢١": (2022, 1, 21),
    "\u200f21 / 1 / 2022": (2022, 1, 21),
    "25/04/2024": (2024, 4, 25),
    "04/04/2024": (2024, 4, 4),
}
DOUBTFUL: dict[str, tuple[int, int, int]] = {
    "01/04/2024": (2024, 4, 1),
    "12.11.2024": (2024, 11, 12),
    "٠١-٠٤-٢٠٢٤": (2024, 4, 1),
}
NONE = {
    "9999-01-01": "outside the years",
    "1/1/1850": "outside the years",
    "1 January 1850": "outside the years",
    "04/25/2024": "the day is read before the month",
    "31/02/2022": "is no day",
    "2022-13-01": "is no day",
    "الأربعاء 7 أبريل 2015": "another weekday",
    "20 يونيو": "it has no year",
    "أمس": "it has no year",
    "يونيو 2022": "is no day",
    "soon": "is no day",
    "": "is no day",
    "...": "is no day",
}


@pytest.mark.parametrize("value", SURE)
def test_days(value: str) -> None:
    found = written_day(value)
    assert (found.day, found.fault, found.doubtful) == (datetime.date(*SURE[value]), "", False)


@pytest.mark.parametrize("value", DOUBTFUL)
def test_where_day_and_month_could_change_places_the_day_is_first(value: str) -> None:
    found = written_day(value)
    assert (found.day, found.fault, found.doubtful) == (datetime.date(*DOUBTFUL[value]), "", True)


@pytest.mark.parametrize("value", NONE)
def test_what_is_no_day_says_why(value: str) -> None:
    found = written_day(value)
    assert found.day is None
    assert NONE[value] in found.fault
