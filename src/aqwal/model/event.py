"""An event: an interaction between political actors, in PLOVER's codes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from aqwal.model.evidence import Evidence
from aqwal.model.span import Span


@dataclass(frozen=True, slots=True)
class When:
    """When something took place, as the text says it: the days from `first` to `last`, both included.

    `precision` is day, week, month, year or range; `span` holds the words.
    """

    span: Span
    first: datetime.date
    last: datetime.date
    precision: str


@dataclass(frozen=True, slots=True)
class Where:
    """Where something took place, as the text says it.

    `id`, `name` (English), `state` (ISO 3166 alpha-3) and the coordinates in degrees are the gazetteer's, None where
    it has none; `span` holds the words, with what the place lies in where the text adds it (`جنيف بسويسرا`).
    """

    span: Span
    id: str | None = None
    name: str | None = None
    state: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom.

    `type` is one of PLOVER's 16 types, `quad` its quad class, `contexts` some of the 37; `status` is actual, planned,
    denied or hypothetical, and `auxiliary` holds PLOVER's auxiliary modes (historical, future, hypothetical, negation).
    `actor` and `recipient` are codes (ISO 3166 alpha-3 or a body's, with a role suffix where clear; a role alone, such
    as UAF, for people of no known state), `actor_words` and `recipient_words` the stretches that name them.
    `claimed_by` is the id of the statement that carries the event, None where the reporter asserts it, and
    `attribution` the ids of that statement and of those that it stands in, the outermost last. `date` is the day and
    `place` the place as written, None where the text gives none; `when` and `where` say more of them. `evidence` holds
    the sentence and the rule. `id` is "ev_" and 16 hex digits.
    """

    id: str
    type: str
    trigger: Span
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    status: str = "actual"
    claimed_by: str | None = None
    date: datetime.date | None = None
    place: str | None = None
    cameo: str | None = None
    evidence: tuple[Evidence, ...] = ()
    quad: str | None = None
    auxiliary: tuple[str, ...] = ()
    attribution: tuple[str, ...] = ()
    actor_words: tuple[Span, ...] = ()
    recipient_words: tuple[Span, ...] = ()
    when: When | None = None
    where: Where | None = None
