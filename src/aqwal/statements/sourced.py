"""Verbs with their source behind a preposition: the document that words are in, those from whom they were learned."""

from __future__ import annotations

from dataclasses import replace

from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.agents import is_agent
from aqwal.statements.complement import Complement
from aqwal.statements.cues import FROM, IN, Cue
from aqwal.statements.opened_words import opened_words
from aqwal.statements.openers import Opener
from aqwal.statements.phrases import noun_phrase
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene

_FROM_HIM = 2  # `علمنا منهم أن`


def in_document(scene: Scene, at: int, opener: Opener | None, limit: int) -> Complement | None:
    """`وجاء في البيان أن ...`: the source stands after the preposition."""
    begin = at + 2
    within = at + 1 < limit and scene.vocabulary.resumptive.get(scene.fold[at + 1], "") == IN
    if within and opener is not None and opener.at == begin:
        return opened_words(scene, opener, limit)  # `أصدر بيانا جاء فيه أن ...`
    if opener is None or begin >= opener.at or preposition_at(scene, at + 1) != IN:
        return None
    last = noun_phrase(scene, begin, opener.at, roomy=True)
    found = opened_words(scene, opener, limit)
    if last == begin or found is None or not (is_agent(scene, begin, last) or scene.is_definite(begin)):
        return None
    return replace(found, subject=(begin, last))


def learned(scene: Scene, at: int, cue: Cue, opener: Opener | None, limit: int) -> Complement | None:
    """`علمت «ساروق» من مصادرها أن ...`: what an outlet learned was said by its source, or else by the outlet; a person
    tells what he himself learned (`"علمنا أن ..."`)."""
    if opener is None or opener.kind != "that" or at + 1 >= opener.at:
        return None
    if cue.form.person == 1:
        return opened_words(scene, opener, limit) if opener.at - at <= _FROM_HIM else None
    outlet = noun_phrase(scene, at + 1, opener.at)
    mention = scene.mentions.get(at + 1)
    known = at + 1 in scene.opening or (mention is not None and mention.kind in {"outlet", "descriptor"})
    found = opened_words(scene, opener, limit)
    if outlet == at + 1 or not known or found is None:
        return None
    begin = past_adjuncts(scene, outlet, opener.at, {FROM})
    last = noun_phrase(scene, begin + 1, opener.at) if preposition_at(scene, begin) == FROM else begin
    return replace(found, subject=(begin + 1, last) if last > begin + 1 else (at + 1, outlet))
