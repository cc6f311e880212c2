"""Every schema that was ever released is brought to the newest, with what it holds."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from aqwal.errors import RecordError
from aqwal.record import Outcome, migrations, open_record
from tests.unit.record.invented import reading, told_in_full

WITH_ALL_OF_AN_EVENT = 3
RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))


def schema(path: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(path) as file:
        return sorted(file.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall())


def restored(path: Path, dump: Path) -> None:
    """The file that a release had written, out of its dump."""
    with sqlite3.connect(path) as file:
        file.executescript(dump.read_text(encoding="utf-8"))


def test_every_schema_but_an_unfinished_one_has_a_released_file() -> None:
    assert [int(path.stem) for path in RELEASED] == list(range(1, migrations.NEWEST + 1))


@pytest.mark.parametrize("dump", RELEASED, ids=lambda path: f"from {path.stem}")
def test_a_released_file_is_brought_up_to_date_and_keeps_what_it_holds(tmp_path: Path, dump: Path) -> None:
    restored(tmp_path / "old.aqwal", dump)
    open_record(tmp_path / "new.aqwal").close()
    with open_record(tmp_path / "old.aqwal") as record:
        held = told_in_full() if int(dump.stem) >= WITH_ALL_OF_AN_EVENT else reading()
        assert record.reading(record.dispatches()[0].key) == held
        assert record.add(held) is Outcome.ALREADY_THERE
        record.add(told_in_full(2))
        assert record.counts()["dispatches"] == 2
    assert schema(tmp_path / "old.aqwal") == schema(tmp_path / "new.aqwal")


@pytest.mark.parametrize("version", range(migrations.NEWEST))
def test_an_older_schema_is_brought_up_to_date_when_opened_for_writing(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.aqwal"
    with sqlite3.connect(path, isolation_level=None) as file:
        file.execute(f"PRAGMA application_id = {migrations.APPLICATION_ID}")
        migrations.migrate(file, str(path), to=version)
    with pytest.raises(RecordError, match="open it once for writing"):
        open_record(path, readonly=True)
    with open_record(path) as record:
        record.add(reading())
    open_record(path, readonly=True).close()


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.aqwal"
    with open_record(path) as record:
        record.add(reading())
    wrong = tmp_path / "9999_wrong.sql"
    wrong.write_text("CREATE TABLE judgements (row INTEGER);\nCREATE TABLE readings (row INTEGER);\n", encoding="utf-8")
    before = schema(path)
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, wrong))
    monkeypatch.setattr(migrations, "NEWEST", migrations.NEWEST + 1)
    with sqlite3.connect(path, isolation_level=None) as file, pytest.raises(sqlite3.OperationalError):
        migrations.migrate(file, str(path), to=migrations.NEWEST)
    assert schema(path) == before
