"""Where a quotation ends that nobody closed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from aqwal.languages.ar.sentences import stops
from aqwal.model import Tokens
from aqwal.sentences.marks import SINGLE, Mark
from aqwal.sentences.pairing import Block, Pair, Pairing

_NAME = 4
_OUTSIDE = -1


def end_unclosed(
    tokens: Tokens, blocks: Sequence[Block], paired: Sequence[Pairing], pairs: Sequence[Pair]
) -> Iterator[Pair]:
    """The quotations that the left-over opening marks begin; `pairs` are the closed ones, sorted.

    Each ends at whatever comes first: a full stop that lies in no quotation of its own, the next mark that nothing
    closes, the end of the quotation round it, its paragraph's end. A name ends at its colon (`لـ«الصحيفة: إن`).
    """
    left = [(number, mark) for number, found in enumerate(paired) for mark in found.left() if mark.family != SINGLE]
    if not left:
        return
    ends = [stop for n in sorted({n for n, _ in left}) for stop in stops(tokens, blocks[n].first, blocks[n].last)]
    points = sorted({*ends, *(mark.at for _, mark in left), *(pair.begin for pair in pairs if pair.bridges)})
    levels = dict(zip(points, _levels(points, pairs), strict=True))
    at_level: dict[int, list[int]] = defaultdict(list)
    for point in points:
        at_level[levels[point]].append(point)
    for number, mark in left:
        level, last = levels[mark.at], blocks[number].last
        end = last if level == _OUTSIDE else min(last, pairs[level].end)
        if not _goes_on(blocks, paired, number, mark):
            end = _first_end(tokens, at_level[level], mark.at, end)
        if not _is_doubled(mark.at, end, pairs):
            yield Pair(mark.at, _name_end(tokens, mark.at, end), closed=False)


def _levels(points: Sequence[int], pairs: Sequence[Pair]) -> Iterator[int]:
    """For each token of `points` the index of the innermost pair round it; both are sorted."""
    round_it: list[int] = []
    following = 0
    for point in points:
        while following < len(pairs) and pairs[following].begin < point:
            round_it.append(following)
            following += 1
        # What ended before the point lies on top of what is still open: pairs never cross.
        while round_it and pairs[round_it[-1]].end <= point:
            round_it.pop()
        yield round_it[-1] if round_it else _OUTSIDE


def _goes_on(blocks: Sequence[Block], paired: Sequence[Pairing], number: int, mark: Mark) -> bool:
    """Whether the next paragraph begins with a mark again, as each paragraph of a long quotation does."""
    found = paired[number]
    if not found.open or found.open[-1] != mark or number + 1 == len(blocks) or not blocks[number + 1].joined:
        return False
    after = paired[number + 1].first.get(mark.family)
    return after is not None and after.at == blocks[number + 1].first and after.may_open


def _first_end(tokens: Tokens, points: Sequence[int], at: int, end: int) -> int:
    """The first of `points` after token `at`, `end` if none comes before it; a question mark stays inside."""
    place = bisect_right(points, at)
    if place == len(points) or points[place] >= end:
        return end
    return points[place] + (tokens.fold[points[place]] in {"؟", "?", "!"})


def _is_doubled(at: int, end: int, pairs: Sequence[Pair]) -> bool:
    """Whether the mark is a second sign on a quotation that is closed once (`""نحن هنا"`)."""
    place = bisect_left(pairs, Pair(at + 1, 0))
    if place == len(pairs) or pairs[place].begin != at + 1:
        return False
    # Few words can be a name that the quotation begins with (`""المرفأ" لنا`).
    return end <= pairs[place].end + 1 or pairs[place].end - at - 2 > _NAME


def _name_end(tokens: Tokens, at: int, end: int) -> int:
    return next((i for i in range(at + 2, min(at + 2 + _NAME, end)) if tokens.fold[i] == ":"), end)
