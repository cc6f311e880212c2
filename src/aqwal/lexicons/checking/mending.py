"""Files mended: plain letters, no blanks at the ends, no row twice. No entry is lost."""

from __future__ import annotations

from dataclasses import replace

import yaml

from aqwal.lexicons.checking.entries import Entry, parse_entries, scalars
from aqwal.lexicons.checking.faults import Fault
from aqwal.lexicons.checking.files import LexiconFile
from aqwal.lexicons.checking.letters import mended
from aqwal.lexicons.checking.tables import Line, Table, is_note, mended_cells, parse_table, plain_cells
from aqwal.lexicons.writing import write_anew

_BLOCKS = ("|", ">")


def mend_file(file: LexiconFile) -> bool:
    """Write `file` anew with what can be mended mended; False where that changes nothing."""
    text = mended_table(parse_table(file)) if file.path.suffix == ".tsv" else mended_entries(file)
    text = text if text.endswith("\n") or not text else text + "\n"
    data = text.encode("utf-8")
    if data == file.path.read_bytes():
        return False
    write_anew(file.path, data)
    return True


def mended_table(table: Table) -> str:
    """The text of a table with its cells mended and without rows that stand twice."""
    rows = {line.number: line for line in table.lines}
    seen: set[tuple[str, ...]] = set()
    lines = []
    for number, line in enumerate(table.file.text.split("\n"), 1):
        if number not in rows:
            lines.append(line.rstrip() if is_note(line) else "\t".join(table.head))
            continue
        row = Line(number, mended_cells(table, rows[number]))
        if is_note("\t".join(row.cells)):  # a blank kept its # from the beginning of the line
            row = rows[number]
        if plain_cells(row) not in seen:
            lines.append("\t".join(row.cells))
        seen.add(plain_cells(row))
    return "\n".join(lines)


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
    lines = (line if n in blocks else line.rstrip(" \t") for n, line in enumerate(text.split("\n"), 1))
    text = "\n".join(lines)
    return text if _shape(parse_entries(replace(file, text=text), faults)) == _shape(entries) else file.text


def _shape(entries: list[Entry]) -> list[list[tuple[str, int]]]:
    """The keys of each entry with the number of their strings: a plain blank can make a key or a note of a string."""
    return [[(key.name, len(list(scalars(key.node)))) for key in entry.keys] for entry in entries]


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
