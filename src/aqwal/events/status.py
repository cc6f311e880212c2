"""Whether an event happened, is to come, is denied, or only supposed: from the grammar round its trigger."""

from __future__ import annotations

from aqwal.events.clauses import Site
from aqwal.events.ground import Ground
from aqwal.events.triggers import Trigger

ACTUAL, PLANNED, DENIED, HYPOTHETICAL = "actual", "planned", "denied", "hypothetical"
_ASKED = frozenset({"demand", "threaten", "offer"})
_CONJUNCTIONS = frozenset(("و", "ف"))
_BEFORE, _BEFORE_NOUN, _AFTER_NOUN, _BEYOND = 3, 4, 4, 4
_ADJECTIVE = 3
_WILL, _PERSONS, _FUTURE = "س", frozenset(("ي", "ت", "ن", "ا")), 5


def status_of(site: Site, *, verbal: bool) -> str | None:
    """The status; None where the event is only supposed and nobody demands, offers or threatens it."""
    if _asked(site) and not verbal:
        return HYPOTHETICAL
    near = _near(site)
    if near == HYPOTHETICAL:
        return None
    if near == ACTUAL and (site.trigger.form.aspect == "future" or _under_future(site)):
        return PLANNED
    return near


def _asked(site: Site) -> bool:
    """Whether the trigger is what a demand, an offer or a threat asks for, and not what its words take for granted."""
    holder = site.ground.holders.get(site.at)
    if holder is None or holder.act not in _ASKED or holder.form != "nominal":
        return False
    granted = site.trigger.form.aspect == "perfect" or site.trigger.pattern.passive
    return not granted and site.clause.opening != "relative"


def _near(site: Site) -> str:
    ground, at, trigger, clause = site.ground, site.at, site.trigger, site.clause
    reach = _BEFORE if trigger.finite else _BEFORE_NOUN
    for i in range(at - 1, max(clause.first - _BEYOND, at - 1 - reach, site.sentence.first - 1), -1):
        mood = _mood(ground, ground.fold[i])
        if mood == "possible":
            if trigger.form.aspect == "imperfect" and i == at - 1:
                return HYPOTHETICAL
        elif mood == "coming":
            if trigger.form.aspect == "imperfect":
                return PLANNED
        elif mood and mood != "supposed" and _reaches(ground, i, at, trigger):
            return mood
        if ground.classes[i] in {"comma", "stop", "semicolon", "colon"}:
            break
    if not trigger.finite:
        for i in range(at + 1, min(clause.last, at + 1 + _AFTER_NOUN)):
            mood = ground.patterns.moods.get(ground.fold[i])
            if mood == "coming":
                return PLANNED
            if mood == "supposed" and i - at <= _ADJECTIVE:
                return HYPOTHETICAL
    return ACTUAL


def _under_future(site: Site) -> bool:
    """Whether a noun stands behind a verb of the future in its clause (`ستقدم أوريا طلبا`)."""
    if site.trigger.finite:
        return False
    ground = site.ground
    return any(
        _is_future(word) and word not in ground.patterns.common and i not in ground.mentions
        for i, word in enumerate(ground.fold[site.clause.first : site.at], site.clause.first)
    )


def _is_future(word: str) -> bool:
    bare = word[1:] if word[0] in _CONJUNCTIONS else word
    return len(bare) >= _FUTURE and bare[0] == _WILL and bare[1] in _PERSONS


def _mood(ground: Ground, word: str) -> str | None:
    moods = ground.patterns.moods
    return moods.get(word) or (moods.get(word[1:]) if word[0] in _CONJUNCTIONS else None)


def _reaches(ground: Ground, i: int, at: int, trigger: Trigger) -> bool:
    """A particle stands right before its verb; a verb of planning or denying may stand farther off."""
    if ground.classes[i] == "negation":
        return trigger.finite and at - i <= 1
    return True
