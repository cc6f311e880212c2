"""Files that are opened, made or refused, each with a message that says what to do."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from aqwal.errors import RecordError
from aqwal.record import Asked, Outcome, migrations, open_record
from tests.unit.record.invented import reading

NOBODY = 65534


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A record with one reading."""
    path = tmp_path / "r.aqwal"
    with open_record(path) as record:
        record.add(reading())
    return path


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")


def marked_by_another(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA application_id = 1")


def newer(path: Path) -> None:
    open_record(path).close()
    with sqlite3.connect(path) as record:
        record.execute(f"PRAGMA user_version = {migrations.NEWEST + 1}")


def cut(path: Path) -> None:
    with open_record(path) as record:
        record.add_all([reading(number) for number in range(50)])
    path.write_bytes(path.read_bytes()[:20_000])


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "a text file": (lambda p: p.write_text("قال الوزير", encoding="utf-8"), "not an aqwal record"),
    "a long text file": (lambda p: p.write_bytes(b"SQLite " * 5000), "not an aqwal record"),
    "a database of another program": (foreign, "another program"),
    "an empty database of another program": (marked_by_another, "another program"),
    "a newer schema": (newer, "update aqwal"),
    "a folder": (lambda p: p.mkdir(), "give the path of a file in it"),
    "a file that was cut off": (cut, "damaged: restore it"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_record_is_refused_and_left_as_it_is(tmp_path: Path, name: str) -> None:
    make, advice = REFUSED[name]
    path = tmp_path / "r.aqwal"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(RecordError, match=advice), open_record(path) as record:
        record.statements(Asked())
    assert (path.read_bytes() if path.is_file() else None) == before


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    path = tmp_path / "r.aqwal"
    path.touch()
    with open_record(path) as record:
        assert record.add(reading()) is Outcome.ADDED


@pytest.mark.parametrize("readonly", [True, False])
def test_a_record_to_be_read_must_exist(tmp_path: Path, readonly: bool) -> None:
    with pytest.raises(RecordError, match=r"does not exist: check the path"):
        open_record(tmp_path / "r.aqwal", readonly=readonly, create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"mkdir -p .*/archive"):
        open_record(tmp_path / "archive" / "r.aqwal")


def test_a_record_opened_for_reading_is_not_written(saved: Path) -> None:
    with open_record(saved, readonly=True) as record:
        assert record.dispatches()[0].article_id == "wire#1"
        with pytest.raises(RecordError, match="open it for writing"):
            record.add(reading(2))


def test_names_with_signs_and_arabic_letters(tmp_path: Path) -> None:
    path = tmp_path / "سجل 100% ?mode=memory#1.aqwal"
    with open_record(path) as record:
        record.add(reading())
    assert path.is_file()


@pytest.fixture
def locked(saved: Path) -> Iterator[Path]:
    """The record as a read-only file in a read-only folder, for an ordinary user (whom file rights bind)."""
    folder = Path(tempfile.mkdtemp())  # pytest's own folder is closed to other users
    path = Path(shutil.copy(saved, folder))
    path.chmod(0o444)
    folder.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.setresuid(NOBODY, NOBODY, 0)
    yield path
    if is_root:
        os.setresuid(0, 0, 0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_read_only_file_is_refused_for_writing(locked: Path) -> None:
    with pytest.raises(RecordError, match="give yourself write permission"):
        open_record(locked)


def test_a_read_only_file_in_a_read_only_folder_can_be_read(locked: Path) -> None:
    with open_record(locked, readonly=True) as record:
        assert record.reading(record.dispatches()[0].key) == reading()


def test_a_new_record_in_a_read_only_folder_is_refused(locked: Path) -> None:
    with pytest.raises(RecordError, match="choose another folder"):
        open_record(locked.with_name("new.aqwal"))


def test_a_full_disk_undoes_the_whole_and_says_so(saved: Path) -> None:
    with open_record(saved) as record:
        pages = record._connection.execute("PRAGMA page_count").fetchone()[0]
        record._connection.execute(f"PRAGMA max_page_count = {pages + 5}")
        with pytest.raises(RecordError, match="the disk is full: free some space"):
            record.add_all([reading(number) for number in range(2, 500)])
        assert record.counts()["dispatches"] == 1
        record._connection.execute("PRAGMA max_page_count = 1000000")
        record.add_all([reading(number) for number in range(2, 50)])
    with open_record(saved) as record:
        assert record.counts()["dispatches"] == 49
