"""A record served by the real program in a process of its own."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = """
import sys
from aqwal.languages.ar.letters import fold
from aqwal.web import serve
serve(sys.argv[1], port=0, fold=fold, announce=lambda address: print(address, flush=True))
"""


@contextmanager
def served(record: Path) -> Iterator[str]:
    """The address of the pages of `record`, without its last slash, while the program runs."""
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, str(record)], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address, "the program ended before it served anything"
        yield address.rstrip("/")
    finally:
        process.send_signal(signal.SIGINT)
        code = process.wait(10)
        assert process.stdout is not None
        process.stdout.close()
    assert code == 0, "Ctrl-C is how one ends it, not an error"
