"""Which of PLOVER's contexts an event stands in: from the words of its clause, or of what a statement says."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.events.attributes import Contexts
from aqwal.events.ground import Ground, token_range
from aqwal.events.told import Coded
from aqwal.model import Sentence

_CONTENT, _ROUND = 40, 12


def contexts_of(ground: Ground, sentence: Sentence, coded: Coded, reach: range, mode: str | None) -> tuple[str, ...]:
    """The contexts in the order of the words that tell them, then those that lie in the type and mode; `reach` as of
    `reach_of`."""
    known = ground.patterns.contexts
    near = next((found for zone in _zones(ground, sentence, coded, reach) if (found := _in(known, ground, zone))), {})
    return tuple(
        dict.fromkeys((*near, *known.implied.get(coded.type, ()), *known.implied.get(f"{coded.type}/{mode}", ())))
    )


def _in(known: Contexts, ground: Ground, zone: range) -> dict[str, None]:
    words = known.words.find(ground.fold, zone.start, zone.stop)
    return {context: None for found in words for context in found.values if context}


def _zones(ground: Ground, sentence: Sentence, coded: Coded, reach: range) -> Iterator[range]:
    """Where to look, the nearest first: what the event's own statement says or its clause, then what the same teller
    tells round it."""
    at, statement = coded.at, coded.statement
    if statement is not None:
        first, last = token_range(ground.split.tokens, statement.content[0])
        yield range(first, min(last, first + _CONTENT))
    else:
        yield range(max(reach.start, at - _ROUND), min(reach.stop, at + _CONTENT))
    teller = ground.holders.get(at)
    first, last = at, at + 1
    while first > max(sentence.first, at - _ROUND) and ground.holders.get(first - 1) is teller:
        first -= 1
    while last < min(sentence.last, at + _ROUND) and ground.holders.get(last) is teller:
        last += 1
    yield range(first, last)
