"""Spans and dates as the file keeps them, and the comparison of words with the text."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable

from aqwal.errors import SpanError
from aqwal.model import Evidence, Span

Mark = tuple[int | None, int | None, str | None]


def marked(span: Span | None, text: str) -> Mark:
    """Start, stop and words of `span` as three columns; three None for no span."""
    return (None, None, None) if span is None else (span.start, span.end, span.of(text))


def unmarked(start: int, stop: int, words: str, text: str, what: str) -> Span:
    """The span back out of its three columns; `SpanError` where the words are not those of the text."""
    if not 0 <= start < stop <= len(text) or text[start:stop] != words:
        raise altered(f"{what}: the words kept for [{start}, {stop}) are not those of the text")
    return Span(start, stop)


def unmarked_if_any(start: int | None, stop: int | None, words: str | None, text: str, what: str) -> Span | None:
    """The same for a span that may be missing."""
    if start is None and stop is None:
        return None
    return unmarked(start or 0, stop or 0, words or "", text, what)


def all_marked(spans: Iterable[Span], text: str) -> list[Mark]:
    """Spans as [[start, stop, words], ...]."""
    return [marked(span, text) for span in spans]


def all_unmarked(kept: str, text: str, what: str) -> tuple[Span, ...]:
    """Such spans back out of JSON; `SpanError` where the words of one are not those of the text."""
    return tuple(unmarked(start, stop, words, text, what) for start, stop, words in json.loads(kept))


def altered(fault: str) -> SpanError:
    """The error for a file that no longer says what was written."""
    return SpanError(
        f"{fault}; the record was changed from outside: restore it from a copy, or read the article into a new record"
    )


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as [[start, stop], ...]."""
    return [[span.start, span.end] for span in spans]


def reasons(evidence: Iterable[Evidence]) -> list[list[object]]:
    """Evidence as [[rule, start, stop], ...]."""
    return [[one.rule, one.span.start, one.span.end] for one in evidence]


def evidence_of(kept: str) -> tuple[Evidence, ...]:
    """Evidence back out of JSON."""
    return tuple(Evidence(rule, Span(start, stop)) for rule, start, stop in json.loads(kept))


def day(date: datetime.date | None) -> str | None:
    """A date as ISO 8601."""
    return None if date is None else date.isoformat()


def date_of(kept: str | None) -> datetime.date | None:
    """A date back out of ISO 8601."""
    return None if kept is None else datetime.date.fromisoformat(kept)
