"""A reading as an account that a person can read: one fact a line, so that Arabic and Latin do not jumble."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from aqwal.exports.dealings_text import dealings_lines
from aqwal.exports.page import Page, shortened
from aqwal.model import Credit, Event, Party, Reading, Span, Statement, When, Where
from aqwal.record.checking import check_reading

if TYPE_CHECKING:
    from aqwal.views import StatementLine

_STEP = 3


def to_text(reading: Reading, page: Page | None = None) -> str:
    """Headline, source, statements with who, to whom and how, events, positions, disputes, talks, and what was set
    aside; ends with a line end.

    A statement reported in another one stands under it, indented. `SpanError` or `ReadingError` as for `to_jsonl`.
    """
    check_reading(reading)
    page = page or Page()
    lines = [*_head(reading, page), *_statements(reading, page), *_events(reading, page)]
    lines += [*dealings_lines(reading, page), *_rest(reading, page)]
    return "\n".join(lines) + "\n"


def line_to_text(line: StatementLine, page: Page | None = None, *, confidence: bool = False) -> str:
    """One statement of a record, with its dispatch and, if asked for, its confidence; ends with a line end."""
    page = page or Page()
    lines = [
        *_statement(line.statement, line.words, line.cue, "", 0, page),
        *([f"{' ' * _STEP}{'sure':8}{line.statement.confidence:.2f}"] if confidence else []),
        *_field("in", line.title or line.article_id, _STEP, page),
        *_source(line.credit, _STEP, page),
        f"{' ' * _STEP}{'id':8}{line.statement.id}{'' if line.stands else ' (withdrawn by a later reading)'}",
    ]
    return "\n".join(lines) + "\n"


def _head(reading: Reading, page: Page) -> Iterator[str]:
    article = reading.article
    yield from page.block("", article.title or article.id, 0)
    yield from _source(article.credit, 0, page)
    if article.origin:
        yield from _field("file", article.origin, 0, page)
    for problem in reading.problems:
        yield from _field("note", problem, 0, page)


def _source(credit: Credit, indent: int, page: Page) -> Iterator[str]:
    houses = [
        f"{what} {page.words(name)}"
        for what, name in (("publisher", credit.publisher), ("agency", credit.agency), ("place", credit.place))
        if name
    ]
    day = [credit.date.isoformat()] if credit.date else []
    yield f"{' ' * indent}{'source':8}{', '.join(day + houses) or 'not given'}"


def _statements(reading: Reading, page: Page) -> Iterator[str]:
    text = reading.article.text
    if not reading.statements:
        yield from ("", "No statement was found.")
    for number, statement in _numbered(reading.statements):
        indent = _STEP * number.count(".")
        words = tuple(span.of(text) for span in statement.content)
        yield ""
        yield from _statement(statement, words, statement.cue.of(text), f"{number}. ", indent, page)


def _numbered(statements: Iterable[Statement]) -> Iterator[tuple[str, Statement]]:
    """Statements with their numbers: those within another one follow it as 1.1, 1.2 …"""
    below: dict[str | None, list[Statement]] = {}
    for statement in statements:
        below.setdefault(statement.inside, []).append(statement)
    waiting = [(str(number), one) for number, one in enumerate(below.get(None, ()), 1)][::-1]
    while waiting:
        number, statement = waiting.pop()
        yield number, statement
        waiting += [(f"{number}.{at}", one) for at, one in enumerate(below.get(statement.id, ()), 1)][::-1]


def _statement(  # noqa: PLR0913, PLR0917 - a statement, its words, and where it goes
    statement: Statement, words: tuple[str, ...], cue: str, number: str, indent: int, page: Page
) -> Iterator[str]:
    yield " " * indent + number + ", ".join(_manner(statement))
    inner = indent + _STEP
    yield from _field("who", statement.speaker, inner, page)
    yield from _field("to", statement.addressee, inner, page)
    if statement.occasion is not None and statement.occasion.date is not None:
        yield from _field("when", statement.occasion.date.isoformat(), inner, page)
    if statement.occasion is not None and statement.occasion.place:
        yield f"{' ' * inner}{'where':8}{page.words(statement.occasion.place)}"
    yield from _field("cue", cue, inner, page)
    yield from _field("words", " … ".join(words), inner, page)


def _manner(statement: Statement) -> Iterator[str]:
    yield statement.act
    yield statement.kind
    if statement.form == "nominal":
        yield statement.form
    if statement.channel != "unspecified":
        yield statement.channel.replace("_", " ")
    if statement.headline:
        yield "in the headline"


def _field(name: str, value: str | Party | None, indent: int, page: Page) -> Iterator[str]:
    label = f"{name:8}"
    if isinstance(value, str):
        yield from page.block(label, value, indent)
    elif isinstance(value, Party):
        yield f"{' ' * indent}{label}{_party(value, page)}"


def _party(party: Party, page: Page) -> str:
    side = f" ({party.side})" if party.side else ""
    role = f", {page.words(party.role)}" if party.role and party.role not in party.name else ""
    linked = f" = {page.words(party.linked_to)}" if party.linked_to else ""
    return page.words(party.name) + side + role + linked + ("?" if party.doubt else "")


def _events(reading: Reading, page: Page) -> Iterator[str]:
    if reading.events:
        yield from ("", "Events")
    numbers = {statement.id: number for number, statement in _numbered(reading.statements)}
    for event in reading.events:
        yield f"{' ' * _STEP}{', '.join(_event(event, numbers, reading.article.text, page))}"
        yield from page.block(f"{'':8}", _about(event.trigger, reading.article.text, page.width), _STEP)


def _event(event: Event, numbers: Mapping[str, str], text: str, page: Page) -> Iterator[str]:
    mode = f" ({event.mode})" if event.mode else ""
    actor, recipient = " and ".join(event.actor), " and ".join(event.recipient)
    parties = f"{actor or '?'} -> {recipient}" if recipient else actor
    yield f"{event.type}{mode} {parties}".rstrip()
    yield event.status
    yield from (one for one in event.auxiliary if one == "historical")  # what else it holds, the status says
    if event.when:
        yield _days(event.when)
    elif event.date:
        yield event.date.isoformat()
    if event.where:
        yield _place(event.where, text, page)
    elif event.place:
        yield f"in {page.words(event.place)}"
    if event.claimed_by:
        yield f"as claimed in {numbers.get(event.claimed_by, event.claimed_by)}"


def _days(when: When) -> str:
    """The day, the month (`2015-01`), the year, or the first and the last day."""
    length = {"year": 4, "month": 7}.get(when.precision)
    if length and when.first.isoformat()[:length] == when.last.isoformat()[:length]:
        return when.first.isoformat()[:length]
    return when.first.isoformat() if when.first == when.last else f"{when.first} to {when.last}"


def _place(where: Where, text: str, page: Page) -> str:
    """The English name and the state's code where the gazetteer has them, else the words."""
    name = page.words(where.name or where.span.of(text))
    return f"in {name} ({where.state})" if where.state else f"in {name}"


def _about(trigger: Span, text: str, width: int) -> str:
    """The trigger and the words that follow it, in one line."""
    return shortened(text[trigger.start : trigger.start + 2 * width].partition("\n")[0], width - 2 * _STEP - 8)


def _rest(reading: Reading, page: Page) -> Iterator[str]:
    if reading.article.set_aside:
        yield from ("", "Set aside")
    for aside in reading.article.set_aside:
        label = f"{' ' * _STEP}{aside.why}: "
        yield label + page.words(shortened(aside.span.of(reading.article.text), page.width - len(label)))
