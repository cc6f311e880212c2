"""What a change gained and lost: statements of two revisions over the same 300 corpus articles, side by side.

    python -m evaluation.gained_lost [BASE] [--limit N]

BASE is any git revision (HEAD~1 by default), read in a worktree of its own; the other side is the working tree as is.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.corpus import ROOT, broadcasters, sample, saudi, shared_folder, write
from evaluation.program import ProgramError, run_program

SAUDI, BROADCAST = 200, 100
RUN = "from aqwal.cli.main import main; main()"
SAME = 0.5  # share of common characters from which two statements are one with other bounds


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: the article, the content's spans and words, the cue and the speaker."""

    article: str
    spans: tuple[tuple[int, int], ...]
    words: str
    cue: str
    speaker: str

    def overlap(self, other: Said) -> float:
        """Common characters over all characters of both contents."""
        mine = {i for a, b in self.spans for i in range(a, b)}
        theirs = {i for a, b in other.spans for i in range(a, b)}
        return len(mine & theirs) / len(mine | theirs)

    def __str__(self) -> str:
        """One line for a person."""
        return f"{self.article}  {self.speaker or '?'} [{self.cue}]: {self.words[:160]}"


def statements(revision: Path, articles: Path, to: Path) -> set[Said]:
    """What the program of the checkout `revision` finds in the articles; its readings go to the file `to`."""
    environment = {**os.environ, "PYTHONPATH": str(revision / "src")}
    run_program([sys.executable, "-c", RUN, "read", "--to", "jsonl", str(articles)], to, environment)
    with to.open(encoding="utf-8") as lines:
        return {said for line in lines for said in said_in(json.loads(line))}


def said_in(reading: dict[str, Any]) -> Iterator[Said]:
    """The statements of one reading (READING.md's keys)."""
    text = reading["text"]
    for row in reading["statements"]:
        spans = tuple((a, b) for a, b in row["content"])
        words = " … ".join(" ".join(text[a:b].split()) for a, b in spans)
        cue = text[slice(*row["cue"])] if row.get("cue") else ""
        yield Said(reading["id"], spans, words, cue, (row.get("speaker") or {}).get("name") or "")


def compare(before: set[Said], after: set[Said]) -> dict[str, list[tuple[Said | None, Said | None]]]:
    """Pairs (before, after) under what happened to them; one side is None where a statement was gained or lost."""
    found: dict[str, list[tuple[Said | None, Said | None]]] = {"speaker": [], "bounds": [], "lost": [], "gained": []}
    new = sorted(after - before, key=lambda said: (said.article, said.spans))
    for old in sorted(before - after, key=lambda said: (said.article, said.spans)):
        same = max((s for s in new if s.article == old.article), key=old.overlap, default=None)
        if same is None or old.overlap(same) < SAME:
            found["lost"].append((old, None))
            continue
        new.remove(same)
        found["bounds" if old.speaker == same.speaker else "speaker"].append((old, same))
    found["gained"] = [(None, said) for said in new]
    return found


def show(found: dict[str, list[tuple[Said | None, Said | None]]], limit: int) -> None:
    """Prints each kind of change, at most `limit` of a kind."""
    for what, pairs in found.items():
        print(f"\n== {what}: {len(pairs)}")
        for before, after in pairs[:limit]:
            print(*(f"{mark} {said}" for mark, said in (("-", before), ("+", after)) if said), sep="\n")
        if len(pairs) > limit:
            print(f"... and {len(pairs) - limit} more (--limit)")


def of_revision(base: str, articles: Path, folder: Path) -> set[Said]:
    """What the revision `base` finds, read in a worktree that is gone afterwards."""
    worktree = folder / "base"
    git = ["git", "-C", str(ROOT), "worktree"]
    if subprocess.run([*git, "add", "--quiet", "--detach", str(worktree), base], check=False).returncode:
        raise ProgramError(f"git knows no revision {base!r}: name a branch, tag or commit, as in BASE=main")
    try:
        return statements(worktree, articles, folder / "before.jsonl")
    finally:
        subprocess.run([*git, "remove", "--force", str(worktree)], check=True)


def main() -> int:
    """Reads the sample with both revisions and prints what differs."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("base", nargs="?", default="HEAD~1")
    options.add_argument("--limit", type=int, default=60)
    chosen = options.parse_args()
    if not (shared_folder() / "corpus").is_dir():
        print(f"comparison skipped: no corpus at {shared_folder()} (SHARED names another folder)")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles = write(sample(saudi, SAUDI) + sample(broadcasters, BROADCAST), folder / "articles.jsonl")
        try:
            before = of_revision(chosen.base, articles, folder)
            after = statements(ROOT, articles, folder / "after.jsonl")
        except ProgramError as error:
            print(error)
            return 1
    show(compare(before, after), chosen.limit)
    print(f"\n{chosen.base}: {len(before)} statements, working tree: {len(after)}, the same: {len(before & after)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
