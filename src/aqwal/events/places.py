"""Where an event took place, as far as the clause in which it is told says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aqwal.events.adjuncts import belongs, stems
from aqwal.events.agreement import PLACES
from aqwal.events.ground import Ground
from aqwal.events.locating import Located, located, written_on
from aqwal.events.told import Coded
from aqwal.model import Mention, Sentence, Span, Where

_PEOPLE = frozenset({"person", "office", "descriptor", "body", "group"})
_VISIT, _GUEST, _OBJECT = "visit", "ل", "object"
# Events of words: a place behind a noun (`الأزمة في تالس`) is where that lies, not where somebody spoke of it.
_IN_WORDS = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"})
_MET = frozenset({"AGREE", "CONSULT"})
_APART = _IN_WORDS - _MET
_ENVOY_REACH, _TOPIC_REACH, _GOAL_REACH = 4, 2, 12


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its most specific name as `written`."""

    where: Where
    written: str


class Places:
    """The places that one sentence names, each an adjunct of one of its events or where a visit goes."""

    def __init__(self, ground: Ground, sentence: Sentence, rows: Sequence[Coded]) -> None:
        """Find the places; `rows` are the events of the sentence."""
        self._ground = ground
        self._sentence = sentence
        self._rows = rows
        self._found = tuple(self._located())

    def of(self, row: Coded) -> Place | None:
        """Where the event of `row` took place; None where its clause does not say."""
        goal = self._goal(row) if row.trigger.pattern.mode == _VISIT else None
        if goal is not None:
            return self._place(goal)
        own = [place for place in self._found if self._is_of(row, place)]
        best = min(own, key=lambda place: (place.first < row.at, abs(place.first - row.at)), default=None)
        return self._place(best) if best else None

    def _located(self) -> Iterator[Located]:
        end = self._sentence.first
        for at in range(self._sentence.first, self._sentence.last):
            mention = self._ground.mentions.get(at)
            if mention and mention.kind in PLACES and at >= end:
                place = located(self._ground, self._sentence, mention)
                if place.brought:
                    yield place
                    end = place.last

    def _is_of(self, row: Coded, place: Located) -> bool:
        ground = self._ground
        if not self._belongs(row, place.opening, place.last):
            return False
        if place.opening < row.at:
            opens = row.type not in _APART or _opens(ground, self._sentence, place)
            return opens and not _of_a_topic(ground, self._sentence.first, place)
        return not _of_a_topic(ground, row.at + 1, place) and not _of_a_noun(ground, row, place)

    def _belongs(self, row: Coded, first: int, last: int) -> bool:
        rivals = [one.at for one in self._rows if one.at != row.at]
        return belongs(self._ground, self._sentence, row.at, rivals, first, last)

    def _goal(self, row: Coded) -> Located | None:
        """Where a visit goes: what `إلى` brings, or the state or city that the verb or noun takes as its object."""
        ground, takes = self._ground, row.trigger.pattern.recipient
        if _GUEST in takes and _OBJECT in takes:
            return None
        to = ground.patterns.spots.words["to"]
        for at in range(row.at + 1, min(self._sentence.last, row.at + _GOAL_REACH)):
            mention = ground.mentions.get(at)
            if mention is None or mention.kind not in PLACES or mention.side is None:
                continue
            if set(mention.side.split(";")).isdisjoint(row.parties.recipient):
                continue
            place = located(ground, self._sentence, mention)
            if place.preposition in to or (not place.preposition and _is_object(ground, row, place)):
                return place if self._belongs(row, place.first, place.last) else None
        return None

    def _place(self, place: Located) -> Place:
        ground = self._ground
        words = ground.split.tokens.span(place.first, place.last)
        where = Where(Span(words.start + place.written_on, words.end), **place.facts(ground.patterns.spots))
        name = place.named.span
        return Place(where, Span(name.start + written_on(ground, place.named), name.end).of(ground.article.text))


def _is_object(ground: Ground, row: Coded, place: Located) -> bool:
    """Whether a place without a preposition stands for itself, and not in the name or title of somebody."""
    before = (one for one in _before(ground, place.first) if one.last == place.first)
    return place.first - 1 == row.at or any(one.kind in {"person", "demonym"} for one in before)


def _before(ground: Ground, at: int) -> Iterator[Mention]:
    for i in range(max(0, at - _ENVOY_REACH), at):
        if (mention := ground.mentions.get(i)) is not None:
            yield mention


def _of_a_noun(ground: Ground, row: Coded, place: Located) -> bool:
    """Whether the place belongs to the noun before it and not to the event."""
    last = place.opening - 1
    if row.type not in _IN_WORDS or last == row.at:
        return False
    envoy = ground.patterns.particles["envoy"]
    if any(ground.fold[i] in envoy for i in range(max(row.at + 1, place.opening - _ENVOY_REACH), place.opening)):
        return True
    if _near(ground, row.at + 1, place, "occasion"):
        return False
    return row.type not in _MET or not _closes_a_party(ground, last)


def _of_a_topic(ground: Ground, first: int, place: Located) -> bool:
    """Whether the place is where a matter lies that somebody speaks of (`الأوضاع الأمنية في تالس`)."""
    return _near(ground, first, place, "topic") and not _near(ground, first, place, "occasion")


def _near(ground: Ground, first: int, place: Located, use: str) -> bool:
    words = ground.patterns.spots.words[use]
    near = range(max(first, place.opening - _TOPIC_REACH), place.opening)
    return any(not words.isdisjoint(stems(ground.fold[i])) for i in near)


def _opens(ground: Ground, sentence: Sentence, place: Located) -> bool:
    """Whether a place opens its clause (`وفي برقين طالب`): else it is that of the noun before it."""
    return place.opening == sentence.first or ground.classes[place.opening - 1] not in {"", "prep"}


def _closes_a_party(ground: Ground, at: int) -> bool:
    """Whether a party, a time, a mark or a small word ends at token `at`."""
    if ground.classes[at] or _heads(ground, at):
        return True
    if any(ground.fold[at] in table for table in (ground.patterns.calendar.weekdays, ground.patterns.calendar.shifts)):
        return True
    closing = next((mention for mention in _before(ground, at + 1) if mention.first <= at < mention.last), None)
    if closing is None:
        return False
    return closing.kind != "demonym" or _heads(ground, closing.first - 1)


def _heads(ground: Ground, at: int) -> bool:
    """Whether token `at` is within a title or a name, or can head a party's phrase (`الوفد`)."""
    if ground.heads[at]:
        return True
    return any(mention.first <= at < mention.last and mention.kind in _PEOPLE for mention in _before(ground, at + 1))
