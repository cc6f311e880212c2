"""What many dispatches say together, as an account that a person can read: one fact a line."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping

from aqwal.exports.dealings_text import both
from aqwal.exports.jsonl import as_json
from aqwal.exports.page import Page, shortened
from aqwal.model import Reading
from aqwal.views.disputes import Quarrel, join_disputes
from aqwal.views.plain import as_plain
from aqwal.views.positions import IssueRow, compare_positions
from aqwal.views.standing import Stand
from aqwal.views.talks import PaperLine, RoundLine, TalksLine, join_talks

_STEP, _INDENT = 3, 8
Joint = IssueRow | Quarrel | TalksLine


def joint_lines(what: str, readings: Iterable[Reading], names: Mapping[str, str] | None = None) -> tuple[Joint, ...]:
    """The issues, disputes or talks of all readings, as `what` ("positions", "disputes" or "talks") asks."""
    held = tuple(readings)
    if what == "positions":
        return compare_positions(held, names).rows
    return join_disputes(held) if what == "disputes" else join_talks(held)


def across_to_jsonl(lines: Iterable[Joint]) -> str:
    """One line of JSON for each issue, dispute or process, each with its line end."""
    return "".join(as_json(as_plain(line)) + "\n" for line in lines)


def across_to_text(lines: Iterable[Joint], page: Page | None = None) -> str:
    """The lines as blocks, parted by empty lines; "" for none."""
    page = page or Page()
    return "\n".join("\n".join(_block(line, page)) + "\n" for line in lines)


def _block(line: Joint, page: Page) -> Iterator[str]:
    if isinstance(line, IssueRow):
        yield from _issue(line, page)
    elif isinstance(line, Quarrel):
        yield from _quarrel(line, page)
    else:
        yield from _talks(line, page)


def _issue(row: IssueRow, page: Page) -> Iterator[str]:
    yield from page.block("", row.name, 0)
    for cell in row.cells:
        yield f"{' ' * _STEP}{both(cell.party)}"
        for stand in cell.stands:
            yield f"{' ' * 2 * _STEP}{_dated(stand.day)}{stand.position.act}{_told(stand)}"
            yield from _words(stand.words, page, 2 * _STEP)


def _quarrel(one: Quarrel, page: Page) -> Iterator[str]:
    against = f" -> {both(one.against)}" if one.against else ""
    yield f"{one.kind} {both(one.party)}{against}{'' if one.replies else ', unanswered'}"
    for stand in one.stands:
        yield f"{' ' * _STEP}{_dated(stand.day)}{stand.position.act}{_told(stand)}"
        yield from _words(stand.words, page, _STEP)
    for reply in one.replies:
        elsewhere = ", in another dispatch" if reply.across else ""
        yield f"{' ' * 2 * _STEP}{_dated(reply.day)}{both(reply.party)} {reply.act}{elsewhere}"
        yield from _words(reply.words, page, 2 * _STEP)


def _talks(talks: TalksLine, page: Page) -> Iterator[str]:
    yield both(talks.parties)
    for matter in talks.agenda:
        yield from _words(matter, page, 0)
    for one in talks.rounds:
        yield f"{' ' * _STEP}{_dated(one.day)}{', '.join(_round(one))}"
        for place in one.places:
            yield from _words(place, page, _STEP)
    for paper in talks.papers:
        yield from _paper(paper, page)


def _round(one: RoundLine) -> Iterator[str]:
    yield f"round {one.number}" if one.number else "round"
    yield both(one.parties)
    yield one.status
    if one.from_dispatch and one.day:
        yield "day of the dispatch"


def _paper(paper: PaperLine, page: Page) -> Iterator[str]:
    owner = f" by {both(paper.owner)}" if paper.owner else ""
    to = f" to {both(paper.to)}" if paper.to else ""
    yield f"{' ' * _STEP}{_dated(paper.day)}{paper.kind}{owner}{to}"
    yield from _words(", ".join(paper.names), page, _STEP)
    for ask in paper.asks:
        yield f"{' ' * 2 * _STEP}asks for"
        yield from _words(ask, page, 2 * _STEP)


def _told(stand: Stand) -> str:
    return f", in {len(stand.articles)} dispatches" if len(stand.articles) > 1 else ""


def _dated(day: datetime.date | None) -> str:
    return f"{day.isoformat()}  " if day is not None else ""


def _words(words: str, page: Page, indent: int) -> Iterator[str]:
    room = 2 * (page.width - indent - _INDENT)
    yield from page.block(" " * _INDENT, shortened(words, room), indent)
