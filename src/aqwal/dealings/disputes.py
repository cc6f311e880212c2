"""Accusations with the denials that answer them, demands with their replies, within one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aqwal.dealings.ground import Ground, party_of, same_party
from aqwal.model import Answer, Dispute, Evidence, Position, Statement
from aqwal.model.answering import answer_to
from aqwal.model.dispute import KINDS


def disputes_of(ground: Ground, positions: Sequence[Position]) -> tuple[Dispute, ...]:
    """The disputes in text order; what nobody answers has no answers."""
    replies = list(_replies(ground))
    return tuple(_dispute(ground, one, positions, replies) for one in positions if one.act in KINDS)


def _dispute(
    ground: Ground, one: Position, positions: Sequence[Position], replies: Sequence[tuple[Statement, int, int]]
) -> Dispute:
    answers = [found for other in positions if (found := answer_to(one, other, near=_is_near(ground, one, other)))]
    answers += _in_reply(one, replies, answers)
    return Dispute(ground.key("di_", one.id), KINDS[one.act], one.id, one.party, one.addressee, tuple(answers))


def _is_near(ground: Ground, one: Position, other: Position) -> bool:
    """Whether the other stands behind the position, in its sentence or the next one of its paragraph."""
    place, behind = one.words[0].start, other.words[0].start
    if not place < behind:
        return False
    here, there = ground.sentence_at(place), ground.sentence_at(behind)
    return 0 <= there - here <= 1


def _replies(ground: Ground) -> Iterator[tuple[Statement, int, int]]:
    """The statements that the text calls an answer (`ردا على ...، قال`), each with where it says to what."""
    if ground.knowledge.uses["reply"].isdisjoint(ground.fold):
        return
    for statement in ground.statements:
        cue, _ = ground.tokens(statement.cue)
        sentence = ground.sentence(cue)
        if sentence is None or sentence.headline or statement.inside is not None:
            continue
        for at in range(sentence.first, min(cue, sentence.first + 2)):
            if ground.is_use("reply", at) and ground.class_of(at + 1) == "prep":
                yield statement, ground.split.tokens.start[at], statement.cue.start


def _in_reply(
    one: Position, replies: Sequence[tuple[Statement, int, int]], known: Sequence[Answer]
) -> Iterator[Answer]:
    """The first statement that is called an answer to what holds this position."""
    begin, end = one.words[0].start, one.words[-1].end
    answered = {answer.statement for answer in known}
    for statement, first, last in replies:
        party = party_of(statement.speaker)
        fits = first < begin and end <= last and party and not same_party(party, one.party)
        if fits and statement.id not in answered:
            why = Evidence("answer/in-reply", statement.cue)
            yield Answer(statement.act, party, None, statement.id, (), (why,))
            return
