"""Which script words are written in, and which way they run."""

from __future__ import annotations

import re

_ARABIC = re.compile("[\u0621-\u064a]")
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def script_of(words: str | None) -> str:
    """The language to name for words of a source that does not tell: "ar" where they have Arabic letters, else ""."""
    return "ar" if words and _ARABIC.search(words) else ""


def direction_of(language: str) -> str:
    """ "rtl", "ltr", or "auto" where the language is not known."""
    base = language.partition("-")[0].lower()
    if not base or base == "und":
        return "auto"
    return "rtl" if base in _RIGHT_TO_LEFT else "ltr"
