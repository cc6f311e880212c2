"""An event as a row of the file, and back."""

from __future__ import annotations

import json
import sqlite3

from aqwal.model import Event
from aqwal.record import when_where_rows
from aqwal.record.keys import compact, digest
from aqwal.record.spans import (
    all_marked,
    all_unmarked,
    date_of,
    day,
    evidence_of,
    marked,
    pairs,
    reasons,
    unmarked,
)

COLUMNS = (
    "id", "digest", "type", "mode", "status", "claimed_by", "date", "place", "cameo",
    "trigger_start", "trigger_stop", "trigger_words", "actor", "recipient", "contexts", "evidence",
    "quad", "auxiliary", "attribution", "actor_words", "recipient_words",
    *when_where_rows.COLUMNS,
)  # fmt: skip


def event_digest(event: Event) -> str:
    """The digest of all that an event says."""
    return digest(
        [
            event.id, event.type, event.mode, event.status, event.claimed_by, day(event.date), event.place, event.cameo,
            pairs([event.trigger]), event.actor, event.recipient, event.contexts, reasons(event.evidence),
            *_more(event),
        ]
    )  # fmt: skip


def _more(event: Event) -> list[object]:
    """What events say since schema 3: nothing where they say none of it, so that old ones keep their digests."""
    said: list[object] = [
        event.quad, event.auxiliary, event.attribution, pairs(event.actor_words), pairs(event.recipient_words),
        when_where_rows.when_content(event.when), when_where_rows.where_content(event.where),
    ]  # fmt: skip
    return said if any(said) else []


def event_row(event: Event, text: str) -> tuple[object, ...]:
    """The values of COLUMNS."""
    return (
        event.id, event_digest(event), event.type, event.mode, event.status, event.claimed_by, day(event.date),
        event.place, event.cameo, *marked(event.trigger, text),
        compact(event.actor), compact(event.recipient), compact(event.contexts), compact(reasons(event.evidence)),
        event.quad, compact(event.auxiliary), compact(event.attribution),
        compact(all_marked(event.actor_words, text)), compact(all_marked(event.recipient_words, text)),
        *when_where_rows.values(event, text),
    )  # fmt: skip


def event_of(row: sqlite3.Row, text: str) -> Event:
    """The event back out of its row; `SpanError` where one of its spans is not in `text`."""
    name = f"event {row['id']}"
    return Event(
        id=row["id"],
        type=row["type"],
        trigger=unmarked(row["trigger_start"], row["trigger_stop"], row["trigger_words"], text, name),
        actor=tuple(json.loads(row["actor"])),
        recipient=tuple(json.loads(row["recipient"])),
        mode=row["mode"],
        contexts=tuple(json.loads(row["contexts"])),
        status=row["status"],
        claimed_by=row["claimed_by"],
        date=date_of(row["date"]),
        place=row["place"],
        cameo=row["cameo"],
        evidence=evidence_of(row["evidence"]),
        quad=row["quad"],
        auxiliary=tuple(json.loads(row["auxiliary"])),
        attribution=tuple(json.loads(row["attribution"])),
        actor_words=all_unmarked(row["actor_words"], text, name),
        recipient_words=all_unmarked(row["recipient_words"], text, name),
        when=when_where_rows.when_of(row, text, name),
        where=when_where_rows.where_of(row, text, name),
    )
