"""The paragraphs of an article's readable text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aqwal.model import Article, Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*")
_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\S\n]*[^\s][^\n]*)*")
_ENDS = tuple('.!?؟:؛"”»)…')
_WRAPPED_LINES, _WRAPPED_SHARE, _WRAPPED_WIDTH = 6, 0.6, 100


def paragraphs(article: Article) -> Iterator[tuple[Span, bool]]:
    """The paragraphs outside what is set aside, in text order, and whether each is a headline."""
    pattern = _BLOCK if _hard_wrapped(article.text) else _LINE
    aside = sorted(part.span for part in article.set_aside)
    for region in _remaining(len(article.text), aside):
        for match in pattern.finditer(article.text, region.start, region.end):
            span = Span(match.start(), match.end())
            yield span, any(headline.overlaps(span) for headline in article.headlines)


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
