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
_TOKEN = re.compile(
    r"\d+(?:[.,:/٫٬-][\u200e\u200f]?\d+)*"
    r"|(?:[^\W\d]|\u0640)(?:[^\W\d]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff\u200c\u200d]"
    r"|(?<=[A-Za-z])['’](?=[A-Za-z]))*"
    r"|&(?:quot|apos|[lr][das]quo|#0*(?:3[49]|1[78][17]|82[12][01267])|#x(?:2[27]|ab|bb|201[89cd]));"
    rf"|\.{{2,}}|''|‘‘|’’|``|<<|>>|[^\s\w{_UNSEEN}]",
    re.IGNORECASE,
)
_TWO_SIGNS = {"''": '"', "``": '"', "‘‘": "“", "’’": "”", "<<": "«", ">>": "»", "″": "”"}


@lru_cache(maxsize=1 << 16)  # the same few thousand words make up most of any archive
def _fold(word: str) -> str:
    """A token never folds to nothing: a lone mark or tatweel stays as written."""
    if word[0] == "&":
        return html.unescape(word)
    if word[:3] == "...":
        return "..."
    return _TWO_SIGNS.get(word) or fold(word) or word


def tokenize(text: str, regions: Sequence[Span]) -> Tokens:
    """The tokens of `text` within `regions` (in text order, not overlapping), as columns."""
    start: list[int] = []
    end: list[int] = []
    folded: list[str] = []
    for region in regions:
        for match in _TOKEN.finditer(text, region.start, region.end):
            start.append(match.start())
            end.append(match.end())
            folded.append(_fold(match.group()))
    return Tokens(start, end, folded)
