"""What a stretch of words is about: its key noun phrase, and the content words by which it is compared."""

from __future__ import annotations

from collections.abc import Collection

from aqwal.dealings.ground import Ground
from aqwal.model import Issue

_LONGEST, _CONTENT = 12, 6
_OPENING = frozenset(
    {"prep", "prep_of_office", "that", "that_pronoun", "conj", "adverb", "auxiliary", "demonstrative", "comma", "mark",
     "time", "pronoun", "negation", "indefinite_relative"}
)  # fmt: skip
_ENDING = frozenset(
    {"comma", "semicolon", "colon", "stop", "dots", "relative", "clause_conj", "that", "that_pronoun", "negation",
     "auxiliary", "time", "pronoun", "indefinite_relative", "adverb"}
)  # fmt: skip
_QUOTES = frozenset("\"'«»“”‘’()[]")
_JOINED = ("وال", "وب", "ول")
_SHORTEST = 3
_MOST = 30  # content words of a statement


def issue_in(ground: Ground, first: int, last: int, own: Collection[str] = ()) -> Issue | None:
    """The issue of the words at tokens `first` to `last`: what they begin with, past words that only lead to it.

    `own` are the codes of who says it: a subject of theirs (`بلاده`) leads to the issue too. None where nothing is left
    but names and everyday words.
    """
    begin = _begin(ground, first, last, own)
    end = _end(ground, begin, last)
    words, sides = content(ground, begin, end)
    if not words:
        return None
    return Issue(ground.split.tokens.span(begin, end), words, sides)


def content(ground: Ground, first: int, last: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The content words of tokens `first` to `last` in their order, and the codes of who is named, each once."""
    words: dict[str, None] = {}
    sides: dict[str, None] = {}
    weak, stems = ground.knowledge.weak, ground.knowledge.stems
    at = first
    while at < last and len(words) < _MOST:
        codes, after = ground.codes_at(at)
        if codes:
            sides.update(dict.fromkeys(codes))
            at = after
            continue
        word = ground.fold[at]
        if len(word) >= _SHORTEST and not word[0].isdigit() and not ground.class_of(at):
            stem = stems.of(word)
            if stem not in weak:
                words[stem] = None
        at += 1
    return tuple(words), tuple(sides)


def _begin(ground: Ground, at: int, last: int, own: Collection[str]) -> int:
    """The first token that may be the head of the issue."""
    while at < last:
        codes, after = ground.codes_at(at)
        if codes and own and set(codes) <= set(own):
            at = after
        elif not codes and (_leads(ground, at) or ground.class_of(at) in _OPENING):
            at += 1
        else:
            break
    return min(at, last - 1)


def _leads(ground: Ground, at: int) -> bool:
    word = ground.fold[at]
    return word in _QUOTES or ground.bare(at) in ground.knowledge.uses["light"] or ground.is_use("own", at)


def _end(ground: Ground, first: int, last: int) -> int:
    """The token after the noun phrase that begins at `first`."""
    at, count = first, 0
    while at < min(last, first + _LONGEST):
        word = ground.fold[at]
        kind = ground.class_of(at)
        ends = kind in _ENDING or ground.is_use("adjunct", at) or (at > first and word.startswith(_JOINED))
        if at > first and ends:
            break
        codes, after = ground.codes_at(at)
        count += not kind and word not in _QUOTES
        if count > _CONTENT:
            break
        at = after if codes else at + 1
    at = min(at, last)
    while at > first + 1 and (ground.class_of(at - 1) or ground.fold[at - 1] in _QUOTES):
        at -= 1
    return at
