"""What `make eval` and `make gained-lost` work out from readings."""

from __future__ import annotations

import json

import pytest

from evaluation.gained_lost import Said, compare, said_in
from evaluation.score import FLOORS, SETS, below, f1, table

SCORES = {"dev": {"statements": 0.71, "act": 0.8}}


@pytest.mark.parametrize(
    ("pair", "wanted"),
    [
        ({"r": 0.5, "p": 1.0}, 0.667),
        ({"r": None, "p": None}, 0.0),
        ({"r": 0.0, "p": 0.0}, 0.0),
        ({"r": 1, "p": 1}, 1.0),
    ],
)
def test_f1(pair: dict[str, float | None], wanted: float) -> None:
    assert f1(pair) == wanted


def test_a_figure_under_its_floor_is_named() -> None:
    floors = {"dev": {"statements": 0.72, "act": 0.8}, "seed": {"statements": 0.9}}
    assert below(SCORES, floors) == ["dev statements: 0.710 is below the floor 0.720"]


def test_the_table_shows_floors_in_brackets() -> None:
    assert "0.710 [0.700]" in table(SCORES, {"dev": {"statements": 0.7}})


def test_floors_are_of_sets_and_figures_that_exist() -> None:
    assert set(json.loads(FLOORS.read_text(encoding="utf-8"))) <= set(SETS)


def said(a: int, b: int, speaker: str = "S", article: str = "x") -> Said:
    return Said(article, ((a, b),), "words", "cue", speaker)


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ({said(0, 10)}, set(), "lost"),
        (set(), {said(0, 10)}, "gained"),
        ({said(0, 10)}, {said(0, 10, "T")}, "speaker"),
        ({said(0, 10)}, {said(0, 9)}, "bounds"),
        ({said(0, 10, article="y")}, {said(0, 10, article="y"), said(0, 10)}, "gained"),
    ],
)
def test_a_change_is_put_under_its_kind(before: set[Said], after: set[Said], what: str) -> None:
    assert {kind: len(pairs) for kind, pairs in compare(before, after).items() if pairs} == {what: 1}


def test_far_apart_is_one_lost_and_one_gained() -> None:
    found = compare({said(0, 10)}, {said(8, 30)})
    assert (len(found["lost"]), len(found["gained"])) == (1, 1)


def test_statements_of_a_reading() -> None:
    statement = {"content": [[4, 9], [10, 13]], "cue": [0, 3], "speaker": None}
    (found,) = said_in({"id": "a", "text": "قال نحن هنا منذ أمس", "statements": [statement]})
    assert (found.cue, found.words, found.speaker) == ("قال", "نحن ه … ا م", "")
