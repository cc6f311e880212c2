"""Questions to a record: each module is one view, frozen dataclasses come out."""

from aqwal.record import Asked, KeptDispatch, KeptReading, Record, Sort, Tally
from aqwal.views.archive import Archive, open_archive
from aqwal.views.context import Context
from aqwal.views.dispatch import DispatchView, show_dispatch
from aqwal.views.dispatches import DispatchPage, list_dispatches
from aqwal.views.joined import Joined, join
from aqwal.views.plain import as_plain
from aqwal.views.statements import StatementLine, StatementPage, find_statements, show_statement
from aqwal.views.summary import Summary, summarise

__all__ = [
    "Archive",
    "Asked",
    "Context",
    "DispatchPage",
    "DispatchView",
    "Joined",
    "KeptDispatch",
    "KeptReading",
    "Record",
    "Sort",
    "StatementLine",
    "StatementPage",
    "Summary",
    "Tally",
    "as_plain",
    "find_statements",
    "join",
    "list_dispatches",
    "open_archive",
    "show_dispatch",
    "show_statement",
    "summarise",
]
