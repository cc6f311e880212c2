"""What always holds of dealings: ids, spans, sentences of headlines, texts of any kind."""

from __future__ import annotations

import pytest

import aqwal
from aqwal.record.checking import check_reading
from tests.unit.dealings.invented import RUNNER

TEXT = "اتهمت أوريا ناردين بحشد الزوارق. ونفت ناردين هذه الاتهامات."


def test_ids_derive_from_the_text() -> None:
    once, again, other = (RUNNER.read(text) for text in (TEXT, TEXT, f"{TEXT} {TEXT}"))
    assert once == again
    assert {one.id for one in once.positions}.isdisjoint(one.id for one in other.positions)


def test_each_answer_has_its_words() -> None:
    [dispute] = RUNNER.read(TEXT).disputes
    [answer] = dispute.answers
    assert [one.span.of(TEXT) for one in answer.why] == ["هذه الاتهامات"]
    assert answer.shared


@pytest.mark.parametrize(
    "text", ["", " ", "بين", "مع", "المحادثات بين", "ردا على", "مسودة", "بين أوريا", "محادثات مع", "وهو ما"]
)
def test_any_text_is_read(text: str) -> None:
    reading = aqwal.read(f"{text}\n\n{text} {TEXT} {text}")
    check_reading(reading)
