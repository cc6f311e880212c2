"""Answers in a clause of the reporter's own, behind what they answer: `... وهو ما تنفيه أوريا`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aqwal.dealings.ground import Ground, mentioned, same_party
from aqwal.model import Evidence, Position
from aqwal.model.dispute import KINDS

_ANSWERS = frozenset({"deny", "reject", "accept"})
_ANSWERED = {"deny": frozenset({"accuse"}), "reject": frozenset({"accuse", "demand"}), "accept": frozenset({"demand"})}
_REACH, _SUBJECT, _APART = 40, 5, 4
_OPENING = frozenset({"relative", "indefinite_relative", "pronoun", "conj"})


def answering_clauses(ground: Ground, held: Sequence[Position]) -> Iterator[Position]:
    """The positions in such clauses, each of a party that the position before it in its sentence is addressed to."""
    for one in held:
        if one.act not in KINDS or not one.addressee:
            continue
        _, last = ground.tokens(one.words[-1])
        sentence = ground.sentence(last - 1)
        if sentence is None:
            continue
        for at in range(max(sentence.first, last - _APART), min(sentence.last, last + _REACH)):
            use = ground.knowledge.owning.get(ground.fold[at])
            if use in _ANSWERS and one.act in _ANSWERED[use] and ground.class_of(at - 1) in _OPENING:
                found = _position(ground, one, at, sentence.last, use)
                if found is not None:
                    yield found
                break


def _position(ground: Ground, answered: Position, at: int, last: int, act: str) -> Position | None:
    subject = next(mentioned(ground, at + 1, min(last, at + 1 + _SUBJECT)), None)
    if subject is None or not same_party(subject[1], answered.addressee):
        return None
    span = ground.split.tokens.span(at, subject[2])
    act = "deny" if answered.act == "accuse" else act
    return Position(
        id=ground.key("po_", span.start, act),
        party=subject[1],
        act=act,
        words=(span,),
        name=ground.split.tokens.span(subject[0], subject[2]).of(ground.article.text),
        issue=answered.issue,
        addressee=answered.party,
        attribution=answered.attribution,
        about=answered.id,
        said=answered.said,
        why=(Evidence("position/clause", span),),
    )
