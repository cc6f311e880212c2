"""Where a speaker stands, by what he states of his own side: `بلاده مستعدة للتفاوض`, `لن نقبل بالشروط`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aqwal.dealings.ground import Ground, same_party
from aqwal.model import Evidence, Statement

_STATED = frozenset({"say", "affirm", "announce"})
_REACH = 12
_FIRST_PERSON = ("ن", "سن", "ا", "سا")
_BREAKS = frozenset({"relative", "stop", "semicolon", "that", "clause_conj", "colon", "prep"})


@dataclass(frozen=True, slots=True)
class Told:
    """What a statement's words say of its speaker: the act, the token behind the word for it, the reason."""

    act: str
    after: int
    why: Evidence


def stance_of(ground: Ground, statement: Statement, first: int, last: int, party: Sequence[str]) -> Told | None:
    """Where the speaker says that his side stands, None where he does not: the words must begin with his own side."""
    if statement.act not in _STATED:
        return None
    subject = statement.form == "nominal"
    at = first
    while at < min(last, first + _REACH):
        codes, after = ground.codes_at(at)
        if codes:
            if not subject and not same_party(codes, party):
                return None
            subject, at = True, after
            continue
        stance = ground.knowledge.stances.get(ground.fold[at])
        if stance is not None and (subject or _of_us(ground, at)):
            denied = _is_denied(ground, first, at)
            act = stance.denied if denied else stance.act
            why = Evidence(stance.id, ground.split.tokens.span(at, at + 1))
            return Told(act, at + 1, why) if act else None
        if ground.class_of(at) in _BREAKS and not _leads_to_readiness(ground, at):
            return None
        subject = subject or ground.is_use("own", at) or ground.class_of(at) == "that_pronoun"
        if not subject and not ground.class_of(at):
            return None
        at += 1
    return None


def _of_us(ground: Ground, at: int) -> bool:
    """Whether a verb is in the first person, by its first letter."""
    return ground.fold[at].startswith(_FIRST_PERSON)


def _is_denied(ground: Ground, first: int, at: int) -> bool:
    return any(ground.is_use("not", before) for before in range(max(first, at - 2), at))


def _leads_to_readiness(ground: Ground, at: int) -> bool:
    """Whether a preposition only brings the word itself (`على استعداد`)."""
    return at + 1 < len(ground.fold) and ground.fold[at + 1] in ground.knowledge.stances
