"""The positions of an article: from statements, from events that no statement holds, from clauses that answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from aqwal.dealings.clauses import answering_clauses
from aqwal.dealings.deeds import accepted, deeds_of
from aqwal.dealings.ground import Ground, mentioned, party_of, same_party
from aqwal.dealings.issues import content, issue_in
from aqwal.dealings.pointing import Pointed, pointing
from aqwal.dealings.stances import stance_of
from aqwal.languages.ar.affixes import POSSESSIVE_PRONOUNS
from aqwal.model import Evidence, Issue, Position, Statement

ACTS = frozenset(
    {"demand", "offer", "promise", "warn", "threaten", "accuse", "deny", "reject", "accept", "praise", "criticise"}
)
_TARGET = "target"
_OBLIGATION = "act/obligation"
_BY_ACT, _POINTS = "position/act", "position/points-back"
_NEAR, _TARGET_REACH = 6, 3


def positions_of(ground: Ground) -> tuple[Position, ...]:
    """The positions in text order, those that point back with the issue of what they point to."""
    told = list(_told(ground))
    held: list[Position] = []
    for one in sorted([*told, *deeds_of(ground, told), *accepted(ground)], key=_place):
        found = _resolved(ground, one, held)
        if found.issue is not None or found.why[-1].rule == _POINTS:
            held.append(found)
    return tuple(sorted([*held, *answering_clauses(ground, held)], key=_place))


def _told(ground: Ground) -> Iterator[Position]:
    """The positions in statements; none that only stands in what somebody denies, and each once."""
    by_id = {statement.id: statement for statement in ground.statements}
    found: list[Position] = []
    for statement in ground.statements:
        if not any(by_id[outer].act == "deny" for outer in _outer(statement, by_id)):
            one = _position(ground, statement, by_id)
            if one is not None:
                found.append(_named_before(ground, one, found))
    for one in found:
        if not any(_says_again(other, one) for other in found):
            yield one


def _says_again(inner: Position, outer: Position) -> bool:
    """Whether a statement within another is what the other's words were taken to say."""
    same = inner.act == outer.act and inner.party == outer.party and outer.statement in inner.attribution
    return same and outer.why[0].rule != _BY_ACT


def _named_before(ground: Ground, one: Position, before: Sequence[Position]) -> Position:
    """The position, addressed to whom the one before in its sentence is, where a pronoun means him (`وطالبها بـ`)."""
    if one.addressee or one.act not in {"demand", "accuse"} or not before or before[-1].party != one.party:
        return one
    at, _ = ground.tokens(one.why[0].span)
    first, _ = ground.tokens(one.words[0])
    earlier, _ = ground.tokens(before[-1].words[0])
    means = ground.fold[at].endswith(POSSESSIVE_PRONOUNS) or ground.is_use("him", first)
    return (
        replace(one, addressee=before[-1].addressee)
        if means and ground.sentence(earlier) == ground.sentence(at)
        else one
    )


def _place(position: Position) -> tuple[int, int]:
    return position.words[0].start, position.words[-1].end


def _position(ground: Ground, statement: Statement, by_id: Mapping[str, Statement]) -> Position | None:
    party = party_of(statement.speaker)
    if statement.headline or not party or statement.speaker is None:
        return None
    first, last = ground.tokens(statement.content[0])
    act, why = statement.act, Evidence(_BY_ACT, statement.cue)
    begin = first
    if act not in ACTS:
        stance = stance_of(ground, statement, first, last, party)
        if stance is None:
            return None
        act, begin, why = stance.act, stance.after, stance.why
    if first >= last:
        return None
    named, begin = _addressed(ground, statement, begin, last, party)
    addressee = tuple(code for code in named if code not in party)
    issue = issue_in(ground, begin, last, party) if begin < last else None
    if act == "reject" and issue is not None and _says_nothing(ground, issue):
        return None
    told = (word for span in statement.content for word in content(ground, *ground.tokens(span))[0])
    return Position(
        id=ground.key("po_", statement.id),
        party=party,
        act=act,
        words=statement.content,
        name=statement.speaker.name,
        issue=issue,
        addressee=addressee,
        day=statement.occasion.date if statement.occasion else None,
        statement=statement.id,
        attribution=tuple(_outer(statement, by_id)),
        said=tuple(dict.fromkeys((*(issue.words if issue else ()), *told))),
        why=(why,),
    )


