"""Sources into a record: what becomes of each is told, and trouble with one costs no other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from aqwal import ingest as module
from aqwal.errors import InputError, RecordError
from aqwal.ingest import IngestReport, Noted, Problem, Progress, Refused, ingest
from aqwal.model import Reading, Source
from aqwal.record import Record, open_record
from tests.unit.record.invented import opening, reading

ROOT = Path(__file__).parents[2]


class ByNumber:
    """A reader that gives the invented reading whose number is the source's text; signs mean trouble."""

    def __init__(self, version: str = "fast 0.1 abc") -> None:
        self.version = version

    def read(self, source: Source) -> Reading:
        match source.content:
            case "binary":
                raise InputError("binary data: give a text file")
            case "fault":
                raise IndexError("tuple index out of range")
            case "twice":
                return replace(reading(1000), statements=(opening(), opening()), events=(), problems=())
        found = reading(int(source.content), reader=self.version)
        article = replace(found.article, problems=(), origin=source.origin)
        return replace(found, article=article, problems=())


def sources(*contents: str | int) -> Iterator[Source]:
    return (Source(str(content), origin=f"wire.jsonl#{content}") for content in contents)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "r.aqwal") as opened:
        yield opened


def test_what_becomes_of_each_is_counted(record: Record) -> None:
    report = ingest(sources(*range(250)), ByNumber(), record)
    assert report == IngestReport(
        read=250,
        added=250,
        same_text=249,  # the invented articles share their text
        new_versions=0,
        replaced=0,
        already_there=0,
        statements=500,
        events=250,
        set_aside=(("byline", 250),),
        problems=(),
        interrupted=False,
    )
    assert record.counts() == {"dispatches": 250, "statements": 500, "events": 250}


def test_a_note_is_no_article(record: Record) -> None:
    report = ingest([Noted("wire.csv", "a field was forgotten"), *sources(1)], ByNumber(), record)
    assert (report.read, report.lost) == (1, 0)
    assert report.problems == (Problem("wire.csv", "a field was forgotten", lost=False),)


def test_the_same_again_and_with_another_reader(record: Record) -> None:
    ingest(sources(1, 2, 3), ByNumber(), record)
    assert ingest(sources(1, 2, 3, 4), ByNumber(), record).already_there == 3
    again = ingest(sources(1, 2, 3), ByNumber("fast 0.2 def"), record)
    assert (again.replaced, again.added) == (3, 0)


def test_without_a_record_the_readings_are_handed_on() -> None:
    handed: list[Reading] = []
    report = ingest(sources(1, 2), ByNumber(), on_reading=handed.append)
    assert [one.article.id for one in handed] == ["wire#1", "wire#2"]
    assert (report.read, report.added, report.statements) == (2, 0, 4)


def test_trouble_with_one_input_costs_no_other(record: Record) -> None:
    given: list[Source | Refused] = [
        Refused("gone.txt", "there is no such file: check the path"),
        *sources(1, "binary", "fault", "twice", 2),
    ]
    report = ingest(given, ByNumber(), record)
    assert (report.read, report.added, report.lost) == (3, 2, 4)
    refused, binary, fault, twice = report.problems
    assert refused == Problem("gone.txt", "there is no such file: check the path", lost=True)
    assert binary == Problem("wire.jsonl#binary", "binary data: give a text file", lost=True)
    assert fault.message.startswith("aqwal failed on it (IndexError: tuple index out of range); please report")
    assert "twice" in twice.message
    assert record.counts()["dispatches"] == 2


def test_problems_of_a_reading_are_told_but_nothing_is_lost() -> None:
    class Complaining:
        def read(self, source: Source) -> Reading:  # noqa: ARG002 - the reader's interface
            return reading()

    report = ingest(sources(1), Complaining())
    assert report.problems == (Problem("wire.jsonl#1", "the dispatch gives no place", lost=False),)
    assert report.lost == 0


def test_progress_is_told_after_every_input() -> None:
    told: list[Progress] = []
    ingest([*sources(1), Refused("gone.txt", "no such file"), *sources(2)], ByNumber(), on_progress=told.append)
    assert told == [
        Progress(1, 2, 0, "wire.jsonl#1"),
        Progress(2, 2, 1, "gone.txt"),
        Progress(3, 4, 1, "wire.jsonl#2"),
    ]


def test_a_record_that_fails_stops_the_run_and_keeps_whole_batches(record: Record) -> None:
    pages = record._connection.execute("PRAGMA page_count").fetchone()[0]
    record._connection.execute(f"PRAGMA max_page_count = {pages + 300}")
    with pytest.raises(RecordError, match="the disk is full"):
        ingest(sources(*range(5000)), ByNumber(), record)
    kept = record.counts()["dispatches"]
    assert kept > 0
    assert kept % module._ARTICLES == 0


def test_a_stop_by_the_user_saves_what_was_read(record: Record) -> None:
    def stopped() -> Iterator[Source]:
        yield from sources(1, 2, 3)
        raise KeyboardInterrupt

    report = ingest(stopped(), ByNumber(), record)
    assert report.interrupted
    assert report.added == record.counts()["dispatches"] == 3


ENDLESS = """
import itertools, sys
from aqwal.ingest import ingest
from aqwal.record import open_record
from tests.unit.test_ingest import ByNumber, sources
def told(progress):
    if progress.done % 50 == 0:
        print(progress.done, flush=True)
with open_record(sys.argv[1]) as record:
    report = ingest(sources(*range(100_000)), ByNumber(), record, on_progress=told)
print("saved", report.added, report.interrupted, flush=True)
"""


def test_control_c_in_a_long_run_leaves_a_whole_record(tmp_path: Path) -> None:
    path = tmp_path / "r.aqwal"
    program = subprocess.Popen([sys.executable, "-c", ENDLESS, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    for _ in range(3):
        program.stdout.readline()
    os.kill(program.pid, signal.SIGINT)
    output, _ = program.communicate(timeout=30)
    last = output.splitlines()[-1].split()
    assert last[0] == "saved"
    assert last[2] == "True"
    with open_record(path) as record:
        assert record.counts()["dispatches"] == int(last[1]) >= 150
        assert all(record.reading(one.key) is not None for one in record.dispatches())
