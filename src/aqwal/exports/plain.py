"""Spans and evidence as the values that a line of JSON holds."""

from __future__ import annotations

from collections.abc import Iterable

from aqwal.model import Evidence, Span


def span_value(span: Span | None) -> list[int] | None:
    """A span as [start, end) in code points of the text; None stays None."""
    return None if span is None else [span.start, span.end]


def rule_names(evidence: Iterable[Evidence]) -> list[str]:
    """The names of the rules that evidence gives, in their order."""
    return [one.rule for one in evidence]
