"""Somebody: an entry of the lexicon, and a party as an article names it."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.model.span import Span


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody whom the lexicon knows.

    `id` has a prefix for its kind: `sta:` state, `org:` body, `grp:` movement or armed group, `med:` outlet or agency,
    `per:` person, `pla:` place. `side` is the code of the state or body that it speaks for, None if none.
    """

    id: str
    kind: str
    name_ar: str
    name_en: str
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A speaker or an addressee as one article names it.

    `mention` is the noun phrase at this place, None where the text leaves the subject out. `name` is the fullest
    form that the article gives, without titles where it gives a name. `actor` is the id of the Actor, None if the
    lexicon has none. `why` says how it was linked ("name in the article", "lexicon", "title", "discourse", "office" for
    whoever held it on the day of the dispatch, "family name"). `doubt` says why that link is not sure, "" where it is:
    "deputy" (a deputy may be meant), "days" (when the office was held is not known well enough), "state" (the article
    does not say of which state), "family name" (by that alone), "spelling" (the name is spelt otherwise). `name_en`
    without an `actor` is a transliteration.
    """

    mention: Span | None
    name: str
    name_ar: str | None = None
    name_en: str | None = None
    actor: str | None = None
    role: str | None = None
    side: str | None = None
    why: str = ""
    doubt: str = ""

    @property
    def transliterated(self) -> bool:
        """Whether `name_en` is by the letters of an Arabic name that no list has."""
        return self.actor is None and self.name_en is not None

    @property
    def linked_to(self) -> str | None:
        """The listed Arabic name of somebody whom the article calls otherwise, None where it calls him so or the link
        is by his name."""
        linked = self.doubt or self.why in {"office", "family name", "spelling"}
        return self.name_ar if linked and self.name_ar != self.name else None
