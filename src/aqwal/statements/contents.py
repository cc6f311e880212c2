"""Where the words of a statement end."""

from __future__ import annotations

from collections.abc import Sequence

from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons
from aqwal.statements.scene import Scene

Endings = dict[str, tuple[tuple[str, ...], ...]]

_TRAILING = frozenset({"stop", "comma", "semicolon", "colon", "dots", "mark"})
_JOINS = frozenset({"conj", "auxiliary"})


def compile_endings(lexicons: Lexicons) -> Endings:
    """The phrases of `ar/content_ends.tsv` by their first word: what follows is the reporter's, no longer the speaker's."""
    endings: dict[str, list[tuple[str, ...]]] = {}
    for row in lexicons.table("ar/content_ends.tsv"):
        words = tuple(fold(word) for word in str(row["words"]).split())
        endings.setdefault(words[0], []).append(words)
    return {first: tuple(phrases) for first, phrases in endings.items()}


def circumstance(scene: Scene, endings: Endings, first: int, last: int) -> int:
    """The token where the reporter takes over again between `first` and `last`, else `last`."""
    for i in range(first + 1, last):
        for words in endings.get(scene.fold[i], ()):
            if i in scene.covering and scene.covering[i].first <= first:
                continue
            if _stands(scene.fold, words, i, last):
                return i
    return last


def _stands(folded: Sequence[str], words: tuple[str, ...], at: int, last: int) -> bool:
    if at + len(words) > last:
        return False
    *exact, final = words
    if any(folded[at + k] != word for k, word in enumerate(exact)):
        return False
    # A last word of one letter stands for a preposition written on to the next word.
    after = folded[at + len(exact)]
    return after == final or (len(final) == 1 and after.startswith(final))


def trim(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The content without the punctuation and joining words round it."""
    while last > first and scene.classes[last - 1] in _TRAILING and scene.fold[last - 1] not in ")]":
        last -= 1
    while last > first and scene.fold[last - 1] in {"و", "كما", "فيما", "بينما", "لكن", "حيث", "وقد", "وكان", "قد"}:
        last -= 1
        while last > first and scene.classes[last - 1] in _TRAILING and scene.fold[last - 1] not in ")]":
            last -= 1
    while first < last and scene.classes[first] in {"comma", "colon", "dots"}:
        first += 1
    return first, last
