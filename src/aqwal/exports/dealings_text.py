"""Positions, disputes and talks of one reading as lines that a person can read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from aqwal.exports.page import Page, shortened
from aqwal.model import Dispute, Issue, Paper, Position, Reading, Round, Span, Statement, Talks

_STEP, _INDENT = 3, 8


def dealings_lines(reading: Reading, page: Page) -> Iterator[str]:
    """The three sections, each only where it holds something."""
    text = reading.article.text
    yield from _section("Positions", [line for one in reading.positions for line in _position(one, text, page)])
    by_id = {one.id: one for one in reading.positions}
    said = {one.id: one for one in reading.statements}
    answered = [one for one in reading.disputes if one.answers or one.kind == "accusation"]
    yield from _section("Disputes", [line for one in answered for line in _dispute(one, by_id, said, text, page)])
    yield from _section("Talks", [line for one in reading.talks for line in _talks(one, text, page)])


def _section(name: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield from ("", name, *lines)


def _position(position: Position, text: str, page: Page) -> Iterator[str]:
    to = f" -> {both(position.addressee)}" if position.addressee else ""
    day = f", {position.day.isoformat()}" if position.day else ""
    yield f"{' ' * _STEP}{both(position.party)} {position.act}{to}{day}"
    if position.issue is not None:
        yield from _words(position.issue.span, text, page, _STEP)


def _dispute(
    dispute: Dispute, by_id: Mapping[str, Position], said: Mapping[str, Statement], text: str, page: Page
) -> Iterator[str]:
    against = f" -> {both(dispute.against)}" if dispute.against else ""
    yield f"{' ' * _STEP}{dispute.kind} {both(dispute.party)}{against}{'' if dispute.answers else ', unanswered'}"
    yield from _words(by_id[dispute.position].words[0], text, page, _STEP)
    for answer in dispute.answers:
        yield f"{' ' * 2 * _STEP}{answer.act} {both(answer.party)}"
        held = by_id[answer.position].words if answer.position else said[answer.statement or ""].content
        yield from _words(held[0], text, page, 2 * _STEP)


def _talks(talks: Talks, text: str, page: Page) -> Iterator[str]:
    yield f"{' ' * _STEP}{both(talks.parties)}"
    yield from _about(talks.agenda, text, page, _STEP)
    for one in talks.rounds:
        yield f"{' ' * 2 * _STEP}{', '.join(_round(one))}"
        if one.place is not None:
            yield from _words(one.place, text, page, 2 * _STEP)
    for paper in talks.papers:
        yield f"{' ' * 2 * _STEP}{', '.join(_paper(paper))}"
        yield from _words(paper.span, text, page, 2 * _STEP)
        for ask in paper.asks:
            yield f"{' ' * 3 * _STEP}asks for"
            yield from _words(ask.span, text, page, 3 * _STEP)


def _round(one: Round) -> Iterator[str]:
    yield f"round {one.number}" if one.number else "round"
    yield both(one.parties)
    yield one.status
    if one.day is not None:
        yield one.day.isoformat()


def _paper(paper: Paper) -> Iterator[str]:
    to = f" to {both(paper.to)}" if paper.to else ""
    yield f"{paper.kind} by {both(paper.owner)}{to}" if paper.owner else f"{paper.kind}{to}"
    if paper.day is not None:
        yield paper.day.isoformat()


def _about(agenda: Iterable[Issue], text: str, page: Page, indent: int) -> Iterator[str]:
    for issue in agenda:
        yield from _words(issue.span, text, page, indent)


def _words(span: Span, text: str, page: Page, indent: int) -> Iterator[str]:
    room = page.width - indent - _INDENT
    yield from page.block(" " * _INDENT, shortened(" ".join(span.of(text).split()), room), indent)


def both(codes: Iterable[str]) -> str:
    """Codes as a person reads them: `USA and RUS`."""
    return " and ".join(codes) or "?"
