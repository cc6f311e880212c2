"""An event as a row of the file, and back."""

from __future__ import annotations

import json
import sqlite3

from aqwal.model import Event
from aqwal.record.keys import compact, digest
from aqwal.record.spans import date_of, day, evidence_of, marked, pairs, reasons, unmarked

COLUMNS = (
    "id", "digest", "type", "mode", "status", "claimed_by", "date", "place", "cameo",
    "trigger_start", "trigger_stop", "trigger_words", "actor", "recipient", "contexts", "evidence",
)  # fmt: skip


def event_digest(event: Event) -> str:
    """The digest of all that an event says."""
    return digest(
        [
            event.id, event.type, event.mode, event.status, event.claimed_by, day(event.date), event.place, event.cameo,
            pairs([event.trigger]), event.actor, event.recipient, event.contexts, reasons(event.evidence),
        ]
    )  # fmt: skip


def event_row(event: Event, text: str) -> tuple[object, ...]:
    """The values of COLUMNS."""
    return (
        event.id, event_digest(event), event.type, event.mode, event.status, event.claimed_by, day(event.date),
        event.place, event.cameo, *marked(event.trigger, text),
        compact(event.actor), compact(event.recipient), compact(event.contexts), compact(reasons(event.evidence)),
    )  # fmt: skip


def event_of(row: sqlite3.Row, text: str) -> Event:
    """The event back out of its row; `SpanError` where its trigger is not in `text`."""
    return Event(
        id=row["id"],
        type=row["type"],
        trigger=unmarked(row["trigger_start"], row["trigger_stop"], row["trigger_words"], text, f"event {row['id']}"),
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
    )
