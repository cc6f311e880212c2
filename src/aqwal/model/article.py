"""One article: its text untouched, and what stands around the reporting."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from aqwal.model.span import Span


@dataclass(frozen=True, slots=True)
class SetAside:
    """A stretch of the text that is not reporting.

    `why` is one of: byline, repeated title, dateline, continuation marker, reader comments, boilerplate.
    """

    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Credit:
    """Who stands behind an article; None where neither the text nor its container says so.

    `place` is the dateline's place as written, where it is a known place or an agency or a day
    follows it. `date` is the day that the dispatch gives itself, and `date_from`
    says where it was found: "dateline", "field" (the container's), "option" (given by the user) or "address" (the
    URL or file name).
    """

    publisher: str | None = None
    agency: str | None = None
    byline: str | None = None
    url: str | None = None
    place: str | None = None
    date: datetime.date | None = None
    date_from: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it came, with the spans that every later stage needs.

    `text` is the snapshot: every span of a reading indexes it. `headlines` are spans of `text` that hold a headline
    (the first copy; later copies are set aside as "repeated title"). `title` is the container's title or the first
    headline, "" if none. `id` is the container's, or "a_" and 16 hex digits of the SHA-256 of the text. `problems`
    are sentences for the user.
    """

    id: str
    language: str
    title: str
    text: str
    credit: Credit = field(default_factory=Credit)
    headlines: tuple[Span, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    problems: tuple[str, ...] = ()
    origin: str = ""
