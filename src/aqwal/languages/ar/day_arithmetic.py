"""Which day is meant, seen from the day of the dispatch. Where it cannot be known, None: never a guess, never today."""

from __future__ import annotations

import datetime
from datetime import date, timedelta

WEEK = 7
# "He said on Thursday" looks back; further back than this a bare weekday may as well mean the coming one.
_LOOKS_BACK = 4
_YEARS = range(1900, 2100)


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar of 1900 to 2099 has none such."""
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def in_some_year(month: int, day: int, seen_from: date, shift: int | None) -> date | None:
    """The day and month in the year that is meant: nearest to `seen_from`; the last before (-1), the next after (1) or,
    for 0 ("the present"), the one in the same month."""
    found = [that for year in range(seen_from.year - 1, seen_from.year + 2) if (that := day_of(year, month, day))]
    if shift == 0:
        return next((that for that in found if (that.year, that.month) == (seen_from.year, seen_from.month)), None)
    if shift == -1:
        return max((that for that in found if that < seen_from), default=None)
    if shift == 1:
        return min((that for that in found if that > seen_from), default=None)
    return min(found, key=lambda that: abs(that - seen_from), default=None)


def in_month(day: int, months: int, seen_from: date) -> date | None:
    """Day number `day` of the month that lies `months` after that of `seen_from`."""
    count = seen_from.year * 12 + seen_from.month - 1 + months
    return day_of(count // 12, count % 12 + 1, day)


def on_weekday(weekday: int, seen_from: date, shift: int | None, *, ahead: bool = False) -> date | None:
    """The day of the week that is meant: without a shift the same day or one of the last few, else None.

    `ahead`: without a shift it is the same day or the coming one.
    """
    back = (seen_from.weekday() - weekday) % WEEK
    if ahead and not shift:
        return after(seen_from, -back % WEEK)
    if shift is None or shift == 0:
        return after(seen_from, -back) if back <= _LOOKS_BACK else None
    if shift == -1:
        return after(seen_from, -(back or WEEK))
    return after(seen_from, WEEK - back)


def year_of(year: int) -> tuple[date, date] | None:
    """The first and the last day of `year`, None outside the calendar."""
    return (date(year, 1, 1), date(year, 12, 31)) if year in _YEARS else None


def month_of(seen_from: date, months: int) -> tuple[date, date] | None:
    """The first and the last day of the month that lies `months` after that of `seen_from`."""
    first, following = in_month(1, months, seen_from), in_month(1, months + 1, seen_from)
    return (first, following - timedelta(1)) if first and following else None


def week_of(seen_from: date, weeks: int) -> tuple[date, date] | None:
    """The first and the last day, Sunday and Saturday, of the week that lies `weeks` after that of `seen_from`."""
    first = after(seen_from, weeks * WEEK - (seen_from.weekday() + 1) % WEEK)
    last = first and after(first, WEEK - 1)
    return (first, last) if first and last else None


def after(day: date, days: int) -> date | None:
    """`day` plus `days`, None outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def iso_day(text: str) -> date | None:
    """The day of an ISO date or datetime ("2022-01-21", "2022-01-21 02:51:32", "20220121"), None for anything else.

    >>> iso_day("2022-01-21T08:00:00Z")
    datetime.date(2022, 1, 21)
    """
    text = text.strip()
    for length in (len(text), len("2022-01-21")):
        try:
            that = datetime.datetime.fromisoformat(text[:length]).date()
        except ValueError:
            continue
        return that if that.year in _YEARS else None
    return None
