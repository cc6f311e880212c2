"""The questions that the record answers, in SQL."""

from __future__ import annotations

import sqlite3

from aqwal.record import loading
from aqwal.record.article_rows import credit_of, set_aside_of
from aqwal.record.conditions import IN_DISPATCH, conditions
from aqwal.record.kept import Asked, KeptDispatch, KeptReading, KeptStatement, Sort

_DISPATCH = (
    "SELECT d.key, d.article, d.version, d.first_seen, n.key AS newer_key, sn.sha256, r.* FROM dispatches d"
    " JOIN readings r ON r.row = d.reading JOIN snapshots sn ON sn.row = d.snapshot"
    " LEFT JOIN dispatches n ON n.row = d.newer"
)
_BY_DAY = "d.day DESC, d.row DESC, st.cue_start, st.row"
_ORDER: dict[Sort, str] = {"day": _BY_DAY, "confidence": f"st.confidence, {_BY_DAY}"}


def count(connection: sqlite3.Connection) -> dict[str, int]:
    """How many dispatches (newest versions), statements and events stand."""
    row = connection.execute(
        "SELECT count(*) AS dispatches, total(r.statement_count) AS statements, total(r.event_count) AS events"
        " FROM dispatches d JOIN readings r ON r.row = d.reading WHERE d.newer IS NULL"
    ).fetchone()
    return {name: int(row[name]) for name in ("dispatches", "statements", "events")}


def dispatches(connection: sqlite3.Connection, limit: int, offset: int) -> list[KeptDispatch]:
    """Newest versions by their day, the latest first; those without a day last."""
    rows = connection.execute(
        f"{_DISPATCH} WHERE d.newer IS NULL ORDER BY d.day DESC, d.row DESC LIMIT ? OFFSET ?",
        (limit, offset),
    )
    return [_dispatch(row) for row in rows]


def dispatch(connection: sqlite3.Connection, key: str) -> KeptDispatch | None:
    """The dispatch with this key, or the newest one with this article id."""
    order = "d.key = :key DESC, d.newer IS NULL DESC, d.row DESC"
    asked = f"{_DISPATCH} WHERE d.key = :key OR d.article = :key ORDER BY {order}"
    row = connection.execute(asked, {"key": key}).fetchone()
    return None if row is None else _dispatch(row)


def versions(connection: sqlite3.Connection, article_id: str) -> list[KeptDispatch]:
    """All dispatches under one article id, the earliest first."""
    return [
        _dispatch(row) for row in connection.execute(f"{_DISPATCH} WHERE d.article = ? ORDER BY d.row", (article_id,))
    ]


def readings(connection: sqlite3.Connection, key: str) -> list[KeptReading]:
    """All readings of a dispatch, the earliest first."""
    return [
        KeptReading(
            row["reader"], row["read_at"], row["origin"], row["statement_count"], row["event_count"],
            row["superseded_by"] is None,
        )
        for row in reading_rows(connection, key)
    ]  # fmt: skip


def reading_rows(connection: sqlite3.Connection, key: str) -> list[sqlite3.Row]:
    """The rows of all readings of a dispatch, the earliest first."""
    asked = "SELECT r.* FROM readings r JOIN dispatches d ON d.row = r.dispatch WHERE d.key = ? ORDER BY r.row"
    return connection.execute(asked, (key,)).fetchall()


def origins(connection: sqlite3.Connection, key: str) -> list[str]:
    """Where a dispatch was found."""
    rows = connection.execute(
        "SELECT s.origin FROM sightings s JOIN dispatches d ON d.row = s.dispatch WHERE d.key = ? ORDER BY s.origin",
        (key,),
    )
    return [row["origin"] for row in rows]


def count_statements(connection: sqlite3.Connection, asked: Asked) -> int:
    """How many statements `asked` finds."""
    where, values = conditions(asked)
    return int(connection.execute(f"SELECT count(*) {IN_DISPATCH} WHERE {where}", values).fetchone()[0])


def statements(
    connection: sqlite3.Connection, asked: Asked, limit: int, offset: int, sort: Sort
) -> list[KeptStatement]:
    """Statements by the day of their dispatch, the latest first, then in text order; by confidence before that."""
    where, values = conditions(asked)
    found = f"SELECT st.row {IN_DISPATCH} WHERE {where} ORDER BY {_ORDER[sort]} LIMIT ? OFFSET ?"
    rows = [row[0] for row in connection.execute(found, (*values, limit, offset))]
    return _statements(connection, rows)


def statement(connection: sqlite3.Connection, statement_id: str) -> list[KeptStatement]:
    """All forms of the statement with this id: standing ones first, then the latest."""
    rows = connection.execute(
        "SELECT st.row FROM statements st JOIN dispatches d ON d.row = st.dispatch WHERE st.id = ?"
        " ORDER BY st.until IS NOT NULL, d.newer IS NOT NULL, st.row DESC",
        (statement_id,),
    )
    return _statements(connection, [row[0] for row in rows])


def _dispatch(row: sqlite3.Row) -> KeptDispatch:
    return KeptDispatch(
        key=row["key"],
        article_id=row["article"],
        language=row["language"],
        title=row["title"],
        credit=credit_of(row),
        version=row["version"],
        newer=row["newer_key"],
        sha256=row["sha256"],
        first_seen=row["first_seen"],
        reader=row["reader"],
        read_at=row["read_at"],
        statements=row["statement_count"],
        events=row["event_count"],
    )


def _statements(connection: sqlite3.Connection, rows: list[int]) -> list[KeptStatement]:
    """The statements in `rows` with their dispatches, in that order."""
    asked = (
        f"SELECT {loading.STATEMENT}, d.key, d.article, d.snapshot, d.newer, r.title, r.publisher, r.agency, r.byline,"  # noqa: S608 - our own names
        f" r.url, r.place, r.date, r.date_from, r.language, r.set_aside FROM {loading.STATEMENT_TABLES}"
        " JOIN dispatches d ON d.row = st.dispatch JOIN readings r ON r.row = d.reading"
    )
    found = loading.in_order(connection, asked, "st.row", rows)
    segments = loading.segments_of(connection, rows)
    texts = _texts(connection, {row["snapshot"] for row in found})
    return [
        KeptStatement(
            statement=loading.statement_checked(row, segments.get(row["row"], []), texts[row["snapshot"]]),
            text=texts[row["snapshot"]],
            dispatch=row["key"],
            article_id=row["article"],
            language=row["language"],
            title=row["title"],
            credit=credit_of(row),
            set_aside=set_aside_of(row),
            stands=row["until"] is None and row["newer"] is None,
        )
        for row in found
    ]


def _texts(connection: sqlite3.Connection, snapshots: set[int]) -> dict[int, str]:
    asked = "SELECT text FROM snapshots WHERE row = ?"
    return {row: connection.execute(asked, (row,)).fetchone()[0] for row in snapshots}
