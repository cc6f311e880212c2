"""One event, one trigger: what an article told before is not coded again where a noun only points back to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from aqwal.events.clauses import Clause
from aqwal.events.parties import Found, Parties
from aqwal.events.triggers import Trigger
from aqwal.model import Statement

_SIDE_BY_SIDE = 3
_OF_A_TYPE = 2
_OF_A_PATTERN = 2


@dataclass(frozen=True, slots=True)
class Coded:
    """An event before it is written out: its trigger's token, how it was read, its clause, parties and status.

    `around` holds all parties of its sentence.
    """

    at: int
    trigger: Trigger
    clause: Clause
    parties: Parties
    status: str
    statement: Statement | None = None
    around: Sequence[Found] = ()

    @property
    def type(self) -> str:
        """The PLOVER type."""
        return self.trigger.pattern.type


@dataclass(slots=True)
class Told:
    """What one article has told so far: events by type and parties, and by pattern."""

    events: set[tuple[str, tuple[str, ...], tuple[str, ...]]] = field(default_factory=set)
    patterns: Counter[str] = field(default_factory=Counter)

    def new(self, rows: list[Coded]) -> Iterator[Coded]:
        """The rows of one sentence that tell something of their own."""
        types: Counter[str] = Counter()
        for row in _merged(rows):
            what = (row.type, row.parties.actor, row.parties.recipient)
            back = row.trigger.definite and (
                what in self.events or types[row.type] or self.patterns[row.trigger.pattern.id] >= _OF_A_PATTERN
            )
            if back or types[row.type] >= _OF_A_TYPE:
                continue
            self.events.add(what)
            types[row.type] += 1
            self.patterns[row.trigger.pattern.id] += 1
            yield row


def _merged(rows: list[Coded]) -> list[Coded]:
    """Of two of a type side by side (`شن هجوما`) the verb stays, else the first."""
    kept: list[Coded] = []
    for row in rows:
        last = kept[-1] if kept else None
        if last is None or last.type != row.type or row.at - last.at > _SIDE_BY_SIDE:
            kept.append(row)
        elif row.trigger.finite and not last.trigger.finite:
            kept[-1] = row
    return kept
