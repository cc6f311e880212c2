"""What a cue takes, once it is found."""

from __future__ import annotations

from dataclasses import dataclass

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Complement:
    """The words that a cue reports: `form` is clause, quote or nominal.

    Content runs from token `first`; `opener` is the first token of what introduces it (complementiser,
    preposition, mark).
    `last` is its end (exclusive) where a quotation sets it, else None. `subject` and `addressee` are token
    ranges or None.
    `frame` is the frame of the lexicon that matched. `act` is set where the words decide it, not the verb.
    `more` is the second part of a quotation that its cue interrupts (`«…»، قال فلان، «…»`).
    """

    form: str
    frame: str
    opener: int
    first: int
    last: int | None = None
    subject: Range | None = None
    addressee: Range | None = None
    act: str | None = None
    more: Range | None = None
