"""A place in the text that names somebody or something."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.model.actor import Actor
from aqwal.model.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` to `last` (exclusive) name something.

    `kind`: state, capital, demonym, place, body, group, outlet, person, office, descriptor. An office is a title
    such as `وزير الخارجية`; a descriptor is a common noun that speaks (`متحدث`, `مصادر`). `clitic` is what was
    stripped from the first token ("" if nothing). `actor` is the lexicon's entry, None for offices and descriptors.
    `side` is a code or None.
    """

    span: Span
    first: int
    last: int
    kind: str
    clitic: str = ""
    actor: Actor | None = None
    side: str | None = None
