"""Scores the reader against the annotated articles and holds it to its floors.

    python -m evaluation.score [SET ...]

Sets are dev, train and seed (all by default). Readings and misses are kept in artifacts/evaluation. Exits with 1 below
a floor of evaluation/floors.json; floors only ever rise. Without the annotated articles it says so and exits with 0.

A share among the statements found falls when a reader finds harder ones as well, though it has more of them right. So
what is right of a statement is held as an F1 too (`act F1`: statements found and their act right), and in dev the act
by that alone; whoever speaks is held by `attributed`, which is such an F1.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from evaluation.corpus import ROOT, shared_folder
from evaluation.program import ProgramError, run_program

FLOORS = ROOT / "evaluation" / "floors.json"
OUT = ROOT / "artifacts" / "evaluation"
AQWAL = Path(sys.executable).with_name("aqwal")
SETS = {
    "dev": ("dev1", "dev2"),
    "train": tuple(f"train{number}" for number in range(1, 9)),
    "seed": ("seed",),
}


SHARES = ("exact", "kind", "act", "side", "speaker")  # among the statements found


def score(name: str, gold: Path) -> dict[str, float]:
    """The figures of one set; `ProgramError` where an article of it could not be read."""
    articles = [gold / f"{part}.articles.jsonl" for part in SETS[name]]
    answers = ",".join(str(gold / f"{part}.gold.json") for part in SETS[name])
    readings = OUT / f"{name}.jsonl"
    if not run_program([str(AQWAL), "read", "--to", "jsonl", *map(str, articles)], readings):
        raise ProgramError(f"{name}: not every article could be read, and each counts; the reasons stand above")
    texts = ",".join(map(str, articles))
    misses = OUT / f"{name}.misses.jsonl"
    command = [sys.executable, gold / "score.py", texts, answers, readings, "--json", "--misses", misses]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
    return figures(json.loads(done.stdout))


def figures(result: Mapping[str, Any]) -> dict[str, float]:
    """The scorer's result, flat: F1 where it is not said otherwise, shares of the paired statements for the rest."""
    return {
        "statements": result["statements"]["f1"],
        "attributed": result["attributed"]["f1"],
        "direct recall": result["direct"]["r"] or 0.0,
        "direct precision": result["direct"]["p"] or 0.0,
        "clause": f1(result["clause"]),
        "nominal": f1(result["nominal"]),
        **{name: result[name] for name in SHARES},
        **{f"{name} F1": round(result["statements"]["f1"] * result[name], 3) for name in SHARES[:-1]},
        "events": result["events"]["f1"],
        "dyads": result["dyads"]["f1"],
    }


def f1(pair: Mapping[str, float | None]) -> float:
    """F1 of a scorer's `r` and `p`."""
    recall, precision = pair["r"] or 0.0, pair["p"] or 0.0
    return round(2 * recall * precision / (recall + precision), 3) if recall + precision else 0.0


def table(scores: Mapping[str, Mapping[str, float]], floors: Mapping[str, Mapping[str, float]]) -> str:
    """Figures in rows, sets in columns, each with its floor in brackets."""
    names = list(scores)
    lines = [f"{'':18}" + "".join(f"{name:>16}" for name in names)]
    for figure in next(iter(scores.values())):
        cells = []
        for name in names:
            floor = floors.get(name, {}).get(figure)
            cells.append(f"{scores[name][figure]:.3f}" + (f" [{floor:.3f}]" if floor else ""))
        lines.append(f"{figure:18}" + "".join(f"{cell:>16}" for cell in cells))
    return "\n".join(lines)


def below(scores: Mapping[str, Mapping[str, float]], floors: Mapping[str, Mapping[str, float]]) -> list[str]:
    """What lies under its floor, as sentences."""
    return [
        f"{name} {figure}: {scores[name][figure]:.3f} is below the floor {floor:.3f}"
        for name, wanted in floors.items()
        if name in scores
        for figure, floor in wanted.items()
        if scores[name][figure] < floor
    ]


def main(arguments: list[str]) -> int:
    """Scores the sets named, prints the table, and says what lies below a floor."""
    gold = shared_folder() / "gold"
    if not (gold / "score.py").is_file():
        print(f"evaluation skipped: no annotated articles at {gold} (SHARED names another folder)")
        return 0
    OUT.mkdir(parents=True, exist_ok=True)
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    try:
        scores = {name: score(name, gold) for name in arguments or SETS}
    except ProgramError as error:
        print(error)
        return 1
    print(table(scores, floors))
    (OUT / "scores.json").write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")
    failures = below(scores, floors)
    print(*failures or ["no figure is below its floor [in brackets]"], sep="\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
