"""Positions, disputes and talks in the lines of JSON and in the readable account."""

from __future__ import annotations

import json

import pytest

import aqwal
from aqwal.demo import DISPATCHES, LEXICON
from aqwal.errors import ReadingError, SpanError
from aqwal.model import Dispute, Position, Reading, Span

FIRST = DISPATCHES / "01-patrol-boats.txt"


@pytest.fixture(scope="module")
def reading() -> Reading:
    return aqwal.read(FIRST, lexicons=[LEXICON])


def test_json_holds_them_with_spans_of_the_text(reading: Reading) -> None:
    line = json.loads(aqwal.to_jsonl(reading))
    charge = line["positions"][0]
    assert (charge["party"], charge["act"], charge["addressee"], charge["day"]) == (
        ["XOR"], "accuse", ["XNA"], "2024-04-01",
    )  # fmt: skip
    start, end = charge["issue"]["span"]
    assert line["text"][start:end] == "حشد عشرات الزوارق الدورية عند المدخل الشمالي"
    dispute = line["disputes"][0]
    assert dispute["position"] == charge["id"]
    assert dispute["answers"][0]["act"] == "deny"
    assert line["talks"][0]["rounds"][0]["number"] == 1
    assert line["talks"][0]["papers"][0]["kind"] == "draft"


def test_the_account_has_a_section_for_each(reading: Reading) -> None:
    lines = aqwal.to_text(reading).splitlines()
    assert [line for line in lines if line in {"Positions", "Disputes", "Talks"}] == ["Positions", "Disputes", "Talks"]
    assert "   accusation XOR -> XNA" in lines
    assert "      deny XNA" in lines


def test_a_span_outside_the_text_is_refused(reading: Reading) -> None:
    beyond = len(reading.article.text)
    wrong = Position("po_1", ("XOR",), "demand", (Span(beyond, beyond + 2),))
    with pytest.raises(SpanError, match="position po_1"):
        aqwal.to_jsonl(Reading(reading.article, positions=(wrong,)))


def test_an_id_that_is_not_there_is_refused(reading: Reading) -> None:
    wrong = Dispute("di_1", "demand", "po_none", ("XOR",))
    with pytest.raises(ReadingError, match="po_none"):
        aqwal.to_jsonl(Reading(reading.article, disputes=(wrong,)))
