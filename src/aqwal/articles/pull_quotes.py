"""Quotations that a page shows twice: once in the running text, once as a line of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aqwal.model import Span

_FEWEST_WORDS, _LONGEST, _MOST = 4, 600, 40


def pull_quotes(levelled: str, lines: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """Lines wholly in quotation marks whose words stand in the text a second time; of lone copies the first stays."""
    seen: set[str] = set()
    tried = 0
    for start, end in lines:
        if end - start > _LONGEST or '"' not in levelled[start : start + 5]:
            continue
        line = levelled[start:end].strip()
        inner = line[1:-1].strip(' ."')
        if line[0] != '"' or not line.endswith(('"', '".')) or '"' in inner or len(inner.split()) < _FEWEST_WORDS:
            continue
        tried += 1
        if tried > _MOST:  # each one searches the whole text: the time must stay linear
            return
        elsewhere = inner in levelled[:start] or inner in levelled[end:]
        if inner in seen or (elsewhere and not _only_in_lines(levelled, inner, lines)):
            first = start + len(levelled[start:end]) - len(levelled[start:end].lstrip())
            yield Span(first, first + len(line))
        seen.add(inner)


def _only_in_lines(levelled: str, inner: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether every copy is a line of its own."""
    alone = sum(levelled[start:end].strip(' ."') == inner for start, end in lines if end - start <= _LONGEST)
    return levelled.count(inner) == alone
