"""Stretches of time that the text gives by their two ends: `من 3 إلى 5 مايو`, `بين يومي الأحد والثلاثاء`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from aqwal.languages.ar.calendar import phrase_at
from aqwal.languages.ar.dates import DatedText, DateMention, is_year, stretch
from aqwal.languages.ar.day_arithmetic import WEEK, after, day_of, year_of
from aqwal.languages.ar.numbers import whole_number

Read = Callable[[DatedText, int], DateMention | None]
_AND = "و"
_YEARS = 3


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a range: what was read there, else a number or a month that the other end completes."""

    first: int
    last: int
    mention: DateMention | None = None
    number: int | None = None
    month: int | None = None


def range_at(text: DatedText, at: int, read: Read) -> DateMention | None:
    """The range that begins at token `at`; its days are None where one of its ends is not settled.

    `read` gives the single time that begins at a token.
    """
    start = at + _length(text, "from", at)
    pair = phrase_at(text.calendar.stretches["pair"], text.fold, start, text.end)
    start += len(pair.words) if pair else 0
    if start == at:
        return None
    kind = pair.value if pair else 0
    one = _end_at(text, start, kind, read)
    if one and one.mention and one.mention.precision == "year":
        kind = _YEARS
    joined = one and _joined(text, one.last)
    other = joined and _end_at(*joined, kind, read)
    if not one or not joined or not other or not (other.mention or kind):
        return None
    return stretch(at, other.last, "range", _days(joined[0], one, other))


def _length(text: DatedText, kind: str, at: int) -> int:
    found = phrase_at(text.calendar.stretches[kind], text.fold, at, text.end)
    return len(found.words) if found else 0


def _joined(text: DatedText, at: int) -> tuple[DatedText, int] | None:
    """The text and the token where the second end begins; a conjunction written on to it is taken off."""
    if length := _length(text, "to", at):
        return text, at + length
    word = text.token(at)
    if len(word) < 2 or word[0] != _AND:  # noqa: PLR2004 - the conjunction and a word
        return None
    return replace(text, fold=[*text.fold[:at], word[1:], *text.fold[at + 1 :]]), at


def _end_at(text: DatedText, at: int, kind: int, read: Read) -> _End | None:
    """What stands at token `at`; `kind` says whether days, months or years were announced."""
    day = phrase_at(text.calendar.stretches["days"], text.fold, at, text.end)
    start = at + len(day.words) if day and day.value == 1 else at
    mention = read(text, start) if start < text.end else None
    if mention and mention.precision != "week":
        return _End(start, mention.last, mention)
    number = whole_number(text.token(start))
    if number is not None:
        if kind == _YEARS and is_year(number):
            return _End(start, start + 1, stretch(start, start + 1, "year", year_of(number)))
        return _End(start, start + 1, number=number)
    ordinal = phrase_at(text.calendar.numbers, text.fold, start, text.end)
    if ordinal:
        return _End(start, start + len(ordinal.words), number=ordinal.value)
    month = phrase_at(text.calendar.months, text.fold, start, text.end)
    return _End(start, start + len(month.words), month=month.value) if month else None


def _days(text: DatedText, one: _End, other: _End) -> tuple[date, date] | None:
    """The first and the last day, where both ends are settled and in their order."""
    last = other.mention
    if last is None or last.date is None or last.until is None:
        return None
    first = _completed(text, one, last)
    return (first, last.until) if first and first <= last.date else None


def _completed(text: DatedText, one: _End, last: DateMention) -> date | None:
    """The day on which the first end begins, with what it leaves to the `last` one."""
    if one.mention is None:
        return _left_open(one, last)
    day = one.mention.date
    if last.date is None:
        return None
    weekday = _weekday(text, one)
    if weekday is not None:
        back = (last.date.weekday() - weekday) % WEEK or WEEK
        return after(last.date, -back) if last.precision == "day" else None
    if day and not _has_year(text, one.mention) and one.mention.precision in {"day", "month"}:
        return _before(day.month, day.day, last.date)
    return day


def _left_open(one: _End, last: DateMention) -> date | None:
    """A number or the name of a month, which the last end makes a day, a month or a year."""
    if last.date is None:
        return None
    if one.month:
        return _before(one.month, 1, last.date) if last.precision == "month" else None
    if one.number is None or last.precision not in {"day", "year"}:
        return None
    if last.precision == "year":
        return day_of(one.number, 1, 1)
    return day_of(last.date.year, last.date.month, one.number)


def _before(month: int, day: int, last: date) -> date | None:
    """That day and month in the year of `last`, or in the year before where it would follow it."""
    that = day_of(last.year, month, day)
    return that if that is None or that <= last else day_of(last.year - 1, month, day)


def _weekday(text: DatedText, one: _End) -> int | None:
    """The weekday that an end names and nothing else, Monday being 0; None where it names something else."""
    found = phrase_at(text.calendar.weekdays, text.fold, one.first, text.end)
    return found.value if found and one.last == one.first + len(found.words) else None


def _has_year(text: DatedText, mention: DateMention) -> bool:
    words = text.fold[mention.first : mention.last]
    return (
        any((number := whole_number(word)) is not None and is_year(number) for word in words)
        or any(phrase_at(text.calendar.years, text.fold, at, mention.last) for at in range(mention.first, mention.last))
        or "/" in "".join(words)
    )
