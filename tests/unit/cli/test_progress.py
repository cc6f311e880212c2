"""The progress bar: what it says, and that it appears on a terminal only, in long runs only."""

from __future__ import annotations

import pytest

from aqwal.cli.progress import Bar, progress_line
from aqwal.ingest import Progress

# Inputs done, statements, problems; bytes taken in, of how many, in how many seconds; and the line.
LINES = {
    "half of it": (
        (1200, 5100, 3, 50, 100, 30),
        " 50% [############------------]  1,200 articles  5,100 statements  3 problems  0:30 left",
    ),
    "no problem": (
        (1, 2, 0, 25, 100, 60),
        " 25% [######------------------]  1 article  2 statements  3:00 left",
    ),
    "nobody knows how much": ((7, 9, 1, 0, 0, 5), "7 articles  9 statements  1 problem"),
    "files that grew": (
        (7, 9, 0, 200, 100, 5),
        "100% [########################]  7 articles  9 statements  0:00 left",
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_the_line(name: str) -> None:
    (done, statements, problems, taken, size, seconds), line = LINES[name]
    assert progress_line(Progress(done, statements, problems, "x"), taken, size, seconds) == line


def test_nothing_is_drawn_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar(100)
    bar.began -= 60
    bar.last -= 60
    bar.show(Progress(1, 1, 0, "x"))
    bar.clear()
    assert capsys.readouterr().err == ""
