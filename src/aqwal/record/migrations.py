"""The schema as numbered steps: a file is taken from its own version to the newest, all in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from aqwal.errors import RecordError

APPLICATION_ID = 0x6171776C  # "aqwl": tells a record from any other SQLite file
STEPS = tuple(sorted((Path(__file__).parent / "schema").glob("[0-9][0-9][0-9][0-9]_*.sql")))
NEWEST = len(STEPS)


def version_of(connection: sqlite3.Connection) -> int:
    """The number of the last step that was applied to the file; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, path: str, to: int = NEWEST) -> None:
    """Apply the steps that the file lacks, up to `to`; `RecordError` where a newer aqwal wrote it."""
    refuse_newer(connection, path)
    if version_of(connection) >= to:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number in range(version_of(connection) + 1, to + 1):  # asked again: another program may have been first
            for statement in _statements(STEPS[number - 1].read_text(encoding="utf-8")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def refuse_newer(connection: sqlite3.Connection, path: str) -> None:
    """`RecordError` where the file's schema is newer than this aqwal knows."""
    if (version := version_of(connection)) > NEWEST:
        raise RecordError(
            f"{path} was written by a newer aqwal (schema {version}, this one knows {NEWEST}); "
            "update aqwal (pip install --upgrade aqwal) or open another record"
        )


def _statements(script: str) -> Iterator[str]:
    """The single statements of a script: `executescript` would end our transaction."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
