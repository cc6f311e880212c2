"""Dates in Arabic text: three systems of month names and their pairs, digits, and days seen from the dispatch's own."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from aqwal.languages.ar.calendar import AFTER_YEAR, BEFORE_MONTH, BEFORE_YEAR, Calendar, Phrase, phrase_at
from aqwal.languages.ar.day_arithmetic import after, day_of, in_month, in_some_year, on_weekday
from aqwal.languages.ar.numbers import whole_number
from aqwal.model import Tokens

_DATE = re.compile(r"([0-9]{1,4})([-/.])([0-9]{1,2})\2([0-9]{1,4})\Z")
_CLITICS = frozenset(("و", "ف", "ل", "ب"))
_SLASHES = frozenset("/-–")
_MARKS = frozenset("،,")
_JOINTS = frozenset("/-(–،,")
_LONGEST_YEAR = 4
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


@dataclass(frozen=True, slots=True)
class DateMention:
    """Tokens `first` to `last` (exclusive) name a day or a stretch of days.

    `date` is the day, or the first day of what `precision` says: day, week, month, year or range. It is None where
    the text and the dispatch's own date do not settle it. `until` is the last day of such a stretch, None for a day.
    """

    first: int
    last: int
    date: datetime.date | None
    precision: str = "day"
    until: datetime.date | None = None


def stretch(first: int, last: int, precision: str, days: tuple[date, date] | None) -> DateMention:
    """Tokens `first` to `last` (exclusive) as the name of a stretch, from the first to the last of `days`; None where
    they are not settled."""
    return DateMention(first, last, days[0] if days else None, precision, days[1] if days else None)


@dataclass(frozen=True, slots=True)
class DatedText:
    """Folded tokens, of which those from `first` to `end` (exclusive) are read, the dispatch's own `day`, and what is
    known; `ahead` as for `find_dates`."""

    fold: Sequence[str]
    first: int
    end: int
    day: date | None
    calendar: Calendar
    ahead: bool = False

    def token(self, at: int) -> str:
        """The folded token at `at`, "" outside."""
        return self.fold[at] if self.first <= at < self.end else ""


def find_dates(  # noqa: PLR0913 - where, seen from when, with what
    tokens: Tokens, first: int, last: int, day: date | None, calendar: Calendar, *, ahead: bool = False
) -> tuple[DateMention, ...]:
    """The dates in tokens `first` to `last` (exclusive), in text order, not overlapping.

    `day` is the dispatch's own date: relative days and days without a year are None where it is None. `ahead` says
    that the text tells what is to come: a bare weekday is then the coming one, else one of the last few days.
    """
    text = DatedText(tokens.fold, first, last, day, calendar, ahead)
    found: list[DateMention] = []
    openers = calendar.openers
    at = first
    while at < last:
        token = text.fold[at]
        if token[0].isdigit() or token in openers or (len(token) > 1 and token[1:] in openers):
            mention = date_at(text, at)
            if mention:
                found.append(mention)
                at = mention.last
                continue
        at += 1
    return tuple(found)


def date_at(text: DatedText, at: int) -> DateMention | None:
    """The day, or the month that a year, "last" or a second name shows to be one, that begins at token `at`."""
    return (
        _digits_at(text, at)
        or _relative_at(text, at)
        or _weekday_at(text, at)
        or _day_and_month_at(text, at)
        or _month_at(text, at)
    )


def _phrase(text: DatedText, kind: str, at: int) -> Phrase | None:
    """The phrase of a kind at `at`, with an attached conjunction or preposition if need be."""
    phrases = getattr(text.calendar, kind)
    found = phrase_at(phrases, text.fold, at, text.end)
    if not found and at < text.end and len(text.fold[at]) > 1 and text.fold[at][0] in _CLITICS:
        words = [text.fold[at][1:], *text.fold[at + 1 : min(at + 4, text.end)]]
        found = phrase_at(phrases, words, 0, len(words))
    if not found or text.token(at - 1) in found.not_after:
        return None
    return None if text.token(at + len(found.words)) in found.not_before else found


def _digits_at(text: DatedText, at: int) -> DateMention | None:
    """`2022-01-21`, `21/1/2022`, `21 / 1 / 2022`."""
    match = _DATE.match(text.fold[at])
    parts, last = (match.group(1, 3, 4), at + 1) if match else (_spaced(text, at), at + 5)
    if not parts:
        return None
    one, two, three = (int(part) for part in parts)
    if len(parts[0]) == _LONGEST_YEAR:
        return DateMention(at, last, day_of(one, two, three)) if is_year(one) else None
    if len(parts[2]) != _LONGEST_YEAR or not is_year(three):
        return None
    return DateMention(at, after_era(text, last), _either_order(one, two, three))


def _spaced(text: DatedText, at: int) -> tuple[str, str, str] | None:
    if text.token(at + 1) in ("/", "-") and text.token(at + 1) == text.token(at + 3):
        parts = (text.fold[at], text.token(at + 2), text.token(at + 4))
        if all(whole_number(part) is not None and len(part) <= _LONGEST_YEAR for part in parts):
            return parts
    return None


def _either_order(one: int, two: int, year: int) -> date | None:
    """Day and month in the only order that makes a date; None where both do and differ."""
    usual, other = day_of(year, two, one), day_of(year, one, two)
    return (usual or other) if not (usual and other) or usual == other else None


def is_year(number: int) -> bool:
    """Whether `number` can be the year of something that news tells."""
    return _FIRST_YEAR <= number <= _LAST_YEAR


def _relative_at(text: DatedText, at: int) -> DateMention | None:
    """`اليوم، الجمعة`: the weekday must agree with the day that it names."""
    found = _phrase(text, "relatives", at)
    if not found:
        return None
    day = after(text.day, found.value) if text.day else None
    return _with_neighbours(text, at, at + len(found.words), day)


def _weekday_at(text: DatedText, at: int) -> DateMention | None:
    found = _phrase(text, "weekdays", at)
    if not found:
        return None
    last = at + len(found.words)
    full = _following(text, last)
    if full:
        agrees = full.date is not None and full.date.weekday() == found.value
        return DateMention(at, full.last, full.date if agrees else None)
    shift = phrase_at(text.calendar.shifts, text.fold, last, text.end)
    if shift:
        last += len(shift.words)
    relative = None if shift else _phrase(text, "relatives", last)
    if relative:
        day = after(text.day, relative.value) if text.day else None
        return DateMention(at, last + len(relative.words), day if day and day.weekday() == found.value else None)
    if not text.day:
        return DateMention(at, last, None)
    return DateMention(at, last, on_weekday(found.value, text.day, shift.value if shift else None, ahead=text.ahead))


def _with_neighbours(text: DatedText, at: int, last: int, day: date | None) -> DateMention:
    """A relative day with the weekday or full date that may follow it, in brackets or after a comma."""
    start = last + 1 if text.token(last) in (*_MARKS, "(") else last
    weekday = phrase_at(text.calendar.weekdays, text.fold, start, text.end)
    if weekday is None and text.token(start) == text.token(at - 1) != "":
        return DateMention(at, last, day)
    if weekday:
        last = start + len(weekday.words)
        if text.token(last) == ")":
            last += 1
        day = day if day and day.weekday() == weekday.value else None
    full = _following(text, last)
    if full:
        return DateMention(at, full.last, full.date if full.date and full.date == (day or full.date) else None)
    return DateMention(at, last, day)


def _following(text: DatedText, at: int) -> DateMention | None:
    """A full date right after a weekday."""
    start = at + 1 if text.token(at) in (*_MARKS, "(") else at
    if start >= text.end or not (text.fold[start][0].isdigit() or text.fold[start] in text.calendar.numbers):
        return None
    found = _digits_at(text, start) or _day_and_month_at(text, start)
    if found and start > at and text.token(at) == "(" and text.token(found.last) == ")":
        return DateMention(found.first, found.last + 1, found.date)
    return found


def _day_and_month_at(text: DatedText, at: int) -> DateMention | None:
    number = whole_number(text.fold[at])
    last = at + 1
    if number is None:
        ordinal = _phrase(text, "numbers", at)
        if not ordinal:
            return None
        number, last = ordinal.value, at + len(ordinal.words)
    if not 1 <= number <= 31:  # noqa: PLR2004 - days of a month
        return None
    start = _skip_of(text, last)
    month = phrase_at(text.calendar.this_month, text.fold, start, text.end)
    if month:
        that = in_month(number, month.value, text.day) if text.day else None
        return DateMention(at, start + len(month.words), that)
    value, last = _month_names(text, start)
    return _dated(text, at, last, value, number) if value is not None else None


def _skip_of(text: DatedText, at: int) -> int:
    """Past the words and marks between a day and its month: "of", "month", a slash."""
    for _ in range(2):
        at += text.token(at) in _SLASHES or text.token(at) in text.calendar.links[BEFORE_MONTH]
    return at


def _month_names(text: DatedText, at: int) -> tuple[int | None, int]:
    """The month (0 where two names contradict each other) and the token after its names; None where there is none."""
    opened = text.token(at) == "("
    one = phrase_at(text.calendar.months, text.fold, at + opened, text.end)
    if not one:
        return None, at
    last = at + opened + len(one.words)
    if opened:
        if text.token(last) != ")":
            return None, at
        last += 1
    joint = text.token(last) in _JOINTS
    other = phrase_at(text.calendar.months, text.fold, last + joint, text.end)
    if not other:
        return one.value, last
    end = last + joint + len(other.words)
    if text.token(last) == "(":
        if text.token(end) != ")":
            return one.value, last
        end += 1
    return (one.value if one.value == other.value else 0), end


def _dated(text: DatedText, at: int, last: int, month: int, number: int) -> DateMention:
    """Day and month with the year that follows, or the year that is meant."""
    year, after_year = _year_at(text, last)
    if year is not None:
        return DateMention(at, after_year, day_of(year, month, number) if month else None)
    shift = phrase_at(text.calendar.shifts, text.fold, last, text.end)
    last += len(shift.words) if shift else 0
    if not text.day or not month or _is_a_name(text, at):
        return DateMention(at, last, None)
    return DateMention(at, last, in_some_year(month, number, text.day, shift.value if shift else None))


def _is_a_name(text: DatedText, at: int) -> bool:
    return any(text.token(at - back) in text.calendar.named for back in (1, 2))


def _year_at(text: DatedText, at: int) -> tuple[int | None, int]:
    """The year after a month and the token after it: in digits, or as "last year"."""
    start = at
    for _ in range(2):
        token = text.token(start)
        start += token in _SLASHES or token in _MARKS or token in text.calendar.links[BEFORE_YEAR]
    number = whole_number(text.token(start))
    if number is not None and is_year(number):
        return number, after_era(text, start + 1)
    phrase = phrase_at(text.calendar.years, text.fold, start, text.end)
    if phrase and text.day:
        return text.day.year + phrase.value, start + len(phrase.words)
    return (0, start + len(phrase.words)) if phrase else (None, at)


def after_era(text: DatedText, at: int) -> int:
    """Past the letter that marks a year as Gregorian."""
    return at + 1 if text.token(at) in text.calendar.links[AFTER_YEAR] else at


def _month_at(text: DatedText, at: int) -> DateMention | None:
    """A month without a day, only where a year, "last" or a second name shows that it is one."""
    one = _phrase(text, "months", at)
    if not one:
        return None
    month, last = _month_names(text, at)
    if month is None:
        month, last = one.value, at + len(one.words)
    year, after_year = _year_at(text, last)
    if year is not None:
        return DateMention(at, after_year, day_of(year, month, 1) if month else None, "month")
    shift = phrase_at(text.calendar.shifts, text.fold, last, text.end)
    if not shift:
        return DateMention(at, last, None, "month") if last > at + len(one.words) else None
    return DateMention(at, last + len(shift.words), _month_seen(text.day, month, shift.value), "month")


def _month_seen(day: date | None, month: int, shift: int) -> date | None:
    if not day or not month:
        return None
    if shift == 0:
        return day.replace(day=1) if day.month == month else None
    return in_some_year(month, 1, day.replace(day=1), shift)
