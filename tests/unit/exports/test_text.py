"""The readable account: every fact of a reading on a line of its own, nothing that is not in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from aqwal.errors import SpanError
from aqwal.exports import Page, line_to_text, to_text
from aqwal.model import Span
from aqwal.record import Asked, open_record
from aqwal.views import find_statements
from tests.unit.record.invented import TEXT, denial, opening, reading, told_in_full

ACCOUNT = """\
وزير الخارجية الناردي: المضيق مفتوح
source  2026-03-01, publisher صحيفة ساروق, agency وكالة أنباء المضيق, place ساروق
file    wire.jsonl#1
note    the dispatch gives no place

1. say, indirect, press conference
   who     هشام الراوندي (XNA), وزير الخارجية
   to      أوريا (XOR)
   when    2026-03-01
   where   ساروق
   cue     قال
   words   مضيق دروان مفتوح للجميع

   1.1. deny, mixed, nominal
      who     أوريا (XOR;XNA)
      cue     ونفت
      words   حشد زوارقها … الحوار هو الطريق

Events
   MOBILIZE XOR -> XNA and XTA, denied, 2026-02-28, as claimed in 1.1
           حشد زوارقها، واعتبرت سلمى عزدين أن «الحوار هو الطريق».

Set aside
   byline: وكالة أنباء المضيق
"""


def test_the_whole_account() -> None:
    assert to_text(reading()) == ACCOUNT


@pytest.mark.parametrize(
    ("first", "last", "precision", "shown"),
    [
        ("2026-02-03", "2026-02-03", "day", "2026-02-03"),
        ("2026-02-01", "2026-02-28", "month", "2026-02"),
        ("2025-01-01", "2025-12-31", "year", "2025"),
        ("2026-02-02", "2026-02-08", "week", "2026-02-02 to 2026-02-08"),
        ("2025-12-01", "2026-02-28", "month", "2025-12-01 to 2026-02-28"),
    ],
)
def test_when_and_where_an_event_took_place(first: str, last: str, precision: str, shown: str) -> None:
    told: Any = told_in_full().events[0]
    days = {"first": date.fromisoformat(first), "last": date.fromisoformat(last), "precision": precision}
    event = replace(told, when=replace(told.when, **days))
    account = to_text(replace(told_in_full(), events=(event,)))
    kind = "MOBILIZE XOR -> XNA and XTA, denied"
    assert f"   {kind}, {shown}, in Darwan Strait (XOR), as claimed in 1.1\n" in account
    nameless = replace(event, where=replace(told.where, id=None, name=None, state=None))
    assert f"{shown}, in مضيق دروان, as claimed" in to_text(replace(told_in_full(), events=(nameless,)))
    as_written = replace(event, where=None, place="الدروان")
    assert f"{shown}, in الدروان, as claimed" in to_text(replace(told_in_full(), events=(as_written,)))


def test_a_terminal_gets_the_same_words_isolated() -> None:
    shown = to_text(reading(), Page(80, terminal=True))
    assert shown.replace("\u2068", "").replace("\u2069", "") == ACCOUNT
    assert all(line.count("\u2068") == line.count("\u2069") for line in shown.splitlines())
    assert "who     \u2068هشام الراوندي\u2069 (XNA), \u2068وزير الخارجية\u2069" in shown


def test_no_control_character_comes_from_a_text() -> None:
    wild = replace(reading().article, title="عنوان\x1b]0;x\x07\u202e", text=TEXT)
    shown = to_text(replace(reading(), article=wild))
    assert not set(shown) & {"\x1b", "\x07", "\u202e", "\r"}


def test_statements_are_numbered_in_text_order_below_the_one_they_stand_in() -> None:
    one, two = opening(), denial()
    three = replace(two, id="st_3", inside=two.id)
    four = replace(one, id="st_4", headline=True)
    shown = to_text(replace(reading(), statements=(one, two, three, four), events=()))
    heads = [line for line in shown.splitlines() if line.lstrip()[:1].isdigit()]
    assert heads == [
        "1. say, indirect, press conference",
        "   1.1. deny, mixed, nominal",
        "      1.1.1. deny, mixed, nominal",
        "2. say, indirect, press conference, in the headline",
    ]


def test_nothing_found_is_said() -> None:
    assert "No statement was found." in to_text(replace(reading(), statements=(), events=()))


def test_a_span_outside_the_text_is_refused() -> None:
    beyond = replace(opening(), content=(Span(0, len(TEXT) + 1),))
    with pytest.raises(SpanError):
        to_text(replace(reading(), statements=(beyond, denial())))


def test_lines_keep_to_the_width() -> None:
    words = "قال إن المضيق مفتوح للجميع " * 20
    text = f"قال {words}"
    article = replace(reading().article, text=text, set_aside=(), title="")
    said = replace(
        opening(), speaker=None, addressee=None, occasion=None, why=(), cue=Span(0, 3), content=(Span(4, 500),)
    )
    shown = to_text(replace(reading(), article=article, statements=(said,), events=(), mentions=()), Page(40))
    body = shown.partition("1. say")[2]
    assert max(map(len, body.splitlines())) <= 40


def test_a_statement_of_a_record_names_its_dispatch(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.aqwal") as record:
        record.add(reading())
        (line,) = find_statements(record, Asked(act="deny")).lines
    assert line_to_text(line).splitlines() == [
        "deny, mixed, nominal",
        "   who     أوريا (XOR;XNA)",
        "   cue     ونفت",
        "   words   حشد زوارقها … الحوار هو الطريق",
        "   in      وزير الخارجية الناردي: المضيق مفتوح",
        "   source  2026-03-01, publisher صحيفة ساروق, agency وكالة أنباء المضيق, place ساروق",
        f"   id      {denial().id}",
    ]
