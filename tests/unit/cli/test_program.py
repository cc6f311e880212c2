"""The program as it is started from a shell: quick, quiet where its output is cut off, whole where it is stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from aqwal.record import open_record
from tests.unit.cli.written import WORDS, good, table

PROGRAM = [sys.executable, "-c", "from aqwal.cli.main import main; main()"]
HEAVY = ("aqwal.pipeline", "aqwal.record", "fastapi", "lxml", "sqlite3", "trafilatura", "uvicorn", "yaml")


def aqwal(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*PROGRAM, *arguments], stdin=subprocess.DEVNULL, capture_output=True, check=False)


def childrens_seconds() -> float:
    """The processor's seconds that all programs took that were started here and have ended."""
    took = os.times()
    return took.children_user + took.children_system


def test_help_is_there_within_half_a_second_and_loads_nothing_heavy() -> None:
    took = []
    for _ in range(6):
        began = childrens_seconds()
        shown = aqwal("--help")
        took.append(childrens_seconds() - began)
    assert shown.returncode == 0
    assert b"Exit codes" in shown.stdout
    assert min(took) < 0.5
    script = f"from aqwal.cli.main import run; run(['--help']); import sys; print(*(set({HEAVY}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert done.stdout.splitlines()[-1] == ""


def test_good_and_bad_input_in_one_command(tmp_path: Path) -> None:
    done = aqwal("read", str(tmp_path / "gone.txt"), good(tmp_path), "--to", "text")
    assert done.returncode == 3
    assert WORDS in done.stdout.decode()
    assert b"gone.txt: there is no such file or folder: check the path" in done.stderr
    assert not set(done.stdout.decode()) & {"\x1b", "\r", "\u2067", "\u2068", "\u2069"}


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX")
def test_a_terminal_gets_names_isolated_and_lines_of_its_width(tmp_path: Path) -> None:
    import pty  # noqa: PLC0415 - not there on Windows

    ours, theirs = pty.openpty()
    width = {**os.environ, "COLUMNS": "40"}
    program = subprocess.Popen(
        [*PROGRAM, "read", good(tmp_path)], stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.PIPE, env=width
    )
    os.close(theirs)
    assert program.stderr is not None
    program.stderr.read()
    program.stderr.close()
    assert program.wait(timeout=60) == 0
    shown = os.read(ours, 100_000).decode().replace("\r\n", "\n")
    os.close(ours)
    assert "who     \u2068هشام الراوندي\u2069, \u2068وزير الخارجية الناردي\u2069" in shown
    assert f"words   \u2068{WORDS}\u2069" in shown
    assert shown.count("\u2068") == shown.count("\u2069")


def test_output_that_nobody_reads_ends_quietly(tmp_path: Path) -> None:
    path = table(tmp_path, 400)
    program = subprocess.Popen(
        [*PROGRAM, "read", "--to", "jsonl", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert program.stdout is not None
    program.stdout.readline()
    program.stdout.close()
    assert program.stderr is not None
    told = program.stderr.read().decode()
    program.stderr.close()
    assert program.wait(timeout=60) == 141
    assert "Traceback" not in told
    assert "BrokenPipe" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such shell")
@pytest.mark.parametrize(
    "typed", ["read {} --to jsonl", "read {}", "read {} --record r.aqwal", "read gone.txt", "frob"]
)
@pytest.mark.parametrize("lines", [0, 1])
def test_errors_and_output_in_one_pipe_that_nobody_reads(typed: str, lines: int, tmp_path: Path) -> None:
    """`aqwal read … 2>&1 | head -1`: the summary comes when nobody reads any more."""
    path = table(tmp_path, 100)
    reading, writing = os.pipe()
    arguments = [word.format(path) for word in typed.split()]
    program = subprocess.Popen([*PROGRAM, *arguments], stdout=writing, stderr=writing, cwd=tmp_path)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = b"".join(pipe.readline() for _ in range(lines))
    usual = {"frob": (2,), "read gone.txt": (3,), "read {} --record r.aqwal": (0,)}.get(typed, ())
    assert program.wait(timeout=60) in (141, *(usual if lines else ()))  # a message of a few lines is out before
    assert b"Traceback" not in told


def test_control_c_keeps_what_was_read_and_says_how_to_go_on(tmp_path: Path) -> None:
    path, record = table(tmp_path, 20_000), tmp_path / "r.aqwal"
    program = subprocess.Popen([*PROGRAM, "read", path, "--record", str(record)], stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while not (record.exists() and record.stat().st_size > 0) and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(1)
    os.kill(program.pid, signal.SIGINT)
    _, told = program.communicate(timeout=60)
    assert program.returncode == 130
    assert told.startswith("Stopped. Read ")
    assert "Give the same command again to go on" in told
    with open_record(record, readonly=True) as kept:
        dispatches = kept.counts()["dispatches"]
        assert f"{dispatches:,} added." in told
        assert all(kept.reading(one.key) is not None for one in kept.dispatches(limit=20))
