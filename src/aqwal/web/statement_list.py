"""The statements of the whole record that meet some conditions."""

from __future__ import annotations

import json
from dataclasses import replace

from aqwal.exports import line_to_jsonl
from aqwal.model import Span
from aqwal.views import StatementLine, find_statements
from aqwal.web import addresses
from aqwal.web.asking import FILTERS, PAGE_SIZE, check_page, understand
from aqwal.web.citing import citation
from aqwal.web.marking import Line, cut
from aqwal.web.notes import aside_marks, statement_marks
from aqwal.web.site import Shown, Site, Visit
from aqwal.web.turning import Turning


def show(site: Site, visit: Visit) -> Shown:
    """One page of statements, each in its context."""
    query = understand(visit.query, visit.words, filters=FILTERS, sorted_=True, paged=True)
    record = site.archive.record
    page = find_statements(record, query.asked(), limit=PAGE_SIZE, offset=query.offset, sort=query.sort)
    turning = Turning(query, visit.path, check_page(query, page.total))
    return Shown(
        "statements.html",
        {"lines": [(line, in_context(line)) for line in page.lines], "total": page.total, "turning": turning},
        lambda: {
            "total": page.total,
            **turning.plain(),
            "sort": query.sort,
            "asked": dict(query.filters),
            "statements": [plain_statement(line) for line in page.lines],
        },
    )


def in_context(line: StatementLine) -> tuple[Line, ...]:
    """The context of a statement with its words marked, and what in it is no reporting."""
    begin, end = line.context.span.start, line.context.span.end
    marks = aside_marks(line.set_aside) + statement_marks(line.statement)
    here = [
        replace(mark, span=Span(max(mark.span.start, begin) - begin, min(mark.span.end, end) - begin)) for mark in marks
    ]
    return cut(line.context.words, here)


def plain_statement(line: StatementLine) -> dict[str, object]:
    """A statement as JSON: as the command line exports it, with its addresses and how to cite it."""
    return {
        **json.loads(line_to_jsonl(line)),
        "link": addresses.statement(line.statement.id),
        "place": addresses.place(line.dispatch, line.statement.id),
        "citation": citation(line),
    }
