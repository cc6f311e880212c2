"""What a newcomer meets first: make, its messages, and the environment that it sets up."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKE = shutil.which("make")
SH = shutil.which("sh")


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        check=False,
    )  # fmt: skip


def tools(folder: Path) -> str:
    """A search path with the few tools that the script needs, and no Python and no uv."""
    folder.mkdir()
    for name in ("sh", "cat", "cksum", "rm"):
        found = shutil.which(name)
        assert found is not None
        (folder / name).symlink_to(found)
    return str(folder)


@pytest.mark.skipif(MAKE is None, reason="no make on this machine")
def test_make_alone_lists_the_targets() -> None:
    assert MAKE is not None
    listed = run(MAKE, "--no-print-directory").stdout
    assert {"make demo", "make test", "make check"} <= set(re.findall(r"make [\w-]+", listed))


def test_without_a_python_it_says_what_to_do(tmp_path: Path) -> None:
    assert SH is not None
    clean = tools(tmp_path / "bin")
    done = run(SH, "scripts/environment.sh", "runtime", PATH=clean, PYTHON="", VENV=str(tmp_path / "venv"))
    assert done.returncode == 1
    assert "aqwal needs Python 3.11" in done.stderr
    assert not (tmp_path / "venv").exists()


def test_an_environment_of_the_same_files_is_kept(tmp_path: Path) -> None:
    """A venv marked by another pyproject or Python is made anew; one with the right mark is left alone."""
    assert SH is not None
    clean = tools(tmp_path / "bin")
    fake = tmp_path / "bin" / "python3"
    fake.write_text('#!/bin/sh\ncase "$*" in -VV) echo "Python 3.12" ;; -m*) echo made >&2; exit 7 ;; esac\n')
    fake.chmod(0o755)
    arguments = (SH, "scripts/environment.sh", "runtime")
    venv = tmp_path / "venv"
    first = run(*arguments, PYTHON="python3", PATH=clean, VENV=str(venv))
    assert (first.returncode, "made" in first.stderr) == (7, True)
    script = f'{{ cat pyproject.toml requirements-dev.lock; "{fake}" -VV; pwd; }} | cksum'
    venv.mkdir()
    (venv / ".aqwal-runtime").write_text(run(SH, "-c", script).stdout)
    kept = run(*arguments, PYTHON="python3", PATH=clean, VENV=str(venv))
    assert (kept.returncode, kept.stderr) == (0, "")
