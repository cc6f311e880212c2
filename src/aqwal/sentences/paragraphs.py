"""The paragraphs of an article's readable text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aqwal.model import Article, Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_ENDS = tuple('.!?؟:؛"”»)…')
_WRAPPED_LINES, _WRAPPED_SHARE, _WRAPPED_WIDTH = 6, 0.6, 100


def paragraphs(article: Article) -> Iterator[tuple[Span, bool]]:
    """The paragraphs outside what is set aside, in text order, and whether each is a headline."""
    text = article.text
    lines = _blocks if _hard_wrapped(text) else _lines
    for region in _remaining(len(text), sorted(part.span for part in article.set_aside)):
        for span in lines(text, region):
            yield span, any(headline.overlaps(span) for headline in article.headlines)


def _lines(text: str, region: Span) -> Iterator[Span]:
    """The lines with something on them."""
    for match in _LINE.finditer(text, region.start, region.end):
        if not match.group().isspace():
            yield Span(*match.span())


def _blocks(text: str, region: Span) -> Iterator[Span]:
    """Runs of lines with no empty line among them."""
    start = end = -1
    for line in _lines(text, region):
        if start >= 0 and len(text[end : line.start].splitlines()) > 1:
            yield Span(start, end)
            start = -1
        start = line.start if start < 0 else start
        end = line.end
    if start >= 0:
        yield Span(start, end)


def _remaining(length: int, aside: Sequence[Span]) -> Iterator[Span]:
    at = 0
    for span in aside:
        if span.start > at:
            yield Span(at, span.start)
        at = max(at, span.end)
    if at < length:
        yield Span(at, length)


def _hard_wrapped(text: str) -> bool:
    """Whether lines were broken at a width, as in mail and old terminals: then only an empty line ends a paragraph."""
    lines = [line.strip() for line in text[:20_000].split("\n") if line.strip()]
    if len(lines) < _WRAPPED_LINES or max(map(len, lines)) > _WRAPPED_WIDTH:
        return False
    return sum(not line.endswith(_ENDS) for line in lines) > _WRAPPED_SHARE * len(lines)
