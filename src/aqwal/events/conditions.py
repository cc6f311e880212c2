"""What a trigger must have round it before it codes an event."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from aqwal.events.crowds import crowd_acts
from aqwal.events.ground import Ground
from aqwal.events.parties import Parties
from aqwal.events.triggers import Pattern, Trigger
from aqwal.model import Sentence, Statement

_BEFORE = 3
_MIN_WORD = 3
_NOUNS = frozenset({"noun", "masdar"})
_PAIRED, _FOR = frozenset({"CONSULT", "AGREE", "COOPERATE", "AID"}), "ل"
_SHARED = frozenset({"AID", "COOPERATE"})
_MEDIA = "MED"
_OF_FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})
_CLITICS = frozenset(("و", "ف", "ب", "ل", "ك"))


def words_fit(ground: Ground, sentence: Sentence, at: int, trigger: Trigger) -> bool:
    """Whether the words that the pattern asks for stand near the trigger at token `at`, and none that it bars."""
    pattern = trigger.pattern
    if pattern.after or pattern.not_after:
        before = {ground.fold[i] for i in range(max(sentence.first, at - _BEFORE), at)}
        if not before.isdisjoint(pattern.not_after) or (pattern.after and before.isdisjoint(pattern.after)):
            return False
    if pattern.not_before and at + 1 < sentence.last and ground.fold[at + 1] in pattern.not_before:
        return False
    if pattern.crowd and crowd_acts(ground, sentence, at, trigger):
        return True
    if not (pattern.needed or pattern.barred):
        return not pattern.crowd
    near = _near(ground, at + 1, min(sentence.last, at + 1 + pattern.within))
    if not near.isdisjoint(pattern.barred):
        return False
    if pattern.needed and trigger.finite and trigger.object:
        near |= _near(ground, max(sentence.first, at - pattern.within), at)
    return not pattern.needed or not near.isdisjoint(pattern.needed)


def _near(ground: Ground, first: int, last: int) -> set[str]:
    """The folded words of tokens `first` to `last` up to a stop, each also without what may be written on to it."""
    words: set[str] = set()
    for i in range(first, last):
        if ground.classes[i] in {"stop", "semicolon"}:
            break
        words |= _variants(ground.fold[i])
    return words


@lru_cache(maxsize=1 << 14)
def _variants(word: str) -> frozenset[str]:
    """A word, also without conjunction, preposition, article and the letter of the accusative."""
    found = {word}
    for _ in range(2):
        if word[0] in _CLITICS and len(word) > _MIN_WORD:
            word = "ا" + word[1:] if word.startswith("لل") else word[1:]
            found.add(word)
    if word.startswith("ال"):
        found.add(word[2:])
    if word.endswith("ا") and len(word) > _MIN_WORD:
        found.add(word[:-1])
    return frozenset(found)


def stands(trigger: Trigger, found: Parties, status: str, statement: Statement | None) -> bool:
    """Whether the grammar of the trigger itself speaks for an event, before anything is filled in from round about.

    A noun with the article and no argument of its own points back to something told before. A verb of speaking that
    is no statement's cue needs both its parties, and so do help and cooperation, and the verbal noun of what two do
    together (`سبل التفاوض`); as a purpose (`للتفاوض`) it has not come about.
    """
    pattern, noun = trigger.pattern, trigger.form.aspect in _NOUNS
    both = {"actor", "recipient"} <= found.named or (pattern.mutual and len(found.actor) > 1)
    if noun and pattern.noun_planned and status not in {"planned", "hypothetical"}:
        return False
    if trigger.definite and not found.named:
        return False
    if trigger.form.aspect == "masdar" and pattern.type in _PAIRED and not (both and trigger.preposition != _FOR):
        return False
    if pattern.type in _SHARED and not both and status != "hypothetical":
        return False
    if pattern.act and statement is None and not both:
        return False
    return both or not pattern.strict


def enough(pattern: Pattern, found: Parties) -> bool:
    """Whether the parties that the pattern requires are known by code."""
    if pattern.requires == "nothing":
        return True
    if pattern.mutual:
        return len(found.actor) > 1 if pattern.requires == "both" else bool(found.actor)
    if pattern.requires == "both":
        return bool(found.actor and found.recipient)
    if pattern.requires == "any":
        return bool(found.actor or found.recipient)
    return bool(found.actor if pattern.requires == "actor" else found.recipient)


def cleared(pattern: Pattern, found: Parties, roles: frozenset[str]) -> Parties:
    """The parties without outlets, which are never any, and without the actor among several recipients.

    A role by itself (`UAF`) is a party of deeds of force and protests; who talks, agrees or helps has a state or body.
    """
    never = {_MEDIA} if pattern.type in _OF_FORCE else {_MEDIA, *roles}
    actor = tuple(code for code in found.actor if code not in never)
    recipient = tuple(code for code in found.recipient if code not in never)
    others = tuple(code for code in recipient if code not in actor)
    return replace(found, actor=actor, recipient=others or recipient)
