"""An event: an interaction between political actors, in PLOVER's codes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from aqwal.model.evidence import Evidence
from aqwal.model.span import Span


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom.

    `type` is one of PLOVER's 16 types; `status` is actual, planned, denied or hypothetical. `actor` and `recipient`
    are codes (ISO 3166 alpha-3 or a body's, with a role suffix where clear). `claimed_by` is the id of the
    statement that carries the event, None where the reporter asserts it. `evidence` holds the sentence and the
    rule. `id` is "ev_" and 16 hex digits.
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
