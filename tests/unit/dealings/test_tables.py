"""Positions, disputes and talks of sentences, by tables: what they yield, and that others yield nothing."""

from __future__ import annotations

import pytest

from tests.unit.dealings.invented import cases, disputes_line, positions_line, talks_line


@pytest.mark.parametrize(("text", "expected"), cases("positions.tsv"))
def test_positions(text: str, expected: str) -> None:
    assert positions_line(text) == expected


@pytest.mark.parametrize(("text", "expected"), cases("disputes.tsv"))
def test_disputes(text: str, expected: str) -> None:
    assert disputes_line(text) == expected


@pytest.mark.parametrize(("text", "expected"), cases("talks.tsv"))
def test_talks(text: str, expected: str) -> None:
    assert talks_line(text) == expected
