"""Which line is a headline, and which lines say the same."""

from __future__ import annotations

import html
import re
from functools import lru_cache

from aqwal.languages.ar.letters import fold
from aqwal.model import Span

_WORD = re.compile(r"[^\W_]+")
_LONGEST, _MOST_WORDS, _SIMILAR, _FEWEST_WORDS = 220, 30, 0.75, 3
_STOPS = (".", "؟", "!", "?", ":", "؛", ";", "،", ",", "…")


@lru_cache(maxsize=64)  # a title is compared with line after line
def words_of(line: str) -> tuple[str, ...]:
    """The folded words of a line, without marks and entities."""
    return tuple(_WORD.findall(fold(html.unescape(line))))


def key_of(line: str) -> str:
    """What two copies of a headline have in common: the folded words; "" where the line is too long to be one."""
    return " ".join(words_of(line)) if len(line) <= 2 * _LONGEST else ""


def same_words(one: str, other: str) -> bool:
    """Whether two lines are copies of one another but for spelling and punctuation."""
    key = key_of(one)
    return key != "" and key == key_of(other)


def same_headline(line: str, title: str) -> bool:
    """Whether a line is the title, or nearly: three quarters of the words of both together are shared."""
    if not title or len(line) > 2 * _LONGEST:
        return False
    one, other = set(words_of(line)), set(words_of(title))
    if one == other:
        return bool(one)
    together = len(one | other)
    return min(len(one), len(other)) >= _FEWEST_WORDS and len(one & other) >= _SIMILAR * together


def opens_with_headline(levelled: str, line: Span) -> bool:
    """Whether a text without a title begins with one: short, no full stop, then an empty line or a copy of it."""
    words = line.of(levelled)
    if len(words) > _LONGEST or len(words.split()) > _MOST_WORDS or words.rstrip().endswith(_STOPS):
        return False
    rest = levelled[line.end : line.end + 20 * _LONGEST]
    if len(rest.strip()) < len(words):
        return False
    blank_follows = re.match(r"[^\S\n]*\n[^\S\n]*\n", rest) is not None
    return blank_follows or any(same_words(words, other) for other in rest.split("\n")[:8])
