"""An article laid out for coding: columns over its tokens, and who speaks where."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aqwal.events.heads import Head
from aqwal.events.patterns import Patterns
from aqwal.events.surnames import Identify, surnames
from aqwal.events.triggers import Trigger
from aqwal.model import Article, Mention, Span, SplitArticle, Statement, Tokens

_PLACED = frozenset({"state", "capital", "demonym", "place"})


@dataclass(frozen=True, slots=True)
class Ground:
    """Columns over the tokens of `split` (same index), and lookups by token.

    `classes[i]` is the function-word class of token i, "" for a content word, `heads[i]` how it may head a party.
    `triggers` holds the tokens that can be a trigger, `mentions` is keyed by first token, `cues` by the first token of
    a statement's cue. `holders` gives for a token the innermost statement whose content holds it, `told` all statements
    by id. `home` is the state that the article is mostly about, None if it names none. `digest` is the SHA-256 of the
    text. `cast` knows who an uncoded mention is, `surnames` the side of who is called by one word.
    """

    article: Article
    split: SplitArticle
    patterns: Patterns
    fold: Sequence[str]
    classes: Sequence[str]
    heads: Sequence[tuple[Head, ...]]
    triggers: dict[int, tuple[Trigger, ...]]
    mentions: dict[int, Mention]
    cues: dict[int, Statement]
    holders: dict[int, Statement]
    told: Mapping[str, Statement]
    home: str | None
    digest: bytes
    cast: Identify
    surnames: Mapping[str, str]


def lay_out(  # noqa: PLR0913, PLR0917 - what each stage before has yielded
    article: Article,
    split: SplitArticle,
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    cast: Identify,
    patterns: Patterns,
) -> Ground:
    """The ground of one article."""
    fold = split.tokens.fold
    classes = patterns.words.of_each(fold)
    return Ground(
        article,
        split,
        patterns,
        fold,
        classes,
        patterns.heads.readings_of(fold),
        {i: found for i, found in patterns.triggers.find(fold).items() if not _two_prepositions(classes, i)},
        {mention.first: mention for mention in reversed(mentions)},
        dict(_cues(split.tokens, statements)),
        _holders(split.tokens, statements),
        {statement.id: statement for statement in statements},
        _home(split, mentions),
        hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).digest(),
        cast,
        surnames(split, mentions, statements, cast),
    )


def _two_prepositions(classes: Sequence[str], at: int) -> bool:
    """Whether token `at` is the second of two prepositions (`من قبل`), and so no verb that is written like one."""
    return at > 0 and classes[at] == classes[at - 1] == "prep"


def token_range(tokens: Tokens, span: Span) -> tuple[int, int]:
    """The tokens that begin within `span`: first and last (exclusive)."""
    return bisect_left(tokens.start, span.start), bisect_left(tokens.start, span.end)


def _cues(tokens: Tokens, statements: Sequence[Statement]) -> Iterator[tuple[int, Statement]]:
    for statement in statements:
        first, last = token_range(tokens, statement.cue)
        if first < last:
            yield first, statement


def _holders(tokens: Tokens, statements: Sequence[Statement]) -> dict[int, Statement]:
    """Inner statements overwrite the outer ones, whose contents are longer."""
    holders: dict[int, Statement] = {}
    for statement in sorted(statements, key=_length, reverse=True):
        for span in statement.content:
            holders.update(dict.fromkeys(range(*token_range(tokens, span)), statement))
    return holders


def _length(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.content)


def _home(split: SplitArticle, mentions: Sequence[Mention]) -> str | None:
    """The state named most, where more than one sentence names it: one sentence by itself is about no state."""
    tally = Counter(m.side for m in mentions if m.side and m.kind in _PLACED and len(m.side) == 3)  # noqa: PLR2004 - ISO alpha-3
    if not tally:
        return None
    most = tally.most_common(1)[0][0]
    at = [mention.first for mention in mentions if mention.side == most]
    naming = sum(any(sentence.first <= i < sentence.last for i in at) for sentence in split.sentences)
    return most if naming > 1 else None
