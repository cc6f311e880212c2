"""Where Arabic sentences end."""

from __future__ import annotations

from collections.abc import Iterator, Set

from aqwal.languages.ar.letters import LETTER_NAMES
from aqwal.model import Tokens

_TWO_DOTS = ".."  # written on to a word, as many papers end a sentence
_STOPS = frozenset({".", "!", "؟", "?", _TWO_DOTS})
_CLOSING = frozenset('"”“»«’›)]}')
_GO_ON = frozenset({"،", ",", "؛", ":", ".", "-", "–"})
_AND = "و"


def stops(tokens: Tokens, first: int, last: int) -> Iterator[int]:
    """The tokens of the paragraph `first` to `last` that end a sentence where they stand in no quotation.

    A full stop after a single letter (`د. أحمد`, `أ.ف.ب`), between the names of two letters (`بي. بي. سي`), in an
    address (`www.example.org`) or after the number of a list's item belongs to the word; of several stops in a row
    (`؟!`) only the last one counts.
    """
    fold = tokens.fold
    for i in range(first, last):
        if fold[i] not in _STOPS or (i + 1 < last and fold[i + 1] in _STOPS and tokens.start[i + 1] == tokens.end[i]):
            continue
        if fold[i] == _TWO_DOTS and (i == first or tokens.start[i] != tokens.end[i - 1]):
            continue  # a pause: `قال .. نعم`
        if fold[i] != "." or not (_abbreviates(tokens, i, first) or _in_address(tokens, i, first, last)):
            yield i


def sentence_bounds(tokens: Tokens, first: int, last: int, quoted: Set[int]) -> Iterator[tuple[int, int]]:
    """The sentences of the paragraph of tokens `first` to `last`: token pairs, the end exclusive.

    `quoted` are the tokens inside quotation marks: a stop among them ends nothing, except where the quotation ends
    on it and a new sentence follows.
    """
    begin = first
    for i in stops(tokens, first, last):
        end = _past_closing(tokens, i + 1, last)
        if i not in quoted or (end > i + 1 and end - 1 not in quoted and _starts(tokens, i, end, last)):
            yield begin, end
            begin = end
    if begin < last:
        yield begin, last


def _abbreviates(tokens: Tokens, at: int, first: int) -> bool:
    """Whether the full stop follows a letter that stands for a word, or the number that begins an item of a list."""
    if at == first or tokens.start[at] != tokens.end[at - 1]:
        return False
    if at + 1 < len(tokens.fold) and tokens.fold[at - 1] in LETTER_NAMES and tokens.fold[at + 1] in LETTER_NAMES:
        return True
    if at - 1 == first:
        return tokens.fold[first].isdecimal() or _single_letter(tokens, first)
    # `2015 م.` and `1436ه.` are years: there the stop ends a sentence.
    return _single_letter(tokens, at - 1) and not tokens.fold[at - 2][:1].isdecimal()


def _single_letter(tokens: Tokens, at: int) -> bool:
    return tokens.end[at] - tokens.start[at] == 1 and tokens.fold[at].isalpha()


def _in_address(tokens: Tokens, at: int, first: int, last: int) -> bool:
    if not first < at < last - 1 or tokens.start[at + 1] != tokens.end[at] or tokens.start[at] != tokens.end[at - 1]:
        return False
    before, after = tokens.fold[at - 1], tokens.fold[at + 1]
    return before.isascii() and before.isalnum() and after.isascii() and after.isalnum()


def _past_closing(tokens: Tokens, at: int, last: int) -> int:
    """Past closing marks that stand right on the stop."""
    while at < last and tokens.fold[at] in _CLOSING and tokens.start[at] == tokens.end[at - 1]:
        at += 1
    return at


def _starts(tokens: Tokens, stop: int, at: int, last: int) -> bool:
    """Whether a sentence begins at token `at`, after a quotation that ends on `stop`.

    A question mark can be the quotation's own: then only a conjunction begins a sentence.
    """
    if at >= last:
        return True
    word = tokens.fold[at]
    return word not in _GO_ON and (tokens.fold[stop] == "." or word.startswith(_AND))
