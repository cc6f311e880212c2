"""The record: what an open file can be asked and told."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Literal, Self

from aqwal.errors import RecordError
from aqwal.model import Reading
from aqwal.record import loading, queries, tallies
from aqwal.record.failures import explained
from aqwal.record.kept import Asked, KeptDispatch, KeptReading, KeptStatement, Outcome, Sort, Tally
from aqwal.record.writing import Writer


class Record:
    """An open record file. Use it in a `with` block or `close` it. Threads may share it: each question waits its turn.

    Every method raises `RecordError` where the file cannot be read or written, and `SpanError` where what it holds is
    not what was written.
    """

    def __init__(self, connection: sqlite3.Connection, path: str, *, readonly: bool) -> None:
        """Take over an opened and checked `connection` (see `open_record`)."""
        self.path = path
        self.readonly = readonly
        self._connection = connection
        self._writer = Writer(connection)
        self._lock = threading.RLock()

    def __enter__(self) -> Self:
        """The record itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; what was added is already saved."""
        with self._lock, explained(self.path):
            self._connection.close()

    def add(self, reading: Reading) -> Outcome:
        """Save one reading, whole or not at all; `ReadingError` where it is unsound."""
        return self.add_all([reading])[0]

    def add_all(self, readings: Sequence[Reading]) -> list[Outcome]:
        """Save readings in one transaction: all of them, or none and an error."""
        if self.readonly:
            raise RecordError(f"{self.path} was opened for reading only: open it for writing to add to it")
        with self._transaction("BEGIN IMMEDIATE"):
            return [self._writer.write(reading) for reading in readings]

    def counts(self) -> dict[str, int]:
        """How many dispatches, statements and events stand."""
        with self._transaction() as connection:
            return queries.count(connection)

    def dispatches(self, *, limit: int = -1, offset: int = 0) -> list[KeptDispatch]:
        """Dispatches in their newest versions, the latest day first; a negative `limit` gives all."""
        with self._transaction() as connection:
            return queries.dispatches(connection, limit, offset)

    def dispatch(self, key: str) -> KeptDispatch | None:
        """The dispatch with this key, or else the newest with this article id; None where there is none."""
        with self._transaction() as connection:
            return queries.dispatch(connection, key)

    def versions(self, article_id: str) -> list[KeptDispatch]:
        """All dispatches under one article id, the earliest first."""
        with self._transaction() as connection:
            return queries.versions(connection, article_id)

    def readings(self, key: str) -> list[KeptReading]:
        """All readings of the dispatch `key`, the earliest first."""
        with self._transaction() as connection:
            return queries.readings(connection, key)

    def origins(self, key: str) -> list[str]:
        """Where the dispatch `key` was found."""
        with self._transaction() as connection:
            return queries.origins(connection, key)

    def reading(self, key: str, number: int = -1) -> Reading | None:
        """The current reading of the dispatch `key`, or its reading `number` in `readings`, checked whole."""
        with self._transaction() as connection:
            rows = queries.reading_rows(connection, key)
            if number == -1:
                rows = [row for row in rows if row["superseded_by"] is None]
            return loading.load_reading(connection, rows[number]["row"]) if rows else None

    def count_statements(self, asked: Asked) -> int:
        """How many statements `asked` finds."""
        with self._transaction() as connection:
            return queries.count_statements(connection, asked)

    def statements(self, asked: Asked, *, limit: int = -1, offset: int = 0, sort: Sort = "day") -> list[KeptStatement]:
        """Standing statements by the day of their dispatch, the latest first, then in text order.

        With `sort` "confidence" those come first that the reader is least sure of, equally sure ones as above.
        """
        with self._transaction() as connection:
            return queries.statements(connection, asked, limit, offset, sort)

    def statement(self, statement_id: str) -> list[KeptStatement]:
        """All forms of a statement under its id (also in other dispatches with the same text), standing ones first."""
        with self._transaction() as connection:
            return queries.statement(connection, statement_id)

    def most_frequent(self, what: Literal["act", "side", "speaker"], *, limit: int = 10) -> list[Tally]:
        """The most frequent acts, sides or speakers of statements outside headlines; a negative `limit` gives all."""
        count = {"act": tallies.by_act, "side": tallies.by_side, "speaker": tallies.by_speaker}[what]
        with self._transaction() as connection:
            return count(connection, limit)

    def days(self) -> tuple[str | None, str | None]:
        """The first and the last day of the dispatches (ISO 8601), None where none has a day."""
        with self._transaction() as connection:
            return tallies.days(connection)

    def changes(self) -> int:
        """A number that is another one whenever another program has written to the file since."""
        with self._lock, explained(self.path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    @contextmanager
    def _transaction(self, begin: str = "BEGIN") -> Iterator[sqlite3.Connection]:
        """One turn with the connection: a consistent view of the file, undone where something fails."""
        with self._lock, explained(self.path):
            try:
                self._connection.execute(begin)
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                self._writer.forget()
                if self._connection.in_transaction:  # SQLite may have undone it already (disk full)
                    self._connection.execute("ROLLBACK")
                raise
