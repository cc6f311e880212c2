"""Counts over what stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from aqwal.record.conditions import IN_DISPATCH, STANDS

_BY = {
    "act": "st.act",
    "kind": "st.kind",
    "side": "s.side",
    "speaker": "coalesce(s.actor, s.name)",
}


def by(connection: sqlite3.Connection, what: str, limit: int) -> list[tuple[str, str, str | None, int]]:
    """The most frequent values of `what` (act, kind, side, speaker) among statements outside headlines.

    Each as (value, name, name_en, count); `value` is the actor id of a speaker whom the lexicon knows.
    """
    column = _BY[what]
    rows = connection.execute(
        f"SELECT {column} AS value, max(coalesce(s.name_ar, s.name)) AS name, max(s.name_en) AS name_en, count(*) AS n"
        f" {IN_DISPATCH} WHERE {STANDS} AND NOT st.headline AND {column} IS NOT NULL"
        " GROUP BY 1 ORDER BY n DESC, 1 LIMIT ?",
        (limit,),
    )
    named = what == "speaker"
    return [
        (row["value"], row["name"] if named else row["value"], row["name_en"] if named else None, row["n"])
        for row in rows
    ]


def days(connection: sqlite3.Connection) -> Sequence[str | None]:
    """The first and the last day of the dispatches, None where none has a day."""
    row = connection.execute(
        "SELECT min(r.date), max(r.date) FROM dispatches d JOIN readings r ON r.row = d.reading WHERE d.newer IS NULL"
    ).fetchone()
    return (row[0], row[1])
