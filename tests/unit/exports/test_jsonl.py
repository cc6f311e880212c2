"""One line of JSON: the contract with other programs, key by key, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aqwal.errors import ReadingError, SpanError
from aqwal.exports import line_to_jsonl, to_jsonl
from aqwal.model import Article, Reading, Span
from aqwal.record import Asked, open_record
from aqwal.views import find_statements
from tests.unit.record.invented import TEXT, denial, opening, reading, span, told_in_full

# What READING.md promises, in the order in which it is written.
READING_KEYS = [
    "id",
    "language",
    "title",
    "text",
    "source",
    "headlines",
    "set_aside",
    "statements",
    "events",
    "problems",
]
SOURCE_KEYS = {"publisher", "agency", "byline", "url", "place", "date"}
STATEMENT_KEYS = {
    "id", "content", "kind", "form", "cue", "act", "speaker", "addressee", "channel", "occasion", "inside", "headline",
    "why", "confidence",
}  # fmt: skip
SPEAKER_KEYS = {"mention", "name", "name_ar", "name_en", "actor", "role", "side"}
EVENT_KEYS = {
    "id", "type", "mode", "contexts", "trigger", "actor", "recipient", "status", "claimed_by", "date", "place", "cameo",
    "evidence", "why", "quad", "auxiliary", "attribution", "actor_words", "recipient_words", "when", "where",
}  # fmt: skip


def exported(one: Reading) -> dict[str, Any]:
    line = to_jsonl(one)
    assert "\n" not in line
    read: dict[str, Any] = json.loads(line)
    return read


def test_the_keys_of_the_contract_are_there_in_their_order() -> None:
    line = exported(reading())
    assert list(line) == [*READING_KEYS, "origin", "reader", "positions", "disputes", "talks"]
    assert set(line["source"]) >= SOURCE_KEYS
    for statement in line["statements"]:
        assert set(statement) == STATEMENT_KEYS
        assert set(statement["speaker"]) >= SPEAKER_KEYS
    assert all(set(event) == EVENT_KEYS for event in line["events"])


def test_values_are_those_of_the_reading() -> None:
    line = exported(reading())
    first, second = line["statements"]
    assert line["source"]["date"] == "2026-03-01"
    assert line["set_aside"] == [{"span": [0, 18], "why": "byline"}]
    assert first["content"] == [[span("مضيق دروان مفتوح للجميع").start, span("مضيق دروان مفتوح للجميع").end]]
    assert first["speaker"]["name"] == "هشام الراوندي"
    assert first["occasion"] == {"text": [*line_span("في ساروق")], "place": "ساروق", "date": "2026-03-01"}
    assert first["why"] == ["say.qala", "clause.inna"]
    assert (second["inside"], second["speaker"]["side"]) == (first["id"], "XOR;XNA")
    (event,) = line["events"]
    assert (event["actor"], event["recipient"], event["claimed_by"]) == (["XOR"], ["XNA", "XTA"], second["id"])
    assert event["evidence"] == [[*line_span("حشد زوارقها")]]
    assert line["problems"] == ["the dispatch gives no place"]


def test_an_event_says_who_carries_it_by_which_words_when_and_where() -> None:
    (plain,) = exported(reading())["events"]
    assert [plain[key] for key in ("quad", "auxiliary", "actor_words", "when", "where")] == [None, [], [], None, None]
    (event,) = exported(told_in_full())["events"]
    assert (event["quad"], event["auxiliary"]) == ("material conflict", ["negation"])
    assert event["attribution"] == [denial().id, opening().id]
    assert event["actor_words"] == [[*line_span("أوريا")]]
    assert event["recipient_words"] == [[*line_span("الناردي")], [*line_span("للجميع")]]
    days = {"from": "2026-02-01", "to": "2026-02-28", "precision": "month"}
    assert event["when"] == {"span": [*line_span("الطريق")], **days}
    place = {"id": "pla:darwan-strait", "name": "Darwan Strait", "state": "XOR", "latitude": 12.25, "longitude": -0.5}
    assert event["where"] == {"span": [*line_span("مضيق دروان")], **place}


def line_span(words: str) -> tuple[int, int]:
    found = span(words)
    return found.start, found.end


def test_offsets_are_code_points_of_the_text_as_it_came() -> None:
    line = exported(reading(more="😀 نهاية"))
    assert line["text"] == TEXT + "😀 نهاية"
    words = [[line["text"][a:b] for a, b in statement["content"]] for statement in line["statements"]]
    assert words == [["مضيق دروان مفتوح للجميع"], ["حشد زوارقها", "الحوار هو الطريق"]]


def test_arabic_stays_readable_and_the_line_is_the_same_every_time() -> None:
    assert "مضيق دروان" in to_jsonl(reading())
    assert to_jsonl(reading()) == to_jsonl(reading())


@pytest.mark.parametrize("mark", ["\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\x00"])
def test_it_is_one_line_for_every_program(mark: str) -> None:
    line = to_jsonl(reading(more=f"قبل{mark}بعد"))
    assert line.splitlines() == [line]
    assert json.loads(line)["text"].endswith(f"قبل{mark}بعد")


BEYOND = Span(0, len(TEXT) + 1)
REFUSED = {
    "a statement that leaves the text": (replace(opening(), content=(BEYOND,)), SpanError),
    "a cue that leaves the text": (replace(opening(), cue=BEYOND), SpanError),
    "a statement within none": (replace(opening(), inside="st_gone"), ReadingError),
    "an id given twice": (replace(denial(), inside=None), ReadingError),
}


@pytest.mark.parametrize("name", ["when", "where", "actor_words", "recipient_words"])
def test_words_of_an_event_that_leave_the_text_are_refused(name: str) -> None:
    told: Any = told_in_full().events[0]
    beyond = (BEYOND,) if name.endswith("words") else replace(getattr(told, name), span=BEYOND)
    with pytest.raises(SpanError):
        to_jsonl(replace(told_in_full(), events=(replace(told, **{name: beyond}),)))


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_not_fit_is_refused(name: str) -> None:
    statement, error = REFUSED[name]
    with pytest.raises(error):
        to_jsonl(replace(reading(), statements=(statement, denial()), events=()))


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ReadingError, match="half a character"):
        to_jsonl(Reading(Article("a", "ar", "", "نص \ud800")))


def test_a_file_name_that_is_no_text_stays_one_line() -> None:
    line = to_jsonl(reading(origin="caf\udce9.txt"))
    assert json.loads(line)["origin"] == "caf\udce9.txt"
    line.encode()


def test_a_statement_of_a_record_has_its_words_and_its_dispatch(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.aqwal") as record:
        record.add(reading())
        page = find_statements(record, Asked(act="deny"))
    kept = json.loads(line_to_jsonl(page.lines[0]))
    assert set(kept) >= STATEMENT_KEYS
    assert kept["words"] == ["حشد زوارقها", "الحوار هو الطريق"]
    assert kept["cue_words"] == "ونفت"
    assert kept["context"]["words"].startswith("ونفت أوريا")
    assert (kept["article"], kept["source"]["date"], kept["stands"]) == ("wire#1", "2026-03-01", True)
