"""When and where an event took place, as far as its sentence says."""

from __future__ import annotations

import datetime

from aqwal.events.ground import Ground
from aqwal.model import Sentence

_REACH = 20
_PLACES = frozenset({"place", "capital", "state"})


def day_of(ground: Ground, sentence: Sentence, at: int) -> datetime.date | None:  # noqa: ARG001 - waits for languages.ar.dates
    """The day of the event, None where its sentence gives none."""
    return None


def place_of(ground: Ground, sentence: Sentence, at: int) -> str | None:
    """The nearest place that `في` brings, after the trigger first; as written, None where there is none."""
    found = [
        mention
        for i in range(max(sentence.first + 1, at - _REACH), min(sentence.last, at + _REACH))
        if (mention := ground.mentions.get(i)) and mention.kind in _PLACES and ground.fold[i - 1] in {"في", "وفي"}
    ]
    best = min(found, key=lambda m: (m.first < at, abs(m.first - at)), default=None)
    return best.span.of(ground.article.text) if best else None
