"""What stands beside a place, in classes of words: `person · prep عن · definite noun`."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.languages.ar.affixes import without_pronoun
from aqwal.statements.openers import THAT, finite
from aqwal.statements.phrases import noun_phrase, phrase_after_clitic
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene

JOIN = " · "
LONG_QUOTATION = 4  # words from which a quotation is no name
_WINDOW = 16
_ENDS = frozenset({"stop", "dots", "semicolon"})
_ANYWHERE = frozenset({"adverb", "time", "aside"})
_NOUNS = frozenset({"noun", "definite noun", "noun with pronoun", "unknown word"})
_WORDED = frozenset({"clause_conj", "conj", "prep_of_office"})


def after(scene: Scene, at: int, limit: int, units: int) -> str:
    """The first `units` phrases or marks from token `at` on, up to the end of a clause or token `limit`."""
    found: list[str] = []
    for label, _ in _units(scene, at, limit):
        if len(found) == units:
            break
        found.append(label)
        if label in _ENDS:
            break
    return JOIN.join(found)


def before(scene: Scene, at: int, first: int, units: int) -> str:
    """The last `units` phrases or marks that end before token `at`, none before token `first`."""
    found = [label for label, _ in _units(scene, max(first, at - _WINDOW), at)]
    return JOIN.join(found[max(0, len(found) - units) :])


def _units(scene: Scene, at: int, limit: int) -> Iterator[tuple[str, int]]:
    """Labels with the token after each: nouns side by side are one, adverbs and days, which stand anywhere, none."""
    noun = False
    while at < limit:
        label, end = _unit(scene, at, limit)
        at = max(end, at + 1)
        if label not in _ANYWHERE and not (noun and label in _NOUNS):
            yield label, at
        noun = label in _NOUNS or (noun and label in _ANYWHERE)


def _unit(scene: Scene, i: int, limit: int) -> tuple[str, int]:
    quotation = scene.opening.get(i)
    if quotation is not None:
        long = quotation.last - quotation.first >= LONG_QUOTATION
        return "quotation" if long else "short quotation", quotation.last + quotation.closed
    mention = scene.mentions.get(i)
    if mention is not None:
        end = phrase_after_clitic(scene, i, limit) if mention.clitic else noun_phrase(scene, i, limit)
        return f"{mention.clitic} + {mention.kind}" if mention.clitic else mention.kind, max(end, mention.last)
    if scene.classes[i]:
        return _function_word(scene, i), i + 1
    if i in scene.verbs:
        cue = any(finite(cue) for cue in scene.cues.get(i, ()))
        return "reporting verb" if cue else "verb", i + 1
    return _noun(scene, i, limit)


def _function_word(scene: Scene, i: int) -> str:
    kind, word = scene.classes[i], scene.fold[i]
    if kind in THAT:
        return "ب + that" if word.startswith("ب") else "that"
    if kind == "prep":
        return f"prep {preposition_at(scene, i)}"
    return f"{kind} {word}" if kind in _WORDED else kind


def _noun(scene: Scene, i: int, limit: int) -> tuple[str, int]:
    """A content word that is neither a verb nor in the gazetteer, with the rest of its phrase."""
    word = scene.fold[i]
    if not word[0].isalpha():
        return ("number" if word[0].isdigit() else "mark"), i + 1
    if preposition := preposition_at(scene, i):
        return f"{preposition} + noun", phrase_after_clitic(scene, i, limit)
    if scene.is_name(i):
        label = "unknown word"
    elif scene.is_definite(i):
        label = "definite noun"
    elif without_pronoun(word) and word not in scene.names.common:
        label = "noun with pronoun"
    else:
        label = "noun"
    return label, noun_phrase(scene, i, limit)
