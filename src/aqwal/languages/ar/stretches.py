"""Times in Arabic text: days, and the weeks, months and years that are seen from the dispatch's own day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from aqwal.languages.ar.affixes import ARTICLE
from aqwal.languages.ar.calendar import LENGTHS, Calendar, Phrase, phrase_at
from aqwal.languages.ar.dates import DatedText, DateMention, after_era, date_at, is_year, stretch
from aqwal.languages.ar.day_arithmetic import after, month_of, week_of, year_of
from aqwal.languages.ar.numbers import whole_number
from aqwal.languages.ar.ranges import range_at
from aqwal.model import Tokens

_AND = "و"
_SLASHES = frozenset("/-–")
# Farther back than this a bare month may as well be the coming one; more years than that are a round number.
_MONTHS_BACK, _YEARS_BACK = 8, 9

Days = tuple[date, date]


def find_times(  # noqa: PLR0913 - where, seen from when, with what
    tokens: Tokens, first: int, last: int, day: date | None, calendar: Calendar, *, ahead: bool = False
) -> tuple[DateMention, ...]:
    """The days and stretches of days in tokens `first` to `last` (exclusive), in text order, not overlapping.

    As `find_dates`, with weeks, months, years and ranges; `until` is given wherever `date` is.
    """
    text = DatedText(tokens.fold, first, last, day, calendar, ahead)
    found: list[DateMention] = []
    at = first
    opens, openers = calendar.stretch_openers, calendar.openers
    while at < last:
        token = text.fold[at]
        if not (token in opens or token[0].isdigit() or token[1:] in openers):
            at += 1
            continue
        mention = range_at(text, at, time_at) or time_at(text, at)
        if mention:
            found.append(mention)
        at = mention.last if mention else at + 1
    return tuple(found)


def time_at(text: DatedText, at: int) -> DateMention | None:
    """The day or the stretch, but for a range, that begins at token `at`."""
    return (
        _whole(text, date_at(text, at))
        or _ago_at(text, at)
        or _seen_at(text, at)
        or _year_at(text, at)
        or _month_at(text, at)
    )


def _whole(text: DatedText, mention: DateMention | None) -> DateMention | None:
    """A day or month with its last day; a month whose two names say all (`كانون الثاني/يناير`) in the year meant."""
    if mention is None or mention.precision == "day":
        return mention and replace(mention, until=mention.date)
    if mention.date is None and all(whole_number(word) is None for word in text.fold[mention.first : mention.last]):
        month = phrase_at(text.calendar.months, text.fold, mention.first, text.end)
        agreed = month is not None and mention.last > mention.first + len(month.words)
        return stretch(mention.first, mention.last, "month", _meant(text, month.value) if month and agreed else None)
    return stretch(mention.first, mention.last, "month", month_of(mention.date, 0) if mention.date else None)


def _phrase(text: DatedText, kind: str, at: int) -> Phrase | None:
    return phrase_at(text.calendar.stretches[kind], text.fold, at, text.end)


def _seen_at(text: DatedText, at: int) -> DateMention | None:
    """`الأسبوع الماضي`, `الشهر المقبل`, `هذا العام`."""
    day = text.day
    if week := _phrase(text, "week", at):
        return stretch(at, at + len(week.words), "week", week_of(day, week.value) if day else None)
    month = phrase_at(text.calendar.this_month, text.fold, at, text.end)
    if month and len(month.words) > 1:
        return stretch(at, at + len(month.words), "month", month_of(day, month.value) if day else None)
    year = phrase_at(text.calendar.years, text.fold, at, text.end)
    if year:
        return stretch(at, at + len(year.words), "year", year_of(day.year + year.value) if day else None)
    return None


def _ago_at(text: DatedText, at: int) -> DateMention | None:
    """`قبل يومين`, `قبل ثلاثة أشهر`, where it is counted from the dispatch's own day."""
    ago = _phrase(text, "ago", at)
    if not ago or (ago.value > 0 and not text.ahead):
        return None
    start = at + len(ago.words)
    number, unit = _count(text, start)
    found = next(((kind, how) for kind in LENGTHS if (how := _phrase(text, kind, unit))), None)
    if not found:
        return None
    kind, length = found
    last = unit + len(length.words)
    many = number if number is not None else length.value
    if not many or (number is None and _owned(text, last)) or _phrase(text, "since", last):
        return None
    return _back(text, DateMention(at, last, None), kind, many * ago.value)


def _count(text: DatedText, at: int) -> tuple[int | None, int]:
    """How many of something, and the token after it; None where no number stands at `at`."""
    number = whole_number(text.token(at))
    word = _phrase(text, "count", at)
    if number is None and word is None:
        return None, at
    return (number, at + 1) if word is None else (word.value, at + len(word.words))


def _owned(text: DatedText, at: int) -> bool:
    """Whether the length before token `at` is one of something: `قبل عام 2012`, `قبل يوم الاقتراع`."""
    word = text.token(at)
    names = (text.calendar.months, text.calendar.weekdays)
    return whole_number(word) is not None or word.startswith(ARTICLE) or any(word in table for table in names)


def _back(text: DatedText, where: DateMention, kind: str, many: int) -> DateMention:
    precision = kind.removesuffix("s")
    if text.day is None:
        return replace(where, precision=precision)
    if kind == "days":
        that = after(text.day, many)
        return stretch(where.first, where.last, "day", (that, that) if that else None)
    if kind == "weeks":
        return stretch(where.first, where.last, precision, week_of(text.day, many))
    if kind == "months":
        return stretch(where.first, where.last, precision, month_of(text.day, many))
    days = year_of(text.day.year + many) if abs(many) <= _YEARS_BACK else None
    return stretch(where.first, where.last, precision, days)


def _year_at(text: DatedText, at: int) -> DateMention | None:
    """`عام 2012`, or `2012` behind "in" where nothing is counted; never `العام 2012/2013`."""
    name = _phrase(text, "name", at)
    start = at + len(name.words) if name else at
    number = whole_number(text.token(start))
    if number is None or not is_year(number) or text.token(start + 1) in _SLASHES:
        return None
    last = after_era(text, start + 1)
    if not name and not (_within(text, at) and _alone(text, last)):
        return None
    return stretch(at, last, "year", year_of(number))


def _within(text: DatedText, at: int) -> bool:
    return text.token(at - 1) in text.calendar.stretches["within"]


def _alone(text: DatedText, at: int) -> bool:
    """Whether nothing is counted by the number before token `at`: a mark, the end or a small word follows."""
    word = text.token(at)
    return not word.isalnum() or word[0] == _AND or _phrase(text, "behind", at) is not None


def _month_at(text: DatedText, at: int) -> DateMention | None:
    """A month that has nothing but "in" or "the month of" before it, in the year that is meant."""
    month = phrase_at(text.calendar.months, text.fold, at, text.end)
    if not month or not _within(text, at) or text.token(at - 2) in text.calendar.named:
        return None
    return stretch(at, at + len(month.words), "month", _meant(text, month.value))


def _meant(text: DatedText, month: int) -> Days | None:
    """The last such month that has begun, not too long ago; of what is to come the next that has not ended."""
    if text.day is None or not month:
        return None
    if text.ahead:
        return month_of(text.day, (month - text.day.month) % 12)
    back = (text.day.month - month) % 12
    return month_of(text.day, -back) if back <= _MONTHS_BACK else None
