"""Files mended: plain letters, no blanks at the ends, no row twice. No entry is lost."""

from __future__ import annotations

from pathlib import Path

import yaml

from aqwal.lexicons.checking.entries import Entry, parse_entries, scalars
from aqwal.lexicons.checking.faults import Fault
from aqwal.lexicons.checking.files import LexiconFile
from aqwal.lexicons.checking.letters import mended
from aqwal.lexicons.checking.schema import Field
from aqwal.lexicons.checking.tables import Line, Table, is_note, parse_table, plain_cells, tidy

_BLOCKS = ("|", ">")


def mend_file(file: LexiconFile) -> None:
    """Write `file` anew with what can be mended mended; a file in which there is nothing to mend keeps its bytes."""
    text = mended_table(parse_table(file)) if file.path.suffix == ".tsv" else mended_entries(file)
    text = text if text.endswith("\n") or not text else text + "\n"
    data = text.encode("utf-8")
    if data != file.path.read_bytes():
        _replace(file.path, data)


def _replace(path: Path, data: bytes) -> None:
    """Write beside the file and rename, so that it is never half written."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(data)
    beside.replace(path)


def mended_table(table: Table) -> str:
    """The text of a table with its cells mended and without rows that stand twice."""
    rows = {line.number: line for line in table.lines}
    seen: set[tuple[str, ...]] = set()
    lines = []
    for number, line in enumerate(table.file.text.split("\n"), 1):
        if number not in rows:
            lines.append(line.rstrip() if is_note(line) else "\t".join(table.head))
            continue
        row = Line(number, tuple(_mended_row(table, rows[number])))
        if plain_cells(row) not in seen:
            lines.append("\t".join(row.cells))
        seen.add(plain_cells(row))
    return "\n".join(lines)


def _mended_row(table: Table, line: Line) -> list[str]:
    fields = table.fields()
    cells = list(line.cells)
    while len(cells) > len(fields) and not cells[-1].strip():
        cells.pop()
    known = [*fields, *[None] * (len(cells) - len(fields))]
    return [_mended_cell(cell, field) for cell, field in zip(cells, known, strict=False)]


def _mended_cell(cell: str, field: Field | None) -> str:
    return tidy(cell if field is not None and field.any_letters else mended(cell), field)


def mended_entries(file: LexiconFile) -> str:
    """The text of a YAML file with its strings mended and without blanks that end lines; as it is if it is faulty."""
    faults: list[Fault] = []
    entries = parse_entries(file, faults)
    if faults:
        return file.text
    text, blocks = file.text, set[int]()
    nodes = [node for entry in entries for node in _mendable(entry, blocks)]
    for node in sorted(nodes, key=lambda node: -int(node.start_mark.index)):
        start, stop = node.start_mark.index, node.end_mark.index
        text = text[:start] + mended(text[start:stop]) + text[stop:]
    return "\n".join(
        line if number in blocks else line.rstrip(" \t") for number, line in enumerate(text.split("\n"), 1)
    )


def _mendable(entry: Entry, blocks: set[int]) -> list[yaml.ScalarNode]:
    """The strings of an entry whose letters are to be plain; lines of block strings are added to `blocks`."""
    found = []
    for key in entry.keys:
        field = entry.file.kind.fields.get(key.name)
        for node in scalars(key.node):
            if node.style in _BLOCKS:
                blocks.update(range(node.start_mark.line + 1, node.end_mark.line + 1))
            if field is not None and not field.any_letters:
                found.append(node)
    return found
