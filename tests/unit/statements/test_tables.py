"""Statements of made-up dispatches, construction by construction; the cases stand in `tests/cases`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.statements.invented import CASES, CUT, Case, Told, cases, read, rows, still_wrong, told_of

TABLES = sorted((CASES / "synthetic" / "statements").glob("*.tsv"))
SILENT = sorted((CASES / "negative").glob("*.tsv"))
FAILURES = CASES / "known_failures"


def found_in(case: Case) -> tuple[Told, ...]:
    """The statements of the case's text as its table writes them."""
    reading = read(case.text)
    wanted = case.told + case.told[-1:] * len(reading.statements)
    return tuple(told_of(statement, reading, told) for statement, told in zip(reading.statements, wanted, strict=False))


def cues_in(text: str) -> list[str]:
    return [statement.cue.of(text) for statement in read(text).statements]


@pytest.mark.parametrize("case", [pytest.param(c, id=f"{t.stem}: {c.case}") for t in TABLES for c in cases(t)])
def test_statements(case: Case) -> None:
    assert found_in(case) == case.told


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=case.case, marks=still_wrong(case.reason)) for case in cases(FAILURES / "statements.tsv")],
)
def test_statements_not_found_yet(case: Case) -> None:
    assert found_in(case) == case.told


@pytest.mark.parametrize(
    "text", [pytest.param(r["text"], id=f"{t.stem}: {r['case']}") for t in SILENT for r in rows(t)]
)
def test_nothing_is_said(text: str) -> None:
    assert cues_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(row["text"], id=row["case"], marks=still_wrong(row["reason"]))
        for row in rows(FAILURES / "no_statements.tsv")
    ],
)
def test_nothing_is_said_but_something_found_yet(text: str) -> None:
    assert cues_in(text) == []


@pytest.mark.parametrize("table", [*TABLES, FAILURES / "statements.tsv"], ids=lambda path: path.stem)
def test_the_tables_quote_their_own_texts(table: Path) -> None:
    """A slip of the pen in a table is no failure of the reader."""
    for case in cases(table):
        for told in case.told:
            assert all(part in case.text for part in told.content.split(CUT)), case
            assert told.speaker in {"-", "?"} or told.speaker in case.text, case
            assert told.cue.split()[0] in case.text, case
