"""A day as containers and users write it: in numbers, as a time stamp, in the words of a calendar."""

from __future__ import annotations

import datetime
import functools
import re
from dataclasses import dataclass

from aqwal.languages.ar.calendar import Calendar, compile_calendar
from aqwal.languages.ar.dates import find_dates
from aqwal.languages.ar.day_arithmetic import day_of
from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.tokens import tokenize
from aqwal.lexicons import load_lexicons
from aqwal.model import Span

_YEAR_FIRST = re.compile(r"\s*(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"\s*(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)")
_MONTHS = 12
_LONGEST = 100
_LEAST_SECONDS, _MILLISECONDS = 10**8, 10**11
_NONE = "is no day"
_OUTSIDE = "lies outside the years that are read, 1900 to 2099"
_UNSURE = "names no day for sure (it has no year, or another weekday than that day)"
_MONTH_FIRST = "is no day, as the day is read before the month"
DAY_FIRST = (
    "the day is in numbers that do not tell which one is the month: it was read day first; "
    "write year-month-day, such as 2024-04-01, to be sure"
)


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """What a text says of a day: the `day`, or `fault`, why there is none ("is no day"). `doubtful` says that day and
    month might change places: the day was read first."""

    day: datetime.date | None = None
    fault: str = ""
    doubtful: bool = False


def written_day(value: str | float) -> WrittenDay:
    """The day that is written: ISO 8601, `2022/01/21`, `21/01/2022`, RFC 2822, seconds since 1970, `21 January 2022`,
    and Arabic in any month system and numerals.

    >>> written_day("20 يونيو 2022").day, written_day("9999-01-01").fault
    (datetime.date(2022, 6, 20), 'lies outside the years that are read, 1900 to 2099')
    """
    if isinstance(value, int | float):
        return _from_seconds(value)
    if not value.strip():
        return WrittenDay(fault=_NONE)
    text = fold(value[:_LONGEST])
    if match := _YEAR_FIRST.match(text):
        return _dated(int(match[1]), int(match[3]), int(match[4]))
    if match := _YEAR_LAST.match(text):
        day, month = int(match[1]), int(match[3])
        found = _dated(int(match[4]), month, day)
        if found.day is None and day <= _MONTHS < month:
            return WrittenDay(fault=_MONTH_FIRST)
        return WrittenDay(found.day, found.fault, found.day is not None and day != month and day <= _MONTHS)
    return _in_latin(text) or _in_arabic(value[:_LONGEST]) or WrittenDay(fault=_NONE)


def _dated(year: int, month: int, day: int) -> WrittenDay:
    if found := day_of(year, month, day):
        return WrittenDay(found)
    try:
        datetime.date(year, month, day)
    except ValueError:
        return WrittenDay(fault=_NONE)
    return WrittenDay(fault=_OUTSIDE)


def _in_latin(text: str) -> WrittenDay | None:
    """RFC 2822, or an English day without an hour."""
    from email.utils import parsedate  # noqa: PLC0415 - slow to import, and seldom wanted

    for written in (text, f"{text} 00:00:00"):
        try:
            parts = parsedate(written)
        except (ValueError, TypeError, IndexError, OverflowError):  # it does not expect whatever people write
            continue
        if parts is not None:
            return _dated(*parts[:3])
    return None


def _in_arabic(text: str) -> WrittenDay | None:
    tokens = tokenize(text, (Span(0, len(text)),))
    mentions = find_dates(tokens, 0, len(tokens), None, _calendar())
    days = [mention.date for mention in mentions if mention.precision == "day"]
    if not days:
        return None
    return next((WrittenDay(day) for day in days if day), WrittenDay(fault=_UNSURE))


@functools.cache
def _calendar() -> Calendar:
    """The bundled calendar, compiled when the first day in words is met."""
    return compile_calendar(load_lexicons())


def _from_seconds(value: float) -> WrittenDay:
    seconds = value / 1000 if value > _MILLISECONDS else value
    if seconds < _LEAST_SECONDS:  # a year, or a small number that is no date
        return written_day(str(value))
    try:
        day = datetime.datetime.fromtimestamp(seconds, tz=datetime.UTC).date()
    except (OverflowError, ValueError, OSError):
        return WrittenDay(fault=_NONE)
    return _dated(day.year, day.month, day.day)
