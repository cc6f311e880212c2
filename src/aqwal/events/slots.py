"""Who is actor and who recipient of a trigger, from the grammar round it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aqwal.events.ground import Ground
from aqwal.events.parties import Found
from aqwal.events.triggers import Trigger
from aqwal.model import Sentence

_BREAKS = frozenset({"semicolon", "colon", "stop", "dots", "that", "that_pronoun", "relative"})
_SUBJECT_REACH = 3


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
class Parties:
    """Codes of the two sides of an event; `named` counts the slots that the text fills, with or without a code."""

    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()


def clause_round(ground: Ground, sentence: Sentence, at: int, parties: Sequence[Found]) -> Clause:
    """The clause that holds token `at`."""
    first, opening = at, ""
    while first > sentence.first:
        kind = ground.classes[first - 1]
        if kind in _BREAKS or kind == "conj":
            opening = kind
            break
        if kind == "comma" and first not in ground.mentions:
            break
        first -= 1
    last = at + 1
    while last < sentence.last:
        kind = ground.classes[last]
        if kind in _BREAKS or (kind == "comma" and last + 1 not in ground.mentions):
            break
        if last in ground.cues and last > at + 1:
            break
        last += 1
    before = tuple(p for p in parties if first <= p.first and p.last <= at)
    after = tuple(p for p in parties if at < p.first < last)
    return Clause(first, last, opening, before, after)


def fill(ground: Ground, sentence: Sentence, at: int, trigger: Trigger, parties: Sequence[Found]) -> Parties:
    """The parties of the event that `trigger` at token `at` codes."""
    clause = clause_round(ground, sentence, at, parties)
    if trigger.pattern.mutual:
        return _mutual(ground, sentence, at, trigger, clause, parties)
    if trigger.finite or trigger.form.aspect == "participle" and not trigger.definite:
        return _verb(ground, sentence, at, trigger, clause, parties)
    return _noun(ground, sentence, at, trigger, clause, parties)


def _verb(
    ground: Ground, sentence: Sentence, at: int, trigger: Trigger, clause: Clause, parties: Sequence[Found]
) -> Parties:
    pattern = trigger.pattern
    bare = [p for p in clause.after if not p.prep]
    brought = _brought(clause.after, pattern.recipient)
    by = _brought(clause.after, pattern.actor)
    subject = _subject_before(ground, at, trigger, clause, parties)
    if subject is None and bare and bare[0].head <= at + 1 + _adverbs(ground, at):
        subject = bare.pop(0)
    takes_object = "object" in pattern.recipient and not trigger.object
    obj = bare[0] if bare and takes_object else None
    if obj is None and trigger.object:
        obj = _pronoun(clause, parties, at, subject)
    if pattern.passive and obj is None and not brought and subject is not None:
        subject, obj = None, subject
    actor = by or subject
    if actor is None and trigger.form.aspect != "perfect" or actor is None and not pattern.passive:
        actor = _carried(ground, sentence, at, parties, obj or brought)
    return _pair(actor, brought or obj if "object" not in pattern.recipient else obj or brought)


def _noun(
    ground: Ground, sentence: Sentence, at: int, trigger: Trigger, clause: Clause, parties: Sequence[Found]
) -> Parties:
    pattern = trigger.pattern
    own = [p for p in clause.after if not p.prep and (p.head <= at + 2 or p.kind == "demonym" and p.first <= at + 3)]
    brought = _brought(clause.after, pattern.recipient | ({"ل"} if "object" in pattern.recipient else set()))
    by = _brought(clause.after, pattern.actor)
    first = own[0] if own else None
    second = next((p for p in clause.after if p is not first and not p.prep), None) if first else None
    actor = recipient = None
    if trigger.object:
        actor = clause.before[-1] if clause.before else _carried(ground, sentence, at, parties, brought)
        if pattern.of == "recipient" and not brought:
            actor, recipient = None, actor
        if first is not None and recipient is None and "object" in pattern.recipient:
            recipient = first
    elif first is not None and (first.kind == "demonym" and first.first == at + 1 or brought or pattern.of == "actor"):
        actor = first
    elif (
        first is not None
        and second is not None
        and "object" in pattern.recipient
        and first.head == at + 1 == first.first
    ):
        actor, recipient = first, second
    elif first is not None:
        recipient = first
    recipient = recipient or brought
    actor = actor or by
    if actor is None:
        actor = _supporting(ground, sentence, at, clause, parties, recipient)
    return _pair(actor, recipient)


def _mutual(
    ground: Ground, sentence: Sentence, at: int, trigger: Trigger, clause: Clause, parties: Sequence[Found]
) -> Parties:
    side = _verb if trigger.finite or trigger.form.aspect == "participle" and not trigger.definite else _noun
    found = side(ground, sentence, at, trigger, clause, parties)
    codes = dict.fromkeys((*found.actor, *found.recipient))
    for party in clause.after:
        if len(codes) > 1:
            break
        if party.prep in {"مع", "بين", "من", "ب", ""} and party.first - at < 15:
            codes.update(dict.fromkeys(party.codes))
    if len(codes) == 1:
        for party in reversed(clause.before):
            codes.update(dict.fromkeys(party.codes))
            if len(codes) > 1:
                break
    return Parties(tuple(codes), (), found.named)


def _brought(parties: Sequence[Found], prepositions: frozenset[str] | set[str]) -> Found | None:
    return next((p for p in parties if p.prep and p.prep in prepositions), None)


def _adverbs(ground: Ground, at: int) -> int:
    """How many words of time or manner stand between a verb and its subject."""
    count = 0
    while count < _SUBJECT_REACH and at + 1 + count < len(ground.fold):
        if ground.classes[at + 1 + count] not in {"time", "adverb", "demonstrative"}:
            break
        count += 1
    return count


def _subject_before(
    ground: Ground, at: int, trigger: Trigger, clause: Clause, parties: Sequence[Found]
) -> Found | None:
    """A subject that precedes its verb: in the clause, before a relative pronoun, or behind `أنه`."""
    i = at
    while i > clause.first and ground.classes[i - 1] in {"auxiliary", "negation"}:
        i -= 1
    if i == clause.first:
        if clause.opening == "relative":
            return next((p for p in reversed(parties) if p.last <= clause.first), None)
        return None
    if not clause.before or ground.classes[i - 1] not in {"", "time", "mark", "comma"}:
        return None
    if trigger.conjunction:
        return None
    bare = [p for p in clause.before if not p.prep]
    return bare[0] if bare else None


def _pronoun(clause: Clause, parties: Sequence[Found], at: int, subject: Found | None) -> Found | None:
    """Whom an object pronoun stands for: the nearest other party before."""
    for party in reversed([p for p in parties if p.last <= at]):
        if subject is None or set(party.codes) != set(subject.codes):
            return party
    return None


def _carried(
    ground: Ground, sentence: Sentence, at: int, parties: Sequence[Found], other: Found | None
) -> Found | None:
    """The subject of a verb that names none: the speaker of its statement, else the sentence's first bare party."""
    for party in parties:
        if party.last > at:
            break
        if not party.prep and (other is None or party is not other):
            return party
    return _speaker(ground, at, other)


def _speaker(ground: Ground, at: int, other: Found | None) -> Found | None:
    holder = ground.holders.get(at)
    if holder is None or holder.speaker is None or not holder.speaker.side:
        return None
    codes = tuple(holder.speaker.side.split(";"))
    if other is not None and set(codes) == set(other.codes):
        return None
    return Found(at, at, codes, kind="speaker")


def _supporting(
    ground: Ground, sentence: Sentence, at: int, clause: Clause, parties: Sequence[Found], recipient: Found | None
) -> Found | None:
    """The doer of an event noun that stands after a verb (`شنت روسيا هجوما`): the clause's subject."""
    bare = [p for p in clause.before if not p.prep and p is not recipient]
    return bare[0] if bare else None


def _pair(actor: Found | None, recipient: Found | None) -> Parties:
    if actor is not None and recipient is not None and actor.codes == recipient.codes and actor.role == recipient.role:
        recipient = None if recipient.first >= actor.first else recipient
    named = {name for name, party in (("actor", actor), ("recipient", recipient)) if party is not None}
    return Parties(actor.codes if actor else (), recipient.codes if recipient else (), frozenset(named))
