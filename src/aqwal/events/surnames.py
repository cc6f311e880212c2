"""People called by their surname alone: whose side a word is, learnt from the full names in the same article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from aqwal.model import Mention, Party, SplitArticle, Statement

_MIN_SURNAME = 4


class Identify(Protocol):
    """Who the noun phrase of two tokens is (`mentions.Cast`)."""

    def identify(self, first: int, last: int) -> Party:
        """The party that tokens `first` to `last` (exclusive) name."""

    def likely_side(self, first: int, last: int) -> str | None:
        """The side of whoever they name as one who does something."""


def surnames(
    split: SplitArticle, mentions: Sequence[Mention], statements: Sequence[Statement], cast: Identify
) -> Mapping[str, str]:
    """The side by the folded last word of a person's name; a word that two people of different sides share has none."""
    found: dict[str, str] = {}
    torn: set[str] = set()
    for word, side in _named(split, mentions, statements, cast):
        if found.setdefault(word, side) != side:
            torn.add(word)
    return {word: side for word, side in found.items() if word not in torn}


def _named(
    split: SplitArticle, mentions: Sequence[Mention], statements: Sequence[Statement], cast: Identify
) -> Iterator[tuple[str, str]]:
    fold, ends = split.tokens.fold, split.tokens.end
    for mention in mentions:
        if mention.kind == "person" and mention.last - mention.first > 1:
            word = fold[mention.last - 1]
            side = cast.identify(mention.first, mention.last).side
            if side and len(word) >= _MIN_SURNAME:
                yield word, side
    for statement in statements:
        speaker = statement.speaker
        if speaker is None or speaker.mention is None or not speaker.side or not speaker.actor:
            continue
        at = bisect_left(ends, speaker.mention.end) if speaker.actor.startswith("per:") else len(fold)
        if at < len(fold) and ends[at] == speaker.mention.end and len(fold[at]) >= _MIN_SURNAME:
            yield fold[at], speaker.side
