"""A fact of a word is worked out once, and told as often as it is asked for."""

from __future__ import annotations

import pytest

from aqwal.languages import recalling
from aqwal.languages.recalling import recall, recall_each

WORDS = ["قال", "الوزير", "قال", "إن", "الوزير"]


def test_each_word_is_worked_out_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    known: dict[str, int] = {}
    assert recall_each(known, WORDS, length) == [3, 6, 3, 2, 6]
    assert [recall(known, word, length) for word in WORDS] == [3, 6, 3, 2, 6]
    assert recall(known, "بن", length) == 2
    assert recall_each(known, ["بن", "قال"], length) == [2, 3]
    assert sorted(asked) == sorted({*WORDS, "بن"})


def test_a_fact_that_is_false_is_kept_too() -> None:
    known: dict[str, tuple[str, ...]] = {"قال": ()}
    assert recall(known, "قال", lambda word: (word,)) == ()
    assert recall_each(known, ["قال"], lambda word: (word,)) == [()]


def test_what_is_known_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recalling, "_MOST", 3)
    known: dict[str, int] = {}
    for number in range(20):
        assert recall(known, str(number), len) == len(str(number))
    assert len(known) <= 4
    assert recall_each(known, WORDS, len) == [3, 6, 3, 2, 6]
    assert recall_each(known, ["بن"], len) == [2]
    assert len(known) <= 4
