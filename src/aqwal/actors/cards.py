"""What the lexicons say of somebody, on a card: names, side, offices with their days, and the lines that say so."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aqwal.actors.directory import Directory, Listed, Tenure, place_of
from aqwal.lexicons.term_days import FOREVER

HEADS = (
    "president", "king", "emir", "sultan", "grand-duke", "supreme-leader", "chancellor", "prime-minister",
    "foreign-minister",
)  # fmt: skip
_LED = frozenset({"one", "usual"})  # offices of bodies whose holder speaks for the whole
CERTAIN, PERHAPS = "certain", "perhaps"
_COLUMNS = {
    "aliases": "aliases_ar",
    "capital": "capital_ar",
    "capital_en": "capital_en",
    "demonym": "demonym_ar",
    "metonyms": "metonyms_ar",
    "roles": "roles_ar",
}


@dataclass(frozen=True, slots=True)
class Service:
    """A term as it is shown: `since` and `until` as exactly as the table has them, `until` without its plus where it is
    `open` (still held then). `on` is "certain" or "perhaps" where it is held on the day asked for, else ""."""

    person: str
    name_ar: str
    name_en: str
    office: str
    office_en: str
    of: str
    of_en: str
    to: tuple[tuple[str, str], ...]
    since: str
    until: str
    open: bool
    note: str
    place: str
    on: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody: `facts` are names and values, such as his aliases; `terms` his offices, or those who headed it; `side`
    is that of the tables, `side_on` that of an office held on the day asked for, "" if none is known."""

    id: str
    kind: str
    name_ar: str
    name_en: str
    side: str
    side_en: str
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    terms: tuple[Service, ...]
    places: tuple[str, ...]
    side_on: str = ""


def card_of(directory: Directory, actor: str, on: datetime.date | None = None) -> Card:
    """The card of a listed person, state or body; `on` marks what is held on a day."""
    one = directory.listed[actor]
    side = one.side
    facts = ((name, one.all(column)) for name, column in _COLUMNS.items())
    tenures = directory.of_person.get(actor, ()) if one.kind == "person" else tuple(_heads(directory, one))
    ordered = sorted(tenures, key=lambda tenure: (tenure.term.opens, tenure.term.over))
    then = directory.gazetteer.linker.side_on(actor, on.toordinal()) if on is not None else None
    return Card(
        id=actor,
        kind=one.kind,
        name_ar=one.get("name_ar"),
        name_en=one.get("name_en"),
        side=side,
        side_en=directory.called(side.partition("-")[0]) if side else "",
        facts=tuple((name, values) for name, values in facts if values),
        terms=tuple(services(directory, ordered, on)),
        places=tuple(place_of(row) for row in one.rows),
        side_on=then or "",
    )


def services(directory: Directory, tenures: Iterable[Tenure], on: datetime.date | None = None) -> Iterator[Service]:
    """Terms as they are shown; those on the day `on` are marked as the reader takes them."""
    for tenure in tenures:
        term, row = tenure.term, tenure.row
        person, office, until = directory.listed.get(term.person), directory.offices.get(term.office), str(row["until"])
        yield Service(
            person=term.person,
            name_ar=person.get("name_ar") if person is not None else "",
            name_en=person.get("name_en") if person is not None else term.person,
            office=term.office,
            office_en=office.name_en if office is not None else term.office,
            of=term.of,
            of_en=directory.called(term.of),
            to=tuple((to, directory.called(to)) for to in term.to),
            since=str(row["from"]),
            until=until.rstrip("+"),
            open=term.over == FOREVER,
            note=term.note,
            place=place_of(row),
            on=_held(directory, tenure, on) if on is not None else "",
        )


def _held(directory: Directory, tenure: Tenure, on: datetime.date) -> str:
    """Whether a term is held on a day, as the reader takes it: a successor ends one that the table leaves open."""
    terms = directory.gazetteer.linker.terms.of_person.get(tenure.term.person, ())
    key = (tenure.term.office, tenure.term.of, tenure.term.to, tenure.term.opens)
    read = (term for term in terms if (term.office, term.of, term.to, term.opens) == key)
    held = next(read, tenure.term).holds(on.toordinal())
    return {True: CERTAIN, None: PERHAPS, False: ""}[held]


def _heads(directory: Directory, one: Listed) -> Iterator[Tenure]:
    """The terms of those who head a state or a body."""
    for tenure in directory.of_owner.get(one.id, ()):
        office = directory.offices.get(tenure.term.office)
        leads = office is not None and office.of == "body" and office.holders in _LED
        if tenure.term.office in HEADS or (leads and one.kind != "state"):
            yield tenure
