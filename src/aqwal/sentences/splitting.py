"""An article cut into paragraphs, sentences and quotations, with one set of tokens for all later stages."""

from __future__ import annotations

from bisect import bisect_left

from aqwal.languages.ar.sentences import sentence_bounds
from aqwal.languages.ar.tokens import tokenize
from aqwal.model import Article, Quotation, Sentence, SplitArticle
from aqwal.sentences.paragraphs import paragraphs
from aqwal.sentences.quotations import quotations


def split_article(article: Article) -> SplitArticle:
    """Tokens, sentences and quotations of what is not set aside; quotations of a headline are found apart from the rest."""
    regions = list(paragraphs(article))
    tokens = tokenize(article.text, [span for span, _ in regions])
    sentences: list[Sentence] = []
    quoted: list[Quotation] = []
    last = 0
    for number, (region, headline) in enumerate(regions):
        first, last = last, bisect_left(tokens.start, region.end, lo=last)
        found = quotations(article.text, tokens, first, last)
        quoted += found
        for begin, end in sentence_bounds(tokens, first, last, found):
            sentences.append(Sentence(tokens.span(begin, end), begin, end, number, headline))
    return SplitArticle(tokens, tuple(sentences), tuple(quoted))
