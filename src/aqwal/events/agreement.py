"""Agreement in gender: whether a party can be the subject of the verb before it, and what that says of homographs."""

from __future__ import annotations

from collections.abc import Sequence

from aqwal.events.clauses import Clause
from aqwal.events.ground import Ground
from aqwal.events.parties import Found
from aqwal.events.phrases import behind_preposition
from aqwal.events.triggers import Trigger

PLACES = frozenset({"state", "capital", "place"})


def agrees(ground: Ground, trigger: Trigger, party: Found) -> bool:
    """Whether a party that begins right after its verb can be the subject: a verb before it has its gender."""
    gender = trigger.form.gender
    if not gender or party.head != party.first:
        return True
    if party.kind in PLACES:
        name = " ".join(ground.fold[party.first : party.last])
        return ground.patterns.genders.get(name, "f") in {gender, ""}
    return party.kind != "office" or ("f" if ground.fold[party.first].endswith("ه") else "m") == gender


def likely(ground: Ground, at: int, triggers: Sequence[Trigger], clause: Clause) -> Sequence[Trigger]:
    """The readings of token `at` that its neighbours allow: `رفض أوريا` and `بعد رفض ...` are a noun, not a verb."""
    nouns = [trigger for trigger in triggers if not trigger.finite]
    if behind_preposition(ground, at):  # `مع توقع ...`
        return nouns
    if not nouns or len(nouns) == len(triggers):
        return triggers
    after = next((party for party in clause.after if party.first == at + 1), None)
    if after is not None and not any(t.finite and agrees(ground, t, after) for t in triggers):
        return nouns
    return triggers
