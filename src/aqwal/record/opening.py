"""A record file opened, or refused with the reason."""

from __future__ import annotations

import os
import sqlite3
import unicodedata
from collections.abc import Callable
from pathlib import Path

from aqwal.errors import RecordError
from aqwal.record.failures import explained
from aqwal.record.migrations import APPLICATION_ID, NEWEST, migrate, refuse_newer, version_of
from aqwal.record.store import Record

Fold = Callable[[str], str]


def open_record(
    path: str | os.PathLike[str],
    *,
    readonly: bool = False,
    create: bool = True,
    fold: Fold | None = None,
    wait: float = 10.0,
) -> Record:
    """The record in the file `path`, made if it is not there (unless `readonly` or not `create`).

    `fold` makes words that searches take for the same equal (hamza forms, case); without one, case alone. `wait` is how
    many seconds to wait for another program that writes. `RecordError` where there is no record or it cannot be used.
    """
    file = Path(path)
    _check_place(file, may_create=create and not readonly)
    with explained(str(file)):
        connection = _connect(file, readonly=readonly, wait=wait)
        try:
            _check_kind(connection, file)
            _prepare(connection, file, readonly=readonly)
            connection.create_function("folded", 1, _folding(fold or _plain_fold), deterministic=True)
        except BaseException:
            connection.close()
            raise
    return Record(connection, str(file), readonly=readonly)


def _check_place(file: Path, *, may_create: bool) -> None:
    if file.is_dir():
        raise RecordError(f"{file} is a folder: give the path of a file in it, such as {file / 'record.aqwal'}")
    if file.exists():
        if not may_create and file.stat().st_size == 0:
            raise RecordError(f"{file} is empty: read something into it first (aqwal read … --record {file})")
        return
    if not may_create:
        raise RecordError(f"{file} does not exist: check the path, or make it with aqwal read … --record {file}")
    if not file.parent.is_dir():
        raise RecordError(f"the folder {file.parent} does not exist: make it first (mkdir -p {file.parent})")
    if not os.access(file.parent, os.W_OK):
        raise RecordError(f"you may not write in the folder {file.parent}: choose another folder for the record")


def _connect(file: Path, *, readonly: bool, wait: float) -> sqlite3.Connection:
    address = file.resolve().as_uri() + ("?mode=ro" if readonly else "?mode=rwc")
    if readonly and not os.access(file.parent, os.W_OK) and not file.with_name(file.name + "-wal").exists():
        address += "&immutable=1"  # SQLite cannot put its index of the log there, and nobody can write
    connection = sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    return connection


def _check_kind(connection: sqlite3.Connection, file: Path) -> None:
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    if mark == APPLICATION_ID:
        return
    if mark or connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise RecordError(f"{file} is a database of another program: give the path of a record, or a new path")


def _prepare(connection: sqlite3.Connection, file: Path, *, readonly: bool) -> None:
    refuse_newer(connection, str(file))
    if readonly:
        if (version := version_of(connection)) < NEWEST:
            raise RecordError(
                f"{file} was written by an older aqwal (schema {version}, now {NEWEST}): open it once for writing, "
                f"for example with aqwal read … --record {file}, and it is brought up to date"
            )
        return
    if not os.access(file, os.W_OK):
        raise RecordError(f"{file} is read-only: give yourself write permission (chmod u+w {file}) or copy it")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    migrate(connection, str(file))


def _folding(fold: Fold) -> Callable[[str | None], str | None]:
    def folded(words: str | None) -> str | None:
        return None if words is None else " ".join(fold(words).split())

    return folded


def _plain_fold(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold()
