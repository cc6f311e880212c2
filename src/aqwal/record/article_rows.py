"""What a reading says of its article, and its mentions, as columns of the file and back."""

from __future__ import annotations

import json
import sqlite3
import zlib

from aqwal.model import Actor, Article, Credit, Mention, Reading, SetAside, Span
from aqwal.record.keys import compact
from aqwal.record.spans import date_of, day, pairs

COLUMNS = (
    "origin", "language", "title", "publisher", "agency", "byline", "url", "place", "date", "date_from",
    "headlines", "set_aside", "article_problems", "problems",
)  # fmt: skip


def article_row(reading: Reading) -> tuple[object, ...]:
    """The values of COLUMNS."""
    article, credit = reading.article, reading.article.credit
    return (
        article.origin, article.language, article.title, credit.publisher, credit.agency, credit.byline, credit.url,
        credit.place, day(credit.date), credit.date_from, compact(pairs(article.headlines)),
        compact([[aside.why, aside.span.start, aside.span.end] for aside in article.set_aside]),
        compact(article.problems), compact(reading.problems),
    )  # fmt: skip


def article_of(row: sqlite3.Row, article_id: str, text: str) -> Article:
    """The article back out of its row."""
    return Article(
        id=article_id,
        language=row["language"],
        title=row["title"],
        text=text,
        credit=credit_of(row),
        headlines=tuple(Span(start, stop) for start, stop in json.loads(row["headlines"])),
        set_aside=set_aside_of(row),
        problems=tuple(json.loads(row["article_problems"])),
        origin=row["origin"],
    )


def credit_of(row: sqlite3.Row) -> Credit:
    """The credit back out of its row."""
    return Credit(
        row["publisher"], row["agency"], row["byline"], row["url"], row["place"], date_of(row["date"]), row["date_from"]
    )


def set_aside_of(row: sqlite3.Row) -> tuple[SetAside, ...]:
    """What was set aside, back out of its row."""
    return tuple(SetAside(Span(start, stop), why) for why, start, stop in json.loads(row["set_aside"]))


def mentions_content(mentions: tuple[Mention, ...]) -> list[object]:
    """Mentions as lists: the actors once each, then the mentions."""
    actors: dict[Actor, int] = {}
    rows = [
        [
            one.span.start, one.span.end, one.first, one.last, one.kind, one.clitic, one.side,
            None if one.actor is None else actors.setdefault(one.actor, len(actors)),
        ]
        for one in mentions
    ]  # fmt: skip
    return [[[actor.id, actor.kind, actor.name_ar, actor.name_en, actor.side] for actor in actors], rows]


def mentions_kept(mentions: tuple[Mention, ...]) -> bytes:
    """Mentions as the file keeps them: compressed JSON."""
    return zlib.compress(compact(mentions_content(mentions)).encode(), 1)


def mentions_of(kept: bytes) -> tuple[Mention, ...]:
    """Mentions back out of the file."""
    listed, rows = json.loads(zlib.decompress(kept))
    actors = [Actor(*fields) for fields in listed]
    return tuple(
        Mention(Span(start, stop), first, last, kind, clitic, None if actor is None else actors[actor], side)
        for start, stop, first, last, kind, clitic, side, actor in rows
    )
