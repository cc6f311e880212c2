"""A place as a text names it, with the words that bring it and what it lies in: `في مدينة برقين شمالي تالس`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict

from aqwal.events.agreement import PLACES
from aqwal.events.ground import Ground
from aqwal.events.spots import Spot, Spots
from aqwal.languages.ar.affixes import ARTICLE
from aqwal.model import Mention, Sentence

_RANK = {"place": 0, "capital": 1, "state": 2}
_BEFORE, _NESTED, _BETWEEN = 4, 3, 3
_SWALLOWED = "لل"
_SINGULAR = ("ي", "ه")
_IN, _CONJUNCTIONS = "ب", ("و", "ف")


class Facts(TypedDict):
    """What the gazetteer has of a place."""

    id: str | None
    name: str | None
    state: str | None
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Located:
    """The names of a place in tokens `first` to `last` (exclusive): `named` the most specific, then what it lies in.

    `opening` is the first token with the words that bring it, `preposition` the folded one that does, "" for none;
    `brought` says whether it makes the place that of an event. `written_on` is how many letters of the first token are
    none of the place's. `states` are the codes that the text itself gives.
    """

    opening: int
    first: int
    last: int
    named: Mention
    preposition: str
    brought: bool
    written_on: int = 0
    states: tuple[str, ...] = ()

    def facts(self, spots: Spots) -> Facts:
        """The facts of the most specific name; of a namesake in another state only the state that the text gives."""
        spot = spots.of(self.named) or Spot("", "", self.named.side)
        state = self.states[0] if self.states else spot.state
        if not spot.id or (spot.state and self.states and spot.state not in self.states):
            return Facts(id=None, name=None, state=state, latitude=None, longitude=None)
        return Facts(
            id=spot.id, name=spot.name, state=spot.state or state, latitude=spot.latitude, longitude=spot.longitude
        )


def located(ground: Ground, sentence: Sentence, mention: Mention) -> Located:
    """The place whose first name is `mention`."""
    first, preposition, brought = _brought(ground, sentence, mention)
    nested, last = _nested(ground, sentence, mention)
    places = [mention, *(one for one in nested if one.kind in PLACES)]
    named = min(places, key=lambda one: _RANK[one.kind])
    states = tuple(
        dict.fromkeys(one.side for one in (*nested, *places) if one is not named and one.side and one.kind != "place")
    )
    apart = preposition not in {"", _IN} and not mention.clitic
    opening = first - 1 if apart else first
    attached = written_on(ground, mention) if first == mention.first else int(preposition == _IN)
    return Located(opening, first, last, named, preposition, brought, attached, states)


def written_on(ground: Ground, mention: Mention) -> int:
    """How many letters of a name are a preposition or conjunction; 0 where its article has become one with that."""
    word = ground.fold[mention.first]
    swallowed = word.startswith(_SWALLOWED) or (word[0] in _CONJUNCTIONS and word[1:].startswith(_SWALLOWED))
    return 0 if swallowed else len(mention.clitic)


def _brought(ground: Ground, sentence: Sentence, mention: Mention) -> tuple[int, str, bool]:
    """The first token of the place with what kind of place it is and how it lies, the preposition, and whether it is
    that of an event."""
    words = ground.patterns.spots.words
    if " ".join(ground.fold[mention.first : mention.last]) in ground.patterns.spots.unsure:
        return mention.first, "", False
    if mention.clitic:
        joined = mention.clitic[-1]
        return mention.first, joined, joined == _IN and mention.kind != "state"
    first, beside, edge, kind = mention.first, False, False, False
    while first > sentence.first and mention.first - first < _BEFORE:
        word = ground.fold[first - 1]
        if word in words["noun"] or word in words["edge"] or word in words["beside"]:
            kind, edge = kind or word in words["noun"], edge or word in words["edge"]
            beside = beside or word in words["beside"]
            first -= 1
            if word[0] == _IN and any(word[1:] in words[use] for use in ("noun", "edge", "beside")):
                return first, _IN, True
        elif _demonym(ground, first - 1) or (word in words["from"] and ground.fold[first - 2] in words["beside"]):
            first -= 1
        else:
            break
    while first < mention.first and _demonym(ground, first):
        first += 1
    word = ground.fold[first - 1] if first > sentence.first else ""
    if word in words["in"]:
        return first, word, True
    if word in words["on"]:
        return first, word, edge or beside
    preposition = _preposition(ground, first - 1) if first > sentence.first else ""
    return first, preposition, beside and not preposition


def _preposition(ground: Ground, at: int) -> str:
    word = ground.fold[at]
    if ground.classes[at] != "prep":
        return ""
    return word[1:] if word[0] in _CONJUNCTIONS and ground.patterns.words.of(word[1:]) == "prep" else word


def _demonym(ground: Ground, at: int) -> bool:
    """Whether an adjective of a state at token `at` can belong to a place: definite, and no plural."""
    mention, word = ground.mentions.get(at), ground.fold[at]
    if mention is None or mention.kind != "demonym" or mention.last != at + 1 or mention.clitic:
        return False
    return word.startswith(ARTICLE) and word.endswith(_SINGULAR)


def _nested(ground: Ground, sentence: Sentence, mention: Mention) -> tuple[list[Mention], int]:
    """The places and demonyms that say what a place lies in, and the token after the last."""
    found: list[Mention] = []
    last = mention.last
    while len(found) < _NESTED and (outer := _outer(ground, sentence, last)) is not None:
        if outer.kind == "place" and outer.side != mention.side:
            break
        found.append(outer)
        last = outer.last
        if last < sentence.last and ground.fold[last] == ")" and "(" in ground.fold[mention.last : outer.first]:
            last += 1
    return found, last


def _outer(ground: Ground, sentence: Sentence, at: int) -> Mention | None:
    """The larger place that follows at token `at`: `بسويسرا`, `في تالس`, `شمالي تالس`, `التالسية`, `(تالس)`."""
    words = ground.patterns.spots.words
    opened = False
    for i in range(at, min(sentence.last, at + _BETWEEN + 1)):
        found = ground.mentions.get(i)
        if found is not None:
            if found.kind == "demonym":
                return found if i == at and found.actor is not None and _demonym(ground, i) else None
            inside = found.clitic == _IN or (opened and not found.clitic)
            return found if inside and found.kind in PLACES else None
        if not _opens(ground.fold[i], words, first=i == at, opened=opened):
            return None
        opened = True
    return None


def _opens(word: str, words: Mapping[str, frozenset[str]], *, first: bool, opened: bool) -> bool:
    """Whether a word leads from a place to what it lies in."""
    if word in words["in"] or word in words["beside"]:
        return True
    if word in words["noun"]:
        return opened or word[0] == _IN
    return word == "(" if first else opened and word in words["edge"]
