"""What a run can be told, in one place: built at the edges, passed in."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """How to read.

    `date` is the day of a dispatch that gives none itself (never today by default: relative days then stay unresolved).
    `lexicons` are the user's own folders, read after the bundled ones. `reader` is "fast" (lexicon and grammar).
    `mapping` gives a table's field names: {"text": "content", "date": "date_extracted"}.
    """

    date: datetime.date | None = None
    lexicons: tuple[Path, ...] = ()
    reader: str = "fast"
    mapping: tuple[tuple[str, str], ...] = ()
