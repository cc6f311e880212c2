"""How the program's end is told, with real processes, and what is taken from the corpus."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from evaluation.corpus import Row, article, sample, write
from evaluation.program import ProgramError, run_program

ROOT = Path(__file__).parents[3]


def program(code: str) -> list[str]:
    return [sys.executable, "-c", code]


@pytest.mark.parametrize(("code", "whole"), [(0, True), (3, False)])
def test_what_was_read_is_kept(tmp_path: Path, code: int, whole: bool) -> None:
    out = tmp_path / "out.jsonl"
    assert run_program(program(f"print('read'); raise SystemExit({code})"), out) is whole
    assert out.read_text(encoding="utf-8") == "read\n"


def test_another_end_is_an_error_that_names_the_code(tmp_path: Path) -> None:
    with pytest.raises(ProgramError, match="exit code 7"):
        run_program(program("raise SystemExit(7)"), tmp_path / "out.jsonl")


def test_a_program_that_is_not_installed_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProgramError, match="run `make dev`"):
        run_program([str(tmp_path / "aqwal")], tmp_path / "out.jsonl")


def test_the_sample_is_the_same_and_without_empty_texts() -> None:
    def rows(_: Path) -> Iterator[Row]:
        for number in range(20):
            yield {"id": f"r{number}", "title": "", "text": " \n" if number % 2 else "نعم"}

    chosen = [row["id"] for row in sample(rows, 5)]
    assert chosen == [row["id"] for row in sample(rows, 5)]
    assert len(chosen) == 5
    assert all(int(name[1:]) % 2 == 0 for name in chosen)


def test_rows_are_written_as_the_program_takes_them(tmp_path: Path) -> None:
    row = article("a#1", {"title": "عنوان", "content": "نعم\u2028لا"}, "2015-07-21")
    lines = write([row], tmp_path / "a.jsonl").read_text(encoding="utf-8").split("\n")
    assert [json.loads(line) for line in lines if line] == [row]
    assert row == {"id": "a#1", "title": "عنوان", "text": "نعم\u2028لا", "date": "2015-07-21"}


def run_module(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("module", "says"),
    [
        ("evaluation.score", "evaluation skipped"),
        ("evaluation.gained_lost", "skipped"),
        ("benchmarks.throughput", "skipped"),
    ],
)
def test_without_texts_it_says_so_and_ends_well(tmp_path: Path, module: str, says: str) -> None:
    done = run_module(module, SHARED=str(tmp_path))
    assert (done.returncode, says in done.stdout, done.stderr) == (0, True, "")


def test_an_unknown_revision_is_told() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    done = run_module("evaluation.gained_lost", "no-such-revision")
    if "skipped" in done.stdout:
        pytest.skip(done.stdout.strip())
    assert done.returncode == 1
    assert "git knows no revision 'no-such-revision'" in done.stdout
