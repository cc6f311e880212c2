"""What is wrong with a lexicon, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: where it stands (`line` counts from 1), what is wrong, how to mend it, and whether `fix` can."""

    file: Path
    line: int
    what: str
    mend: str
    fixable: bool = False

    def __str__(self) -> str:
        """`file:line: what is wrong; how to mend it`."""
        return f"{self.file}:{self.line}: {self.what}; {self.mend}"
