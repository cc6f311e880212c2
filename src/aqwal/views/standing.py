"""Positions of several readings with their words and their dispatches, copies of one dispatch counted once."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aqwal.model import Issue, Position, Reading, Span


@dataclass(frozen=True, slots=True)
class Stand:
    """A position with its `words` as written, `issue` as written ("" for none), and the ids and titles of the
    dispatches that tell it. `day` is when it was said, or the first dispatch's day where the text gives none
    (`from_dispatch`), None where that has none either. `ids` are those of the position in each."""

    position: Position
    words: str
    issue: str
    day: datetime.date | None
    from_dispatch: bool
    articles: tuple[str, ...]
    titles: tuple[str, ...]
    ids: tuple[str, ...]


def stands_of(readings: Sequence[Reading]) -> list[Stand]:
    """The positions of all readings by day; what one party says in the same words in several is one."""
    found: dict[tuple[object, ...], Stand] = {}
    for reading in readings:
        for position in reading.positions:
            stand = _stand(reading, position)
            key = (position.party, position.act, position.addressee, stand.words)
            known = found.get(key)
            found[key] = stand if known is None else _together(known, stand)
    return sorted(found.values(), key=lambda one: one.day or datetime.date.max)


def on_one_line(reading: Reading, span: Span) -> str:
    """The words of a span on one line."""
    return " ".join(span.of(reading.article.text).split())


def words_in(reading: Reading, spans: Iterable[Span]) -> str:
    """The words of stretches on one line, parted by dots."""
    return " … ".join(on_one_line(reading, span) for span in spans)


def phrase_in(reading: Reading, issue: Issue | None) -> str:
    """The words of an issue on one line, "" for none."""
    return "" if issue is None else on_one_line(reading, issue.span)


def distinct(values: Iterable[str]) -> tuple[str, ...]:
    """The values, each once, in their order."""
    return tuple(dict.fromkeys(values))


def _stand(reading: Reading, position: Position) -> Stand:
    article = reading.article
    day = position.day or article.credit.date
    return Stand(
        position, words_in(reading, position.words), phrase_in(reading, position.issue), day, position.day is None,
        (article.id,), (article.title,), (position.id,),
    )  # fmt: skip


def _together(known: Stand, more: Stand) -> Stand:
    first, other = (
        (known, more) if (known.day or datetime.date.max) <= (more.day or datetime.date.max) else (more, known)
    )
    articles = distinct((*first.articles, *other.articles))
    titles = distinct((*first.titles, *other.titles))
    ids = distinct((*first.ids, *other.ids))
    return Stand(first.position, first.words, first.issue, first.day, first.from_dispatch, articles, titles, ids)
