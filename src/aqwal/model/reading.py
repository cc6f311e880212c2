"""A reading: all that aqwal says of one article."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.markup import sheet_html
from aqwal.model.article import Article
from aqwal.model.dispute import Dispute
from aqwal.model.event import Event
from aqwal.model.mention import Mention
from aqwal.model.position import Position
from aqwal.model.showing import sheet_of
from aqwal.model.statement import Statement
from aqwal.model.talks import Talks


@dataclass(frozen=True, slots=True)
class Reading:
    """One article with the statements and events found in it, in text order, and what they say of the parties: their
    positions, disputes and talks.

    `reader` names the reader, its version and the lexicons' digest: the same input and the same `reader` give the
    same reading. `problems` are sentences for the user; they include the article's own.
    """

    article: Article
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    mentions: tuple[Mention, ...] = ()
    reader: str = ""
    problems: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    talks: tuple[Talks, ...] = ()

    def _repr_html_(self) -> str:
        """The text with its statements marked: what notebooks show of an object that has this method."""
        return sheet_html(sheet_of(self.article, self.statements))
