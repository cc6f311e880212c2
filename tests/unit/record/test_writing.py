"""What becomes of a reading: kept whole, kept once, replaced openly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aqwal.errors import ReadingError, SpanError
from aqwal.model import Article, Reading, Span
from aqwal.record import Asked, Outcome, Record, open_record
from tests.unit.record.invented import denial, opening, reading, told_in_full


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "r.aqwal") as opened:
        yield opened


def key(record: Record, article_id: str = "wire#1") -> str:
    found = record.dispatch(article_id)
    assert found is not None
    return found.key


def contents(record: Record) -> list[str]:
    """Everything in the file, as SQL, but for times."""
    return list(record._connection.iterdump())


def test_a_reading_comes_back_as_it_was(record: Record) -> None:
    assert record.add(reading()) is Outcome.ADDED
    assert record.reading(key(record)) == reading()


def test_a_reading_without_anything_comes_back_as_it_was(record: Record) -> None:
    empty = Reading(Article("a_0", "und", "", ""))
    record.add(empty)
    assert record.reading(key(record, "a_0")) == empty


def test_the_same_again_adds_nothing(record: Record) -> None:
    record.add(reading())
    before = contents(record)
    assert record.add(reading()) is Outcome.ALREADY_THERE
    assert contents(record) == before


def test_another_place_with_the_same_dispatch_is_noted(record: Record) -> None:
    record.add(reading())
    assert record.add(reading(origin="copy.txt")) is Outcome.ALREADY_THERE
    assert record.origins(key(record)) == ["copy.txt", "wire.jsonl#1"]
    assert record.counts()["dispatches"] == 1


def test_another_reader_replaces_and_the_earlier_reading_is_kept(record: Record) -> None:
    record.add(reading())
    better = replace(reading(), reader="fast 0.2 def", statements=(opening(),), events=())
    assert record.add(better) is Outcome.REPLACED
    assert record.reading(key(record)) == better
    assert record.reading(key(record), 0) == reading()
    assert [(one.reader, one.current) for one in record.readings(key(record))] == [
        ("fast 0.1 abc", False),
        ("fast 0.2 def", True),
    ]
    assert record.counts() == {"dispatches": 1, "statements": 1, "events": 0}


def test_a_statement_that_is_no_longer_read_keeps_its_id(record: Record) -> None:
    record.add(reading())
    record.add(replace(reading(), reader="fast 0.2 def", statements=(opening(),), events=()))
    (withdrawn,) = record.statement(denial().id)
    assert not withdrawn.stands
    assert withdrawn.statement == denial()
    assert [one.statement.id for one in record.statements(Asked())] == [opening().id]


def test_a_statement_that_is_read_otherwise_stands_in_its_new_form(record: Record) -> None:
    record.add(reading())
    changed = replace(opening(), act="affirm")
    record.add(replace(reading(), reader="fast 0.2 def", statements=(changed, denial())))
    assert [(one.statement.act, one.stands) for one in record.statement(opening().id)] == [
        ("affirm", True),
        ("say", False),
    ]
    assert record.count_statements(Asked()) == 2


def test_statements_that_stay_are_not_written_again(record: Record) -> None:
    record.add(reading())
    record.add(replace(reading(), reader="fast 0.2 def"))
    assert len(record.statement(opening().id)) == 1
    assert record._connection.execute("SELECT count(*) FROM statements").fetchone()[0] == 2


def test_the_earlier_reader_can_come_back(record: Record) -> None:
    record.add(reading())
    record.add(replace(reading(), reader="fast 0.2 def", statements=(), events=()))
    assert record.add(reading()) is Outcome.REPLACED
    assert record.reading(key(record)) == reading()
    assert [one.current for one in record.readings(key(record))] == [False, False, True]


def test_two_places_that_say_different_things_of_one_dispatch_settle(record: Record) -> None:
    dated, undated = reading(), reading(day=None, origin="undated.txt")
    assert [record.add(one) for one in (dated, undated)] == [Outcome.ADDED, Outcome.REPLACED]
    before = contents(record)
    assert [record.add(one) for one in (dated, undated)] == [Outcome.ALREADY_THERE, Outcome.ALREADY_THERE]
    assert contents(record) == before


def test_a_changed_text_under_the_same_id_is_a_new_version(record: Record) -> None:
    record.add(reading())
    assert record.add(reading(more="وأضاف أن الجولة المقبلة في برقين.")) is Outcome.NEW_VERSION
    first, second = record.versions("wire#1")
    assert (first.version, first.newer, second.version, second.newer) == (1, second.key, 2, None)
    assert record.reading(first.key) == reading()
    assert [one.key for one in record.dispatches()] == [second.key]
    assert record.count_statements(Asked()) == record.counts()["statements"] == 2


def test_the_same_text_under_another_id_is_added_and_told(record: Record) -> None:
    record.add(reading())
    other = replace(reading(), article=replace(reading().article, id="another"))
    assert record.add(other) is Outcome.SAME_TEXT
    assert record.counts()["dispatches"] == 2
    assert record.add(other) is Outcome.ALREADY_THERE


def test_the_earlier_text_read_again_changes_nothing(record: Record) -> None:
    record.add(reading())
    record.add(reading(more="وأضاف أن الجولة المقبلة في برقين."))
    before = contents(record)
    assert record.add(reading()) is Outcome.ALREADY_THERE
    assert contents(record) == before


def test_other_articles_with_the_same_id_both_stand(record: Record) -> None:
    other = Reading(Article("wire#1", "ar", "", "عقدت رابطة دول المضيق اجتماعا في برقين يوم الاثنين."))
    assert [record.add(one) for one in (reading(), other)] == [Outcome.ADDED, Outcome.ADDED]
    assert record.counts()["dispatches"] == 2


def test_the_same_address_makes_a_version_of_another_text(record: Record) -> None:
    first = reading(url="https://wire.example/1")
    text = "حذفت الوكالة هذا الخبر."
    killed = Reading(replace(first.article, text=text, set_aside=()))
    assert [record.add(one) for one in (first, killed)] == [Outcome.ADDED, Outcome.NEW_VERSION]
    assert record.counts() == {"dispatches": 1, "statements": 0, "events": 0}


def test_one_text_under_two_ids_is_kept_once(record: Record) -> None:
    record.add_all([reading(), reading(article_id="other#1")])
    assert record.counts()["dispatches"] == 2
    assert record._connection.execute("SELECT count(*) FROM snapshots").fetchone()[0] == 1
    assert {one.article_id for one in record.statement(opening().id)} == {"wire#1", "other#1"}


BEYOND = Span(0, 100_000)
FULL: Any = told_in_full().events[0]
UNSOUND = {
    "content leaves the text": (replace(reading(), statements=(replace(opening(), content=(BEYOND,)),)), SpanError),
    "cue leaves the text": (replace(reading(), statements=(replace(opening(), cue=BEYOND),)), SpanError),
    "trigger leaves the text": (replace(reading(), events=(replace(reading().events[0], trigger=BEYOND),)), SpanError),
    **{
        f"{name} of an event leave the text": (replace(reading(), events=(replace(FULL, **{name: value}),)), SpanError)
        for name, value in {
            "actor_words": (BEYOND,),
            "recipient_words": (FULL.trigger, BEYOND),
            "when": replace(FULL.when, span=BEYOND),
            "where": replace(FULL.where, span=BEYOND),
        }.items()
    },
    "carried by nobody": (replace(reading(), events=(replace(FULL, attribution=("st_gone",)),)), ReadingError),
    "mention leaves the text": (replace(reading(), mentions=(replace(reading().mentions[0], span=BEYOND),)), SpanError),
    "headline leaves the text": (
        replace(reading(), article=replace(reading().article, headlines=(BEYOND,))),
        SpanError,
    ),
    "an id twice": (replace(reading(), statements=(opening(), opening())), ReadingError),
    "inside nowhere": (replace(reading(), statements=(denial(),), events=()), ReadingError),
    "claimed by nobody": (replace(reading(), statements=()), ReadingError),
    "half a character in the text": (Reading(Article("x", "ar", "", "قال \ud800 إن")), ReadingError),
    "half a character in the title": (Reading(Article("x", "ar", "\udfff", "قال")), ReadingError),
    "half a character in the id": (Reading(Article("\ud83d", "ar", "", "قال")), ReadingError),
}


@pytest.mark.parametrize("name", UNSOUND)
def test_an_unsound_reading_is_refused_and_nothing_is_written(record: Record, name: str) -> None:
    unsound, error = UNSOUND[name]
    before = contents(record)
    with pytest.raises(error, match=r"nothing was written|please report|save the article anew"):
        record.add_all([reading(7), unsound])
    assert contents(record) == before


def test_after_a_refusal_the_record_goes_on(record: Record) -> None:
    with pytest.raises(ReadingError):
        record.add_all([reading(7), UNSOUND["an id twice"][0]])
    record.add_all([reading(7), reading(8)])
    assert record.reading(key(record, "wire#7")) == reading(7)
