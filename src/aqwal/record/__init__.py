"""The record: one SQLite file that keeps readings with their texts, and never changes silently what it said."""

from aqwal.record.kept import Asked, KeptDispatch, KeptReading, KeptStatement, Sort, Tally
from aqwal.record.opening import open_record
from aqwal.record.store import Record
from aqwal.record.writing import Outcome

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
