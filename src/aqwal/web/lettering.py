"""Which script words are written in, and which way they run."""

from __future__ import annotations

import re
import unicodedata

_ARABIC = re.compile("[\u0621-\u064a]")
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def script_of(words: str | None) -> str:
    """The language to name for words of a source that does not tell: "ar" where they have Arabic letters, else ""."""
    return "ar" if words and _ARABIC.search(words) else ""


def way_of(words: str | None) -> str:
    """The direction of a name: "rtl" if any letter of it runs so, "ltr" if none does, "auto" if it has no letters.

    The first letter does not tell: an Arabic phrase may begin with a Latin word.
    """
    ways = {unicodedata.bidirectional(letter) for letter in words or ""}
    return "rtl" if ways & {"R", "AL"} else "ltr" if "L" in ways else "auto"


def direction_of(language: str, words: str = "") -> str:
    """The direction of a dispatch: that of its language; where this is not known, as for a name (see `way_of`)."""
    base = language.partition("-")[0].lower()
    if not base or base == "und":
        return way_of(words)
    return "rtl" if base in _RIGHT_TO_LEFT else "ltr"
