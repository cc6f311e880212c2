"""Sentences, tokens and quotations of an article, with their offsets."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.model.span import Span


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a whole article as parallel columns (one object for thousands of words: the hot path walks lists).

    `start[i]` and `end[i]` are code points of the text; `fold[i]` is the token's folded form (letters normalised
    for matching, case, marks and tatweel removed); a punctuation mark is a token of its own and folds to itself,
    a quotation mark typed as two signs or as an HTML entity to the mark that it stands for.
    """

    start: list[int]
    end: list[int]
    fold: list[str]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.fold)

    def span(self, first: int, last: int) -> Span:
        """The span from token `first` up to, not including, token `last`."""
        return Span(self.start[first], self.end[last - 1])


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks: `span` with its marks, `inner` and tokens `first` to `last` (exclusive) without.

    `closed` is False where the text never closes it: it then ends with its sentence or paragraph, and `span` ends with
    `inner`. `depth` is 0 for an outer quotation. Quotations nest and never cross; one can run over several paragraphs.
    """

    span: Span
    inner: Span
    first: int
    last: int
    depth: int = 0
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: tokens `first` to `last` (exclusive) of the article, in paragraph number `paragraph`."""

    span: Span
    first: int
    last: int
    paragraph: int
    headline: bool = False


@dataclass(frozen=True, slots=True)
class SplitArticle:
    """What `split_article` yields: the tokens of the readable text and the sentences and quotations over them."""

    tokens: Tokens
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
