"""Spans and days as the values that a line of JSON holds."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from aqwal.model import Evidence, Span


def span_value(span: Span | None) -> list[int] | None:
    """A span as [start, end) in code points of the text; None stays None."""
    return None if span is None else [span.start, span.end]


def span_values(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as [start, end) each, in their order."""
    return [[span.start, span.end] for span in spans]


def day_value(day: datetime.date | None) -> str | None:
    """A day in ISO 8601; None stays None."""
    return None if day is None else day.isoformat()


def rule_names(evidence: Iterable[Evidence]) -> list[str]:
    """The names of the rules that evidence gives, in their order."""
    return [one.rule for one in evidence]
