"""Prepositions: words of their own, and the letters written on to the word that they bring."""

from __future__ import annotations

from collections.abc import Collection

from aqwal.languages.ar.affixes import PREPOSED_ARTICLES, without_pronoun
from aqwal.languages.ar.clitics import strip_clitics
from aqwal.statements.scene import Scene

_SHORTEST = 3


def preposition_at(scene: Scene, i: int) -> str:
    """The preposition at token `i`, folded: a word of its own, or the letter written on to the word there; ""
    if none."""
    kind = scene.classes[i]
    if kind == "prep":
        word = scene.fold[i]
        return word[1:] if word[0] in "وف" and len(word) > 2 and word != "في" else word  # noqa: PLR2004 - a letter and a word of two
    if kind == "negation":
        return "ب" if scene.fold[i][0] == "ب" else ""
    if kind == "indefinite_relative":
        return scene.vocabulary.fused.get(scene.fold[i], "")
    if kind == "demonstrative" and scene.fold[i][0] in "بل":
        return scene.fold[i][0]
    mention = scene.mentions.get(i)
    if mention is not None:
        return mention.clitic[-1:] if mention.clitic[-1:] in {"ب", "ل", "ك"} else ""
    word = scene.fold[i]
    if kind or word[0] not in "بل" or i in scene.verbs or word in scene.vocabulary.particles["homeland"]:
        return ""  # `بلاده`
    return _attached(scene, word)


def brought(scene: Scene, i: int, wanted: Collection[str]) -> str:
    """The preposition at token `i`; where a verb has `ب` among those that it wants, any word that begins with it and is
    not known otherwise is taken to have it (`تعهد بإيلاء`)."""
    found = preposition_at(scene, i)
    if "ل" in wanted and scene.fold[i] in scene.vocabulary.particles["so_that"]:
        return "ل"
    if found or "ب" not in wanted or scene.classes[i] or i in scene.mentions or i in scene.verbs:
        return found
    word, names = scene.fold[i], scene.names
    named = i > 0 and scene.is_name(i - 1) and i - 1 not in scene.mentions and scene.fold[i - 1] not in names.common
    if named and not word.startswith(PREPOSED_ARTICLES) and word[1:] not in names.common:
        return ""  # `طالب فرنسوا بايرو`
    unknown = word not in names.given and word not in scene.people
    unknown = unknown and word not in scene.vocabulary.particles["homeland"]
    unknown = unknown and (
        word not in names.common or word[1:] in names.common or word[1:] in names.given
    )  # `توعد برد`
    return "ب" if word[0] == "ب" and (len(word) > _SHORTEST or word[1:] in names.common) and unknown else ""


def _attached(scene: Scene, word: str) -> str:
    if len(word) < _SHORTEST:
        return ""
    if word.startswith(PREPOSED_ARTICLES):
        return word[0]
    names = scene.names
    if word in names.common or word in names.given or word in scene.people:
        return ""
    for clitic, stem in strip_clitics(word):
        if clitic == word[0] and (stem in names.common or _verbal(stem, names.common)):
            return clitic
    return ""


def _verbal(stem: str, common: frozenset[str]) -> bool:
    """Whether an everyday noun stands before a pronoun (`بعلاقاتها`)."""
    return not common.isdisjoint(without_pronoun(stem))
