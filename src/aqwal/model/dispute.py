"""A dispute: an accusation or a demand, and what answers it."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.model.evidence import Evidence

# The acts of a position that open a dispute, and what kind that is.
KINDS = {"accuse": "accusation", "demand": "demand"}


@dataclass(frozen=True, slots=True)
class Answer:
    """The position or the statement that answers, by its id; the other is None.

    `act` is what it does: deny, reject, accept, offer ..., or say where the text calls something an answer. `party`
    holds the codes of who answers. `shared` are the content words that both have, `why` the reasons with their words:
    "answer/points-back", "answer/shared-words", "answer/in-reply".
    """

    act: str
    party: tuple[str, ...]
    position: str | None = None
    statement: str | None = None
    shared: tuple[str, ...] = ()
    why: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """An accusation or a demand (`kind`), by the id of its position, and its answers; none where nobody answers.

    `party` holds the codes of who accuses or demands, `against` of whom. `id` is "di_" and 16 hex digits.
    """

    id: str
    kind: str
    position: str
    party: tuple[str, ...]
    against: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
