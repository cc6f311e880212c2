"""Adjuncts with which a report turns to somebody else (`، وفي السياق نفسه قال السفير`, `، من جانبه، أشاد`)."""

from __future__ import annotations

from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.scene import Scene

_REACH = 9


def turns(scene: Scene, at: int) -> int:
    """The token of the comma behind which an adjunct leads over to the verb at token `at`; `at` where none does: the
    adjunct is joined on by `و`, or names the other side (`من جهته`)."""
    for comma in range(at - 2, max(0, at - _REACH), -1):
        if scene.classes[comma] != "comma" or comma in scene.covering:
            continue
        begin = comma + 1
        joined = scene.fold[begin][0] == "و" and scene.classes[begin] in {"prep", "time"}
        other = any(scene.fold[i] in scene.vocabulary.particles["turn"] for i in range(begin, at))
        closed = at - (scene.classes[at - 1] == "comma")
        if (joined or other) and past_adjuncts(scene, begin, closed) >= closed:
            return comma
        if at - 1 != comma and not other:
            return at
    return at
