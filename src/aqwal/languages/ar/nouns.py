"""Regular forms of Arabic nouns and relational adjectives, for unvocalised text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_ARTICLE = "ال"
_TWO_LETTERS = 2
_NOMINATIVE, _LONG = "ون", 8  # a stem of four letters, so that no noun such as `القانون` looks like one
_FEMININE = "ة"
_NISBA_ENDINGS = ("", "ة", "ا", "ون", "ين", "ان", "تان", "تين", "ات", "ان")
_SOUND_ENDINGS = ("", "ة", "ا", "ون", "ين", "و", "ي", "ان", "ات", "تان", "تين")
_FEMININE_ENDINGS = ("ة", "ات", "تان", "تين", "تا", "تي")


def noun_forms(noun: str, plurals: Sequence[str] = ()) -> Iterator[str]:
    """The noun with and without the article, feminine, dual, sound plurals, and the broken `plurals`.

    >>> "المتحدثة" in set(noun_forms("متحدث")), "رؤساء" in set(noun_forms("رئيس", ["رؤساء"]))
    (True, True)
    """
    head, _, rest = noun.partition(" ")
    tail = f" {rest}" if rest else ""
    if head.endswith(_FEMININE):
        forms = [head[:-1] + ending for ending in _FEMININE_ENDINGS]
    elif head.endswith(("ي", "ا")) and len(head) > _TWO_LETTERS:
        forms = [head, head + "ة", head + "ات"] + ([head + "ين", head + "ون"] if head.endswith("ي") else [])
    else:
        forms = [head + ending for ending in _SOUND_ENDINGS]
    for form in (*forms, *plurals):
        yield form + tail
        yield _ARTICLE + form + tail


def adjective_forms(adjective: str, plurals: Sequence[str] = ()) -> Iterator[str]:
    """The relational adjective with and without the article in all its regular forms, and the irregular `plurals`.

    >>> "الروسية" in set(adjective_forms("روسي")), "الروس" in set(adjective_forms("روسي", ["روس"]))
    (True, True)
    """
    words = adjective.split(" ")
    for ending in _NISBA_ENDINGS:
        yield " ".join(word + ending for word in words)
        yield " ".join(_ARTICLE + word + ending for word in words)
    for plural in plurals:
        yield plural
        yield plural if plural.startswith(_ARTICLE) else _ARTICLE + plural


def is_nominative_plural(word: str) -> bool:
    """Whether a folded word with the article has the ending of people who do something (`المتظاهرون`): a subject.

    >>> is_nominative_plural("المتظاهرون"), is_nominative_plural("المتظاهرين"), is_nominative_plural("القانون")
    (True, False, False)
    """
    return word.startswith(_ARTICLE) and word.endswith(_NOMINATIVE) and len(word) >= _LONG
