"""The program run as its users run it; how it ended is told in words."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from evaluation.corpus import ROOT

UNREADABLE = 3  # its exit code where some inputs could not be read and the others were


class ProgramError(Exception):
    """The program stopped before its work was done."""


def run_program(command: Sequence[str], to: Path, environment: Mapping[str, str] | None = None) -> bool:
    """Runs the command with its output in the file `to`; yields whether all inputs could be read.

    `ProgramError` where it stopped for another reason. What it says on standard error is seen by whoever runs this.
    """
    try:
        with to.open("wb") as out:
            done = subprocess.run(command, stdout=out, stdin=subprocess.DEVNULL, env=environment, cwd=ROOT, check=False)
    except FileNotFoundError as error:
        raise ProgramError(f"{command[0]} is not there: run `make dev` first") from error
    if done.returncode not in (0, UNREADABLE):
        raise ProgramError(f"`{' '.join(command[:4])} ...` stopped with exit code {done.returncode}; run it to see why")
    return done.returncode == 0
