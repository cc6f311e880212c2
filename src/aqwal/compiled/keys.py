"""The key: a digest of everything that decides what the lexicons are compiled into.

The lexicons count with their content, byte by byte, and not with sizes and times of change, for a tool can keep both
where it changes a file. All files are read for the reader's name anyway, and reading and hashing them takes a few
milliseconds.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import aqwal
from aqwal.lexicons import Contents
from aqwal.version import VERSION

FORMAT = 1  # raised whenever files are written in another way
# What is imported to compile, and what the compiled objects are made of; a test sees that none is missing.
CODE = (
    "__init__.py", "articles", "compiled", "dealings", "errors.py", "events", "languages", "lexicons", "mentions",
    "model", "markup.py", "pipeline.py", "sentences", "settings.py", "statements", "version.py",
)  # fmt: skip
_PACKAGE = Path(__file__).parents[1]
_ROUNDED = 2  # seconds, at most, to which file systems round times


def key_of(contents: Contents) -> str | None:
    """64 hex digits for the lexicons' contents, aqwal's version, this Python and aqwal's code; None where the code on
    disk cannot be known to be the code that runs."""
    code = code_digest(_PACKAGE, aqwal.BEGAN - _ROUNDED)
    if code is None:
        return None
    parts = (str(FORMAT), VERSION, sys.version, sys.byteorder, str(sys.maxsize), code, contents.total, *contents.layout)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def code_digest(package: Path, began: float) -> str | None:
    """The SHA-256 over the source files of CODE in `package`, as hex; None where one was changed after `began`, in
    seconds since 1970, or where there are none: a process that goes on with the code of before neither loads what the
    code of now compiled nor keeps its own under that name."""
    total, found = hashlib.sha256(), False
    try:
        for name in CODE:
            for path in _sources(package / name):
                with path.open("rb", buffering=0) as file:
                    state = os.fstat(file.fileno())
                    # Times of change can be set at will on POSIX, those of the inode cannot.
                    if (state.st_ctime if os.name == "posix" else state.st_mtime) > began:
                        return None
                    content = file.read()
                total.update(f"{path.relative_to(package).as_posix()}\0{len(content)}\0".encode() + content)
                found = True
    except OSError:
        return None
    return total.hexdigest() if found else None


def _sources(path: Path) -> list[Path]:
    if path.suffix:
        return [path]
    return sorted(Path(here, name) for here, _, names in os.walk(path) for name in names if name.endswith(".py"))
