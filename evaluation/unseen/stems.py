"""Folded words without what is written on to them, so that the forms of one word are counted together."""

from __future__ import annotations

from aqwal.languages.ar.affixes import ARTICLE, CONJUNCTIONS, PERFECT_FEMININE, without_pronoun
from aqwal.statements.scene import Scene

PRESENT = ("ي", "ت")
_FUTURE = "س"
_ENDINGS = ("هم", "ها", "ون", "وا")
_SHORTEST = 3


def stem(scene: Scene, at: int) -> str:
    """The word at token `at` without conjunction and pronoun; verbs in the third person masculine, as far as it shows.

    It is a guess made for counting: a letter of the root may be taken for an affix.
    """
    word = without_conjunction(scene, scene.fold[at])
    if word.startswith(ARTICLE) or (word in scene.names.common and at not in scene.verbs):
        return word
    if len(word) > _SHORTEST and word.endswith(PERFECT_FEMININE):
        word = word[:-1]
    elif looks_present(word):
        word = PRESENT[0] + word.removeprefix(_FUTURE)[1:]
    if at not in scene.verbs and (owned := [noun for noun in without_pronoun(word) if noun in scene.names.common]):
        return owned[-1]
    return next(
        (word[: -len(end)] for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + _SHORTEST), word
    )


def without_conjunction(scene: Scene, word: str) -> str:
    """A folded word without a conjunction written on to it."""
    joined = word[0] in CONJUNCTIONS and len(word) > _SHORTEST
    return word[1:] if joined and word not in scene.names.common and word not in scene.names.given else word


def looks_present(word: str) -> bool:
    """Whether a folded word has a prefix of the present or of what is to come."""
    return word.startswith((*PRESENT, *(_FUTURE + letter for letter in PRESENT))) and len(word) > _SHORTEST
