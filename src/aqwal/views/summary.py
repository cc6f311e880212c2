"""The record on one page: how much it holds, and who speaks most in it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from aqwal.record import Record, Tally


@dataclass(frozen=True, slots=True)
class Summary:
    """What stands in the record. Frequent ones are counted outside headlines; `first` and `last` are dispatch days."""

    dispatches: int
    statements: int
    events: int
    first: datetime.date | None
    last: datetime.date | None
    speakers: tuple[Tally, ...]
    sides: tuple[Tally, ...]
    acts: tuple[Tally, ...]


def summarise(record: Record, *, most: int = 10) -> Summary:
    """The summary of `record` with at most `most` speakers, sides and acts, the most frequent first."""
    counts = record.counts()
    first, last = (None if day is None else datetime.date.fromisoformat(day) for day in record.days())
    return Summary(
        dispatches=counts["dispatches"],
        statements=counts["statements"],
        events=counts["events"],
        first=first,
        last=last,
        speakers=tuple(record.most_frequent("speaker", limit=most)),
        sides=tuple(record.most_frequent("side", limit=most)),
        acts=tuple(record.most_frequent("act", limit=most)),
    )
