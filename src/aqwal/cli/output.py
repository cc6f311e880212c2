"""Standard output: to a terminal, a file, or a program that may have had enough."""

from __future__ import annotations

import shutil
import sys

from aqwal.cli.exits import CUT_OFF
from aqwal.cli.pipes import silence
from aqwal.exports import Page

_WIDEST = 100


class Output:
    """Writes text until whoever reads it closes the pipe (`| head`): then `closed` is True, and nothing is written."""

    def __init__(self) -> None:
        """Write to standard output."""
        self.closed = False

    def write(self, text: str) -> None:
        """Write `text` as it is."""
        if not self.closed:
            try:
                sys.stdout.write(text)
            except BrokenPipeError:
                self._close()

    def finish(self, code: int = 0) -> int:
        """Write what waits; `code`, or CUT_OFF where nobody reads any more."""
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            self._close()
        return CUT_OFF if self.closed else code

    def _close(self) -> None:
        self.closed = True
        silence(sys.stdout)


def page() -> Page:
    """The page that standard output is: as wide as the terminal, 80 columns elsewhere."""
    if not sys.stdout.isatty():
        return Page()
    return Page(min(_WIDEST, shutil.get_terminal_size().columns), terminal=True)
