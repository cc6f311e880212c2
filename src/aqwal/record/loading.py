"""Readings and facts back out of the file, compared with the text and with their digests."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from aqwal.model import Event, Reading, Statement
from aqwal.record import article_rows, event_rows, statement_rows
from aqwal.record.digests import reading_digest
from aqwal.record.keys import text_digest
from aqwal.record.spans import altered

_BOTH_PARTIES = ", ".join(f"{t}.{c} AS {t}_{c}" for t in ("s", "a") for c in statement_rows.PARTY_COLUMNS)
STATEMENT = f"st.*, {_BOTH_PARTIES}"
STATEMENT_TABLES = "statements st LEFT JOIN parties s ON s.row = st.speaker LEFT JOIN parties a ON a.row = st.addressee"
_AT_ONCE = 500  # SQLite takes 999 values in one question on old versions


def load_reading(connection: sqlite3.Connection, reading: int) -> Reading:
    """The reading in row `reading`; `SpanError` where the file no longer says what was written."""
    row = connection.execute(
        "SELECT r.*, d.article, d.key, sn.text, sn.sha256 FROM readings r JOIN dispatches d ON d.row = r.dispatch"
        " JOIN snapshots sn ON sn.row = d.snapshot WHERE r.row = ?",
        (reading,),
    ).fetchone()
    text = row["text"]
    if text_digest(text) != row["sha256"]:
        raise altered(f"the text of {row['key']} is not the one that was read")
    statements = load_statements(connection, json.loads(row["statements"]), text)
    events = [
        event_checked(one, text)
        for one in in_order(connection, "SELECT * FROM events", "row", json.loads(row["events"]))
    ]
    found = Reading(
        article=article_rows.article_of(row, row["article"], text),
        statements=tuple(statements),
        events=tuple(events),
        mentions=article_rows.mentions_of(row["mentions"]),
        reader=row["reader"],
        problems=tuple(json.loads(row["problems"])),
    )
    if reading_digest(found) != row["digest"]:
        raise altered(f"the reading of {row['key']} is not the one that was written")
    return found


def load_statements(connection: sqlite3.Connection, rows: Sequence[int], text: str) -> list[Statement]:
    """The statements in `rows`, in that order, all of one dispatch with `text`."""
    asked = f"SELECT {STATEMENT} FROM {STATEMENT_TABLES}"  # noqa: S608 - our own columns
    found = in_order(connection, asked, "st.row", rows)
    segments = segments_of(connection, rows)
    return [statement_checked(row, segments.get(row["row"], []), text) for row in found]


def segments_of(connection: sqlite3.Connection, statements: Sequence[int]) -> dict[int, list[sqlite3.Row]]:
    """The content segments of `statements` in order."""
    found: dict[int, list[sqlite3.Row]] = {}
    for begin in range(0, len(statements), _AT_ONCE):
        some = statements[begin : begin + _AT_ONCE]
        asked = f"SELECT * FROM segments WHERE statement IN ({_marks(some)}) ORDER BY statement, number"  # noqa: S608
        for row in connection.execute(asked, tuple(some)):
            found.setdefault(row["statement"], []).append(row)
    return found


def statement_checked(row: sqlite3.Row, segments: Sequence[sqlite3.Row], text: str) -> Statement:
    """A statement out of its rows, compared with the text and with its digest."""
    statement = statement_rows.statement_of(row, segments, text)
    if statement_rows.statement_digest(statement) != row["digest"]:
        raise altered(f"statement {row['id']} is not the one that was written")
    return statement


def event_checked(row: sqlite3.Row, text: str) -> Event:
    """An event out of its row, compared with the text and with its digest."""
    event = event_rows.event_of(row, text)
    if event_rows.event_digest(event) != row["digest"]:
        raise altered(f"event {row['id']} is not the one that was written")
    return event


def in_order(connection: sqlite3.Connection, asked: str, key: str, rows: Sequence[int]) -> list[sqlite3.Row]:
    """The answers to `asked` for each of `rows`, in their order."""
    found = {}
    for begin in range(0, len(rows), _AT_ONCE):
        some = rows[begin : begin + _AT_ONCE]
        for row in connection.execute(f"{asked} WHERE {key} IN ({_marks(some)})", tuple(some)):
            found[row["row"]] = row
    return [found[row] for row in rows]


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
