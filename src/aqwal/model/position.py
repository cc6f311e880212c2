"""A position: what a party wants, offers or holds in one matter."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from aqwal.model.evidence import Evidence
from aqwal.model.span import Span


@dataclass(frozen=True, slots=True)
class Issue:
    """What a position is about: the noun phrase `span`, by the text's own words.

    `words` are its content words without what is written on to them and without their vowels, its head first; `sides`
    are the codes of those whom it names. Two issues are one matter where these agree.
    """

    span: Span
    words: tuple[str, ...]
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """One party's demand, offer, acceptance, refusal, accusation, denial ... at one place of the text.

    `party` holds the codes of the speaker's side, else the id of the actor; `name` is how the text calls it. `act` is
    one of a statement's acts. `words` are the words that hold it, `issue` what it is about, None where they only point
    back to something that is not found (`هذا الأمر`). `addressee` holds the codes of those to whom it is addressed, of
    an accusation those whom it accuses. `day` is the day on which it was said, None where the text gives none.
    `statement` or `event` is the id of what it was taken from; neither where a clause of the reporter's alone says it
    (`وهو ما تنفيه أوريا`). `attribution` holds the ids of the statements in which it stands, the innermost first.
    `about` is the id of the position to which it points back (`هذه الاتهامات`). `said` are the content words of all
    its words, as in an issue. `id` is "po_" and 16 hex digits, `why` the rules that found it.
    """

    id: str
    party: tuple[str, ...]
    act: str
    words: tuple[Span, ...]
    name: str = ""
    issue: Issue | None = None
    addressee: tuple[str, ...] = ()
    day: datetime.date | None = None
    statement: str | None = None
    event: str | None = None
    attribution: tuple[str, ...] = ()
    about: str | None = None
    said: tuple[str, ...] = ()
    why: tuple[Evidence, ...] = ()
