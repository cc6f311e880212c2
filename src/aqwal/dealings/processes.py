"""Talks: meetings joined to rounds, rounds to processes, with the papers on their table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from aqwal.dealings.demands import with_demands
from aqwal.dealings.ground import Ground
from aqwal.dealings.meetings import Meeting, meetings_of
from aqwal.dealings.papers import papers_of
from aqwal.dealings.rounds import Sitting, sittings_join
from aqwal.dealings.topics import related
from aqwal.dealings.twosides import Pair
from aqwal.events.guard import is_domestic
from aqwal.model import Issue, Paper, Span, Talks

_LEAST = 2


@dataclass(slots=True)
class Process:
    """A process while the article is gone through."""

    parties: list[str]
    spans: list[Span] = field(default_factory=list)
    sittings: list[Sitting] = field(default_factory=list)
    topics: list[Issue] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    rules: set[str] = field(default_factory=set)


def talks_of(ground: Ground) -> tuple[Talks, ...]:
    """The talks of an article in text order: none where nobody is named between whom they are."""
    meetings = list(meetings_of(ground))
    if not any(meeting.pairs for meeting in meetings) or is_domestic(ground.fold, ground.knowledge.patterns):
        return ()
    processes: list[Process] = []
    for meeting in meetings:
        for pair in ((),) if meeting.both and processes else meeting.pairs or ((),):
            _take(ground, processes, meeting, pair)
    return tuple(_finished(ground, processes))


def _take(ground: Ground, processes: list[Process], meeting: Meeting, pair: Pair) -> None:
    process = _process(ground, processes, meeting, pair)
    if process is None:
        if len(pair) < _LEAST:
            return
        process = Process(list(pair))
        processes.append(process)
    elif pair and meeting.topic is not None and set(pair) - set(process.parties):
        process.parties += [code for code in pair if code not in process.parties]
    if meeting.span not in process.spans:
        process.spans.append(meeting.span)
    if meeting.topic is not None and not any(meeting.topic.words == topic.words for topic in process.topics):
        process.topics.append(meeting.topic)
    process.rules.add(meeting.rule)
    process.sentences.append(ground.sentence_of(meeting.at))
    sittings_join(process.sittings, meeting, pair or tuple(process.parties))


def _process(ground: Ground, processes: Sequence[Process], meeting: Meeting, pair: Pair) -> Process | None:
    """The process that a meeting belongs to: of the same parties, of some of them in the same matter, else, where none
    are named, the one that was told of last."""
    if not pair:
        return _resumed(processes, meeting)
    same = next((one for one in processes if set(one.parties) == set(pair)), None)
    return same or next((one for one in processes if _takes_in(ground, one, meeting, pair)), None)


def _resumed(processes: Sequence[Process], meeting: Meeting) -> Process | None:
    """The process to which a meeting without parties points back."""
    if meeting.named is not None:
        return next((one for one in reversed(processes) if _is_at(one, meeting)), None)
    if not (meeting.definite or meeting.number or meeting.both):
        return None
    open_to = [
        one
        for one in processes
        if set(meeting.partner) <= set(one.parties) and (meeting.is_round or meeting.rule in one.rules)
    ]
    return max(open_to, key=lambda one: one.spans[-1].start, default=None)


def _takes_in(ground: Ground, process: Process, meeting: Meeting, pair: Pair) -> bool:
    """Whether a meeting of other parties is one of the process: of some of its own or of all and more, or, with one of
    them, in its matter or told as what went before."""
    known, own = set(process.parties), set(pair)
    if known.isdisjoint(own):
        return False
    within = own <= known or known <= own
    return within or _goes_before(ground, process, meeting) or _one_matter(process, meeting)


def _is_at(process: Process, meeting: Meeting) -> bool:
    places = {one.place for one in process.sittings if one.place}
    return not places or meeting.named in {one.place_words for one in process.sittings}


def _goes_before(ground: Ground, process: Process, meeting: Meeting) -> bool:
    """Whether the sentence says that this meeting went before one of the process."""
    return meeting.earlier and ground.sentence_of(meeting.at) in process.sentences


def _one_matter(process: Process, meeting: Meeting) -> bool:
    topic = meeting.topic
    return topic is not None and any(related(topic, one) for one in process.topics)


def _finished(ground: Ground, processes: Sequence[Process]) -> Iterator[Talks]:
    sheets = papers_of(ground)
    papers = with_demands(ground, [sheet.paper for sheet in sheets])
    day = ground.article.credit.date
    laid: dict[int, list[Paper]] = {}
    for sheet, paper in zip(sheets, papers, strict=True):
        table = _table(ground, processes, sheet.at, paper)
        if table is not None:
            laid.setdefault(table, []).append(paper)
    for number, process in enumerate(processes):
        yield Talks(
            ground.key("ta_", number, process.spans[0].start),
            tuple(process.parties),
            tuple(process.spans),
            tuple(sitting.round(day) for sitting in process.sittings),
            tuple(process.topics),
            tuple(laid.get(number, ())),
        )


def _table(ground: Ground, processes: Sequence[Process], at: int, paper: Paper) -> int | None:
    """On whose table a paper is: of those whose matter or parties are its own, the one told of next to it."""
    here = ground.sentence_of(at)
    for number, one in enumerate(processes):
        about = paper.about is not None and any(related(paper.about, topic) for topic in one.topics)
        owned = not set(one.parties).isdisjoint((*paper.owner, *paper.to))
        away = min(abs(here - told) for told in one.sentences)
        beside = away == 0 or (away == 1 and bool(paper.owner) and (owned or paper.kind == "draft"))
        if (about and (owned or not paper.owner)) or beside or (owned and paper.kind == "draft"):
            return number
    return None
