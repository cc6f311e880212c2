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

_CARRIED = 8  # tokens from a verb to the `بالقول` that carries its words


@dataclass(frozen=True, slots=True)
class Read:
    """One article read. `sentences` are those of its body; headlines make no statements that are scored.

    `content` holds the tokens of what was said; `told` those of the cues, of what stands between a cue and its words,
    and of a verb whose words another cue carries (`ختم بالقول`); `named` those inside mentions but for the first.
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
    scene = lay_out(article, split, mentions, grammar)
    return Read(
        scene,
        grammar,
        tuple(sentence for sentence in split.sentences if not sentence.headline),
        frozenset(at for said in statements for span in said.content for at in tokens_of(split.tokens, span)),
        frozenset(at for said in statements for at in _told(scene, said)),
        frozenset(at for mention in mentions for at in range(mention.first + 1, mention.last)),
    )


def tokens_of(tokens: Tokens, span: Span) -> range:
    """The tokens that begin in the span."""
    return range(bisect_left(tokens.start, span.start), bisect_left(tokens.start, span.end))


def _told(scene: Scene, said: Statement) -> Iterator[int]:
    """The tokens from the cue to the words that it reports, on whichever side of it they stand."""
    tokens = scene.split.tokens
    cue = tokens_of(tokens, said.cue)
    yield from cue
    if cue.start not in scene.verbs and any(reading.verb.carrier for reading in scene.cues.get(cue.start, ())):
        yield from (i for i in range(max(0, cue.start - _CARRIED), cue.start) if i in scene.verbs and i in scene.cues)
    before = [span.end for span in said.content if span.end <= said.cue.start]
    after = [span.start for span in said.content if span.start >= said.cue.end]
    if after:
        yield from range(cue.stop, bisect_left(tokens.start, min(after)))
    if before:
        yield from range(bisect_left(tokens.start, max(before)), cue.start)
