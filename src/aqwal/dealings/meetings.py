"""Every place of an article that mentions talks, with what is said of them there."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from aqwal.dealings.days import day_near
from aqwal.dealings.ground import Ground
from aqwal.dealings.nouns import Noun, noun_at
from aqwal.dealings.topics import topic_behind, treated
from aqwal.dealings.twosides import PLACES, Pair, is_seat, sides_of
from aqwal.model import Event, Issue, Mention, Span

_ADJECTIVES, _PLACE_REACH, _BEFORE, _AHEAD, _PLACE_BEFORE = 4, 6, 5, 4, 12
_OF = "من"
_BREAKS = frozenset({"stop", "semicolon", "that", "relative", "clause_conj"})
_ELSEWHERE = frozenset({"phone", "visit"})
_ONLY_WISHED = frozenset({"demand", "offer", "expect", "threaten", "reject", "ask"})


@dataclass(frozen=True, slots=True)
class Meeting:
    """Talks as tokens `at` to `last` (exclusive) mention them.

    `pairs` are the parties, a pair for each of several meetings; `partner` is the one that is named where the words
    leave out the other. `number`, `earlier`, `coming`, `place` and `day` are
    what the words give. `definite` says that the text speaks of them as known, `is_round` that one meeting is meant and
    not the process. `named` is the place by which they are called (`محادثات برقين`). `both` says that the words for
    the parties point back themselves (`بين الجانبين`).
    """

    at: int
    last: int
    span: Span
    rule: str
    pairs: tuple[Pair, ...]
    partner: Pair
    definite: bool
    is_round: bool
    number: int | None = None
    earlier: bool = False
    coming: bool = False
    named: str | None = None
    place: Span | None = None
    day: datetime.date | None = None
    topic: Issue | None = None
    both: bool = False


def meetings_of(ground: Ground) -> Iterator[Meeting]:
    """The meetings that are mentioned, in text order; what is only asked for or hoped for is none."""
    index, fold = ground.knowledge.talks, ground.fold
    events: dict[int, Event] | None = None
    done, last = -1, None
    for at in index.places(fold):
        if at <= done:
            continue
        noun = noun_at(index, fold, at)
        sentence = ground.sentence(at)
        if noun is None or sentence is None:
            continue
        if events is None:
            events = {ground.tokens(event.trigger)[0]: event for event in ground.events if event.type == "CONSULT"}
        found = _meeting(ground, at, noun, sentence.last, events)
        if found is not None:
            done = found.last - 1
            before = last is not None and last.definite and ground.sentence(last.at) == sentence
            last = replace(found, earlier=found.earlier or (before and _is_after(ground, found)))
            yield last


def _meeting(ground: Ground, at: int, noun: Noun, end: int, events: Mapping[int, Event]) -> Meeting | None:
    last, number, earlier, coming = _described(ground, at + 1, end)
    inner = _of_talks(ground, last, end) if noun.kind != "talks" else None
    definite, head = noun.definite, at
    if inner is not None:
        definite, head = True if inner[1].definite and noun.definite else noun.definite, inner[0]
        last, *_ = _described(ground, head + 1, end)
    elif number is None and noun.kind == "round" and not (noun.definite or earlier or coming):
        return None
    event = events.get(head) or events.get(at)
    if event is not None and (event.mode in _ELSEWHERE or event.status in {"denied", "hypothetical"}):
        return None
    if not definite and _is_wished(ground, at):
        return None
    named = _named_for(ground, head + 1)
    found = sides_of(ground, head, last, end, owned=noun.owned)
    last = found.last
    place = _place(ground, head, last, end)
    # What is only spoken of as known may end or go on that day (`الجولة، التي تختتم غدا`).
    dated = bool(found.pairs) or number is not None or not definite
    return Meeting(
        at, last, ground.split.tokens.span(at, last), noun.id, found.pairs, found.partner,
        definite or (at > 0 and ground.class_of(at - 1) == "demonstrative"),
        noun.kind != "talks" or event is not None,
        number,
        earlier,
        coming or (event is not None and event.status == "planned") or _is_planned(ground, at),
        named, place.span if place else None, day_near(ground, at) if dated else None,
        topic_behind(ground, last, end) or treated(ground, at, last, end),
        any(ground.is_both(i) for i in range(head + 1, last)),
    )  # fmt: skip


def _described(ground: Ground, at: int, end: int) -> tuple[int, int | None, bool, bool]:
    """The token after the adjectives of a noun, and what they say: its number, whether it is over or still to come."""
    number, earlier, coming, last = None, False, False, at
    for i in range(at, min(end, at + _ADJECTIVES)):
        bare = ground.bare(i)
        if bare in ground.knowledge.ordinals and number is None:
            number = ground.knowledge.ordinals[bare]
        elif ground.is_use("earlier", i):
            earlier = True
        elif ground.is_use("coming", i):
            coming = True
        else:
            break
        last = i + 1
    return last, number, earlier, coming


def _is_after(ground: Ground, meeting: Meeting) -> bool:
    """Whether indefinite talks are what others came after (`تأتي هذه المباحثات عقب اجتماعات`)."""
    return not meeting.definite and meeting.at > 0 and ground.is_use("after", meeting.at - 1)


def _of_talks(ground: Ground, at: int, end: int) -> tuple[int, Noun] | None:
    """The talks of which a round is one: `جولة أولى | من المحادثات`, `جولة | المفاوضات`."""
    for i in range(at, min(end, at + _AHEAD)):
        noun = noun_at(ground.knowledge.talks, ground.fold, i)
        if noun is not None and noun.kind == "talks":
            return i, noun
        if ground.fold[i] != _OF and ground.class_of(i):
            break
    return None


def _named_for(ground: Ground, at: int) -> str | None:
    """The folded place by which talks are called, right behind the noun."""
    mention = ground.mentions.get(at)
    if mention is None or mention.kind not in {"place", "capital"} or mention.clitic:
        return None
    return " ".join(ground.fold[mention.first : mention.last])


def _place(ground: Ground, head: int, last: int, end: int) -> Mention | None:
    """The nearest place that `في` brings, or that talks are called by."""
    own = ground.mentions.get(head + 1)
    if own is not None and own.kind in {"place", "capital"} and not own.clitic:
        return own
    for i in range(head + 1, min(end, last + _PLACE_REACH)):
        mention = ground.mentions.get(i)
        if mention is not None and mention.kind in PLACES and _brings_place(ground, i - 1):
            return mention
        kind = ground.class_of(i)
        if kind in _BREAKS or ground.is_use("topic", i) or (kind == "comma" and not _brings_place(ground, i + 1)):
            break
    for i in range(head - 1, max(0, head - _PLACE_BEFORE), -1):
        mention = ground.mentions.get(i)
        if mention is not None and mention.kind in PLACES and is_seat(ground, i):
            return mention
        if ground.class_of(i) in _BREAKS:
            break
    return None


def _brings_place(ground: Ground, at: int) -> bool:
    return at < len(ground.fold) and ground.fold[at] in ground.knowledge.patterns.particles["place"]


def _is_planned(ground: Ground, at: int) -> bool:
    moods = ground.knowledge.patterns.moods
    near = (moods.get(ground.fold[i].removeprefix("و")) for i in range(max(0, at - _BEFORE), at))
    return any(mood in {"planned", "coming"} for mood in near)


def _is_wished(ground: Ground, at: int) -> bool:
    """Whether indefinite talks are only asked for, offered or supposed."""
    moods = ground.knowledge.patterns.moods
    if any(moods.get(ground.fold[i]) in {"hypothetical", "denied"} for i in range(max(0, at - 3), at)):
        return True
    if at and ground.is_use("arrange", at - 1) and not _is_planned(ground, at):
        return True
    teller = ground.teller(at)
    return teller is not None and teller.act in _ONLY_WISHED
