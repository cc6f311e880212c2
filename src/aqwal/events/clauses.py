"""The clause round a trigger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aqwal.events.ground import Ground
from aqwal.events.parties import Found
from aqwal.events.phrases import behind_preposition
from aqwal.events.triggers import Trigger
from aqwal.model import Sentence

BREAKS = frozenset({"semicolon", "colon", "stop", "dots", "that", "that_pronoun", "relative"})


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause round a trigger, as tokens, and the parties before and after the trigger in it.

    `opening` is the class of the word that opens it ("relative", "that_pronoun", ...).
    """

    first: int
    last: int
    opening: str
    before: tuple[Found, ...]
    after: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """A trigger at token `at`: its sentence, the clause round it, and the parties of the sentence in text order."""

    ground: Ground
    sentence: Sentence
    at: int
    trigger: Trigger
    parties: Sequence[Found]
    clause: Clause


def clause_round(ground: Ground, sentence: Sentence, at: int, parties: Sequence[Found]) -> Clause:
    """The clause that holds token `at`."""
    first, opening = _opening(ground, sentence, at)
    last = at + 1
    while last < sentence.last:
        kind = ground.classes[last]
        if kind in BREAKS or (kind == "comma" and last + 1 not in ground.mentions):
            break
        if last > at + 1 and (last in ground.cues or _verb(ground, last)):
            break
        last += 1
    before = tuple(p for p in parties if first <= p.first and p.last <= at)
    after = tuple(p for p in parties if at < p.first < last)
    return Clause(first, last, opening, before, after)


def _verb(ground: Ground, at: int) -> bool:
    """Whether token `at` can only be another verb or an adverbial participle."""
    triggers = () if behind_preposition(ground, at) else ground.triggers.get(at, ())
    return bool(triggers) and all(t.finite or (t.form.aspect == "participle" and not t.definite) for t in triggers)


def _opening(ground: Ground, sentence: Sentence, at: int) -> tuple[int, str]:
    first = at
    while first > sentence.first:
        kind = ground.classes[first - 1]
        if kind in BREAKS or kind == "conj":
            return first, kind
        if kind == "comma" and first not in ground.mentions:
            break
        first -= 1
    return first, ""
