"""What talks or a paper are about: the noun phrase behind `حول`, `بشأن`, `بخصوص`."""

from __future__ import annotations

from aqwal.dealings.ground import Ground
from aqwal.dealings.issues import issue_in
from aqwal.model import Issue

_REACH, _SHORT = 12, 4
_FOR = "ل"
_BREAKS = frozenset({"stop", "semicolon", "that", "colon", "clause_conj"})


def topic_behind(ground: Ground, at: int, end: int) -> Issue | None:
    """The first topic behind token `at` in its clause."""
    if at < end and _aims(ground, at):
        return issue_in(ground, at, end)
    for i in range(at, min(end, at + _REACH)):
        if ground.is_use("topic", i):
            return issue_in(ground, i + 1, end, attached=False) if i + 1 < end else None
        if ground.class_of(i) in _BREAKS or (i > at and ground.fold[i] in ground.knowledge.talks.forms):
            break
    return None


def treated(ground: Ground, at: int, last: int, end: int) -> Issue | None:
    """What a verb before the talks at tokens `at` to `last` says of them (`تناولت المحادثات | قواعد العبور`)."""
    if not at or ground.knowledge.verbs.get(ground.fold[at - 1]) != "treat":
        return None
    plain = last < end and not ground.class_of(last) and ground.fold[last] not in ground.knowledge.verbs
    return issue_in(ground, last, end, attached=False) if plain else None


def _aims(ground: Ground, at: int) -> bool:
    """Whether token `at` is a purpose right behind a noun (`مسودة اتفاق لتنظيم الملاحة`)."""
    word = ground.fold[at]
    mention = ground.mentions.get(at)
    plain = (mention is None or (mention.actor is None and mention.side is None)) and not ground.class_of(at)
    return plain and word[0] == _FOR and len(word) > _SHORT and ground.bare(at) != word


def related(one: Issue, other: Issue) -> bool:
    """Whether two issues may be one matter: they share two content words, their head, or one and a party."""
    shared = set(one.words) & set(other.words)
    if len(shared) > 1 or (shared and one.words[0] == other.words[0]):
        return True
    return bool(shared) and not set(one.sides).isdisjoint(other.sides)
