"""When an event took place, as far as the clause in which it is told says."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Sequence

from aqwal.events.adjuncts import CLITICS, belongs, stems
from aqwal.events.ground import Ground
from aqwal.events.status import ACTUAL, DENIED
from aqwal.events.told import Coded
from aqwal.languages.ar.dates import DateMention
from aqwal.languages.ar.numbers import whole_number
from aqwal.languages.ar.stretches import find_times
from aqwal.model import Sentence, Span, When

_NAMES_BEFORE, _PARTS_BEFORE = 4, 2


class Times:
    """The times that one sentence names, each an adjunct of one of its events."""

    def __init__(self, ground: Ground, sentence: Sentence, rows: Sequence[Coded]) -> None:
        """Look for nothing yet; `rows` are the events of the sentence."""
        self._ground = ground
        self._sentence = sentence
        self._rows = rows
        self._found: dict[bool, tuple[DateMention, ...]] = {}

    def of(self, row: Coded) -> When | None:
        """When the event of `row` took place; None where its clause gives no time that can be worked out.

        A time counts only where whoever tells the event tells it too: `قال الجمعة إن أوريا قصفت` dates no shelling.
        """
        best = min(self._own(row), key=lambda time: (abs(time.first - row.at), time.first < row.at), default=None)
        if best is None or best.date is None or best.until is None:
            return None
        words = self._ground.split.tokens.span(best.first, best.last)
        span = Span(words.start + _written_on(self._ground, best), words.end)
        return When(span, best.date, best.until, best.precision)

    def _own(self, row: Coded) -> Iterator[DateMention]:
        ground, sentence = self._ground, self._sentence
        for time in self._times(ahead=row.status not in {ACTUAL, DENIED}):
            rivals = [one.at for one in self._rows if one.at != row.at and self._can_be(one, time)]
            if (
                self._can_be(row, time)
                and not _bounds(ground, time)
                and not _of_something_else(ground, row.at, time)
                and not _names(ground, row.at, time)
                and belongs(ground, sentence, row.at, rivals, time.first, time.last)
            ):
                yield time

    def _can_be(self, row: Coded, time: DateMention) -> bool:
        """Whether the status of an event allows the time: nothing that happened lies ahead, nothing planned behind."""
        seen_from = self._ground.article.credit.date
        if seen_from is None or time.date is None or time.until is None:
            return True
        return time.date <= seen_from if row.status in {ACTUAL, DENIED} else time.until >= seen_from

    def _times(self, *, ahead: bool) -> tuple[DateMention, ...]:
        if ahead not in self._found:
            ground, sentence = self._ground, self._sentence
            self._found[ahead] = find_times(
                ground.split.tokens,
                sentence.first,
                sentence.last,
                ground.article.credit.date,
                ground.patterns.calendar,
                ahead=ahead,
            )
        return self._found[ahead]


def _written_on(ground: Ground, time: DateMention) -> int:
    """How many letters of its first word are a conjunction or preposition (`وأمس`)."""
    word, calendar = ground.fold[time.first], ground.patterns.calendar
    return int(word[0] in CLITICS and word[1:] in calendar.openers and word not in calendar.openers)


def single_day(when: When | None) -> datetime.date | None:
    """The day of a time that is one day, else None."""
    return when.first if when is not None and when.precision == "day" else None


def _bounds(ground: Ground, time: DateMention) -> bool:
    """Whether a word before the time makes it a bound (`منذ مطلع العام`, `حتى الأحد`)."""
    if ground.fold[time.first] in ground.patterns.calendar.stretches["ago"]:
        return False
    at, parts = time.first - 1, ground.patterns.calendar.stretches["part"]
    while at > 0 and time.first - at <= _PARTS_BEFORE and ground.fold[at] in parts:
        at -= 1
    return at >= 0 and ground.fold[at] in ground.patterns.particles["bound"]


def _of_something_else(ground: Ground, trigger: int, time: DateMention) -> bool:
    """Whether the time is that of what the event came after or before (`منذ سقوط الحكم عام 1979`)."""
    bound = ground.patterns.particles["bound"]
    return any(ground.fold[i] in bound for i in range(trigger + 1, time.first))


def _names(ground: Ground, trigger: int, time: DateMention) -> bool:
    """Whether a date or a year tells which deal, war or paper is meant, and not when the event took place."""
    if time.precision not in {"day", "year"} or not _absolute(ground.fold[time.first : time.last]):
        return False
    dated = ground.patterns.particles["dated"]
    words = range(max(time.first - _NAMES_BEFORE, trigger + 1), time.first)
    return any(not dated.isdisjoint(stems(ground.fold[i])) for i in words)


def _absolute(words: Collection[str]) -> bool:
    return any(whole_number(word) is not None for word in words)
