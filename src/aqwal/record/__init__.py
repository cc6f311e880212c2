"""The record: one SQLite file that keeps readings with their texts, and never changes silently what it said.

The database is loaded when a record is first asked for: much of aqwal is used without one.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from aqwal.record.kept import Asked, KeptDispatch, KeptReading, KeptStatement, Outcome, Sort, Tally

if TYPE_CHECKING:
    from aqwal.record.opening import open_record
    from aqwal.record.store import Record

__all__ = [
    "Asked",
    "KeptDispatch",
    "KeptReading",
    "KeptStatement",
    "Outcome",
    "Record",
    "Sort",
    "Tally",
    "open_record",
]
_HOMES = {"Record": "aqwal.record.store", "open_record": "aqwal.record.opening"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'aqwal.record' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
