"""Where Arabic sentences end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aqwal.model import Quotation, Tokens

_STOPS = frozenset({".", "!", "؟", "?"})
_CLOSING = frozenset('"”“»«’)]')


def sentence_bounds(
    tokens: Tokens, first: int, last: int, quotations: Sequence[Quotation]
) -> Iterator[tuple[int, int]]:
    """The sentences of the paragraph of tokens `first` to `last`: token pairs, the end exclusive.

    A stop inside a quotation ends nothing, except where the quotation ends on it and a new sentence follows. A stop after a
    single letter (`د. أحمد`, `أ.ف.ب`) belongs to an abbreviation.
    """
    inside = _quoted(quotations)
    begin = first
    i = first
    while i < last:
        if tokens.fold[i] in _STOPS and not _abbreviation(tokens, i, first):
            end = _past_closing(tokens, i + 1, last)
            if i not in inside or (end > i + 1 and end - 1 not in inside and _starts(tokens, end, last)):
                yield begin, end
                begin = i = end
                continue
        i += 1
    if begin < last:
        yield begin, last


def _quoted(quotations: Sequence[Quotation]) -> set[int]:
    return {i for quotation in quotations if quotation.depth == 0 for i in range(quotation.first, quotation.last)}


def _abbreviation(tokens: Tokens, at: int, first: int) -> bool:
    if at == first or tokens.fold[at] != ".":
        return False
    return tokens.end[at - 1] - tokens.start[at - 1] == 1 and tokens.fold[at - 1].isalpha()


def _past_closing(tokens: Tokens, at: int, last: int) -> int:
    """Past closing marks that stand right on the stop."""
    while at < last and tokens.fold[at] in _CLOSING and tokens.start[at] == tokens.end[at - 1]:
        at += 1
    return at


def _starts(tokens: Tokens, at: int, last: int) -> bool:
    return at >= last or tokens.fold[at] not in {"،", ",", "؛", ":", ".", "-"}
