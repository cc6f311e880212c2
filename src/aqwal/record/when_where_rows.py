"""When and where an event took place as columns of its row, and back."""

from __future__ import annotations

import datetime
import sqlite3

from aqwal.model import Event, When, Where
from aqwal.record.spans import marked, pairs, unmarked_if_any

COLUMNS = (
    "when_start", "when_stop", "when_words", "when_first", "when_last", "when_precision",
    "where_start", "where_stop", "where_words", "where_id", "where_name", "where_state",
    "where_latitude", "where_longitude",
)  # fmt: skip


def when_content(when: When | None) -> list[object] | None:
    """All that `when` says, for the digest; None for none."""
    return None if when is None else [*pairs([when.span]), *_when(when)]


def where_content(where: Where | None) -> list[object] | None:
    """All that `where` says, for the digest; None for none."""
    return None if where is None else [*pairs([where.span]), *_where(where)]


def values(event: Event, text: str) -> tuple[object, ...]:
    """The values of COLUMNS."""
    when, where = event.when, event.where
    return (
        *marked(when.span if when else None, text),
        *(_when(when) if when else (None,) * 3),
        *marked(where.span if where else None, text),
        *(_where(where) if where else (None,) * 5),
    )


def _when(when: When) -> tuple[str, str, str]:
    return when.first.isoformat(), when.last.isoformat(), when.precision


def _where(where: Where) -> tuple[object, ...]:
    return where.id, where.name, where.state, _degrees(where.latitude), _degrees(where.longitude)


def _degrees(value: float | None) -> float | None:
    """Without the sign of a zero, which the file does not keep."""
    return None if value is None else float(value) + 0.0


def when_of(row: sqlite3.Row, text: str, what: str) -> When | None:
    """The time back out of its row; `SpanError` where its words are not in `text`."""
    span = unmarked_if_any(row["when_start"], row["when_stop"], row["when_words"], text, what)
    if span is None:
        return None
    first, last = (datetime.date.fromisoformat(row[name]) for name in ("when_first", "when_last"))
    return When(span, first, last, row["when_precision"])


def where_of(row: sqlite3.Row, text: str, what: str) -> Where | None:
    """The place back out of its row; `SpanError` where its words are not in `text`."""
    span = unmarked_if_any(row["where_start"], row["where_stop"], row["where_words"], text, what)
    if span is None:
        return None
    said = (row[f"where_{name}"] for name in ("id", "name", "state", "latitude", "longitude"))
    return Where(span, *said)
