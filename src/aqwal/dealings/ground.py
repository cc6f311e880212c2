"""An article laid out for its dealings: who is named where, what stands at a token, who tells it."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aqwal.dealings.knowledge import Knowledge
from aqwal.events.blocs import BOTH, TELLER, meant, stands_at
from aqwal.events.ground import token_range
from aqwal.model import Article, Event, Mention, Party, Sentence, Span, SplitArticle, Statement

_MEDIA = "MED"
_NAMING = frozenset({"state", "capital", "demonym", "body", "group", "person", "office"})
_ROLE = "-"


@dataclass(frozen=True, slots=True)
class Ground:
    """What the stages before found, with lookups by token: `mentions` by their first, `bounds` of sentences."""

    article: Article
    split: SplitArticle
    fold: Sequence[str]
    mentions: Mapping[int, Mention]
    statements: Sequence[Statement]
    events: Sequence[Event]
    knowledge: Knowledge
    bounds: Sequence[int]
    digest: bytes

    def class_of(self, at: int) -> str:
        """The function-word class of token `at`, "" for a content word."""
        return self.knowledge.patterns.words.of(self.fold[at])

    def is_use(self, use: str, at: int) -> bool:
        """Whether token `at` is a word of this use, with or without a conjunction written on to it."""
        words, word = self.knowledge.uses[use], self.fold[at]
        return word in words or (word[0] in "وف" and word[1:] in words)

    def bare(self, at: int) -> str:
        """Token `at` without article, conjunction and preposition, folded."""
        return self.knowledge.stems.bare(self.fold[at])

    def tokens(self, span: Span) -> tuple[int, int]:
        """The tokens that begin within `span`: first and last (exclusive)."""
        return token_range(self.split.tokens, span)

    def sentence(self, at: int) -> Sentence | None:
        """The sentence of token `at`."""
        number = self.sentence_of(at)
        return self.split.sentences[number] if number >= 0 else None

    def sentence_of(self, at: int) -> int:
        """The number of the sentence of token `at`, -1 before the first."""
        return bisect_right(self.bounds, at) - 1

    def codes_at(self, at: int) -> tuple[tuple[str, ...], int]:
        """The codes of whoever token `at` begins to name, and the token after it; no codes where it names nobody."""
        mention = self.mentions.get(at)
        if mention is not None and (mention.side or mention.actor):
            named = mention.side if mention.kind in _NAMING else None
            return codes_of(named), mention.last
        for head in self.knowledge.patterns.heads.readings(self.fold[at]):
            if head.bloc is not None and stands_at(head.bloc, self.fold, at) and head.bloc.codes[0] != TELLER:
                return meant(head.bloc, self.mentions, at), at + len(head.bloc.words)
        return (), at + 1 if mention is None else mention.last

    def is_place(self, at: int) -> bool:
        """Whether token `at` begins the name of a place."""
        mention = self.mentions.get(at)
        return mention is not None and mention.kind == "place" and mention.actor is not None

    def is_both(self, at: int) -> bool:
        """Whether token `at` is a word for the two sides that were named (`الجانبين`)."""
        heads = self.knowledge.patterns.heads.readings(self.fold[at])
        return any(head.bloc is not None and head.bloc.codes[0] == BOTH for head in heads)

    def sentence_at(self, start: int) -> int:
        """The number of the sentence of the code point `start`."""
        return self.sentence_of(self.tokens(Span(start, start + 1))[0])

    def teller(self, at: int) -> Statement | None:
        """The innermost statement whose words hold token `at`, None where the reporter tells it."""
        start = self.split.tokens.start[at]
        holding = [one for one in self.statements if any(span.start <= start < span.end for span in one.content)]
        return min(holding, key=lambda one: sum(span.end - span.start for span in one.content), default=None)

    def key(self, prefix: str, *parts: object) -> str:
        """An id of `prefix` and 16 hex digits from the article's text and `parts`."""
        plain = "\n".join(str(part) for part in parts)
        return prefix + hashlib.sha256(self.digest + plain.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def lay_out(  # noqa: PLR0913, PLR0917 - what each stage before has yielded
    article: Article,
    split: SplitArticle,
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    events: Sequence[Event],
    knowledge: Knowledge,
) -> Ground:
    """The ground of one article."""
    return Ground(
        article,
        split,
        split.tokens.fold,
        {mention.first: mention for mention in reversed(mentions)},
        statements,
        events,
        knowledge,
        [sentence.first for sentence in split.sentences],
        hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).digest(),
    )


def codes_of(side: str | None) -> tuple[str, ...]:
    """The codes of a side that can have a position; outlets have none."""
    return tuple(code for code in (side or "").split(";") if code and code != _MEDIA)


def party_of(party: Party | None) -> tuple[str, ...]:
    """The codes of somebody's side, else his id, else nothing; nothing for an outlet."""
    if party is None or party.side == _MEDIA:
        return ()
    return codes_of(party.side) or ((party.actor,) if party.actor else ())


def same_party(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two groups of codes have one in common."""
    return not set(one).isdisjoint(other)


def states(codes: Sequence[str]) -> tuple[str, ...]:
    """The codes without their roles, each once."""
    return tuple(dict.fromkeys(code.partition(_ROLE)[0] for code in codes))


def mentioned(ground: Ground, first: int, last: int) -> Iterator[tuple[int, tuple[str, ...], int]]:
    """Who is named in tokens `first` to `last`: the token, the codes, and the token after."""
    at = first
    while at < last:
        codes, after = ground.codes_at(at)
        if codes:
            yield at, codes, after
        at = max(after, at + 1)
