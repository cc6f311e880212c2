"""What SQLite says, in words that say what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from aqwal.errors import RecordError

_ADVICE = {
    sqlite3.SQLITE_FULL: "the disk is full: free some space and run the same again; what was saved is whole",
    sqlite3.SQLITE_READONLY: "it cannot be written: give yourself write permission on file and folder, or copy it",
    sqlite3.SQLITE_BUSY: "another program is writing to it: wait until that has ended and try again",
    sqlite3.SQLITE_LOCKED: "another program is writing to it: wait until that has ended and try again",
    sqlite3.SQLITE_NOTADB: "it is not an aqwal record: give the path of a record, or a new path",
    sqlite3.SQLITE_CORRUPT: "it is damaged: restore it from a copy, or read the articles into a new record",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened: check that it exists and that you may read it and its folder",
    sqlite3.SQLITE_IOERR: "the disk reports an error: check the disk and its free space, then try again",
    sqlite3.SQLITE_PERM: "you may not use it: check the permissions of the file and its folder",
    sqlite3.SQLITE_AUTH: "you may not use it: check the permissions of the file and its folder",
}


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Raise the errors of the driver as `RecordError` with the file's path and an advice."""
    try:
        yield
    except sqlite3.Error as error:
        raise RecordError(f"{path}: {advice(error)}") from error


def advice(error: sqlite3.Error) -> str:
    """What to do about `error`; its own words where there is nothing better."""
    code = getattr(error, "sqlite_errorcode", None)
    known = _ADVICE.get(code & 0xFF) if code is not None else None  # the low byte is the primary code
    return known or f"the record could not be used ({error}); please report this"
