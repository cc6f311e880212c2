"""Titles round a name: `وزير الخارجية الأميركي جون كيري`, `جون كيري، وزير الخارجية الأميركي`, and which side
they give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aqwal.languages.ar.affixes import ARTICLE, RELATIONAL_ENDINGS
from aqwal.mentions.names import Names
from aqwal.model import Mention, Tokens

_REACH, _NAME = 14, 6
_TITLES = frozenset({"office", "descriptor"})
_OFFICES = frozenset({"office"})
_STOPS = frozenset('.:؛!؟?«»"“”()')
_COMMAS, _QUOTES = frozenset("،,"), frozenset('"«»“”')
_AND, _TO = "و", "ل"
_WRITTEN_ON = ("و", "ف", "ل", "ب")


def title_before(
    tokens: Tokens, mentions: Mapping[int, Mention], names: Names, name: int, first: int
) -> tuple[int, int] | None:
    """The tokens of the title that ends right before the name at token `name`, looked for back to token `first`."""
    end = name - (name > first and tokens.fold[name - 1] in _QUOTES)
    while end > first and tokens.fold[end - 1] in _COMMAS:
        end -= 1
    if end > first and tokens.fold[end - 1] in names.prepositions:
        return None  # `في مؤتمر صحافي عقده مع فلان`
    found = None
    at = end - 1
    while at >= max(first, end - _REACH):
        word = tokens.fold[at]
        if word in _STOPS or word in _COMMAS or word in names.breaks or names.is_present(word):
            break
        mention = mentions.get(at)
        if mention is not None and mention.kind == "person":
            break
        if word.startswith(ARTICLE) and at + 1 < end and _opens_phrase(tokens, mentions, names.prepositions, at + 1):
            break
        if mention is not None and mention.kind in _TITLES and _describes(tokens, names, at, first):
            break
        if mention is not None and mention.clitic == _AND and _is_verb(names, word_at(tokens, mentions, at)):
            break  # `وطالب المتحدث فلان`
        if mention is not None and mention.kind in _TITLES:
            within = mention.clitic == _TO and at > first and tokens.fold[at - 1].startswith(ARTICLE)
            found = at if found is None or not within else found  # `رئيس الاتحاد العام للفنانين فلان`
            if mention.clitic and not within:
                break
        at -= 1
    if found is None or found >= end or _belongs_to_another(mentions, found, first):
        return None
    return found, end


def _belongs_to_another(mentions: Mapping[int, Mention], title: int, first: int) -> bool:
    """Whether a title stands right behind a name (`استقبل سامر الدرواني وزير الخارجية الناردي فلانا`)."""
    if mentions[title].clitic:
        return False  # `فارس المضيري ونظيرته الأورية فلانة`
    before = (mentions.get(at) for at in range(title - 1, max(first, title - _NAME) - 1, -1))
    named = next((mention for mention in before if mention is not None), None)
    return named is not None and named.kind == "person" and named.last == title and named.last > named.first + 1


def _is_verb(names: Names, word: str) -> bool:
    """Whether a folded word is a verb of the past."""
    return word in names.past


def _describes(tokens: Tokens, names: Names, at: int, first: int) -> bool:
    """Whether a word at token `at` that can be a title is the adjective of an everyday noun (`مؤتمر صحفي`)."""
    before = tokens.fold[at - 1] if at > first else ""
    word = tokens.fold[at]
    return (
        word.endswith(RELATIONAL_ENDINGS)
        and not word.startswith(ARTICLE)
        and before in names.common
        and not (at - 1 == first and before in names.past)  # `حذر مفتي أوريا`
        and not before.startswith(ARTICLE)
    )


def _opens_phrase(tokens: Tokens, mentions: Mapping[int, Mention], prepositions: frozenset[str], at: int) -> bool:
    """Whether an indefinite noun stands at token `at`: behind a definite one it begins another phrase
    (`الجانبان جلسة`)."""
    word = tokens.fold[at]
    return at not in mentions and word not in prepositions and not word.startswith((ARTICLE, *_WRITTEN_ON))


def title_after(
    tokens: Tokens, mentions: Mapping[int, Mention], names: Names, end: int, last: int
) -> tuple[int, int] | None:
    """The tokens of the title that follows a name ending at token `end` after a comma, a bracket or `وهو`, or at
    once."""
    at = end + (end < last and tokens.fold[end] in _QUOTES)
    while at < last and (tokens.fold[at] in _COMMAS or tokens.fold[at] == "("):
        at += 1
    called = at < last and tokens.fold[at] in names.pronouns
    mention = mentions.get(at + called)
    if mention is None or mention.kind not in (_TITLES if called else _OFFICES) or mention.clitic:
        return None
    if _is_verb(names, tokens.fold[mention.first]):
        return None  # `سامر الدرواني طالب بالسلام`
    at, breaks = at + called, names.breaks
    stop = at + 1
    while stop < last and stop - at < _REACH:
        word = tokens.fold[stop]
        if not word[0].isalpha() or word in breaks:
            break
        stop += 1
    return at, stop


def first_mention(mentions: Mapping[int, Mention], first: int, last: int, kinds: Sequence[str]) -> Mention | None:
    """The first mention of one of `kinds` that begins at tokens `first` to `last`."""
    return next((m for at in range(first, last) if (m := mentions.get(at)) is not None and m.kind in kinds), None)


def stripped(tokens: Tokens, mentions: Mapping[int, Mention], first: int, last: int) -> tuple[str, ...]:
    """The folded words of the phrase at tokens `first` to `last`, without what is written on to a mention there."""
    return (word_at(tokens, mentions, first), *tokens.fold[first + 1 : last])


def is_definite(tokens: Tokens, mentions: Mapping[int, Mention], at: int) -> bool:
    """Whether the word at token `at`, without what is written on to it, begins with the article."""
    return word_at(tokens, mentions, at).startswith(ARTICLE)


def word_at(tokens: Tokens, mentions: Mapping[int, Mention], at: int) -> str:
    """The folded word at token `at` without what is written on to a mention there; `للوزير` is `الوزير`."""
    word, mention = tokens.fold[at], mentions.get(at)
    if mention is None or not mention.clitic:
        return word
    hidden = mention.clitic.endswith(_TO) and word.startswith(_TO, len(mention.clitic)) and mention.actor is None
    return ARTICLE + word[len(mention.clitic) + 1 :] if hidden else word[len(mention.clitic) :]
