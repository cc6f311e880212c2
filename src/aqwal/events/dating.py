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


def day_of(ground: Ground, sentence: Sentence, at: int, status: str) -> datetime.date | None:
    """The day of the event, None where its sentence gives none.

    Days are seen from the dispatch's own; a bare weekday of something planned is the coming one. A day counts only
    where whoever tells the event tells it too: `قال الجمعة إن أوريا قصفت` does not date the shelling.
    """
    seen_from = ground.article.credit.date
    tokens = ground.split.tokens
    dates = find_dates(
        tokens, sentence.first, sentence.last, seen_from, ground.patterns.calendar, ahead=status == PLANNED
    )
    that = _nearest(ground, dates, at)
    if that is None or seen_from is None:
        return that
    if (status == ACTUAL and that > seen_from) or (status == PLANNED and that < seen_from):
        return None
    return that


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
