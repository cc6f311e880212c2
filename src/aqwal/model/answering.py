"""What makes one position answer another: the parties, and the words that they share."""

from __future__ import annotations

from collections.abc import Collection

from aqwal.model.dispute import Answer
from aqwal.model.evidence import Evidence
from aqwal.model.position import Position

_ANSWERS = {"accuse": frozenset({"deny"}), "demand": frozenset({"accept", "reject", "offer", "promise"})}
_REPLIES = frozenset({"deny", "reject", "accept", "offer", "promise"})
_ENOUGH = 2


def answer_to(one: Position, other: Position, *, near: bool = False, alike: bool = True) -> Answer | None:
    """`other` as an answer to the accusation or demand `one`, None where it is none.

    It must be of whoever is accused or asked, and point back to it, or share content words with it. Within an article
    (`alike`) these are two, one where it stands right behind (`near`), or the head of both issues; from article to
    article two of both issues, or two with the head of both among them.
    """
    if other.about == one.id and other.act in _REPLIES:
        return _answer(other, "answer/points-back", one)
    if other.act not in _ANSWERS.get(one.act, ()) or not _fit(one.addressee, other.party):
        return None
    if other.about is not None or _fit(one.party, other.party):
        return None
    if other.addressee and not _fit(other.addressee, one.party):
        return None
    return _answer(other, "answer/shared-words", one) if _is_shared(one, other, near, alike) else None


def shared_words(one: Position, other: Position) -> tuple[str, ...]:
    """The content words of both, in the order of the first."""
    return tuple(word for word in one.said if word in other.said)


def _is_shared(one: Position, other: Position, near: bool, alike: bool) -> bool:
    shared = shared_words(one, other)
    words, others = (() if issue is None else issue.words for issue in (one.issue, other.issue))
    heads = bool(words) and words[:1] == others[:1]
    if alike:
        return len(shared) >= _ENOUGH or (bool(shared) and (near or heads))
    return len(set(words) & set(others)) >= _ENOUGH or (heads and len(shared) >= _ENOUGH)


def _fit(codes: Collection[str], others: Collection[str]) -> bool:
    return not set(codes).isdisjoint(others)


def _answer(other: Position, rule: str, one: Position) -> Answer:
    span = other.words[0]
    return Answer(other.act, other.party, other.id, other.statement, shared_words(one, other), (Evidence(rule, span),))
