"""A record with its questions as methods: what `aqwal.open_record` hands to a programmer."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from types import TracebackType
from typing import Self

from aqwal.model import Reading
from aqwal.record import Asked, KeptDispatch, Outcome, Record, Sort, open_record
from aqwal.views.dispatch import DispatchView, show_dispatch
from aqwal.views.dispatches import list_dispatches
from aqwal.views.statements import StatementLine, find_statements, show_statement
from aqwal.views.summary import Summary, summarise


class Archive:
    """An open record file. Use it in a `with` block or `close` it."""

    def __init__(self, record: Record) -> None:
        """Ask `record`, which is there as `.record` for everything else."""
        self.record = record

    def __enter__(self) -> Self:
        """The archive itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.record.close()

    def add(self, reading: Reading) -> Outcome:
        """Save a reading: added, new version, replaced or already there."""
        return self.record.add(reading)

    def dispatches(self) -> tuple[KeptDispatch, ...]:
        """All dispatches in their newest versions, the latest day first."""
        return list_dispatches(self.record, limit=-1).lines

    def dispatch(self, key: str) -> DispatchView | None:
        """One dispatch by its key or article id; None where there is none."""
        return show_dispatch(self.record, key)

    def statements(  # noqa: PLR0913 - every condition has its own name, as on the command line
        self,
        *,
        speaker: str | None = None,
        side: str | None = None,
        act: str | None = None,
        kind: str | None = None,
        since: datetime.date | None = None,
        until: datetime.date | None = None,
        text: str | None = None,
        limit: int = -1,
        sort: Sort = "day",
    ) -> tuple[StatementLine, ...]:
        """The statements that meet every condition given (see `Asked`), the latest dispatch first.

        With `sort` "confidence" those come first that the reader is least sure of.
        """
        asked = Asked(speaker=speaker, side=side, act=act, kind=kind, since=since, until=until, text=text)
        return find_statements(self.record, asked, limit=limit, sort=sort).lines

    def statement(self, statement_id: str) -> StatementLine | None:
        """One statement by its permanent id; None where there never was one."""
        return show_statement(self.record, statement_id)

    def summary(self) -> Summary:
        """How much the record holds, and who speaks most in it."""
        return summarise(self.record)


def open_archive(
    path: str | os.PathLike[str],
    *,
    readonly: bool = False,
    create: bool = True,
    fold: Callable[[str], str] | None = None,
) -> Archive:
    """The record in the file `path` with its questions; see `aqwal.record.open_record` for the rest."""
    return Archive(open_record(path, readonly=readonly, create=create, fold=fold))
