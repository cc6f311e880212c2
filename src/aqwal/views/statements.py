"""Statements of the whole record, by speaker, side, act, day and words."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.model import Credit, SetAside, Statement
from aqwal.record import Asked, KeptStatement, Record, Sort
from aqwal.views.context import Context, context_of


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A statement with its words and where it stands.

    `words` are those of its content spans, `cue` those of its cue. `dispatch` is the key of its dispatch; `article_id`,
    `language`, `title` and `credit` (publisher, agency, date …) are the dispatch's, `set_aside` what of it lies in the
    context and is no reporting. `stands` is False where a later reading or version no longer gives it. Its permanent id
    is `statement.id`; spans index the article's text.
    """

    statement: Statement
    words: tuple[str, ...]
    cue: str
    context: Context
    dispatch: str
    article_id: str
    language: str
    title: str
    credit: Credit
    set_aside: tuple[SetAside, ...]
    stands: bool


@dataclass(frozen=True, slots=True)
class StatementPage:
    """`lines` from number `offset` of the `total` that were found, in the order that was asked for."""

    total: int
    offset: int
    lines: tuple[StatementLine, ...]


def find_statements(
    record: Record, asked: Asked | None = None, *, limit: int = 50, offset: int = 0, sort: Sort = "day"
) -> StatementPage:
    """One page of the statements that `asked` describes (None: all); a negative `limit` gives all from `offset` on.

    The latest dispatch comes first, then in text order; with `sort` "confidence" the lowest confidence.
    """
    asked = asked or Asked()
    found = record.statements(asked, limit=limit, offset=offset, sort=sort)
    return StatementPage(record.count_statements(asked), offset, tuple(_line(kept) for kept in found))


def show_statement(record: Record, statement_id: str) -> StatementLine | None:
    """The statement with this permanent id, standing or else withdrawn; None where there never was one."""
    found = record.statement(statement_id)
    return _line(found[0]) if found else None


def _line(kept: KeptStatement) -> StatementLine:
    statement = kept.statement
    context = context_of(statement, kept.text)
    return StatementLine(
        statement=statement,
        words=tuple(span.of(kept.text) for span in statement.content),
        cue=statement.cue.of(kept.text),
        context=context,
        dispatch=kept.dispatch,
        article_id=kept.article_id,
        language=kept.language,
        title=kept.title,
        credit=kept.credit,
        set_aside=tuple(aside for aside in kept.set_aside if aside.span.overlaps(context.span)),
        stands=kept.stands,
    )
