"""Terms of office: of what and for whom, from when until when, and one holder at a time where an office has one."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from aqwal.lexicons.checking.faults import Fault
from aqwal.lexicons.checking.schema import BODIES, CODED, OFFICES, STATES, TERMS
from aqwal.lexicons.checking.tables import Line, Table
from aqwal.lexicons.term_days import OPEN, days_of, term_days

_ONE, _USUAL = "one", "usual"
_NEAR = 0.85
_TOGETHER = 31  # days that two holders may share an office: days are known no better than by the month
_OWNERS = ((STATES, "code"), (BODIES, "id"))
_LIST = f"write the code of a state or the id of a body, or add it to {STATES} or {BODIES}"


@dataclass(frozen=True, slots=True)
class Tenure:
    """A line of a table of terms whose days can be read; the days as in `term_days`."""

    table: Table
    line: Line
    opens: int
    begun: int
    ends: int
    over: int

    def value(self, name: str) -> str:
        """The cell under `name`."""
        return self.table.value(self.line, name)

    @property
    def to(self) -> frozenset[str]:
        """For whom the office is."""
        return frozenset(filter(None, self.value("to").split(";")))

    def __str__(self) -> str:
        """Where it stands, in few words."""
        return f"{self.table.file.kind.place}:{self.line.number}"


def term_faults(tables: Sequence[Table]) -> Iterator[Fault]:
    """What is wrong with the terms in `tables`, beside what each cell may hold by itself."""
    yield from _owner_faults(tables)
    tenures: list[Tenure] = []
    for table, line in _lines(tables):
        days = [(name, _days(table, line, name)) for name in ("from", "until")]
        for name, found in days:
            if found is None:
                what = f"{name} is {table.value(line, name)!r}, which is no day"
                yield Fault(table.file.path, line.number, what, "write it as 2013-02-01, 2013-02 or 2013")
        tenure = _tenure(table, line) if all(found for _, found in days) else None
        if tenure is not None and tenure.over <= tenure.opens:
            what = f"the term ends ({tenure.value('until')}) before it has begun ({tenure.value('from')})"
            yield Fault(table.file.path, line.number, what, "until is the first day after it: mend one of the two")
        elif tenure is not None:
            tenures.append(tenure)
    for earlier, later in _shared(tenures, _held_by(tables, _ONE)):
        if not earlier.value("note") and not later.value("note"):
            office = f"{later.value('office')} of {later.value('of')}"
            what = f"{earlier.value('person')} ({earlier}) is {office} in these days too, which one alone is"
            mend = "mend the days of one, or say in the note why both are (acting)"
            yield Fault(later.table.file.path, later.line.number, what, mend)


def usual_shared(tables: Sequence[Table]) -> int:
    """How often two hold at once an office that one holds as a rule (`usual` in the table of offices)."""
    tenures = [tenure for table, line in _lines(tables) if (tenure := _tenure(table, line)) is not None]
    return sum(1 for _ in _shared(tenures, _held_by(tables, _USUAL)))


def _shared(tenures: Iterable[Tenure], offices: frozenset[str]) -> Iterator[tuple[Tenure, Tenure]]:
    """Pairs of terms in which two people hold one of `offices` at once, for certain and for more than a month."""
    held: dict[tuple[str, str], list[Tenure]] = {}
    for tenure in tenures:
        if tenure.value("office") in offices:
            held.setdefault((tenure.value("office"), tenure.value("of")), []).append(tenure)
    for group in held.values():
        for at, later in enumerate(group):
            for earlier in group[:at]:
                days = min(earlier.ends, later.ends) - max(earlier.begun, later.begun)
                alike = earlier.to == later.to or not earlier.to.isdisjoint(later.to)
                if days > _TOGETHER and alike and earlier.value("person") != later.value("person"):
                    yield earlier, later


def _lines(tables: Iterable[Table]) -> Iterator[tuple[Table, Line]]:
    return ((table, line) for table in tables if table.file.kind.place == TERMS for line in table.lines)


def _tenure(table: Table, line: Line) -> Tenure | None:
    """The term of a line, None where its days cannot be read."""
    try:
        return Tenure(table, line, *term_days(table.value(line, "from"), table.value(line, "until")))
    except ValueError:
        return None


def _days(table: Table, line: Line, name: str) -> bool | None:
    """Whether the cell under `name` is written like a day; None where it is and there is no such day."""
    written, pattern = table.value(line, name), table.file.kind.fields[name].values
    if not re.fullmatch(pattern, written):
        return False  # that is told of the cell
    try:
        days_of(written.removesuffix(OPEN))
    except ValueError:
        return None
    return True


def _held_by(tables: Iterable[Table], many: str) -> frozenset[str]:
    """The offices that so many hold: one, usual or several."""
    found = [table for table in tables if table.file.kind.place == OFFICES]
    return frozenset(t.value(line, "id") for t in found for line in t.lines if t.value(line, "holders") == many)


def _owner_faults(tables: Sequence[Table]) -> Iterator[Fault]:
    """Terms of, and for, what no table lists."""
    known = {value for place, name in _OWNERS for t in tables if t.file.kind.place == place for value in t.column(name)}
    bodies = _bodies(tables)
    for table, line in _lines(tables):
        for name in ("of", "to"):
            for owner in filter(None, table.value(line, name).split(";")):
                if owner not in known:
                    near = [bodies[owner]] if owner in bodies else difflib.get_close_matches(owner, known, 1, _NEAR)
                    mend = f"did you mean {near[0]}? if not, {_LIST}" if near else _LIST
                    yield Fault(table.file.path, line.number, f"{name} is {owner!r}, whom no table lists", mend)


def _bodies(tables: Iterable[Table]) -> Mapping[str, str]:
    """The body that a code stands for (UNO)."""
    found = [table for table in tables if table.file.kind.place == CODED]
    return {t.value(line, "code"): t.value(line, "body") for t in found for line in t.lines if t.value(line, "body")}
