"""Arabic text cut into tokens: words, numbers, and punctuation marks one by one."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from functools import lru_cache

from aqwal.languages.ar.letters import fold
from aqwal.model import Span, Tokens

# Signs of layout and direction: they are never seen and stand in no token of their own.
_UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# A word is a run of letters, marks, tatweel and joiners (`O'Brien` too); a number keeps its separators (`1.5`,
# `21/1`, `24-15`). Quotation marks typed as two signs or left as HTML entities are one token each.
_PATTERN = (
    r"(?:[^\W\d]|\u0640)(?:[\u0621-\u063a\u0640-\u064a]+|[^\W\d]+"
    r"|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff\u200c\u200d]+"
    r"|(?<=(?i:[a-z]))['’](?=(?i:[a-z])))*"
    r"|\d+(?:[.,:/٫٬-][\u200e\u200f]?\d+)*"
    r"|(?i:&(?:quot|apos|[lr][das]quo|#0*(?:34|39|171|187|821[678]|822[012])|#x(?:2[27]|ab|bb|201[89acde]));)"
    rf"|\.{{2,}}|''|‘‘|’’|``|<<|>>|[^\s\w{_UNSEEN}]"
)
_TOKEN = re.compile(_PATTERN)
_TOKEN_DOUBLED = re.compile(f'""|{_PATTERN}')
_TWO_SIGNS = {'""': '"', "''": '"', "``": '"', "‘‘": "“", "’’": "”", "<<": "«", ">>": "»", "″": "”"}


@lru_cache(maxsize=1 << 15)  # the same few thousand words make up most of any archive
def _fold(word: str) -> str:
    """A token never folds to nothing: a lone mark or tatweel stays as written."""
    if word[0].isalpha():
        return fold(word) or word
    if word[0] == "&":
        return html.unescape(word)
    if word[:3] == "...":
        return "..."
    return _TWO_SIGNS.get(word) or fold(word) or word


def _doubles_marks(text: str) -> bool:
    """Whether every straight mark is typed twice, as the export of a table leaves it: then two are one."""
    doubled = text.count('""')
    return doubled > 1 and text.count('"') == 2 * doubled


def tokenize(text: str, regions: Sequence[Span]) -> Tokens:
    """The tokens of `text` within `regions` (in text order, not overlapping), as columns."""
    start: list[int] = []
    end: list[int] = []
    folded: list[str] = []
    pattern = _TOKEN_DOUBLED if _doubles_marks(text) else _TOKEN
    for region in regions:
        matches = list(pattern.finditer(text, region.start, region.end))
        start += map(re.Match.start, matches)
        end += map(re.Match.end, matches)
        folded += map(_fold, map(re.Match.group, matches))
    return Tokens(start, end, folded)
