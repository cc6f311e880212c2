"""Days as containers write them."""

from __future__ import annotations

import datetime

import pytest

from aqwal.articles.fields import day_of_field

DAY = datetime.date(2022, 1, 21)
DAYS = [
    "2022-01-21",
    "2022-01-21 01:27:33",
    "2022-01-21T23:59:00+03:00",
    "2022/1/21",
    "20220121",
    "20220121T120000",
    "21/01/2022",
    "21-1-2022",
    "21.01.2022 10:00",
    "Fri, 21 Jan 2022 10:00:00 GMT",
    1642723200,
    1642723200000,
    1642723200.5,
    20220121,
    ["2022-01-21"],
]
NO_DAYS: list[object] = [
    "",
    None,
    "2022",
    "2022-13-01",
    "31/02/2022",
    "أمس",
    True,
    2022,
    {},
    1e300,
    "99999999999999999999",
    -1,
]


@pytest.mark.parametrize("value", DAYS, ids=repr)
def test_days(value: object) -> None:
    assert day_of_field(value) == DAY


@pytest.mark.parametrize("value", NO_DAYS, ids=repr)
def test_what_is_no_day(value: object) -> None:
    assert day_of_field(value) is None
