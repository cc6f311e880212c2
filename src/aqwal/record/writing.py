"""One reading into the file, inside a transaction that the caller holds."""

from __future__ import annotations

import datetime
import sqlite3
from dataclasses import dataclass, field

from aqwal.errors import ReadingError
from aqwal.model import Article, Party, Reading
from aqwal.record import article_rows, event_rows, statement_rows
from aqwal.record.checking import check_reading
from aqwal.record.digests import reading_digest
from aqwal.record.kept import Outcome
from aqwal.record.keys import compact, digest, dispatch_key, text_digest
from aqwal.record.spans import day
from aqwal.record.versions import version_of_same

_CACHED = 50_000


@dataclass(frozen=True, slots=True)
class _Dispatch:
    row: int
    reading: int | None
    outcome: Outcome


@dataclass(slots=True)
class Writer:
    """Writes readings through `connection`. `forget` what it remembers when a transaction is undone."""

    connection: sqlite3.Connection
    _parties: dict[tuple[str | None, ...], int] = field(default_factory=dict)

    def write(self, reading: Reading) -> Outcome:
        """Write `reading` unless it is there; `ReadingError`, with nothing written, if it is unsound."""
        try:
            return self._write(reading)
        except UnicodeEncodeError as error:
            raise ReadingError(
                f"{reading.article.id} holds half a character (a lone surrogate) in a name, title or id; "
                "save the article anew as UTF-8 and read it again"
            ) from error

    def forget(self) -> None:
        """Forget the rows of parties: a transaction was undone."""
        self._parties.clear()

    def _write(self, reading: Reading) -> Outcome:
        check_reading(reading)
        whole = reading_digest(reading)
        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        dispatch = self._dispatch(reading.article, now)
        if dispatch.reading is not None and self._is_known(dispatch, reading, whole, now):
            return Outcome.ALREADY_THERE
        row = self._reading(dispatch, reading, whole, now)
        self._supersede(dispatch, row, day(reading.article.credit.date) or "")
        self._facts(dispatch.row, row, reading)
        self._sighted(dispatch.row, reading.article.origin, row, now)
        return dispatch.outcome

    def _reading(self, dispatch: _Dispatch, reading: Reading, whole: str, now: str) -> int:
        """The row of the reading, its lists of facts still empty."""
        said = {
            "dispatch": dispatch.row,
            "reader": reading.reader,
            "digest": whole,
            "read_at": now,
            "mentions": article_rows.mentions_kept(reading.mentions),
            "statements": "[]",
            "events": "[]",
            "statement_count": len(reading.statements),
            "event_count": len(reading.events),
        }
        columns = (*said, *article_rows.COLUMNS)
        return self._insert("readings", columns, (*said.values(), *article_rows.article_row(reading)))

    def _dispatch(self, article: Article, now: str) -> _Dispatch:
        key = dispatch_key(article.id, article.text)
        found = self.connection.execute("SELECT row, reading FROM dispatches WHERE key = ?", (key,)).fetchone()
        if found is not None:
            return _Dispatch(found["row"], found["reading"], Outcome.REPLACED)
        earlier = version_of_same(self.connection, article)
        columns = ("key", "article", "snapshot", "version", "first_seen")
        version = 1 if earlier is None else earlier["version"] + 1
        snapshot, known = self._snapshot(article.text, now)
        row = self._insert("dispatches", columns, (key, article.id, snapshot, version, now))
        if earlier is None:
            return _Dispatch(row, None, Outcome.SAME_TEXT if known else Outcome.ADDED)
        self.connection.execute("UPDATE dispatches SET newer = ? WHERE row = ?", (row, earlier["row"]))
        return _Dispatch(row, None, Outcome.NEW_VERSION)

    def _snapshot(self, text: str, now: str) -> tuple[int, bool]:
        """The row of the text, and whether it was there already."""
        sha = text_digest(text)
        found = self.connection.execute("SELECT row FROM snapshots WHERE sha256 = ?", (sha,)).fetchone()
        if found is not None:
            return found["row"], True
        return self._insert("snapshots", ("sha256", "text", "first_seen"), (sha, text, now)), False

    def _is_known(self, dispatch: _Dispatch, reading: Reading, whole: str, now: str) -> bool:
        """Whether the reading stands, or is what its origin gave last (another origin has replaced it since)."""
        asked = "SELECT row FROM readings WHERE row = ? AND reader = ? AND digest = ?"
        if self.connection.execute(asked, (dispatch.reading, reading.reader, whole)).fetchone():
            self._sighted(dispatch.row, reading.article.origin, dispatch.reading, now)
            return True
        last = self.connection.execute(
            "SELECT r.row FROM sightings s JOIN readings r ON r.row = s.reading"
            " WHERE s.dispatch = ? AND s.origin = ? AND r.reader = ? AND r.digest = ?",
            (dispatch.row, reading.article.origin, reading.reader, whole),
        )
        return last.fetchone() is not None

    def _sighted(self, dispatch: int, origin: str, reading: int | None, now: str) -> None:
        self.connection.execute(
            "INSERT INTO sightings (dispatch, origin, reading, first_seen) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (dispatch, origin) DO UPDATE SET reading = excluded.reading"
            " WHERE reading <> excluded.reading",
            (dispatch, origin, reading, now),
        )

    def _supersede(self, dispatch: _Dispatch, row: int, on: str) -> None:
        self.connection.execute("UPDATE dispatches SET reading = ?, day = ? WHERE row = ?", (row, on, dispatch.row))
        if dispatch.reading is not None:
            self.connection.execute("UPDATE readings SET superseded_by = ? WHERE row = ?", (row, dispatch.reading))

    def _facts(self, dispatch: int, reading_row: int, reading: Reading) -> None:
        """Write the statements and events that do not stand yet, end those that the reading no longer gives."""
        text = reading.article.text
        statements, events = [], []
        standing = self._standing("statements", dispatch)
        for statement in reading.statements:
            values = statement_rows.statement_row(
                statement, text, self._party(statement.speaker), self._party(statement.addressee)
            )
            row, is_new = self._fact("statements", statement_rows.COLUMNS, values, (dispatch, reading_row), standing)
            if is_new:
                self.connection.executemany(
                    "INSERT INTO segments VALUES (?, ?, ?, ?, ?)",
                    [(row, at, one.start, one.end, one.of(text)) for at, one in enumerate(statement.content)],
                )
            statements.append(row)
        self._end("statements", standing, reading_row)
        standing = self._standing("events", dispatch)
        for event in reading.events:
            values = event_rows.event_row(event, text)
            events.append(self._fact("events", event_rows.COLUMNS, values, (dispatch, reading_row), standing)[0])
        self._end("events", standing, reading_row)
        self.connection.execute(
            "UPDATE readings SET statements = ?, events = ? WHERE row = ?",
            (compact(statements), compact(events), reading_row),
        )

    def _standing(self, table: str, dispatch: int) -> dict[str, tuple[str, int]]:
        rows = self.connection.execute(
            f"SELECT id, digest, row FROM {table} WHERE dispatch = ? AND until IS NULL",  # noqa: S608 - our own table
            (dispatch,),
        )
        return {row["id"]: (row["digest"], row["row"]) for row in rows}

    def _fact(
        self,
        table: str,
        columns: tuple[str, ...],
        values: tuple[object, ...],
        owner: tuple[int, int],
        standing: dict[str, tuple[str, int]],
    ) -> tuple[int, bool]:
        """The row of a fact (`values` begin with id and digest) and whether it is new; takes it out of `standing`."""
        known = standing.pop(str(values[0]), None)
        if known is not None and known[0] == values[1]:
            return known[1], False
        if known is not None:
            self._end(table, {"": known}, owner[1])
        return self._insert(table, ("dispatch", "since", *columns), (*owner, *values)), True

    def _end(self, table: str, standing: dict[str, tuple[str, int]], reading: int) -> None:
        self.connection.executemany(
            f"UPDATE {table} SET until = ? WHERE row = ?",  # noqa: S608 - our own table
            [(reading, row) for _, row in standing.values()],
        )

    def _party(self, party: Party | None) -> int | None:
        if party is None:
            return None
        values = statement_rows.party_values(party)
        if (row := self._parties.get(values)) is not None:
            return row
        key = digest(values)
        found = self.connection.execute("SELECT row FROM parties WHERE key = ?", (key,)).fetchone()
        columns = ("key", *statement_rows.PARTY_COLUMNS)
        row = found["row"] if found else self._insert("parties", columns, (key, *values))
        if len(self._parties) >= _CACHED:
            self.forget()
        self._parties[values] = row
        return row

    def _insert(self, table: str, columns: tuple[str, ...], values: tuple[object, ...]) -> int:
        marks = ", ".join("?" * len(columns))
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - our own names
        return self.connection.execute(statement, values).lastrowid or 0
