"""Counts over what stands."""

from __future__ import annotations

import sqlite3
from collections import Counter

from aqwal.record.kept import Tally

_COUNTED = (
    "FROM statements st WHERE st.until IS NULL AND NOT st.headline"
    " AND st.dispatch NOT IN (SELECT row FROM dispatches WHERE newer IS NOT NULL)"
)
_SPEAKERS = f"(SELECT st.speaker AS party, count(*) AS times {_COUNTED} GROUP BY 1) JOIN parties s ON s.row = party"


def by_act(connection: sqlite3.Connection, limit: int) -> list[Tally]:
    """The most frequent acts of statements outside headlines."""
    rows = connection.execute(f"SELECT st.act, count(*) {_COUNTED} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?", (limit,))
    return [Tally(act, act, None, count) for act, count in rows]


def by_side(connection: sqlite3.Connection, limit: int) -> list[Tally]:
    """The most frequent sides of statements outside headlines; a joint statement counts for each side."""
    rows = connection.execute(
        f"SELECT s.side, sum(times) FROM {_SPEAKERS} WHERE s.side IS NOT NULL GROUP BY 1"  # noqa: S608 - our own tables
    )
    sides: Counter[str] = Counter()
    for joined, count in rows:
        for side in joined.split(";"):
            sides[side] += count
    ordered = sorted(sides.items(), key=lambda one: (-one[1], one[0]))
    return [Tally(side, side, None, count) for side, count in (ordered if limit < 0 else ordered[:limit])]


def by_speaker(connection: sqlite3.Connection, limit: int) -> list[Tally]:
    """The most frequent speakers of statements outside headlines, by actor id or else by name."""
    rows = connection.execute(
        "SELECT coalesce(s.actor, s.name) AS value, max(coalesce(s.name_ar, s.name)), max(s.name_en),"  # noqa: S608 - ours
        f" sum(times) AS total FROM {_SPEAKERS} GROUP BY value ORDER BY total DESC, value LIMIT ?",
        (limit,),
    )
    return [Tally(*row) for row in rows]


def days(connection: sqlite3.Connection) -> tuple[str | None, str | None]:
    """The first and the last day of the dispatches, None where none has a day."""
    row = connection.execute("SELECT min(day), max(day) FROM dispatches WHERE newer IS NULL AND day > ''").fetchone()
    return (row[0], row[1])
