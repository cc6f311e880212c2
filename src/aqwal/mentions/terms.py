"""Who held which office when: the terms of `world/terms.tsv`, and who holds an office on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aqwal.lexicons import Lexicons, Row
from aqwal.model import Actor

_OPEN = "+"
_LAST_MONTH = 12
FOREVER = datetime.date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Office:
    """An office of `world/offices.tsv`; `of` is state, body or any, `holders` one, usual or several; whoever holds a
    `famous` one is named without saying what he is."""

    id: str
    name_en: str
    of: str
    holders: str
    famous: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One term of an office. `of` is the code of a state or the id of a body, `to` whom an envoy is for.

    The days are ordinals: it can have begun on `opens` and has on `begun`; it lasts until before `ends`, and is over
    on `over`.
    """

    person: str
    office: str
    of: str
    to: tuple[str, ...]
    opens: int
    begun: int
    ends: int
    over: int
    note: str = ""

    def holds(self, day: int) -> bool | None:
        """Whether the office is held on a day; None where it can be, but the days are not known well enough."""
        if self.begun <= day < self.ends:
            return True
        return None if self.opens <= day < self.over else False


@dataclass(frozen=True, slots=True)
class Terms:
    """All terms, by who holds the office and by the office and what it is of; the listed people by their id;
    `famous` are the ids of those who hold or held an office that everybody knows."""

    of_person: Mapping[str, tuple[Term, ...]]
    of_office: Mapping[tuple[str, str], tuple[Term, ...]]
    people: Mapping[str, Actor]
    famous: frozenset[str]

    def holders(self, office: str, of: str, to: str | None, day: int) -> list[tuple[Term, bool]]:
        """Who holds an office on a day, with whether that is certain; only those who do for certain, where there are
        some. `to` is whom an envoy is for, None where nobody says."""
        found = [
            (term, held is True)
            for term in self.of_office.get((office, of), ())
            if (to is None or to in term.to) and (held := term.holds(day)) is not False
        ]
        certain = [pair for pair in found if pair[1]]
        return certain or found

    def held_by(self, person: str, day: int) -> list[Term]:
        """The offices that a person holds on a day, for certain before perhaps."""
        found = [(term.holds(day), term) for term in self.of_person.get(person, ())]
        return [term for held, term in found if held] or [term for held, term in found if held is None]


def compile_terms(lexicons: Lexicons, people: Mapping[str, Actor]) -> Terms:
    """The terms of the lexicons; `people` are the listed ones by id. A term of nobody who is listed is left out."""
    terms = [term_of(row) for row in lexicons.table("world/terms.tsv") if row["person"] in people]
    known = {office.id for office in offices(lexicons) if office.famous}
    of_person: dict[str, list[Term]] = {}
    of_office: dict[tuple[str, str], list[Term]] = {}
    for term in terms:
        of_person.setdefault(term.person, []).append(term)
        of_office.setdefault((term.office, term.of), []).append(term)
    return Terms(
        {person: tuple(held) for person, held in of_person.items()},
        {office: tuple(held) for office, held in of_office.items()},
        people,
        frozenset(term.person for term in terms if term.office in known),
    )


def offices(lexicons: Lexicons) -> Iterator[Office]:
    """The offices of the lexicons."""
    for row in lexicons.table("world/offices.tsv"):
        yield Office(str(row["id"]), str(row["name_en"]), str(row["of"]), str(row["holders"]), bool(row.get("famous")))


def term_of(row: Row) -> Term:
    """The term of a row; `ValueError` where a day is none."""
    opens, begun = days_of(str(row["from"]))
    until = str(row["until"])
    ends, over = days_of(until.removesuffix(_OPEN))
    if until.endswith(_OPEN):
        ends, over = over, FOREVER
    return Term(
        person=str(row["person"]),
        office=str(row["office"]),
        of=str(row["of"]),
        to=tuple(part for part in str(row.get("to", "")).split(";") if part),
        opens=opens,
        begun=begun,
        ends=ends,
        over=over,
        note=str(row.get("note", "")),
    )


def days_of(written: str) -> tuple[int, int]:
    """The ordinals of the first and the last day that a day, a month or a year can mean, the same one for a day.

    >>> [datetime.date.fromordinal(day).isoformat() for day in days_of("2013-02")]
    ['2013-02-01', '2013-02-28']
    """
    year, *rest = (int(part) for part in written.split("-"))
    month, *day = rest or [1]
    first = datetime.date(year, month, *(day or [1]))
    if day:
        return first.toordinal(), first.toordinal()
    later = (year, month + 1) if rest and month < _LAST_MONTH else (year + 1, 1)
    return first.toordinal(), datetime.date(*later, 1).toordinal() - 1
