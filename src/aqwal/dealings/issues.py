"""What a stretch of words is about: its key noun phrase, and the content words by which it is compared."""

from __future__ import annotations

from collections.abc import Collection

from aqwal.dealings.ground import Ground
from aqwal.languages.ar.affixes import ARTICLE, JOINED_NOUNS
from aqwal.model import Issue, Span

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
_MARKS = frozenset("\"'«“‘")
_SHORTEST = 3
_ATTACHED = "بل"
_OPENING_MARK, _CLOSING = "()"
_MOST = 30  # content words of a statement


def issue_in(
    ground: Ground, first: int, last: int, own: Collection[str] = (), *, attached: bool = True
) -> Issue | None:
    """The issue of the words at tokens `first` to `last`: what they begin with, past words that only lead to it.

    `own` are the codes of who says it: a subject of theirs (`بلاده`) leads to the issue too. `attached` says that a
    preposition may be written on to the first word. None where nothing is left but names and everyday words.
    """
    begin = _begin(ground, first, last, own)
    end = _end(ground, begin, last)
    words, sides = content(ground, begin, end)
    if not words:
        words, sides = content(ground, begin, end, places=True)
    if not words:
        return None
    leads = attached and begin == first
    if leads and words[0] == ground.knowledge.stems.of(ground.fold[begin]):
        words = (ground.knowledge.stems.of(_bare_head(ground, begin)), *words[1:])
    return Issue(_span(ground, begin, end, leads=leads), words, sides)


def content(ground: Ground, first: int, last: int, *, places: bool = False) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The content words of tokens `first` to `last` in their order, and the codes of who is named, each once.

    The words of a place's name are none, unless `places`: that two texts name it does not make them say the same.
    """
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
        if not places and ground.is_place(at):
            at = ground.mentions[at].last
            continue
        word = ground.fold[at]
        if len(word) >= _SHORTEST and not word[0].isdigit() and not ground.class_of(at):
            stem = stems.of(word)
            if stem not in weak:
                words[stem] = None
        at += 1
    return tuple(words), tuple(sides)


def _span(ground: Ground, first: int, last: int, *, leads: bool) -> Span:
    """The phrase without a preposition or conjunction written on to its first word (`ب|حشد قوات`)."""
    span, word = ground.split.tokens.span(first, last), ground.fold[first]
    mention = ground.mentions.get(first)
    if mention is not None:
        begins = bool(mention.clitic) and word.startswith(mention.clitic) and not word.startswith("لل")
        return Span(span.start + len(mention.clitic), span.end) if begins else span
    bare = _bare_head(ground, first) if leads else ground.bare(first)
    rest = ARTICLE + bare if word.endswith(ARTICLE + bare) else bare
    written = ground.split.tokens.end[first] - ground.split.tokens.start[first]
    taken = len(word) - len(rest) if word.endswith(rest) and written == len(word) else 0
    return Span(span.start + taken, span.end) if not word[:taken].endswith("لل") else span


def _bare_head(ground: Ground, at: int) -> str:
    """Token `at` without what is written on to it, a preposition of one letter in any case."""
    word, bare = ground.fold[at], ground.bare(at)
    if word == bare and word[0] in _ATTACHED and len(word) > _SHORTEST and word not in ground.knowledge.patterns.common:
        return word[1:].removeprefix(ARTICLE)
    return bare


def _begin(ground: Ground, first: int, last: int, own: Collection[str]) -> int:
    """The first token that may be the head of the issue."""
    at = first
    while at < last:
        codes, after = ground.codes_at(at)
        if codes and own and set(codes) <= set(own):
            at = after
        elif not codes and (_leads(ground, at) or ground.class_of(at) in _OPENING):
            at += 1
        else:
            break
    if first < at < last and ground.class_of(at) == "relative":  # `العمليات التي ...`
        at -= 1
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
        ends = kind in _ENDING or ground.is_use("adjunct", at) or (at > first and word.startswith(JOINED_NOUNS))
        if at > first and (ends or word in _MARKS):
            break
        codes, after = ground.codes_at(at)
        count += not kind and word not in _QUOTES
        if count > _CONTENT:
            break
        at = after if codes else at + 1
    at = min(at, last)
    while at > first + 1 and (ground.class_of(at - 1) or ground.fold[at - 1] in _QUOTES):
        at -= 1
    closes = at < last and ground.fold[at] == _CLOSING and _OPENING_MARK in ground.fold[first:at]
    return at + 1 if closes else at
