"""The record on one page: how much it holds, and who speaks most in it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from aqwal.record import Record


@dataclass(frozen=True, slots=True)
class Frequent:
    """How often one speaker, side or act occurs. `value` is a code or an actor id; `name`, `name_en` are for people."""

    value: str
    name: str
    name_en: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What stands in the record. Frequent ones are counted outside headlines; `first` and `last` are dispatch days."""

    dispatches: int
    statements: int
    events: int
    first: datetime.date | None
    last: datetime.date | None
    speakers: tuple[Frequent, ...]
    sides: tuple[Frequent, ...]
    acts: tuple[Frequent, ...]


def summarise(record: Record, *, most: int = 10) -> Summary:
    """The summary of `record` with at most `most` speakers, sides and acts, the most frequent first."""
    counts = record.counts()
    first, last = (None if day is None else datetime.date.fromisoformat(day) for day in record.days())
    speakers, sides, acts = (
        tuple(Frequent(*one) for one in record.most_frequent(what, limit=most)) for what in ("speaker", "side", "act")
    )
    return Summary(
        dispatches=counts["dispatches"],
        statements=counts["statements"],
        events=counts["events"],
        first=first,
        last=last,
        speakers=speakers,
        sides=sides,
        acts=acts,
    )
