"""The quotations of an article: marks paired paragraph by paragraph, over paragraphs, and those that nobody closed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from aqwal.model import Quotation, Span, Tokens
from aqwal.sentences.marks import SINGLE, find_marks
from aqwal.sentences.pairing import Block, Pair, Pairing, pair_marks
from aqwal.sentences.unclosed import end_unclosed

_PARAGRAPHS, _LENGTH = (
    3,
    1000,
)  # how many paragraphs on, and how many code points, a quotation over paragraphs may reach

_DEEPEST = 3  # quotations further in are a fault of the text, and walking them would take time without end


def quotations(text: str, tokens: Tokens, blocks: Sequence[Block]) -> list[Quotation]:
    """The quotations of all paragraphs, outer before inner; they nest and never cross.

    One that is never closed ends at the first full stop, so that it cannot swallow the rest, or with its paragraph
    where the next one opens with a mark again. One that is closed in one of the next paragraphs runs over them.
    """
    marks = find_marks(text, tokens)
    if not marks:
        return []
    starts = [mark.at for mark in marks]
    paired = [
        pair_marks(tokens, marks[bisect_left(starts, block.first) : bisect_left(starts, block.last)])
        for block in blocks
    ]
    pairs = [*_bridge(tokens, blocks, paired), *(pair for found in paired for pair in found.pairs)]
    pairs += end_unclosed(tokens, blocks, paired, sorted(pairs))
    return list(_nested(tokens, sorted(pairs, key=lambda pair: (pair.begin, -pair.end))))


def _bridge(tokens: Tokens, blocks: Sequence[Block], paired: Sequence[Pairing]) -> Iterator[Pair]:
    """Quotations closed in a later paragraph: what stands between has no mark of the same family."""
    for number, found in enumerate(paired):
        for later in range(number + 1, min(number + 1 + _PARAGRAPHS, len(blocks))):
            if not found.open or found.open[-1].family == SINGLE or not blocks[later].joined:
                break
            closer = paired[later].first.get(found.open[-1].family)
            if closer is None:
                continue
            if paired[later].orphan == closer and tokens.end[closer.at] - tokens.start[found.open[-1].at] <= _LENGTH:
                yield Pair(found.open.pop().at, closer.at, bridges=True)
                found.inner += found.open
                found.open.clear()
            break


def _nested(tokens: Tokens, pairs: Sequence[Pair]) -> Iterator[Quotation]:
    """The pairs as quotations with their depth; doubled marks (`""…""`) make one quotation."""
    round_it: list[Pair] = []
    for number, pair in enumerate(pairs):
        while round_it and round_it[-1].end <= pair.begin:
            round_it.pop()
        doubled = pairs[number + 1 : number + 2] == [Pair(pair.begin + 1, pair.end - 1)]
        if pair.end - pair.begin > 1 and not doubled and len(round_it) <= _DEEPEST:
            yield _quotation(tokens, pair, len(round_it))
            round_it.append(pair)


def _quotation(tokens: Tokens, pair: Pair, depth: int) -> Quotation:
    first, last = pair.begin + 1, pair.end
    end = tokens.end[last if pair.closed else last - 1]
    return Quotation(Span(tokens.start[pair.begin], end), tokens.span(first, last), first, last, depth, pair.closed)
