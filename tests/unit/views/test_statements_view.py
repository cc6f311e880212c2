"""Statements found by speaker, side, act, day and words, each with its context."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from aqwal.languages.ar.letters import fold
from aqwal.record import Asked, Record, open_record
from aqwal.views import as_plain, find_statements, show_statement
from tests.unit.record.invented import TEXT, denial, opening, reading, span


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Articles of 1 and 5 March and one without a day; even ones have their denial in a headline."""
    with open_record(tmp_path / "r.aqwal", fold=fold) as opened:
        opened.add_all([reading(1), reading(2, day=datetime.date(2026, 3, 5)), reading(3, day=None)])
        yield opened


# What is asked, and the statements that must come, as article number and S(aid) or D(enied).
ASKED = {
    "all, the latest day first, undated last": (Asked(), "2S 2D 1S 1D 3S 3D"),
    "a speaker's name": (Asked(speaker="هشام الراوندي"), "2S 1S 3S"),
    "a part of a name": (Asked(speaker="راوند"), "2S 1S 3S"),
    "spelled otherwise": (Asked(speaker="اوريــا"), "2D 1D 3D"),
    "with its vowels": (Asked(speaker="هِشَام"), "2S 1S 3S"),
    "an English name": (Asked(speaker="hisham AL-rawandi"), "2S 1S 3S"),
    "an actor id": (Asked(speaker="sta:oria"), "2D 1D 3D"),
    "an addressee is no speaker": (Asked(speaker="Saruq"), ""),
    "signs of SQL": (Asked(speaker="%' OR 1=1 --"), ""),
    "one side": (Asked(side="XNA"), "2S 2D 1S 1D 3S 3D"),
    "the side of joint speakers": (Asked(side="XOR"), "2D 1D 3D"),
    "part of a code": (Asked(side="XO"), ""),
    "an act": (Asked(act="deny"), "2D 1D 3D"),
    "a kind": (Asked(kind="indirect"), "2S 1S 3S"),
    "since a day": (Asked(since=datetime.date(2026, 3, 2)), "2S 2D"),
    "until a day, itself included": (Asked(until=datetime.date(2026, 3, 1)), "1S 1D"),
    "words": (Asked(text="المضيق"), ""),
    "words of the content": (Asked(text="مَضيق  دروان"), "2S 1S 3S"),
    "words of a second stretch": (Asked(text="الحوار"), "2D 1D 3D"),
    "outside headlines": (Asked(headline=False, act="deny"), "1D 3D"),
    "in headlines": (Asked(headline=True), "2D"),
    "several conditions": (Asked(speaker="أوريا", act="deny", since=datetime.date(2026, 3, 1), text="حشد"), "2D 1D"),
}


def names(ids: list[str]) -> str:
    return " ".join(f"{int(one[3:11], 16)}{'S' if one.endswith('1') else 'D'}" for one in ids)


@pytest.mark.parametrize("what", ASKED)
def test_statements_are_found(record: Record, what: str) -> None:
    asked, expected = ASKED[what]
    page = find_statements(record, asked)
    assert names([line.statement.id for line in page.lines]) == expected
    assert page.total == len(expected.split())


def test_one_dispatch(record: Record) -> None:
    dispatch = record.dispatches()[1]
    assert names([line.statement.id for line in find_statements(record, Asked(dispatch=dispatch.key)).lines]) == "1S 1D"


def test_pages_follow_each_other(record: Record) -> None:
    pages = [find_statements(record, limit=4, offset=offset) for offset in (0, 4, 8)]
    assert [len(page.lines) for page in pages] == [4, 2, 0]
    assert {page.total for page in pages} == {6}
    every = [line.statement.id for line in find_statements(record, limit=-1).lines]
    assert [line.statement.id for page in pages for line in page.lines] == every


def test_the_least_sure_come_first(record: Record) -> None:
    found = find_statements(record, sort="confidence").lines
    assert names([line.statement.id for line in found]) == "2D 1D 3D 2S 1S 3S"
    assert [line.statement.confidence for line in found] == [0.5] * 3 + [0.93] * 3
    pages = [find_statements(record, limit=4, offset=offset, sort="confidence").lines for offset in (0, 4)]
    assert [line for page in pages for line in page] == list(found)
    assert names(
        [line.statement.id for line in find_statements(record, Asked(act="deny"), sort="confidence").lines]
    ) == ("2D 1D 3D")


def test_what_is_set_aside_in_a_context(record: Record) -> None:
    with_byline = replace(opening(9), cue=span("وكالة"))
    record.add(replace(reading(9), statements=(with_byline,), events=()))
    line, other = (show_statement(record, one.id) for one in (with_byline, denial(1)))
    assert line is not None
    assert [(aside.why, aside.span.of(TEXT)) for aside in line.set_aside] == [("byline", "وكالة أنباء المضيق")]
    assert other is not None
    assert (other.set_aside, other.language) == ((), "ar")


def test_a_statement_by_its_id_in_its_place(record: Record) -> None:
    line = show_statement(record, opening(1).id)
    assert line is not None
    assert line.statement == opening(1)
    assert (line.words, line.cue) == (("مضيق دروان مفتوح للجميع",), "قال")
    assert (line.title, line.credit.publisher) == ("وزير الخارجية الناردي: المضيق مفتوح", "صحيفة ساروق")
    assert line.context.span.of(TEXT) == line.context.words
    assert line.context.words == ("قال وزير الخارجية الناردي هشام الراوندي في ساروق إن مضيق دروان مفتوح للجميع.")


def test_the_context_of_two_stretches_holds_both(record: Record) -> None:
    line = show_statement(record, denial(1).id)
    assert line is not None
    assert line.context.words == "ونفت أوريا حشد زوارقها، واعتبرت سلمى عزدين أن «الحوار هو الطريق»."


def test_an_id_that_never_was(record: Record) -> None:
    assert show_statement(record, "st_0") is None


def test_a_page_is_ready_for_json(record: Record) -> None:
    plain = json.loads(json.dumps(as_plain(find_statements(record, Asked(act="say"), limit=1))))
    assert plain["total"] == 3
    line = plain["lines"][0]
    assert line["statement"]["content"] == [[opening().content[0].start, opening().content[0].end]]
    assert line["credit"]["date"] == "2026-03-05"


def test_what_has_no_plain_form_is_refused() -> None:
    with pytest.raises(TypeError, match="bytes has no plain form"):
        as_plain({"words": b"x"})


def test_without_a_fold_case_alone_is_passed_over(tmp_path: Path) -> None:
    with open_record(tmp_path / "plain.aqwal") as record:
        record.add(reading())
        assert record.count_statements(Asked(speaker="HISHAM")) == 1
        assert record.count_statements(Asked(speaker="اوريا")) == 0
