"""A statement: something that a source is reported to have communicated."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from aqwal.model.actor import Party
from aqwal.model.evidence import Evidence
from aqwal.model.span import Span

ACTS = (
    "say", "affirm", "announce", "demand", "offer", "promise", "warn", "threaten", "accuse", "deny", "reject", "accept",
    "praise", "criticise", "ask", "expect",
)  # fmt: skip
KINDS = ("direct", "indirect", "mixed")


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and where it was said, as far as the text says: its words, the place as written and the day."""

    text: Span | None = None
    place: str | None = None
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What was said, by whom, to whom and how (the annotation guidelines define kinds, forms, acts and channels).

    `content` has one span, several where the reporter interrupts. `inside` is the id of the statement in which this
    one is reported. `id` is "st_" and 16 hex digits derived from the text, the cue and the content. `confidence`
    lies in 0..1. The first of `why` is the cue's entry in the lexicon and the frame that it took ("deny.نفى/object"),
    the others are rules that decided something (`ar/evidence.tsv`).
    """

    id: str
    content: tuple[Span, ...]
    kind: str
    form: str
    cue: Span
    act: str
    speaker: Party | None
    addressee: Party | None = None
    channel: str = "unspecified"
    occasion: Occasion | None = None
    inside: str | None = None
    headline: bool = False
    why: tuple[Evidence, ...] = ()
    confidence: float = 0.5
