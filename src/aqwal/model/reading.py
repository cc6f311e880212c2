"""A reading: all that aqwal says of one article."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.model.article import Article
from aqwal.model.event import Event
from aqwal.model.mention import Mention
from aqwal.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """One article with the statements and events found in it, in text order.

    `reader` names the reader, its version and the lexicons' digest: the same input and the same `reader` give the same reading.
    `problems` are sentences for the user; they include the article's own.
    """

    article: Article
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    mentions: tuple[Mention, ...] = ()
    reader: str = ""
    problems: tuple[str, ...] = ()
