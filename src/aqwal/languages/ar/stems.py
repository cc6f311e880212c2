"""Content words made comparable: without what is written on to them, and without their vowels."""

from __future__ import annotations

from collections.abc import Collection

from aqwal.languages.ar.affixes import ANY_ARTICLE, ARTICLE, CONTENT_ENDINGS, LAYERS, LONG_VOWELS, POSSESSIVE_PRONOUNS

_PREFIXES = LAYERS[0] | LAYERS[1]
_LEAST, _LONG = 3, 6


def light_stem(word: str, common: Collection[str]) -> str:
    """The stem of a folded word: two words of one noun, singular or plural, mostly have the same.

    `common` are everyday folded words: a letter written on to one of them is taken off.

    >>> light_stem("الزوارق", ()) == light_stem("زورقا", ())
    True
    >>> light_stem("بحشد", {"حشد"}), light_stem("وتوسيع", {"توسيع"}) == light_stem("توسع", ())
    ('حشد', True)
    """
    return _without_vowels(_without_ending(without_prefix(word, common)))


def without_prefix(word: str, common: Collection[str]) -> str:
    """The folded word without article, conjunction and preposition.

    >>> without_prefix("وبالحشد", ()), without_prefix("لغزو", {"غزو"}), without_prefix("لجنه", {"لجنه", "جنه"})
    ('حشد', 'غزو', 'لجنه')
    """
    for article in ANY_ARTICLE:
        if word.startswith(article) and len(word) - len(article) >= _LEAST:
            rest = word[len(article) :]
            # What looks like an article may be the word's own (`إلقاء`, folded).
            own = article.endswith(ARTICLE) and rest not in common and ARTICLE + rest in common
            return ARTICLE + rest if own else rest
    for prefixes in LAYERS:
        rest = word[1:]
        if (
            word[0] in prefixes
            and len(rest) >= _LEAST
            and not _is_whole(word, common)
            and _may_stand(rest, word, common)
        ):
            word = rest
    return word


def _is_whole(word: str, common: Collection[str]) -> bool:
    return word in common or (len(word) > _LONG and _without_ending(word) in common)


def _may_stand(rest: str, word: str, common: Collection[str]) -> bool:
    """Whether `rest` is an everyday word, or behind a conjunction too long for that letter to be its own."""
    if rest in common or _without_ending(rest) in common:
        return True
    return (rest[0] in _PREFIXES and rest[1:] in common) or (word[0] in LAYERS[0] and len(rest) >= _LONG)


def _without_ending(word: str) -> str:
    for ending in CONTENT_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            rest = word[: -len(ending)]
            # The ending of a feminine noun, as it is written before a pronoun (`ديباجتها`).
            return rest[:-1] if ending in POSSESSIVE_PRONOUNS and rest.endswith("ت") and len(rest) > _LEAST else rest
    return word


def _without_vowels(word: str) -> str:
    rest = word[0] + "".join(letter for letter in word[1:] if letter not in LONG_VOWELS)
    return rest if len(rest) >= _LEAST else word
