"""An article as far as its statements, with what they account for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from aqwal.mentions import Cast, Gazetteer, find_mentions
from aqwal.model import Article, Sentence, Span, Statement, Tokens
from aqwal.sentences import split_article
from aqwal.statements import Grammar, find_statements
from aqwal.statements.scene import Scene, lay_out


@dataclass(frozen=True, slots=True)
class Read:
    """One article read. `sentences` are those of its body; headlines make no statements that are scored.

    `content` holds the tokens of what was said, `told` those of the cues and of what stands between a cue and its
    words, `named` those inside mentions, their first token not counted.
    """

    scene: Scene
    grammar: Grammar
    sentences: tuple[Sentence, ...]
    content: frozenset[int]
    told: frozenset[int]
    named: frozenset[int]

    def yielded(self, first: int, last: int) -> bool:
        """Whether a token of `first` to `last` (exclusive) belongs to a statement."""
        return any(at in self.content or at in self.told for at in range(first, last))


@dataclass(frozen=True, slots=True)
class Place:
    """Tokens `first` to `last` (exclusive) of an article, which yielded nothing.

    `pattern` says what it looks like, `notes` what is worth counting within a pattern.
    """

    pattern: str
    first: int
    last: int
    notes: tuple[str, ...] = ()


def read(article: Article, gazetteer: Gazetteer, grammar: Grammar) -> Read:
    """What the reader sees in the article and what it makes of it."""
    split = split_article(article)
    mentions = find_mentions(article, split, gazetteer)
    statements = find_statements(article, split, mentions, Cast(article, split, mentions, gazetteer), grammar)
    return Read(
        lay_out(article, split, mentions, grammar),
        grammar,
        tuple(sentence for sentence in split.sentences if not sentence.headline),
        frozenset(at for said in statements for span in said.content for at in tokens_of(split.tokens, span)),
        frozenset(at for said in statements for at in _told(split.tokens, said)),
        frozenset(at for mention in mentions for at in range(mention.first + 1, mention.last)),
    )


def tokens_of(tokens: Tokens, span: Span) -> range:
    """The tokens that begin in the span."""
    return range(bisect_left(tokens.start, span.start), bisect_left(tokens.start, span.end))


def _told(tokens: Tokens, said: Statement) -> Iterator[int]:
    """The tokens from the cue to the words that it reports, on whichever side of it they stand."""
    cue = tokens_of(tokens, said.cue)
    yield from cue
    before = [span.end for span in said.content if span.end <= said.cue.start]
    after = [span.start for span in said.content if span.start >= said.cue.end]
    if after:
        yield from range(cue.stop, bisect_left(tokens.start, min(after)))
    if before:
        yield from range(bisect_left(tokens.start, max(before)), cue.start)
