"""Rows of a table of cells: comma, semicolon, tab or bar between them, quoted or not."""

from __future__ import annotations

import csv
import itertools
from collections import deque
from collections.abc import Iterable, Iterator

from aqwal.articles.fields import Row
from aqwal.articles.unreadable import OnUnreadable, Unreadable
from aqwal.errors import InputError

_DELIMITERS = ",;\t|"
_LONGEST_CELL = 2**31 - 1


class _Lines:
    """Lines with their numbers, and those of the current row, which can be given back."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._ahead: deque[str] = deque()
        self._rest = iter(lines)
        self.row: list[str] = []
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._ahead.popleft() if self._ahead else next(self._rest)
        self.row.append(line)
        self.number += 1
        return line

    def give_back(self) -> str:
        """The first line of the row; its other lines are to be read again."""
        first, *others = self.row
        self._ahead.extendleft(reversed(others))
        self.number -= len(others)
        self.row.clear()
        return first


def delimiter_of(head: str, *, tabs: bool = False) -> str:
    """The delimiter of a table whose first line is `head`: the most frequent one outside quotation marks."""
    outside = "".join(head.split('"')[0::2])
    if tabs and "\t" in outside:
        return "\t"
    return max(_DELIMITERS, key=outside.count)


def rows_of_table(name: str, lines: Iterable[str], told: OnUnreadable, *, tabs: bool = False) -> Iterator[Row]:
    """The rows under the column names; one that cannot be split is told, and the others follow.

    A row's place counts rows as a spreadsheet does, that of the names being the first; `line` counts lines of the file.
    `InputError` where there is no row.
    """
    csv.field_size_limit(_LONGEST_CELL)  # the module's limit is one for all, and articles are longer than its 128 KiB
    numbered = _Lines(lines)
    head = ""
    while not head.strip():
        numbered.row.clear()
        head = next(numbered, None) or _no_row()
    delimiter = delimiter_of(head, tabs=tabs)
    names = [cell.strip() for cell in next(csv.reader([head], delimiter=delimiter))]
    above = numbered.number
    some = False
    for row, number, cells in _cells(name, numbered, delimiter, len(names), told):
        some = True
        if len(cells) > len(names) and any(cells[len(names) :]):
            why = f"{len(cells)} cells under {len(names)} names: put a cell that holds {delimiter!r} in quotation marks"
            told(Unreadable(f"{name}:{number}", why))
            continue
        fields = dict.fromkeys(names, "") | dict(zip(names, cells, strict=False))
        yield Row(f"{name}#{above + row}", f"{name}:{number}", fields)
    if not some:
        _no_row()


def _cells(
    name: str, lines: _Lines, delimiter: str, columns: int, told: OnUnreadable
) -> Iterator[tuple[int, int, list[str]]]:
    """Number from 1, line of the file and cells of each row that is not blank; blank and broken ones are counted."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    for row in itertools.count(1):
        lines.row.clear()
        number = lines.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            plain = lines.give_back().rstrip("\r\n").split(delimiter)
            if delimiter == "\t" and len(plain) == columns:  # tables with tabs are often not quoted at all
                yield row, number, plain
            else:
                why = f"its quotation marks do not fit ({error}): write a quotation mark within a cell twice"
                told(Unreadable(f"{name}:{number}", why))
            continue
        if any(cell.strip() for cell in cells):
            yield row, number, cells


def _no_row() -> str:
    raise InputError("the table has no row: give column names in the first line and articles below")
