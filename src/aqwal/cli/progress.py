"""How far a long run has come, on one line of the terminal."""

from __future__ import annotations

import shutil
import sys
import time

from aqwal.cli.account import counted
from aqwal.ingest import Progress

_AFTER, _EVERY, _BAR = 1.0, 0.1, 24


class Bar:
    """A progress bar on standard error, if that is a terminal and the run takes more than a second.

    `size` is how many bytes there are to read, 0 where nobody knows.
    """

    def __init__(self, size: int, *, wanted: bool = True) -> None:
        """Nothing is drawn yet."""
        self.size, self.taken, self.drawn = size, 0, False
        self.wanted = wanted and sys.stderr.isatty()
        self.began = self.last = time.monotonic()

    def take(self, more: int) -> None:
        """So many bytes more were taken in."""
        self.taken += more

    def show(self, progress: Progress) -> None:
        """Draw the bar, unless it was drawn a moment ago."""
        now = time.monotonic()
        if self.wanted and now - self.began > _AFTER and now - self.last > _EVERY:
            self.last, self.drawn = now, True
            line = progress_line(progress, self.taken, self.size, now - self.began)
            sys.stderr.write("\r" + line[: shutil.get_terminal_size().columns - 1].ljust(1) + "\x1b[K")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the bar off the screen."""
        if self.drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def progress_line(progress: Progress, taken: int, size: int, seconds: float) -> str:
    """The line of a run that has taken in `taken` of `size` bytes in so many seconds."""
    parts = [counted(progress.done, "article"), counted(progress.statements, "statement")]
    if progress.problems:
        parts.append(counted(progress.problems, "problem"))
    share = min(1.0, taken / size) if size else 0.0
    if share:
        full = round(share * _BAR)
        left = round(seconds / share - seconds)
        parts = [f"{share:4.0%} [{'#' * full}{'-' * (_BAR - full)}]", *parts, f"{left // 60}:{left % 60:02} left"]
    return "  ".join(parts)
