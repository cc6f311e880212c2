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
        for begin, end in sentence_bounds(tokens, block.first, block.last, quoted)
    ]
    return SplitArticle(tokens, tuple(sentences), tuple(found))


def _blocks(text: str, tokens: Tokens, regions: Sequence[tuple[Span, bool]]) -> Iterator[Block]:
    """The paragraphs as tokens, and which of them follow on the one before."""
    last = 0
    end: int | None = None
    for span, headline in regions:
        first, last = last, bisect_left(tokens.start, span.end, lo=last)
        yield Block(first, last, end is not None and not headline and not text[end : span.start].strip())
        end = None if headline else span.end
