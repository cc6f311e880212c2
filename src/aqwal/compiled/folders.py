"""Where the cache is: the user's own folder for what can be made again."""

from __future__ import annotations

import os
import sys
from pathlib import Path

OFF = "off"


def cache_folder() -> Path | None:
    """The cache's folder, there or not: $AQWAL_CACHE, else `aqwal` in $XDG_CACHE_HOME, else in the system's place for
    caches; None where $AQWAL_CACHE is "off" or the user has no home."""
    given = os.environ.get("AQWAL_CACHE", "")
    if given:
        return None if given == OFF else Path(given)
    shared = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(shared):  # noqa: PTH117 - the standard says to pass over any other, and "" is one
        return Path(shared, "aqwal")
    try:
        return _system() / "aqwal"
    except RuntimeError:  # no home
        return None


def _system() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    return Path.home() / ".cache"
