"""The list of dispatches, one dispatch, the summary, and the archive that offers them all."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path

import pytest

from aqwal.record import Outcome, Tally, open_record
from aqwal.views import (
    Archive,
    Summary,
    as_plain,
    list_dispatches,
    open_archive,
    show_dispatch,
    summarise,
)
from tests.unit.record.invented import denial, opening, reading

MARCH = [datetime.date(2026, 3, number) for number in range(1, 32)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Articles of 1 to 6 March and one without a day; the article of 1 March in two versions."""
    with open_record(tmp_path / "r.aqwal") as record:
        record.add_all([reading(number, day=MARCH[number - 1]) for number in (3, 1, 2, 6, 4, 5)])
        record.add_all([reading(7, day=None), reading(1, more="وأضاف أن الجولة المقبلة في برقين.", day=MARCH[0])])
    return tmp_path / "r.aqwal"


def test_dispatches_come_page_by_page_the_latest_first(path: Path) -> None:
    with open_record(path, readonly=True) as record:
        pages = [list_dispatches(record, limit=3, offset=offset) for offset in (0, 3, 6)]
    numbers = [[int(line.article_id[5:]) for line in page.lines] for page in pages]
    assert numbers == [[6, 5, 4], [3, 2, 1], [7]]
    assert {page.total for page in pages} == {7}
    line = pages[0].lines[0]
    assert (line.statements, line.events, line.credit.date, line.language) == (2, 1, MARCH[5], "ar")


def test_one_dispatch_with_all_that_is_known(path: Path) -> None:
    with open_record(path, readonly=True) as record:
        view = show_dispatch(record, "wire#1")
        assert view is not None
        assert show_dispatch(record, view.kept.key) == view
        earlier = show_dispatch(record, view.versions[0].key)
    assert view.kept.version == 2
    assert earlier is not None
    assert earlier.reading == reading(1)
    assert (earlier.kept.newer, view.kept.newer) == (view.kept.key, None)
    assert view.origins == ("wire.jsonl#1",)
    assert [one.current for one in view.readings] == [True]
    assert json.loads(json.dumps(as_plain(view)))["reading"]["events"][0]["type"] == "MOBILIZE"


def test_a_dispatch_that_is_not_there(path: Path) -> None:
    with open_record(path, readonly=True) as record:
        assert show_dispatch(record, "d_0000000000000000") is None


def test_the_summary_counts_what_stands(path: Path) -> None:
    with open_record(path, readonly=True) as record:
        summary = summarise(record, most=2)
    assert summary == Summary(
        dispatches=7,
        statements=14,
        events=7,
        first=MARCH[0],
        last=MARCH[5],
        speakers=(
            Tally("هشام الراوندي", "هشام الراوندي", "Hisham al-Rawandi", 7),
            Tally("sta:oria", "أوريا", "Oria", 4),  # three of seven denials stand in headlines
        ),
        sides=(Tally("XNA", "XNA", None, 11), Tally("XOR", "XOR", None, 4)),
        acts=(Tally("say", "say", None, 7), Tally("deny", "deny", None, 4)),
    )


def test_the_summary_of_an_empty_record(tmp_path: Path) -> None:
    with open_record(tmp_path / "empty.aqwal") as record:
        assert summarise(record) == Summary(0, 0, 0, None, None, (), (), ())


def test_an_archive_asks_and_adds(path: Path) -> None:
    with open_archive(path) as archive:
        assert isinstance(archive, Archive)
        assert archive.add(
            replace(reading(2, day=MARCH[1]), reader="fast 0.2 def", statements=(opening(2),), events=())
        ) is (Outcome.REPLACED)
        assert len(archive.dispatches()) == 7
        assert len(archive.statements(speaker="hisham", since=MARCH[2])) == 4
        assert len(archive.statements(limit=3)) == 3
        withdrawn = archive.statement(denial(2).id)
        assert withdrawn is not None
        assert not withdrawn.stands
        view = archive.dispatch("wire#2")
        assert view is not None
        assert [one.current for one in view.readings] == [False, True]
        assert archive.summary().statements == 13
