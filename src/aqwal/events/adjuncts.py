"""Whose an adjunct is: words for a time or a place belong to the event in whose clause they stand, nearest without
another verb between."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from aqwal.events.clauses import BREAKS
from aqwal.events.ground import Ground
from aqwal.languages.ar.affixes import ARTICLE
from aqwal.model import Sentence

_RELATIVES = frozenset({"relative", "indefinite_relative"})
_BREAKS = BREAKS | _RELATIVES | {"clause_conj", "conj"}
_COMMA, _COMMAS, _DASHES, _CONJUNCTION = "comma", frozenset("،,"), frozenset("-–—"), "و"
_BEHIND_COMMA, _REACH, _AT_ONCE, _BEFORE_VERB, _NOUN_BEHIND = 3, 25, 2, 8, 4

CLITICS = ("و", "ف", "ب", "ل")


def stems(word: str) -> Iterator[str]:
    """A folded word without what may be written on to it: a conjunction or preposition, the article, both or neither.

    >>> list(stems("والقمة"))
    ['والقمة', 'والقمة', 'القمة', 'قمة']
    """
    yield word
    yield word.removeprefix(ARTICLE)
    if word.startswith(CLITICS):
        yield from (word[1:], word[1:].removeprefix(ARTICLE))


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
    """Whether no clause or aside ends and no other event stands between the event and the adjunct behind it."""
    if sum(ground.fold[i] in _DASHES for i in range(at + 1, first)) % 2:
        return False
    for i in range(at + 1, first):
        if _parts(ground, i, rivals) or (
            ground.classes[i] == "prep" and ground.fold[i - 1] in _COMMAS and _and(ground, i)
        ):
            return False
        if ground.classes[i] == _COMMA and first - i > _BEHIND_COMMA and i + 1 not in ground.mentions:
            return False
    return True


def _fronted(ground: Ground, sentence: Sentence, at: int, rivals: Collection[int], adjunct: tuple[int, int]) -> bool:
    """Whether the adjunct stands before its verb: nothing between that has a clause of its own, nor a verb before.

    What happened after something else (`في مايو بعد هجوم`) has its own time. What stands deep in a relative clause is
    an adjunct of a verb in that, and one before a comma opens its sentence.
    """
    after = ground.patterns.particles["bound"]
    if any(_parts(ground, i, rivals) or ground.fold[i] in after for i in range(adjunct[1], at)):
        return False
    finite = any(trigger.finite for trigger in ground.triggers.get(at, ()))
    if not finite and at - adjunct[1] > _NOUN_BEHIND:
        return False
    first = adjunct[0]
    while first > sentence.first and ground.classes[first - 1] not in _BREAKS:
        first -= 1
        if _parts(ground, first, rivals):
            return False
    deep = sum(ground.classes[i] != "prep" for i in range(first, adjunct[0]))
    if first > sentence.first and ground.classes[first - 1] in _RELATIVES:
        return deep == 0
    if not any(ground.classes[i] == _COMMA for i in range(adjunct[1], at)):
        return deep <= _BEFORE_VERB
    return finite and deep <= _AT_ONCE


def _and(ground: Ground, at: int) -> bool:
    """Whether a conjunction is written on to the preposition at token `at` (`، وفي مايو توقفت`)."""
    return ground.fold[at][0] == _CONJUNCTION and ground.patterns.words.of(ground.fold[at][1:]) == "prep"


def _parts(ground: Ground, at: int, rivals: Collection[int]) -> bool:
    if ground.classes[at] in _BREAKS or at in rivals or at in ground.cues:
        return True
    return any(trigger.finite for trigger in ground.triggers.get(at, ()))
