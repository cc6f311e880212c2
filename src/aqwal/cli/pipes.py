"""A stream that nobody reads any more."""

from __future__ import annotations

import os
from typing import IO


def silence(stream: IO[str]) -> None:
    """Send what `stream` still holds, and whatever follows, nowhere: nobody reads it, and Python would complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
