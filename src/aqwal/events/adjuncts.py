"""Whose an adjunct is: words for a time or a place belong to the event in whose clause they stand, nearest without
another verb between."""

from __future__ import annotations

from collections.abc import Collection

from aqwal.events.ground import Ground
from aqwal.model import Sentence

_BREAKS = frozenset({"semicolon", "colon", "stop", "dots", "that", "that_pronoun", "relative", "clause_conj", "conj"})
_COMMA = "comma"
_BEHIND_COMMA, _REACH = 3, 25


def belongs(  # noqa: PLR0913, PLR0917 - an adjunct and what stands round it
    ground: Ground, sentence: Sentence, at: int, rivals: Collection[int], first: int, last: int
) -> bool:
    """Whether the adjunct in tokens `first` to `last` (exclusive) is one of the event at token `at`.

    `rivals` are the tokens of the other events that it could be one of.
    """
    if ground.holders.get(first) is not ground.holders.get(at):
        return False
    if first > at:
        return first - at <= _REACH and _reaches_back(ground, at, rivals, first)
    return at - last <= _REACH and _fronted(ground, sentence, at, rivals, (first, last))


def _reaches_back(ground: Ground, at: int, rivals: Collection[int], first: int) -> bool:
    """Whether no clause ends and no other event stands between the event and the adjunct behind it."""
    for i in range(at + 1, first):
        if _parts(ground, i, rivals):
            return False
        if ground.classes[i] == _COMMA and first - i > _BEHIND_COMMA and i + 1 not in ground.mentions:
            return False
    return True


def _fronted(ground: Ground, sentence: Sentence, at: int, rivals: Collection[int], adjunct: tuple[int, int]) -> bool:
    """Whether the adjunct stands before its verb: nothing between that has a clause of its own, nor a verb before."""
    if any(_parts(ground, i, rivals) for i in range(adjunct[1], at)):
        return False
    for i in range(adjunct[0] - 1, sentence.first - 1, -1):
        if ground.classes[i] in _BREAKS:
            return True
        if _parts(ground, i, rivals):
            return False
    return True


def _parts(ground: Ground, at: int, rivals: Collection[int]) -> bool:
    if ground.classes[at] in _BREAKS or at in rivals or at in ground.cues:
        return True
    return any(trigger.finite for trigger in ground.triggers.get(at, ()))
