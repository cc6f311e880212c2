"""Headlines that give a speaker and his words with nothing but a colon: `كيري: لا اتفاق بعد`."""

from __future__ import annotations

from aqwal.languages.ar.verbs import Form
from aqwal.model import Sentence
from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.agents import is_agent
from aqwal.statements.candidates import Candidate
from aqwal.statements.complement import Complement
from aqwal.statements.cues import Cue, Verb
from aqwal.statements.phrases import noun_phrase
from aqwal.statements.scene import Scene

_COLON = Cue(Verb("headline", "say", frozenset({"colon"})), Form("perfect", 3))
_REACH, _SHORTEST = 14, 2
# `نيجيريا: حكم قضائي`: a state before a colon says where, as often as who.
_PLACES = frozenset({"state", "capital", "place"})


def headline_colon(scene: Scene, sentence: Sentence) -> Candidate | None:
    """The statement of a headline whose first phrase, before a colon, is somebody who can speak; None if there is
    none."""
    if not sentence.headline:
        return None
    first, last = sentence.first, sentence.last
    colon = next((i for i in range(first, min(last, first + _REACH)) if scene.classes[i] == "colon"), None)
    if colon is None or last - colon <= _SHORTEST:
        return None
    if any(i in scene.verbs for i in range(first, colon)):
        return None
    speaker = _speaker(scene, first, colon)
    if speaker is None:
        return None
    quotation = scene.opening.get(colon + 1)
    if quotation is not None and quotation.last + 1 >= last:
        complement = Complement("quote", "quote", colon, quotation.first, quotation.last, speaker)
    else:
        end = next((i for i in range(colon + 1, last) if scene.classes[i] == "dots"), last)
        complement = Complement("clause", "colon", colon, colon + 1, end, speaker)
    return Candidate(colon, _COLON, complement, speaker, "relay")


def _speaker(scene: Scene, first: int, colon: int) -> tuple[int, int] | None:
    marked = scene.opening.get(first)
    if marked is not None and marked.last + 1 == colon:
        return marked.first, marked.last
    end = noun_phrase(scene, first, colon, roomy=True)
    mention = scene.mentions.get(first)
    if end == first or (mention is not None and mention.kind in _PLACES and end == mention.last):
        return None
    return (first, end) if is_agent(scene, first, end) and past_adjuncts(scene, end, colon) == colon else None
