"""Words laid out on a page of fixed width, Arabic among them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Marks that change the direction of what follows: one left open in a source would jumble the rest of the page.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_ISOLATE, _END = "\u2068", "\u2069"  # FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE


@dataclass(frozen=True, slots=True)
class Page:
    """Where a readable account goes: `width` in columns, and whether it is a terminal.

    For a terminal each stretch of source text with right-to-left letters is isolated (U+2068 … U+2069), so that names
    and numbers in mixed lines keep their order; a file or a pipe gets no control characters.
    """

    width: int = 80
    terminal: bool = False

    def words(self, text: str) -> str:
        """Words of a source within a line of ours."""
        shown = seen(text)
        return f"{_ISOLATE}{shown}{_END}" if self.terminal and _has_right_to_left(shown) else shown

    def block(self, label: str, text: str, indent: int) -> Iterator[str]:
        """Words of a source after `label`, wrapped between words and indented; each line isolated by itself."""
        margin = " " * (indent + columns(label))
        for number, line in enumerate(wrapped(seen(text), self.width - len(margin))):
            yield (margin if number else " " * indent + label) + self.words(line)


def seen(text: str) -> str:
    """`text` as it can be shown in one line: blanks and control characters as one space, direction marks left out."""
    return _UNSEEN.sub(" ", _DIRECTION.sub("", text)).strip()


def columns(text: str) -> int:
    """How many columns `text` takes in a terminal."""
    return sum(map(_columns, text))


def wrapped(text: str, width: int) -> Iterator[str]:
    """Lines of at most `width` columns, broken at spaces only: a longer word has its line to itself."""
    line, used = "", 0
    for word in text.split(" "):
        size = columns(word)
        if line and used + 1 + size > width:
            yield line
            line, used = word, size
        else:
            line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
    yield line


def shortened(text: str, width: int) -> str:
    """`text` in one line of at most `width` columns, cut between words; "…" says that there is more."""
    line = next(wrapped(seen(text), max(1, width - 1)))
    return line if line == seen(text) else f"{line}…"


def _has_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in {"R", "AL", "AN"} for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
