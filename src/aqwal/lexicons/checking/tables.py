"""Tables: tab-separated lines under a line of column names."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from aqwal.lexicons.checking.faults import Fault
from aqwal.lexicons.checking.files import LexiconFile
from aqwal.lexicons.checking.letters import matched, mended, oddities
from aqwal.lexicons.checking.schema import Field

_LISTS = frozenset({"names", "words"})


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its line number; `cells` are as many as it has."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the names of its columns, the line with these names, and its rows."""

    file: LexiconFile
    head: tuple[str, ...]
    head_line: int
    lines: tuple[Line, ...]

    def value(self, line: Line, name: str) -> str:
        """The cell of `line` under `name`, without blanks round it; "" where there is none."""
        at = self.head.index(name) if name in self.head else len(line.cells)
        return line.cells[at].strip() if at < len(line.cells) else ""

    def column(self, name: str) -> list[str]:
        """The cells under `name`, one for each row."""
        return [self.value(line, name) for line in self.lines]

    def fields(self) -> list[Field | None]:
        """What each column holds; None for a column that nobody knows."""
        return [self.file.kind.fields.get(name) for name in self.head]


def is_note(line: str) -> bool:
    """Whether a line of a table is empty or a note."""
    return not line.strip() or line.startswith("#")


def parse_table(file: LexiconFile) -> Table:
    """The table in `file`; an empty one where the file has no line but notes."""
    rows = [Line(n, tuple(line.split("\t"))) for n, line in enumerate(file.text.split("\n"), 1) if not is_note(line)]
    if not rows:
        return Table(file, (), 1, ())
    return Table(file, tuple(name.strip() for name in rows[0].cells), rows[0].number, tuple(rows[1:]))


def form_faults(table: Table) -> Iterator[Fault]:
    """What is wrong with the columns, the number of cells, blanks, letters and repeated rows."""
    path = table.file.path
    yield from _head_faults(table)
    fields = table.fields()
    for number, text in enumerate(table.file.text.split("\n"), 1):
        if is_note(text) and text != text.rstrip():
            yield Fault(path, number, "blanks end the line", "take them out", fixable=True)
    for line in table.lines:
        if len(line.cells) > len(table.head):
            extra = any(cell.strip() for cell in line.cells[len(table.head) :])
            what = f"{len(line.cells)} cells under {len(table.head)} column names"
            yield Fault(path, line.number, what, "remove a tab", fixable=not extra)
        for field, cell in zip(fields, line.cells, strict=False):
            yield from _cell_faults(table, line, field, cell)
    yield from _repetitions(table)


def _head_faults(table: Table) -> Iterator[Fault]:
    path, known = table.file.path, table.file.kind.fields
    for i, name in enumerate(table.head):
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1) or [", ".join(known)]
            yield Fault(path, table.head_line, f"the column {name!r} is not known", f"use {near[0]} or take it out")
        elif name in table.head[:i]:
            yield Fault(path, table.head_line, f"the column {name!r} stands twice", "take one out")
    for field in known.values():
        if field.needed and field.name not in table.head:
            yield Fault(path, table.head_line, f"the column {field.name!r} is missing", "name it in this line")


def _cell_faults(table: Table, line: Line, field: Field | None, cell: str) -> Iterator[Fault]:
    path = table.file.path
    if cell != tidy(cell, field):
        yield Fault(
            path, line.number, f"blanks or empty parts in {cell!r}", f"write {tidy(cell, field)!r}", fixable=True
        )
    if field is not None and field.any_letters:
        return
    for oddity in oddities(cell):
        yield Fault(path, line.number, f"{oddity.what} in {cell!r}", oddity.mend, fixable=oddity.plain is not None)


def tidy(cell: str, field: Field | None) -> str:
    """The cell without blanks round it and, where it holds several values, round these; empty and repeated ones go."""
    if field is None or field.holds not in _LISTS or "|" not in cell:
        return cell.strip(" ")
    return "|".join(dict.fromkeys(part.strip(" ") for part in cell.split("|") if part.strip(" ")))


def mended_cells(table: Table, line: Line) -> tuple[str, ...]:
    """The cells with plain letters and without needless blanks; empty ones under no column name go."""
    fields = table.fields()
    cells = list(line.cells)
    while len(cells) > len(fields) and not cells[-1].strip():
        cells.pop()
    known = [*fields, *[None] * (len(cells) - len(fields))]
    return tuple(_mended_cell(cell, field) for cell, field in zip(cells, known, strict=False))


def _mended_cell(cell: str, field: Field | None) -> str:
    return tidy(cell if field is not None and field.any_letters else mended(cell), field)


def _repetitions(table: Table) -> Iterator[Fault]:
    """Rows that stand twice, and rows that say something else of the same key."""
    path = table.file.path
    keys = [field.name for field in table.file.kind.fields.values() if field.key]
    rows: dict[tuple[str, ...], int] = {}
    said: dict[tuple[str, ...], tuple[int, tuple[str, ...]]] = {}
    for line in table.lines:
        row = plain_cells(Line(line.number, mended_cells(table, line)))
        first = rows.setdefault(row, line.number)
        if first != line.number:
            yield Fault(path, line.number, f"the row stands in line {first} too", "take it out", fixable=True)
            continue
        key = tuple(matched(table.value(line, name)) for name in keys)
        rest = tuple(table.value(line, name) for name in table.head if name not in keys)
        earlier, other = said.setdefault(key, (line.number, rest))
        if any(key) and other != rest:
            shown = " ".join(table.value(line, name) for name in keys)
            yield Fault(path, line.number, f"{shown!r} is told otherwise in line {earlier}", "keep one of the two")


def plain_cells(line: Line) -> tuple[str, ...]:
    """The cells without blanks round them and without empty cells at the end: rows alike in these are the same."""
    cells = [cell.strip() for cell in line.cells]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)
