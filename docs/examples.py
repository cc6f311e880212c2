"""Examples in the documents: commands that are run, so that what the documents show is what aqwal prints.

A block fenced as `console` holds lines that begin with `$ ` and, under each, its standard output. Commands are run in a
folder that looks like the checkout after `make demo`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.+)$", re.MULTILINE)


def commands(document: str) -> list[str]:
    """The commands of a document, in order."""
    return [command for block in _BLOCK.findall(document) for command in _COMMAND.findall(block)]


def renewed(document: str) -> str:
    """The document with the output that its commands give now."""
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        (where / "src").symlink_to(ROOT / "src")
        printed("aqwal demo --no-serve", where)
        return _BLOCK.sub(lambda block: "".join(_shown(block.group(), where)), document)


def printed(command: str, where: Path) -> str:
    """What the shell command prints on standard output when it is typed in the folder `where`."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(  # noqa: S603 - commands of our own documents
        ["/bin/sh", "-c", command], cwd=where, env={**os.environ, "PATH": path}, capture_output=True, check=True
    )
    return done.stdout.decode()


def _shown(block: str, where: Path) -> Iterator[str]:
    for command in _COMMAND.findall(block):
        yield f"$ {command}\n{printed(command, where).rstrip()}\n"
