"""The digest of a whole reading."""

from __future__ import annotations

from aqwal.model import Reading
from aqwal.record.article_rows import article_row, mentions_content
from aqwal.record.event_rows import event_digest
from aqwal.record.keys import digest
from aqwal.record.statement_rows import statement_digest


def reading_digest(reading: Reading) -> str:
    """The digest of all that a reading says, but for its text (its dispatch has one), its reader and its origin."""
    _origin, *article = article_row(reading)
    statements = [statement_digest(one) for one in reading.statements]
    events = [event_digest(one) for one in reading.events]
    return digest([article, mentions_content(reading.mentions), statements, events])
