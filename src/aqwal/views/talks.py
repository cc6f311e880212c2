"""Talks from dispatch to dispatch: one process with its rounds and papers."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from aqwal.model import Issue, Paper, Reading, Round, Talks
from aqwal.views.standing import distinct, on_one_line, phrase_in

_APART, _SITTING = 120, 3  # days between dispatches on one process, and those of one round
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class RoundLine:
    """One round in all dispatches: `day` is the round's, or that of the dispatch that tells of it as held
    (`from_dispatch`); `mentions` are the words that mention it, `agenda` what it is about, as written."""

    parties: tuple[str, ...]
    number: int | None
    status: str
    day: datetime.date | None
    from_dispatch: bool
    places: tuple[str, ...]
    agenda: tuple[str, ...]
    mentions: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper in all dispatches: what the texts call it, whose it is, to whom, its day or the words for that, its
    matter and what it asks for, as written."""

    kind: str
    names: tuple[str, ...]
    owner: tuple[str, ...]
    to: tuple[str, ...]
    day: datetime.date | None
    published: str
    about: str
    asks: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TalksLine:
    """One process: its parties, what it is about, as written, its rounds by number and day, its papers."""

    parties: tuple[str, ...]
    agenda: tuple[str, ...]
    rounds: tuple[RoundLine, ...]
    papers: tuple[PaperLine, ...]


@dataclass(slots=True)
class _Process:
    parties: list[str]
    issues: list[Issue] = field(default_factory=list)
    day: datetime.date | None = None
    agenda: list[str] = field(default_factory=list)
    rounds: list[RoundLine] = field(default_factory=list)
    papers: list[PaperLine] = field(default_factory=list)


def join_talks(readings: Sequence[Reading]) -> tuple[TalksLine, ...]:
    """The talks of all readings, those of the same parties, or of some of them in the same matter, as one process."""
    processes: list[_Process] = []
    for reading in sorted(readings, key=lambda one: one.article.credit.date or datetime.date.max):
        for talks in reading.talks:
            _take(processes, reading, talks)
    return tuple(
        TalksLine(tuple(one.parties), distinct(one.agenda), tuple(sorted(one.rounds, key=_order)), tuple(one.papers))
        for one in processes
    )


def _order(line: RoundLine) -> tuple[object, ...]:
    return line.day or datetime.date.min, line.number or 0


def _take(processes: list[_Process], reading: Reading, talks: Talks) -> None:
    day = reading.article.credit.date
    process = next((one for one in processes if _is_same(one, talks, day)), None)
    if process is None:
        process = _Process(list(talks.parties))
        processes.append(process)
    process.parties += [code for code in talks.parties if code not in process.parties]
    process.issues += talks.agenda
    process.day = day or process.day
    process.agenda += [phrase_in(reading, issue) for issue in talks.agenda]
    for one in talks.rounds:
        _add_round(process.rounds, _round(reading, one))
    for paper in talks.papers:
        _add_paper(process.papers, _paper(reading, paper))


def _is_same(process: _Process, talks: Talks, day: datetime.date | None) -> bool:
    if process.day is not None and day is not None and abs((day - process.day).days) > _APART:
        return False
    ours, theirs = set(process.parties), set(talks.parties)
    if ours == theirs:
        return True
    words = {word for issue in process.issues for word in issue.words}
    shared = words & {word for issue in talks.agenda for word in issue.words}
    return (ours <= theirs or theirs <= ours) and len(ours & theirs) >= _ENOUGH and bool(shared)


def _round(reading: Reading, one: Round) -> RoundLine:
    text = reading.article.text
    guessed = one.day is None and one.status == "held"
    day = reading.article.credit.date if guessed else one.day
    places = (one.place.of(text),) if one.place is not None else ()
    agenda = distinct(phrase_in(reading, issue) for issue in one.agenda)
    mentions = distinct(on_one_line(reading, span) for span in one.spans)
    return RoundLine(one.parties, one.number, one.status, day, guessed, places, agenda, mentions, (reading.article.id,))


def _add_round(rounds: list[RoundLine], line: RoundLine) -> None:
    for i, known in enumerate(rounds):
        if set(known.parties) == set(line.parties) and _is_one_round(known, line):
            rounds[i] = _together(known, line)
            return
    rounds.append(line)


def _is_one_round(known: RoundLine, line: RoundLine) -> bool:
    """Whether two tell of one round: by its number, else by days and places that do not speak against it."""
    if known.number is not None and line.number is not None:
        return known.number == line.number
    if known.day is None or line.day is None:
        return known.day == line.day and known.status == line.status and known.places == line.places
    near = abs((known.day - line.day).days) <= (_SITTING if known.from_dispatch or line.from_dispatch else 0)
    return near and (not known.places or not line.places or known.places == line.places)


def _together(known: RoundLine, line: RoundLine) -> RoundLine:
    """Both as one: what is held goes before what was planned, a day that the text gives before the dispatch's."""
    sure = next((one for one in (known, line) if one.day and not one.from_dispatch and one.status != "planned"), None)
    dated = sure or min(
        (one for one in (known, line) if one.day), key=lambda one: one.status == "planned", default=known
    )
    status = "held" if {known.status, line.status} != {"planned"} else "planned"
    return RoundLine(
        known.parties, known.number or line.number, status, dated.day, dated.from_dispatch,
        distinct((*known.places, *line.places)), distinct((*known.agenda, *line.agenda)),
        distinct((*known.mentions, *line.mentions)), distinct((*known.articles, *line.articles)),
    )  # fmt: skip


def _paper(reading: Reading, paper: Paper) -> PaperLine:
    text = reading.article.text
    return PaperLine(
        paper.kind, (paper.span.of(text),), paper.owner, paper.to, paper.day,
        paper.published.of(text) if paper.published is not None else "", phrase_in(reading, paper.about),
        tuple(phrase_in(reading, ask) for ask in paper.asks), (reading.article.id,),
    )  # fmt: skip


def _add_paper(papers: list[PaperLine], line: PaperLine) -> None:
    for i, known in enumerate(papers):
        owners = not known.owner or not line.owner or not set(known.owner).isdisjoint(line.owner)
        if known.kind == line.kind and owners:
            papers[i] = PaperLine(
                known.kind, distinct((*known.names, *line.names)), known.owner or line.owner, known.to or line.to,
                known.day or line.day, known.published or line.published, known.about or line.about,
                distinct((*known.asks, *line.asks)), distinct((*known.articles, *line.articles)),
            )  # fmt: skip
            return
    papers.append(line)
