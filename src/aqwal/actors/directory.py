"""Everybody whom the lexicons list, by id, by code and by every name, with the lines that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons, Row
from aqwal.lexicons.loading import BUNDLED
from aqwal.mentions import Gazetteer, compile_gazetteer
from aqwal.mentions.terms import Office, Term, offices, term_of

PEOPLE, STATES, BODIES = "world/people.tsv", "world/states.tsv", "world/bodies.tsv"
KINDS = {STATES: "state", PEOPLE: "person", BODIES: "body"}
_FULL = ("name_ar", "name_en")
_PARTS = ("aliases_ar", "capital_ar", "capital_en", "demonym_ar", "metonyms_ar")
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody of the tables: the line that lists him first, and lines of later folders that add to it."""

    id: str
    kind: str
    rows: tuple[Row, ...]

    @property
    def side(self) -> str:
        """The code of what he speaks for, or it is, "" if none."""
        return self.get("side" if self.kind == "person" else "code")

    def get(self, column: str) -> str:
        """The cell of the first line that has one under `column`, "" if none has."""
        return next((str(row[column]) for row in self.rows if row.get(column)), "")

    def all(self, column: str) -> tuple[str, ...]:
        """The parts of all cells under `column`, each once."""
        return tuple(dict.fromkeys(part for row in self.rows for part in row.split(column)))


@dataclass(frozen=True, slots=True)
class Tenure:
    """A term of office with the line that says so."""

    term: Term
    row: Row


@dataclass(frozen=True, slots=True)
class Directory:
    """`by_name` has ids by folded name, `by_family` those of people by the last word of a full name; `codes` the id
    that a code stands for; `sides` all codes that somebody can speak for, `roles` what may follow one (OPP). The
    tenures of a person, and those of a state or a body, are as the tables have them."""

    gazetteer: Gazetteer
    listed: Mapping[str, Listed]
    by_name: Mapping[str, tuple[str, ...]]
    by_family: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, str]
    sides: frozenset[str]
    roles: frozenset[str]
    offices: Mapping[str, Office]
    of_person: Mapping[str, tuple[Tenure, ...]]
    of_owner: Mapping[str, tuple[Tenure, ...]]

    def owner(self, of: str) -> Listed | None:
        """The state or body that a term is of or for."""
        return self.listed.get(self.codes.get(of, of))

    def called(self, of: str) -> str:
        """The English name of a state or a body, the code or id where none is listed."""
        owner = self.owner(of)
        return owner.get("name_en") if owner is not None else of


def compile_directory(lexicons: Lexicons) -> Directory:
    """The directory of the lexicons; `LexiconError` where one cannot be read."""
    listed = {one.id: one for one in _listed(lexicons)}
    coded = [(str(row["code"]), row["kind"] == "role") for row in lexicons.table("world/codes.tsv")]
    codes = {str(row["code"]): str(row["body"]) for row in lexicons.table("world/codes.tsv") if row.get("body")}
    codes |= {one.get("code"): one.id for one in listed.values() if one.kind == "state"}
    tenures = [Tenure(term_of(row), row) for row in lexicons.table("world/terms.tsv")]
    return Directory(
        gazetteer=compile_gazetteer(lexicons),
        listed=listed,
        by_name=_grouped(
            (name, one.id) for one in listed.values() for name in dict.fromkeys(map(folded, names_of(one)))
        ),
        by_family=_grouped(_families(listed)),
        codes=codes,
        sides=frozenset(codes) | {code for code, is_role in coded if not is_role},
        roles=frozenset(code for code, is_role in coded if is_role),
        offices={office.id: office for office in reversed(list(offices(lexicons)))},
        of_person=_grouped((one.term.person, one) for one in tenures),
        of_owner=_grouped((codes.get(one.term.of, one.term.of), one) for one in tenures),
    )


def _grouped(pairs: Iterable[tuple[str, _Value]]) -> dict[str, tuple[_Value, ...]]:
    groups: dict[str, list[_Value]] = {}
    for name, value in pairs:
        groups.setdefault(name, []).append(value)
    return {name: tuple(values) for name, values in groups.items()}


def _listed(lexicons: Lexicons) -> Iterator[Listed]:
    rows: dict[str, tuple[str, list[Row]]] = {}
    for table, kind in KINDS.items():
        for row in lexicons.table(table):
            rows.setdefault(str(row["id"]), (str(row.get("kind", kind)), []))[1].append(row)
    return (Listed(name, kind, tuple(found)) for name, (kind, found) in rows.items())


def names_of(one: Listed) -> tuple[str, ...]:
    """Every name that the tables give somebody, in Arabic and English."""
    full = (str(row[column]) for row in one.rows for column in _FULL if row.get(column))
    return tuple(dict.fromkeys([*full, *(part for column in _PARTS for part in one.all(column))]))


def _families(listed: Mapping[str, Listed]) -> Iterator[tuple[str, str]]:
    for one in listed.values():
        words = {folded(one.get(column)).split(" ")[-1] for column in _FULL} if one.kind == "person" else ()
        yield from ((word, one.id) for word in words)


def folded(name: str) -> str:
    """A name as it is looked up: letters folded, English ones small, one space between words.

    >>> folded("  أحمد  ABU-Ali ")
    'احمد abu-ali'
    """
    return " ".join(fold(word) for word in name.split())


def place_of(row: Row) -> str:
    """`file:line`: within a lexicon folder for what comes with aqwal, else as the folder was given."""
    file = row.file.relative_to(BUNDLED) if row.file.is_relative_to(BUNDLED) else row.file
    return f"{file.as_posix()}:{row.line}"
