"""Where the words of a statement end."""

from __future__ import annotations

from aqwal.statements.scene import Scene
from aqwal.statements.sequences import Sequences, stands

_TRAILING = frozenset({"stop", "comma", "semicolon", "colon", "dots", "mark"})
_JOINS = frozenset({"conj", "auxiliary"})


def circumstance(scene: Scene, endings: Sequences, first: int, last: int) -> int:
    """The token where the reporter takes over again between `first` and `last` (`ar/content_ends.tsv`), else `last`."""
    for i in range(first + 1, last):
        for words in endings.get(scene.fold[i], ()):
            if i in scene.covering and scene.covering[i].first <= first:
                continue
            if stands(scene.fold, words, i, last):
                return i
    return last


def trim(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The content without the punctuation and joining words round it."""
    while last > first and scene.classes[last - 1] in _TRAILING and scene.fold[last - 1] not in ")]":
        last -= 1
    while last > first and scene.fold[last - 1] in scene.vocabulary.particles["trailing"]:
        last -= 1
        while last > first and scene.classes[last - 1] in _TRAILING and scene.fold[last - 1] not in ")]":
            last -= 1
    while first < last and scene.classes[first] in {"comma", "colon", "dots"}:
        first += 1
    return first, last
