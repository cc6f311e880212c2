"""Arabic text cut into tokens: words, numbers, and punctuation marks one by one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from aqwal.languages.ar.letters import fold
from aqwal.model import Span, Tokens

# A word is a run of letters, marks, tatweel and joiners; a number keeps its inner separators (`1.5`, `21/1`, `24-15`).
_TOKEN = re.compile(
    r"&(?:quot|#34|#39|ldquo|rdquo|laquo|raquo);"
    r"|\d+(?:[.,:/٫٬-][\u200e\u200f]?\d+)*"
    r"|(?:[^\W\d_]|[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200c\u200d_])+"
    r"|\.{2,}|[^\s\w\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)

# Some outlets leave HTML entities in their text; the offsets stay those of the text as it is.
_ENTITIES = {"&quot;": '"', "&#34;": '"', "&#39;": "'", "&ldquo;": "“", "&rdquo;": "”", "&laquo;": "«", "&raquo;": "»"}


@lru_cache(maxsize=1 << 16)  # the same few thousand words make up most of any archive
def _fold(word: str) -> str:
    """A token never folds to nothing: a lone mark or tatweel stays as written."""
    return _ENTITIES.get(word) or fold(word) or word



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
