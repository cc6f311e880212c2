"""Whether a crowd does what a verb tells: `أحرق المتظاهرون أعلاما` is a protest, `فرقت الشرطة المتظاهرين` is none."""

from __future__ import annotations

from aqwal.events.ground import Ground
from aqwal.events.triggers import Trigger
from aqwal.languages.ar.affixes import CONJUNCTIONS, bare
from aqwal.languages.ar.numbers import whole_number
from aqwal.model import Sentence

_AHEAD, _BACK, _THIRD = 7, 5, 3
_STOPS = frozenset({"stop", "semicolon", "colon", "comma"})


def crowd_acts(ground: Ground, sentence: Sentence, at: int, trigger: Trigger) -> bool:
    """Whether the subject of the verb at token `at` is a crowd: behind it, or before it where it agrees in number."""
    if not trigger.finite or trigger.form.person != _THIRD:
        return False
    return _behind(ground, sentence, at) or (trigger.form.number == "p" and _before(ground, at))


def _behind(ground: Ground, sentence: Sentence, at: int) -> bool:
    """`خرج المتظاهرون`, `خرج مئات من المتظاهرين`; in the oblique case it is the object unless a number governs it."""
    words, counted = ground.patterns.particles, False
    for i in range(at + 1, min(sentence.last, at + 1 + _AHEAD)):
        whole = ground.fold[i]
        word = bare(whole)
        if word in words["crowd"]:
            return True
        if word in words["crowd_of"]:
            return counted
        if not words["count"].isdisjoint((whole, word)) or whole_number(whole) is not None:
            counted = True
        elif ground.classes[i] in _STOPS or (ground.classes[i] == "prep" and whole not in words["among"]):
            return False
    return False


def _before(ground: Ground, at: int) -> bool:
    """`كان المتظاهرون يهتفون`, `إن متظاهرين أغلقوا`: a plural verb follows its subject."""
    for i in range(at - 1, max(-1, at - 1 - _BACK), -1):
        word = ground.fold[i]
        word = bare(word[1:] if word[0] in CONJUNCTIONS else word)
        if word in ground.patterns.particles["crowd"] or word in ground.patterns.particles["crowd_of"]:
            return True
        if ground.classes[i] in _STOPS:
            return False
    return False
