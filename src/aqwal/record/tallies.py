"""Counts over what stands."""

from __future__ import annotations

import sqlite3
from collections import Counter

from aqwal.record.conditions import IN_DISPATCH, STANDS
from aqwal.record.kept import Tally

_COUNTED = f"{IN_DISPATCH} WHERE {STANDS} AND NOT st.headline"


def by_act(connection: sqlite3.Connection, limit: int) -> list[Tally]:
    """The most frequent acts of statements outside headlines."""
    rows = connection.execute(f"SELECT st.act, count(*) {_COUNTED} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?", (limit,))
    return [Tally(act, act, None, count) for act, count in rows]


def by_side(connection: sqlite3.Connection, limit: int) -> list[Tally]:
    """The most frequent sides of statements outside headlines; a joint statement counts for each side."""
    rows = connection.execute(f"SELECT s.side, count(*) {_COUNTED} AND s.side IS NOT NULL GROUP BY 1")
    sides: Counter[str] = Counter()
    for joined, count in rows:
        for side in joined.split(";"):
            sides[side] += count
    ordered = sorted(sides.items(), key=lambda one: (-one[1], one[0]))
    return [Tally(side, side, None, count) for side, count in (ordered if limit < 0 else ordered[:limit])]


def by_speaker(connection: sqlite3.Connection, limit: int) -> list[Tally]:
    """The most frequent speakers of statements outside headlines, by actor id or else by name."""
    rows = connection.execute(
        "SELECT coalesce(s.actor, s.name) AS value, max(coalesce(s.name_ar, s.name)), max(s.name_en), count(*) AS times"
        f" {_COUNTED} AND value IS NOT NULL GROUP BY value ORDER BY times DESC, value LIMIT ?",
        (limit,),
    )
    return [Tally(*row) for row in rows]


def days(connection: sqlite3.Connection) -> tuple[str | None, str | None]:
    """The first and the last day of the dispatches, None where none has a day."""
    row = connection.execute(
        "SELECT min(r.date), max(r.date) FROM dispatches d JOIN readings r ON r.row = d.reading WHERE d.newer IS NULL"
    ).fetchone()
    return (row[0], row[1])
