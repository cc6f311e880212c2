"""Whether what stands where a dateline has its place is one: some papers put an author or a desk there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons

_YA = ("ى", "ي")


@dataclass(frozen=True, slots=True)
class Places:
    """Folded names of places; first names and what else a person's name begins with; words for desks."""

    known: frozenset[str]
    openings: frozenset[str]
    desks: frozenset[str]

    def has(self, words: str, *, certain: bool) -> bool:
        """Whether `words` name a place: one that is known, or any where the form is `certain` (an agency or a day
        follows), but never a desk or somebody's name."""
        return self._is_known(words) or (certain and not self.is_desk(words) and not self._begins_as_a_name(words))

    def is_desk(self, words: str) -> bool:
        """Whether `words` begin with those of a desk."""
        parts = key_of(words).split()
        return any(" ".join(parts[:end]) in self.desks for end in range(1, len(parts) + 1))

    def is_person(self, words: str) -> bool:
        """Whether `words` are several, no known place, and begin as a person's name does."""
        return " " in key_of(words) and self._begins_as_a_name(words) and not self._is_known(words)

    def _is_known(self, words: str) -> bool:
        return key_of(words) in self.known

    def _begins_as_a_name(self, words: str) -> bool:
        return _opening(words) in self.openings


def key_of(words: str) -> str:
    """The words folded, with one blank between them."""
    return " ".join(fold(word) for word in words.split())


def _opening(words: str) -> str:
    """The first word folded; its last ya as it is written, since `مرسى` is none of the name `مرسي`."""
    first = words.strip().partition(" ")[0]
    return fold(first)[:-1] + first[-1:] if first[-1:] in _YA else fold(first)


def compile_places(lexicons: Lexicons) -> Places:
    """The places, first names and desks of the lexicons."""
    names = {str(row["name"]) for row in lexicons.table("ar/given_names.tsv")}
    names |= {str(row["word"]) for row in lexicons.table("ar/name_links.tsv") if row.get("opens")}
    desks = {str(row["words"]) for row in lexicons.table("ar/desks.tsv")}
    known, words = (frozenset(map(key_of, found)) for found in (_names(lexicons), desks))
    return Places(known, frozenset(map(_opening, names)), words)


def _names(lexicons: Lexicons) -> Iterator[str]:
    for row in (row for table in ("world/states.tsv", "world/places.tsv") for row in lexicons.table(table)):
        yield str(row["name_ar"])
        yield from (*row.split("aliases_ar"), *row.split("capital_ar"))
