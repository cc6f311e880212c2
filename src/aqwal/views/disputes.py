"""Accusations and demands with their answers, from dispatch to dispatch."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from aqwal.model import Answer, Position, Reading
from aqwal.model.answering import answer_to, shared_words
from aqwal.model.dispute import KINDS
from aqwal.views.standing import Stand, stands_of, words_in

_DAYS = 21
_ENOUGH, _SHARE = 2, 0.5


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer with its words as written, its day, the id and title of its dispatch, and whether that is another one
    than the accusation's or demand's (`across`). `why` and `shared` are those of the answer."""

    act: str
    party: tuple[str, ...]
    words: str
    day: datetime.date | None
    article: str
    title: str
    across: bool
    why: tuple[str, ...]
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quarrel:
    """An accusation or a demand (`kind`), in all dispatches that tell it, and what answers it, by day; unanswered
    where `replies` is empty."""

    kind: str
    party: tuple[str, ...]
    against: tuple[str, ...]
    stands: tuple[Stand, ...]
    replies: tuple[Reply, ...]


def join_disputes(readings: Sequence[Reading]) -> tuple[Quarrel, ...]:
    """The disputes of all readings by their first day; the same charge in several dispatches is one.

    What answers in another dispatch must share two content words, be of whoever is accused or asked, and be no older
    than the charge and no more than 21 days younger.
    """
    quarrels: list[Quarrel] = []
    for stand in stands_of(readings):
        if stand.position.act not in KINDS:
            continue
        same = next((i for i, one in enumerate(quarrels) if _is_same(one, stand)), None)
        if same is None:
            kind, position = KINDS[stand.position.act], stand.position
            quarrels.append(Quarrel(kind, position.party, position.addressee, (stand,), ()))
        else:
            known = quarrels[same]
            against = known.against or stand.position.addressee
            quarrels[same] = replace(known, against=against, stands=(*known.stands, stand))
    return tuple(replace(one, replies=tuple(_replies(one, readings))) for one in quarrels)


def _is_same(quarrel: Quarrel, stand: Stand) -> bool:
    first, position = quarrel.stands[0].position, stand.position
    if quarrel.kind != KINDS[position.act] or first.party != position.party:
        return False
    if quarrel.against and position.addressee and quarrel.against != position.addressee:
        return False
    shared = len(shared_words(first, position))
    return shared >= _ENOUGH and shared >= _SHARE * min(len(first.said), len(position.said))


def _replies(quarrel: Quarrel, readings: Sequence[Reading]) -> list[Reply]:
    found: dict[tuple[object, ...], Reply] = {}
    own = {one for stand in quarrel.stands for one in stand.ids}
    for reading in readings:
        for reply in (*_within(reading, own), *_across(reading, quarrel)):
            found.setdefault((reply.party, reply.act, reply.words), reply)
    return sorted(found.values(), key=lambda one: one.day or datetime.date.max)


def _within(reading: Reading, own: Iterable[str]) -> list[Reply]:
    """The answers that the dispatch itself gives."""
    held = {position.id: position for position in reading.positions}
    answers = [answer for dispute in reading.disputes if dispute.position in own for answer in dispute.answers]
    return [_reply(reading, answer, held.get(answer.position or ""), across=False) for answer in answers]


def _across(reading: Reading, quarrel: Quarrel) -> list[Reply]:
    day = reading.article.credit.date
    told = {article for stand in quarrel.stands for article in stand.articles}
    if day is None or reading.article.id in told:
        return []
    found = []
    for position in reading.positions:
        for stand in quarrel.stands:
            fits = stand.day is not None and 0 <= (day - stand.day).days <= _DAYS
            answer = answer_to(stand.position, position, alike=False) if fits else None
            if answer is not None:
                found.append(_reply(reading, answer, position, across=True))
                break
    return found


def _reply(reading: Reading, answer: Answer, position: Position | None, *, across: bool) -> Reply:
    article = reading.article
    if position is not None:
        words, day = words_in(reading, position.words), position.day
    else:
        statement = next(one for one in reading.statements if one.id == answer.statement)
        words = words_in(reading, statement.content)
        day = statement.occasion.date if statement.occasion else None
    why = tuple(evidence.rule for evidence in answer.why)
    return Reply(
        answer.act, answer.party, words, day or article.credit.date, article.id, article.title, across, why,
        answer.shared,
    )  # fmt: skip
