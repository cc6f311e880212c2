"""Positions that no statement holds: what was coded as an event, and what the reporter says that a party accepts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aqwal.dealings.ground import Ground, party_of, same_party
from aqwal.dealings.issues import content, issue_in
from aqwal.model import Event, Evidence, Position

_ACTS = {
    ("REQUEST", "change"): "demand", ("REQUEST", "yield"): "demand", ("REQUEST", "assist"): "demand",
    ("REJECT", None): "reject", ("REJECT", "change"): "reject", ("ACCUSE", "allege"): "accuse",
}  # fmt: skip
_ENDS = frozenset({"comma", "semicolon", "stop", "colon", "dots", "clause_conj", "relative"})
_LONGEST = 20
_ROLE = "-"


def deeds_of(ground: Ground, told: Sequence[Position]) -> Iterator[Position]:
    """The positions that events alone tell of: both parties known, and no statement of that act with the same words."""
    for event in ground.events:
        act = _ACTS.get((event.type, event.mode))
        if act is None or event.status != "actual" or not event.actor or not event.recipient:
            continue
        if set(event.actor) & set(event.recipient) or any(_ROLE in code for code in (*event.actor, *event.recipient)):
            continue
        if not _is_told(ground, event, told) and (_is_named(ground, event) or _is_own(ground, event)):
            position = _position(ground, event, act)
            if position is not None:
                yield position


def _is_named(ground: Ground, event: Event) -> bool:
    """Whether whoever does it stands right behind the word for it (`معارضة ناردين`, `يطالب الأوريون`)."""
    at, _ = ground.tokens(event.trigger)
    if event.evidence and event.evidence[0].rule not in ground.knowledge.deeds:
        return False
    codes, _ = ground.codes_at(at + 1) if at + 1 < len(ground.fold) else ((), 0)
    return same_party(codes, event.actor)


def _is_own(ground: Ground, event: Event) -> bool:
    """Whether a speaker says it of his own side, in a word that tells where he stands (`لن تقبل بتغيير القواعد`)."""
    at, _ = ground.tokens(event.trigger)
    teller = next((one for one in ground.statements if one.id == event.claimed_by), None)
    told = teller is not None and same_party(party_of(teller.speaker), event.actor)
    return told and ground.fold[at] in ground.knowledge.stances


def _is_told(ground: Ground, event: Event, told: Sequence[Position]) -> bool:
    """Whether a statement has the event's trigger as its cue, or a position has it in its words."""
    if any(statement.cue.overlaps(event.trigger) for statement in ground.statements):
        return True
    return any(span.overlaps(event.trigger) for position in told for span in position.words)


def _position(ground: Ground, event: Event, act: str) -> Position | None:
    at, _ = ground.tokens(event.trigger)
    sentence = ground.sentence(at)
    if sentence is None or sentence.headline:
        return None
    end = _clause_end(ground, at + 1, sentence.last)
    first = at - 1 if at > sentence.first and ground.class_of(at - 1) == "negation" else at
    issue = issue_in(ground, at + 1, end, (*event.actor, *event.recipient)) if end > at + 1 else None
    if issue is None:
        return None
    return Position(
        id=ground.key("po_", event.id),
        party=event.actor,
        act=act,
        name=event.actor_words[0].of(ground.article.text) if event.actor_words else "",
        words=(ground.split.tokens.span(first, end),),
        issue=issue,
        addressee=event.recipient,
        day=event.date,
        event=event.id,
        attribution=event.attribution or ((event.claimed_by,) if event.claimed_by else ()),
        said=content(ground, at + 1, end)[0],
        why=(Evidence("position/event", event.trigger),),
    )


def accepted(ground: Ground) -> Iterator[Position]:
    """What the reporter says that a party accepts or does not, where it stands right behind the verb (`وافقت ناردين
    على ...`); entries of `told` stances alone."""
    told = ground.knowledge.told
    if told.isdisjoint(ground.fold):
        return
    for at in (at for at, word in enumerate(ground.fold[:-1]) if word in told and at not in ground.mentions):
        stance = ground.knowledge.stances[ground.fold[at]]
        codes, after = ground.codes_at(at + 1)
        sentence = ground.sentence(at)
        if not codes or sentence is None or sentence.headline or _is_said(ground, at):
            continue
        denied = at > sentence.first and ground.is_use("not", at - 1)
        act = stance.denied if denied else stance.act
        end = _clause_end(ground, after, sentence.last)
        issue = issue_in(ground, after, end, codes) if act and after < end else None
        if issue is not None:
            span = ground.split.tokens.span(at - 1 if denied else at, end)
            name = ground.split.tokens.span(at + 1, after).of(ground.article.text)
            yield Position(
                id=ground.key("po_", span.start, act),
                party=codes,
                act=act,
                words=(span,),
                name=name,
                issue=issue,
                said=content(ground, after, end)[0],
                why=(Evidence(stance.id, ground.split.tokens.span(at, at + 1)),),
            )


def _is_said(ground: Ground, at: int) -> bool:
    """Whether token `at` is a cue, or stands in what somebody says."""
    place = ground.split.tokens.span(at, at + 1)
    return ground.teller(at) is not None or any(one.cue.overlaps(place) for one in ground.statements)


def _clause_end(ground: Ground, at: int, last: int) -> int:
    end = at
    while end < min(last, at + _LONGEST) and ground.class_of(end) not in _ENDS:
        end += 1
    return end
