"""An article cut into paragraphs, sentences and quotations, with one set of tokens for all later stages."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from aqwal.languages.ar.sentences import sentence_bounds
from aqwal.languages.ar.tokens import tokenize
from aqwal.model import Article, Sentence, Span, SplitArticle, Tokens
from aqwal.sentences.pairing import Block
from aqwal.sentences.paragraphs import paragraphs
from aqwal.sentences.quotations import quotations

_LONGEST = 400
_COMMAS = frozenset("،,؛;")


def split_article(article: Article) -> SplitArticle:
    """Tokens, sentences and quotations of what is not set aside; no quotation runs from a headline into the text."""
    regions = list(paragraphs(article))
    tokens = tokenize(article.text, [span for span, _ in regions])
    blocks = list(_blocks(article.text, tokens, regions))
    found = quotations(article.text, tokens, blocks)
    quoted = {i for quotation in found if quotation.depth == 0 for i in range(quotation.first, quotation.last)}
    sentences = [
        Sentence(tokens.span(begin, end), begin, end, number, headline)
        for number, ((_, headline), block) in enumerate(zip(regions, blocks, strict=True))
        for whole in sentence_bounds(tokens, block.first, block.last, quoted)
        for begin, end in _short_enough(tokens, *whole)
    ]
    return SplitArticle(tokens, tuple(sentences), tuple(found))


def _short_enough(tokens: Tokens, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in pieces of at most _LONGEST tokens: longer ones are no sentences but text without stops, and what
    compares the parts of a sentence must not be handed a book."""
    while end - begin > _LONGEST:
        cut = next(
            (i + 1 for i in range(begin + _LONGEST - 1, begin + _LONGEST // 2, -1) if tokens.fold[i] in _COMMAS), None
        )
        cut = cut or begin + _LONGEST
        yield begin, cut
        begin = cut
    yield begin, end


def _blocks(text: str, tokens: Tokens, regions: Sequence[tuple[Span, bool]]) -> Iterator[Block]:
    """The paragraphs as tokens, and which of them follow on the one before."""
    last = 0
    end: int | None = None
    for span, headline in regions:
        first, last = last, bisect_left(tokens.start, span.end, lo=last)
        yield Block(first, last, end is not None and not headline and not text[end : span.start].strip())
        end = None if headline else span.end
