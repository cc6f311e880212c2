"""Short stretches between marks that belong to what stands before them: a remark in brackets, a name in quotation
marks."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.model import Sentence
from aqwal.statements.scene import Scene

_NAME, _BRACKET, _DASHED = 6, 8, 24
_DASHES = frozenset("-–—")


def past_bracket(scene: Scene, at: int, limit: int, reach: int = _BRACKET) -> int:
    """The token after the bracket that opens at token `at`; `at` where none closes within `reach` tokens."""
    return next((end + 1 for end in range(at + 1, min(limit, at + reach)) if scene.fold[end] in ")]"), at)


def past_short_quotation(scene: Scene, at: int, limit: int) -> int:
    """The token after the quotation that opens at token `at` where it is as short as a name and ends before token
    `limit`, else `at`."""
    quotation = scene.opening.get(at)
    short = quotation is not None and quotation.last - quotation.first <= _NAME and quotation.last < limit
    return quotation.last + 1 if quotation is not None and short else at


def dashed(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The stretches between dashes within a sentence, the dashes included: the first is written on to what follows it,
    the last on to what it closes."""
    first = None
    if _DASHES.isdisjoint(scene.fold[sentence.first + 1 : sentence.last]):
        return
    for at in range(sentence.first + 1, sentence.last):
        if scene.fold[at] not in _DASHES:
            continue
        start, end = scene.split.tokens.start, scene.split.tokens.end
        if first is not None and start[at] == end[at - 1] and at - first <= _DASHED:
            yield first, at + 1
            first = None
        elif at + 1 < sentence.last and end[at] == start[at + 1] and start[at] > end[at - 1]:
            first = at
