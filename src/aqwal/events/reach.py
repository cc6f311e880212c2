"""How far the words reach that tell more of an event: its clause, and what goes on from it without a new sentence."""

from __future__ import annotations

from aqwal.events.clauses import BREAKS
from aqwal.events.ground import Ground
from aqwal.events.told import Coded
from aqwal.model import Sentence

_ANOTHER = "clause_conj"


def reach_of(ground: Ground, sentence: Sentence, coded: Coded) -> range:
    """The tokens of the event's clause, on to the next clause that tells something else.

    Nouns that look like a verb do not end it (`هاجمت الشرطة متظاهرين بالهراوات`), nor do words for when and how it came
    about (`قتل جنود عندما فجر انتحاري نفسه`).
    """
    last = coded.clause.last
    while last < sentence.last and not _ends(ground, last):
        last += 1
    return range(coded.clause.first, last)


def _ends(ground: Ground, at: int) -> bool:
    kind, word = ground.classes[at], ground.fold[at]
    if kind in BREAKS or at in ground.cues:
        return True
    if kind == "comma":
        return at + 1 not in ground.mentions
    if kind == _ANOTHER:
        return word not in ground.patterns.particles["as"]
    return any(trigger.finite and trigger.conjunction for trigger in ground.triggers.get(at, ()))
