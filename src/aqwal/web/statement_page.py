"""The permanent page of one statement."""

from __future__ import annotations

from aqwal.views import show_statement
from aqwal.web.asking import understand
from aqwal.web.citing import citation_parts
from aqwal.web.refusing import Refusal
from aqwal.web.site import Shown, Site, Visit
from aqwal.web.statement_list import in_context, plain_statement


def show(site: Site, visit: Visit) -> Shown:
    """One statement in its context, standing or withdrawn."""
    understand(visit.query, visit.words)
    line = show_statement(site.archive.record, visit.named["id"])
    if line is None:
        raise Refusal(404, "error.no_statement", value=visit.named["id"])
    values = {"line": line, "context": in_context(line), "citation": citation_parts(line)}
    return Shown("statement.html", values, lambda: plain_statement(line))
