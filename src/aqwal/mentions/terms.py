"""Who held which office when: the terms of `world/terms.tsv`, and who holds an office on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aqwal.errors import LexiconError
from aqwal.lexicons import Lexicons, Row
from aqwal.lexicons.term_days import FOREVER, term_days
from aqwal.model import Actor

_ONE = "one"


@dataclass(frozen=True, slots=True)
class Office:
    """An office of `world/offices.tsv`; `of` is state, body or any, `holders` one, usual or several; whoever holds a
    `famous` one is named without saying what he is; a `posted` one is for somebody too."""

    id: str
    name_en: str
    of: str
    holders: str
    famous: bool = False
    posted: bool = False


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
            if (to is None or not term.to or to in term.to) and (held := term.holds(day)) is not False
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
    single = frozenset(office.id for office in offices(lexicons) if office.holders == _ONE)
    of_person: dict[str, list[Term]] = {}
    of_office: dict[tuple[str, str], list[Term]] = {}
    for term in _succeeded(terms, single):
        of_person.setdefault(term.person, []).append(term)
        of_office.setdefault((term.office, term.of), []).append(term)
    return Terms(
        {person: tuple(held) for person, held in of_person.items()},
        {office: tuple(held) for office, held in of_office.items()},
        people,
        frozenset(term.person for term in terms if term.office in known),
    )


def _succeeded(terms: Sequence[Term], single: frozenset[str]) -> Iterator[Term]:
    """The terms; one that is still held as far as is known is over when another holder of an office that one alone
    holds (`single`) has begun later."""
    later: dict[tuple[str, str, tuple[str, ...]], list[Term]] = {}
    for term in terms:
        if term.office in single and not term.note:
            later.setdefault((term.office, term.of, term.to), []).append(term)
    for term in terms:
        if term.over < FOREVER:
            yield term
            continue
        after = later.get((term.office, term.of, term.to), ())
        begun = [one.begun for one in after if one.person != term.person and one.opens > term.begun]
        yield replace(term, over=max(term.ends, min(begun))) if begun else term


def offices(lexicons: Lexicons) -> Iterator[Office]:
    """The offices of the lexicons."""
    for row in lexicons.table("world/offices.tsv"):
        flags = (bool(row.get("famous")), bool(row.get("posted")))
        yield Office(str(row["id"]), str(row["name_en"]), str(row["of"]), str(row["holders"]), *flags)


def term_of(row: Row) -> Term:
    """The term of a row; `LexiconError` where a day is none."""
    since, until = str(row["from"]), str(row["until"])
    try:
        opens, begun, ends, over = term_days(since, until)
    except ValueError:
        what = f"{row.file}:{row.line}: from {since!r} until {until!r} are no days"
        raise LexiconError(f"{what}; write each as 2013-02-01, 2013-02 or 2013") from None
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
