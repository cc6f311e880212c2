"""Nouns for talks and papers in the forms in which a text has them, with what is written on to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aqwal.languages.ar.affixes import ARTICLE, PLURAL_FEMININE, POSSESSIVE_PRONOUNS, TO_THE
from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Row

_BEFORE = tuple(c + p for c in ("", "و", "ف") for p in ("", "ب", "ل", "ك"))
_WITH_ARTICLE = (*(b + ARTICLE for b in _BEFORE if not b.endswith("ل")), *TO_THE)
_FEMININE, _JOINED = "ه", "ت"
_ACCUSATIVE = "ا"
_BESIDE = 3


@dataclass(frozen=True, slots=True)
class Noun:
    """One way to read a token as the first word of an entry's noun: `rest` are the folded words that follow it.

    `definite` says that it has the article or a pronoun (`owned`). `without` are folded words beside which it is
    another thing (`مذكرة توقيف`).
    """

    id: str
    kind: str
    word: str
    rest: tuple[str, ...]
    definite: bool
    owned: bool
    without: frozenset[str]


@dataclass(frozen=True, slots=True)
class NounIndex:
    """By folded token, the readings with the most words first; `forms` are the tokens."""

    readings: Mapping[str, tuple[Noun, ...]]
    forms: frozenset[str]

    def places(self, fold: Sequence[str]) -> list[int]:
        """The tokens of an article that may be one of the nouns."""
        forms = self.forms
        return [] if forms.isdisjoint(fold) else [at for at, word in enumerate(fold) if word in forms]


def compile_nouns(rows: Sequence[Row]) -> NounIndex:
    """The index of entries with `noun`, one or more words each."""
    found: dict[str, list[Noun]] = {}
    for row in rows:
        without = frozenset(fold(word) for word in row.get("without", ()))
        for words in row["noun"]:
            first, *rest = (fold(word) for word in words.split())
            for form, definite, owned in _forms(first, alone=not rest):
                noun = Noun(row["id"], row["kind"], first, tuple(rest), definite, owned, without)
                found.setdefault(form, []).append(noun)
    readings = {form: tuple(sorted(nouns, key=lambda noun: -len(noun.rest))) for form, nouns in found.items()}
    return NounIndex(readings, frozenset(readings))


def noun_at(index: NounIndex, fold: Sequence[str], at: int) -> Noun | None:
    """The noun that stands at token `at`, the longest one; None where there is none or another thing is meant."""
    for noun in index.readings.get(fold[at], ()):
        end = at + 1 + len(noun.rest)
        if tuple(fold[at + 1 : end]) == noun.rest and noun.without.isdisjoint(fold[end : end + _BESIDE]):
            return noun
    return None


def _forms(word: str, *, alone: bool) -> Iterator[tuple[str, bool, bool]]:
    """Each form with whether it is definite and whether a pronoun makes it so."""
    for before in _BEFORE:
        yield before + word, False, False
        if alone and not word.endswith((_FEMININE, PLURAL_FEMININE)):
            yield before + word + _ACCUSATIVE, False, False
    for before in _WITH_ARTICLE:
        yield before + word, True, False
    stem = word[:-1] + _JOINED if word.endswith(_FEMININE) else word
    for before in _BEFORE if alone else ():
        yield from ((before + stem + own, True, True) for own in POSSESSIVE_PRONOUNS)
