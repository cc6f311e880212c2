"""PLOVER's auxiliary modes: whether an event is past history, to come, only supposed, or denied."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from aqwal.events.attributes import AGO, SPAN, WITHIN, WORD, YEAR
from aqwal.events.ground import Ground
from aqwal.events.status import ACTUAL, DENIED, HYPOTHETICAL, PLANNED
from aqwal.events.told import Coded
from aqwal.languages.ar.dates import find_dates
from aqwal.languages.ar.numbers import whole_number
from aqwal.languages.ar.wordings import Wording
from aqwal.model import Evidence, Mention

HISTORICAL = "historical"
_OF_STATUS = {PLANNED: "future", HYPOTHETICAL: "hypothetical", DENIED: "negation"}
_TOLD_AS_PAST = frozenset({ACTUAL, DENIED})
_NOT_PAST = frozenset({"imperfect", "future"})
_FIRST_YEAR, _YEARS = 1000, 2
_AGO, _YEAR_LENGTH = 4, 4
_LONG_AGO = datetime.timedelta(days=366)


@dataclass(frozen=True, slots=True)
class _Telling:
    """The clause of an event at token `at`: tokens `first` to `last` (exclusive), and the words of `Past` in it."""

    ground: Ground
    first: int
    last: int
    at: int
    words: tuple[Wording, ...]

    def of(self, kind: str) -> Iterator[Wording]:
        kinds = self.ground.patterns.past.kinds
        return (one for one in self.words if kinds[one.values[0]] == kind)


def auxiliary_of(ground: Ground, coded: Coded, reach: range) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """The auxiliary modes, `historical` first, and the words that make it past history; for `reach` see `reach_of`."""
    words = _past(ground, coded, reach) if coded.status in _TOLD_AS_PAST else None
    status = (_OF_STATUS[coded.status],) if coded.status in _OF_STATUS else ()
    if words is None:
        return status, ()
    return (HISTORICAL, *status), (Evidence(words.values[0], ground.split.tokens.span(words.first, words.last)),)


def _past(ground: Ground, coded: Coded, reach: range) -> Wording | None:
    if coded.status != DENIED and coded.trigger.form.aspect in _NOT_PAST:
        return None
    words = tuple(ground.patterns.past.words.find(ground.fold, reach.start, reach.stop))
    told = _Telling(ground, reach.start, reach.stop, coded.at, words)
    return next(told.of(WORD), None) or _ago(told) or _year(told) or _date(told)


def _ago(told: _Telling) -> Wording | None:
    """`قبل عشرين عاما`: a span of years behind the word for ago, with at most two words between."""
    for ago in told.of(AGO):
        span = next((one for one in told.of(SPAN) if ago.last <= one.first < ago.last + _AGO), None)
        if span is not None:
            return Wording(ago.first, span.last, ago.values)
    return None


def _year(told: _Telling) -> Wording | None:
    """`عام 1979` and `في 1979`, at least two years before the dispatch's own."""
    day = told.ground.article.credit.date
    if day is None:
        return None
    for year in told.of(YEAR):
        if _is_past_year(told, year.last, day) and _dates(told, year.first):
            return Wording(year.first, year.last + 1, year.values)
    for within in told.of(WITHIN):
        if _is_past_year(told, within.last, day):
            return Wording(within.first, within.last + 1, within.values)
    return None


def _tells_year(word: str) -> bool:
    return len(word) >= _YEAR_LENGTH and word[0].isdigit()


def _is_past_year(told: _Telling, at: int, day: datetime.date) -> bool:
    word = told.ground.fold[at] if at < told.last else ""
    number = whole_number(word) if len(word) == _YEAR_LENGTH else None
    return number is not None and _FIRST_YEAR <= number <= day.year - _YEARS


def _dates(told: _Telling, at: int) -> bool:
    """Whether a date that begins at token `at` dates the event, and not a noun before it (`اتفاق عام 1979`)."""
    before = at - 1
    if before in {told.first - 1, told.at}:
        return True
    if any(within.last == at for within in told.of(WITHIN)):
        return True
    return any(mention.last == at for mention in _named(told))


def _named(told: _Telling) -> Iterator[Mention]:
    for i in range(told.first, told.last):
        mention = told.ground.mentions.get(i)
        if mention is not None and mention.actor is not None:
            yield mention


def _date(told: _Telling) -> Wording | None:
    """A day or a month more than a year before the dispatch."""
    ground, day = told.ground, told.ground.article.credit.date
    if day is None or not any(_tells_year(word) for word in ground.fold[told.first : told.last]):
        return None  # a day without a year is one of the last months
    dates = find_dates(ground.split.tokens, told.first, told.last, day, ground.patterns.calendar)
    for date in dates:
        if date.date is not None and day - date.date > _LONG_AGO and _dates(told, date.first):
            return Wording(date.first, date.last, ("past.date",))
    return None
