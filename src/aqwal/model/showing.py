"""What a notebook shows of a reading: the text with its statements marked, and who said them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aqwal.markup import Mark, Sheet
from aqwal.model.actor import Party
from aqwal.model.article import Article, Credit
from aqwal.model.statement import Statement


def sheet_of(article: Article, statements: Sequence[Statement]) -> Sheet:
    """The sheet of an article and the statements found in it, numbered in text order."""
    marks = [Mark(one.span.start, one.span.end, "set aside", one.why) for one in article.set_aside]
    for number, statement in enumerate(statements, 1):
        marks += _marks(statement, str(number))
    numbers = {statement.id: number for number, statement in enumerate(statements, 1)}
    rows = tuple(_row(statement, numbers) for statement in statements)
    return Sheet(article.text, article.language, tuple(marks), article.title, _source(article.credit), rows)


def _marks(statement: Statement, number: str) -> Iterator[Mark]:
    label = f"{number}. {_named(statement.speaker)}: {statement.act}, {statement.kind}"
    *first, last = statement.content
    yield from (Mark(span.start, span.end, statement.kind, label) for span in first)
    yield Mark(last.start, last.end, statement.kind, label, number)


def _row(statement: Statement, numbers: Mapping[str, int]) -> tuple[str, ...]:
    outer = numbers.get(statement.inside or "")
    how = [] if statement.channel == "unspecified" else [statement.channel.replace("_", " ")]
    how += [f"within {outer}"] if outer else []
    how += ["in the headline"] if statement.headline else []
    addressee = f"to {_named(statement.addressee)}" if statement.addressee else ""
    return f"{numbers[statement.id]}.", _named(statement.speaker), statement.act, addressee, ", ".join(how)


def _named(party: Party | None) -> str:
    if party is None:
        return "?"
    return f"{party.name} ({party.side})" if party.side else party.name


def _source(credit: Credit) -> str:
    day = credit.date.isoformat() if credit.date else None
    return " · ".join(part for part in (credit.publisher, credit.agency, credit.place, day) if part)
