"""Whether an event happened, is to come, is denied, or only supposed: from the grammar round its trigger."""

from __future__ import annotations

from aqwal.events.clauses import Site
from aqwal.events.ground import Ground
from aqwal.events.triggers import Trigger

ACTUAL, PLANNED, DENIED, HYPOTHETICAL = "actual", "planned", "denied", "hypothetical"
_ASKED = frozenset({"demand", "threaten", "offer"})
_CONJUNCTIONS = frozenset(("و", "ف"))
_BEFORE, _BEFORE_NOUN, _AFTER_NOUN = 3, 4, 4


def status_of(site: Site, *, verbal: bool) -> str | None:
    """The status; None where the event is only supposed and nobody demands, offers or threatens it."""
    if _asked(site.ground, site.at) and not verbal:
        return HYPOTHETICAL
    near = _near(site)
    if near == HYPOTHETICAL:
        return None
    if near == ACTUAL and site.trigger.form.aspect == "future":
        return PLANNED
    return near


def _asked(ground: Ground, at: int) -> bool:
    """Whether the trigger is what a demand, an offer or a threat asks for, itself no claim of its own within it."""
    holder = ground.holders.get(at)
    return holder is not None and holder.act in _ASKED and holder.form == "nominal"


def _near(site: Site) -> str:
    ground, at, trigger, clause = site.ground, site.at, site.trigger, site.clause
    reach = _BEFORE if trigger.finite else _BEFORE_NOUN
    for i in range(at - 1, max(clause.first - 3, at - 1 - reach, -1), -1):
        mood = _mood(ground, ground.fold[i])
        if mood == "possible":
            if trigger.form.aspect == "imperfect" and i == at - 1:
                return HYPOTHETICAL
        elif mood and _reaches(ground, i, at, mood, trigger):
            return mood
        if ground.classes[i] in {"comma", "stop", "semicolon", "colon"}:
            break
    if not trigger.finite:
        for i in range(at + 1, min(clause.last, at + 1 + _AFTER_NOUN)):
            if ground.patterns.moods.get(ground.fold[i]) == "coming":
                return PLANNED
    return ACTUAL


def _mood(ground: Ground, word: str) -> str | None:
    moods = ground.patterns.moods
    return moods.get(word) or (moods.get(word[1:]) if word[0] in _CONJUNCTIONS else None)


def _reaches(ground: Ground, i: int, at: int, mood: str, trigger: Trigger) -> bool:
    """A particle stands right before its verb; a verb of planning or denying may stand farther off."""
    if mood == "coming":
        return False
    if ground.classes[i] == "negation":
        return trigger.finite and at - i <= 1
    return True
