"""How to cite a statement: outlet, agency, headline, day and permanent id."""

from __future__ import annotations

from aqwal.views import StatementLine


def citation_parts(line: StatementLine) -> tuple[str, ...]:
    """The parts of a citation that the record has, in their order."""
    day = line.credit.date.isoformat() if line.credit.date else ""
    parts = (line.credit.publisher, line.credit.agency, line.title, day, line.statement.id)
    return tuple(" ".join(part.split()) for part in parts if part)


def citation(line: StatementLine) -> str:
    """One line to copy."""
    return "; ".join(citation_parts(line))
