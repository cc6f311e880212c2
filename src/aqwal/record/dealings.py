"""The spans that positions, disputes and talks hold, and the ids that they name, to be checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aqwal.model import Dispute, Issue, Paper, Position, Reading, Round, Span, Talks


def dealing_spans(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Each span with what holds it."""
    for position in reading.positions:
        yield from ((f"position {position.id}", span) for span in position_spans(position))
    for dispute in reading.disputes:
        yield from ((f"dispute {dispute.id}", one.span) for answer in dispute.answers for one in answer.why)
    for talks in reading.talks:
        yield from ((f"talks {talks.id}", span) for span in talks_spans(talks))


def position_spans(position: Position) -> Iterator[Span]:
    """Every span of a position: words, issue, evidence."""
    yield from position.words
    if position.issue is not None:
        yield position.issue.span
    yield from (one.span for one in position.why)


def talks_spans(talks: Talks) -> Iterator[Span]:
    """Every span of talks, of their rounds and papers."""
    yield from talks.spans
    yield from _issues(talks.agenda)
    for one in talks.rounds:
        yield from _round(one)
    for paper in talks.papers:
        yield from _paper(paper)


def _round(one: Round) -> Iterator[Span]:
    yield from one.spans
    if one.place is not None:
        yield one.place
    yield from _issues(one.agenda)
    yield from (evidence.span for evidence in one.why)


def _paper(paper: Paper) -> Iterator[Span]:
    yield paper.span
    if paper.published is not None:
        yield paper.published
    yield from _issues((*((paper.about,) if paper.about else ()), *paper.asks))
    yield from (evidence.span for evidence in paper.why)


def _issues(issues: Iterable[Issue]) -> Iterator[Span]:
    yield from (issue.span for issue in issues)


def dealing_references(reading: Reading) -> Iterator[tuple[str, str]]:
    """Each id that a position or dispute names, with what names it."""
    for position in reading.positions:
        named = (position.statement, position.event, position.about, *position.attribution)
        yield from ((one, position.id) for one in named if one is not None)
    for dispute in reading.disputes:
        yield from _named(dispute)


def _named(dispute: Dispute) -> Iterator[tuple[str, str]]:
    yield dispute.position, dispute.id
    for answer in dispute.answers:
        yield from ((one, dispute.id) for one in (answer.position, answer.statement) if one is not None)
