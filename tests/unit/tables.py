"""Tables of cases: tab-separated, a line of names first; a line that begins with # is a note."""

from __future__ import annotations

import csv
from pathlib import Path


def rows_of(table: Path) -> list[dict[str, str]]:
    """The lines of a table by the names of its columns, quotation marks as they stand."""
    lines = [line for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
