"""When and where an event took place, as far as its sentence says."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from aqwal.events.ground import Ground
from aqwal.events.status import ACTUAL, PLANNED
from aqwal.languages.ar.dates import DateMention, find_dates
from aqwal.model import Sentence

_REACH = 20
_DAY_REACH = 25
_PLACES = frozenset({"place", "capital", "state"})


class Days:
    """The days that one sentence names; a bare weekday of something planned is the coming one."""

    def __init__(self, ground: Ground, sentence: Sentence) -> None:
        """Look for nothing yet."""
        self._ground = ground
        self._sentence = sentence
        self._found: dict[bool, tuple[DateMention, ...]] = {}

    def of(self, at: int, status: str) -> datetime.date | None:
        """The day of the event at token `at`, seen from the dispatch's own; None where its sentence gives none.

        A day counts only where whoever tells the event tells it too: `قال الجمعة إن أوريا قصفت` dates no shelling.
        """
        seen_from = self._ground.article.credit.date
        that = _nearest(self._ground, self._dates(ahead=status == PLANNED), at)
        if that is None or seen_from is None:
            return that
        if (status == ACTUAL and that > seen_from) or (status == PLANNED and that < seen_from):
            return None
        return that

    def _dates(self, *, ahead: bool) -> tuple[DateMention, ...]:
        if ahead not in self._found:
            ground, sentence = self._ground, self._sentence
            self._found[ahead] = find_dates(
                ground.split.tokens,
                sentence.first,
                sentence.last,
                ground.article.credit.date,
                ground.patterns.calendar,
                ahead=ahead,
            )
        return self._found[ahead]


def _nearest(ground: Ground, dates: Sequence[DateMention], at: int) -> datetime.date | None:
    bound = ground.patterns.particles["bound"]
    teller = ground.holders.get(at)
    near = [
        date
        for date in dates
        if date.precision == "day"
        and abs(date.first - at) <= _DAY_REACH
        and ground.holders.get(date.first) is teller
        and ground.fold[date.first - 1] not in bound
    ]
    best = min(near, key=lambda date: (abs(date.first - at), date.first < at), default=None)
    return best.date if best else None


def place_of(ground: Ground, sentence: Sentence, at: int) -> str | None:
    """The nearest place that `في` brings, after the trigger first; as written, None where there is none."""
    brings = ground.patterns.particles["place"]
    found = [
        mention
        for i in range(max(sentence.first + 1, at - _REACH), min(sentence.last, at + _REACH))
        if (mention := ground.mentions.get(i)) and mention.kind in _PLACES and ground.fold[i - 1] in brings
    ]
    best = min(found, key=lambda m: (m.first < at, abs(m.first - at)), default=None)
    return best.span.of(ground.article.text) if best else None
