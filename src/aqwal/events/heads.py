"""Words that can head a party besides names: role nouns (`متمردون`) and the first words of blocs (`القوى الكبرى`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aqwal.events.blocs import Bloc, Blocs, compile_blocs
from aqwal.languages.ar.clitics import strip_clitics
from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.nouns import adjective_forms, noun_forms
from aqwal.languages.recalling import recall, recall_each
from aqwal.lexicons import Lexicons, Row

_ROLE_CLITICS = frozenset(("", "و", "ف", "ب", "ل", "ول", "وب"))
_ARTICLE, _REGULAR = "ال", "regular"


@dataclass(frozen=True, slots=True)
class Role:
    """What a noun of people says of them: folded words, the suffix after a state's code, the code without a state.

    `suffix` is "" for a state's own people (`جنود`), whose code is the state's. Whoever is `unknown` (`مجهولون`) is
    of no state that is not written beside him.
    """

    words: tuple[str, ...]
    suffix: str
    alone: str
    unknown: bool = False


# The first folded word of each noun of people, with the roles that begin so, longest first.
Roles = Mapping[str, tuple[Role, ...]]


@dataclass(frozen=True, slots=True)
class Head:
    """One way to read a word as the head of a party: a role noun, or a bloc; `clitic` is what is written on to it."""

    clitic: str
    role: Role | None = None
    bloc: Bloc | None = None


class HeadIndex:
    """The readings of a folded word as a head, worked out once: blocs first, the longest one first."""

    def __init__(self, roles: Roles, blocs: Blocs) -> None:
        """Take the roles and the blocs by folded first word."""
        self._roles = roles
        self._blocs = blocs
        self._known: dict[str, tuple[Head, ...]] = {}

    def readings(self, word: str) -> tuple[Head, ...]:
        """The ways to read the folded word; empty for nearly every word."""
        return recall(self._known, word, self._readings)

    def readings_of(self, fold: Sequence[str]) -> list[tuple[Head, ...]]:
        """The ways to read each folded word, in their order."""
        return recall_each(self._known, fold, self._readings)

    def _readings(self, word: str) -> tuple[Head, ...]:
        return tuple(self._read(word))

    def _read(self, word: str) -> Iterator[Head]:
        parts = strip_clitics(word)
        for clitic, stem in parts:
            yield from (Head(clitic, bloc=bloc) for bloc in self._blocs.get(stem, ()))
        for clitic, stem in parts:
            if clitic in _ROLE_CLITICS and stem in self._roles:
                yield from (Head(clitic, role=role) for role in self._roles[stem])
                return


def compile_heads(lexicons: Lexicons) -> HeadIndex:
    """The heads of `ar/events/roles.tsv` and `ar/events/blocs.tsv`."""
    return HeadIndex(_compile_roles(lexicons), compile_blocs(lexicons))


def _compile_roles(lexicons: Lexicons) -> Roles:
    """A form that two rows give is the earlier one's; a row's own word is stronger than a form of another."""
    found: dict[tuple[str, ...], Role] = {}
    rows = lexicons.table("ar/events/roles.tsv")
    for forms in (_own, _derived):
        for row in rows:
            for form in forms(row):
                words = tuple(fold(form).split())
                role = Role(words, str(row.get("role", "")), str(row.get("alone", "")), bool(row.get("unknown")))
                found.setdefault(words, role)
    first: dict[str, list[Role]] = {}
    for role in found.values():
        first.setdefault(role.words[0], []).append(role)
    return {word: tuple(sorted(roles, key=lambda role: -len(role.words))) for word, roles in first.items()}


def _own(row: Row) -> Iterator[str]:
    word = str(row["word"])
    yield word
    if " " not in word:
        yield _ARTICLE + word


def _derived(row: Row) -> Iterator[str]:
    """The regular forms of a row whose noun has any, without those that are other words."""
    if row.get("forms") == _REGULAR:
        word, others = str(row["word"]), {fold(other) for other in row.split("except")}
        for form in (*noun_forms(word, row.split("plurals")), *adjective_forms(word)):
            if fold(form) not in others:
                yield form
