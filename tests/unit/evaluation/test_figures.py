"""What `make eval` and `make gained-lost` work out from readings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from evaluation.gained_lost import Said, compare, said_in
from evaluation.score import FLOORS, SETS, below, f1, figures, table

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


RESULT = {
    **{name: {"f1": 0.5} for name in ("statements", "attributed", "events", "dyads")},
    **{name: {"r": 0.5, "p": 0.5} for name in ("direct", "clause", "nominal")},
    **dict.fromkeys(("exact", "kind", "act", "side", "speaker"), 0.5),
}


def test_floors_are_of_sets_and_figures_that_exist() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    del floors["most"]  # bounds of the benchmark, which has tests of its own
    assert set(floors) == set(SETS)
    assert all(set(wanted) <= set(figures(RESULT)) for wanted in floors.values())


def scored(tmp_path: Path, name: str, floor: float) -> subprocess.CompletedProcess[str]:
    """`make eval` on one made-up article, with a floor of its own."""
    gold = tmp_path / "gold"
    gold.mkdir()
    text = "قالت وزيرة خارجية أوريا ليلى حدادين إن بلادها ترفض المقترح."
    content = "بلادها ترفض المقترح"
    statement = {"content": [content], "kind": "indirect", "form": "clause", "cue": "قالت", "act": "say"}
    (gold / "seed.articles.jsonl").write_text(json.dumps({"id": "a", "title": "", "content": text}), encoding="utf-8")
    answers = [{"id": "a", "statements": [{**statement, "speaker": None, "speaker_name": None, "side": None}]}]
    (gold / "seed.gold.json").write_text(json.dumps(answers), encoding="utf-8")
    (gold / "score.py").write_text(SCORER, encoding="utf-8")
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({name: {"statements": floor}}), encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-c", RUN, str(floors), str(tmp_path / "out")],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "SHARED": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )


# The scorer beside the checkout is not part of the project; this one finds what the first answer asks for.
SCORER = f"import json; print(json.dumps({RESULT!r}))"
RUN = """
import sys
from pathlib import Path
from evaluation import score
score.FLOORS, score.OUT = Path(sys.argv[1]), Path(sys.argv[2])
sys.exit(score.main(["seed"]))
"""


@pytest.mark.parametrize(
    ("floor", "code", "says"), [(0.5, 0, "no figure is below"), (0.51, 1, "seed statements: 0.500 is below")]
)
def test_a_floor_is_enforced(tmp_path: Path, floor: float, code: int, says: str) -> None:
    done = scored(tmp_path, "seed", floor)
    assert (done.returncode, says in done.stdout) == (code, True), done.stderr
    assert json.loads((tmp_path / "out" / "scores.json").read_text(encoding="utf-8"))["seed"]["statements"] == 0.5


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
