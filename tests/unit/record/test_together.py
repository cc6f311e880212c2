"""Several programs at one record: readers while one writes, two that write, one that is killed."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from aqwal.errors import RecordError
from aqwal.record import Asked, open_record
from tests.unit.record.invented import reading

ROOT = Path(__file__).parents[3]
WRITE = """
import sys
from aqwal.record import open_record
from tests.unit.record.invented import reading
with open_record(sys.argv[1]) as record:
    for batch in range(10_000):
        record.add_all([reading(batch * 10 + number) for number in range(10)])
        print(batch, flush=True)
"""


def writing(path: Path) -> subprocess.Popen[str]:
    """Another program that writes batches of ten articles, and prints the number of each when it is saved."""
    return subprocess.Popen([sys.executable, "-c", WRITE, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def assert_whole(path: Path, at_least: int) -> None:
    """The record passes SQLite's check and holds whole batches only, with every article as it was read."""
    with sqlite3.connect(path) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    with open_record(path) as record:
        dispatches = record.dispatches()
        assert len(dispatches) % 10 == 0
        assert len(dispatches) >= at_least
        for kept in dispatches:
            assert record.reading(kept.key) == reading(int(kept.article_id.removeprefix("wire#")))
        assert record.count_statements(Asked()) == record.counts()["statements"] == 2 * len(dispatches)


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_writer_leaves_whole_articles(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "r.aqwal"
    program = writing(path)
    assert program.stdout is not None
    for _ in range(random.Random(seed).randint(1, 6)):  # noqa: S311 - a moment to kill at, no secret
        last = int(program.stdout.readline())
    time.sleep(seed * 0.0031)
    os.kill(program.pid, signal.SIGKILL)
    program.communicate()
    assert_whole(path, at_least=10 * (last + 1))
    with open_record(path) as record:  # the run goes on where it was cut off
        record.add_all([reading(number) for number in range(100)])
        assert record.counts()["dispatches"] >= 100


def test_readers_see_whole_batches_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "r.aqwal"
    program = writing(path)
    assert program.stdout is not None
    program.stdout.readline()
    with open_record(path, readonly=True) as record:
        seen = []
        for _ in range(10):
            program.stdout.readline()
            counts = record.counts()
            seen.append(counts["dispatches"])
            assert counts["dispatches"] % 10 == 0
            assert record.reading(record.dispatches(limit=1)[0].key) is not None
    program.kill()
    program.communicate()
    assert seen == sorted(seen)
    assert seen[-1] > seen[0]


def test_two_writers_wait_for_each_other(tmp_path: Path) -> None:
    path = tmp_path / "r.aqwal"
    program = writing(path)
    assert program.stdout is not None
    program.stdout.readline()
    with open_record(path) as record:
        for number in range(5):
            record.add(reading(number, article_id=f"mine#{number}"))
        program.stdout.readline()
        assert sum(one.article_id.startswith("mine") for one in record.dispatches()) == 5
    program.kill()
    program.communicate()


def test_a_writer_that_waits_too_long_is_told_why(tmp_path: Path) -> None:
    path = tmp_path / "r.aqwal"
    with open_record(path) as first, open_record(path, wait=0.05) as second:
        with (
            first._transaction("BEGIN IMMEDIATE"),
            pytest.raises(RecordError, match="another program is writing to it"),
        ):
            second.add(reading())
        second.add(reading())
        assert first.counts()["dispatches"] == 1


def test_threads_share_a_record(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.aqwal") as record:
        record.add_all([reading(number) for number in range(20)])
        failures: list[BaseException] = []

        def ask() -> None:
            try:
                for kept in record.dispatches():
                    assert record.reading(kept.key) is not None
            except BaseException as failure:  # noqa: BLE001 - handed to the test's own thread
                failures.append(failure)

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        record.add_all([reading(number) for number in range(20, 40)])
        for thread in threads:
            thread.join()
        assert failures == []


def test_a_reader_can_tell_that_another_has_written(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.aqwal") as writer, open_record(tmp_path / "r.aqwal", readonly=True) as reader:
        before = reader.changes()
        assert reader.changes() == before
        writer.add(reading(1))
        assert reader.changes() != before
