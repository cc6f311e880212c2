"""A lexicon file written anew: never half, whatever happens meanwhile."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def write_anew(path: Path, data: bytes) -> None:
    """Write `data` beside the file, then put it in its place; folders that are missing are made. A link stays one."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        shutil.copymode(path, beside)
    beside.replace(path)