def _says_nothing(ground: Ground, issue: Issue) -> bool:
    """Whether what is refused is only to speak (`رفض التعليق`): that is no position."""
    return ground.bare(ground.tokens(issue.span)[0]) in ground.knowledge.uses["silence"]


def _outer(statement: Statement, by_id: Mapping[str, Statement]) -> Iterator[str]:
    seen = {statement.id}
    while statement.inside is not None and statement.inside in by_id and statement.inside not in seen:
        statement = by_id[statement.inside]
        seen.add(statement.id)
        yield statement.id


def _addressed(
    ground: Ground, statement: Statement, first: int, last: int, party: Sequence[str]
) -> tuple[tuple[str, ...], int]:
    """To whom a statement is addressed or whom it accuses, and the token from which on it says of what."""
    named = party_of(statement.addressee)
    if statement.act == "accuse":
        _, cued = ground.tokens(statement.cue)
        between = [codes for _, codes, _ in mentioned(ground, cued, first) if not same_party(codes, party)]
        named = named or (between[-1] if between else ())
        accused = next((m for m in mentioned(ground, first, min(last, first + _NEAR)) if set(m[1]) != set(party)), None)
        if statement.why and statement.why[0].rule.partition("/")[2].startswith(_TARGET):
            return (accused[1] if accused else named), _charged(ground, first, last)
        return (named or (accused[1] if accused else ())), first
    head, after = ground.codes_at(first)
    if not named and statement.act == "demand" and statement.form == "nominal" and head and not same_party(head, party):
        asked = _charged(ground, first, min(last, after + _TARGET_REACH))
        if asked > first:
            return head, asked
    if not named and any(one.rule == _OBLIGATION for one in statement.why):
        bound = next(mentioned(ground, first, min(last, first + 3)), None)
        if bound is not None and not same_party(bound[1], party):
            return bound[1], bound[2]
    return named, first


def _charged(ground: Ground, first: int, last: int) -> int:
    """The token with which a charge begins, behind whoever is charged (`ناردين | بحشد زوارق`)."""
    ends = {after - 1 for _, _, after in mentioned(ground, first, min(last, first + _NEAR))}
    for at in range(first + 1, last):
        mention = ground.mentions.get(at)
        attached = mention.clitic if mention is not None else ground.fold[at][: -len(ground.bare(at)) or None]
        bare = ground.fold[at].startswith("ب") and at not in ground.mentions and at - 1 in ends
        if (
            bare
            or ground.class_of(at) in {"prep", "that"}
            or (attached and attached[0] in "بل" and at not in ground.mentions)
        ):
            return at
        if ground.bare(at) in ground.knowledge.uses["light"]:
            return at
    return first


def _resolved(ground: Ground, position: Position, before: Sequence[Position]) -> Position:
    """The position, with the issue of the one to which it points back, where it does."""
    pointed = pointing(ground, position)
    if pointed is None:
        return position
    found = _antecedent(position, pointed, before)
    if found is None:
        why = (*position.why, Evidence(_POINTS, pointed.span))
        named = position.issue if pointed.by and "accuse" not in pointed.acts else None
        return replace(position, issue=pointed.issue or named, why=why)
    said = tuple(dict.fromkeys((*position.said, *found.said)))
    why = (*position.why, Evidence(_POINTS, pointed.span))
    return replace(position, issue=found.issue, about=found.id, said=said, why=why)


def _antecedent(position: Position, pointed: Pointed, before: Sequence[Position]) -> Position | None:
    """The last position before of the act that is meant, held by another towards this party or by whom it names."""
    for one in reversed(before):
        if one.act not in pointed.acts or same_party(one.party, position.party):
            continue
        if pointed.by and not same_party(one.party, pointed.by):
            continue
        if pointed.issue is not None and set(pointed.issue.words).isdisjoint(one.said):
            continue
        if same_party(one.addressee, position.party) or (pointed.by and not one.addressee):
            return one
    return None
