"""Words that can head a party besides names: role nouns (`متمردون`) and the first words of blocs (`القوى الكبرى`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aqwal.events.blocs import Bloc, Blocs, compile_blocs
from aqwal.languages.ar.clitics import strip_clitics
from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons

_CACHE_LIMIT = 200_000
_ROLE_CLITICS = frozenset(("", "و", "ف", "ب", "ل", "ول", "وب"))


@dataclass(frozen=True, slots=True)
class Head:
    """One way to read a word as the head of a party: the suffix of its role ("" for a state's own people), or a bloc.

    `clitic` is what is written on to the word.
    """

    clitic: str
    role: str | None = None
    bloc: Bloc | None = None


class HeadIndex:
    """The readings of a folded word as a head, cached: blocs first, the longest one first."""

    def __init__(self, roles: Mapping[str, str], blocs: Blocs) -> None:
        """Take the suffix by folded role noun, and the blocs by folded first word."""
        self._roles = roles
        self._blocs = blocs
        self._cache: dict[str, tuple[Head, ...]] = {}

    def readings(self, word: str) -> tuple[Head, ...]:
        """The ways to read the folded word; empty for nearly every word."""
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) > _CACHE_LIMIT:
                self._cache.clear()
            found = self._cache[word] = tuple(self._read(word))
        return found

    def _read(self, word: str) -> Iterator[Head]:
        parts = strip_clitics(word)
        for clitic, stem in parts:
            yield from (Head(clitic, bloc=bloc) for bloc in self._blocs.get(stem, ()))
        for clitic, stem in parts:
            if clitic in _ROLE_CLITICS and stem in self._roles:
                yield Head(clitic, role=self._roles[stem])
                return


def compile_heads(lexicons: Lexicons) -> HeadIndex:
    """The heads of `ar/events/roles.tsv` and `ar/events/blocs.tsv`."""
    roles = {fold(str(row["word"])): str(row.get("role", "")) for row in lexicons.table("ar/events/roles.tsv")}
    return HeadIndex(roles, compile_blocs(lexicons))
