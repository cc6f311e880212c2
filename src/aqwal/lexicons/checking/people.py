"""People and offices beside one another: somebody listed twice, a side that all terms deny, titles of two offices."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from aqwal.lexicons.checking.faults import Fault
from aqwal.lexicons.checking.letters import matched
from aqwal.lexicons.checking.schema import BODIES, OFFICES, PEOPLE, STATES, TERMS
from aqwal.lexicons.checking.tables import Line, Table

_SEVERAL = "several"
Place = tuple[Table, Line]


def people_faults(tables: Sequence[Table]) -> Iterator[Fault]:
    """What is wrong with the people and offices in `tables` that no single line shows."""
    yield from _twice(tables)
    yield from _side_faults(tables)
    yield from (fault for alike, fault in _title_faults(tables) if alike)


def shared_titles(tables: Sequence[Table]) -> int:
    """How many titles two offices share on purpose, of which the reader tries the one that is listed first."""
    return sum(1 for alike, _ in _title_faults(tables) if not alike)


def _rows(tables: Iterable[Table], place: str) -> Iterator[Place]:
    return ((table, line) for table in tables if table.file.kind.place == place for line in table.lines)


def _twice(tables: Sequence[Table]) -> Iterator[Fault]:
    """People with one English name, or with one Arabic name but for blanks, under two ids."""
    english: dict[str, Place] = {}
    arabic: dict[str, Place] = {}
    for table, line in _rows(tables, PEOPLE):
        names = (("name_en", _letters, english), ("name_ar", _joined, arabic))
        for column, key, seen in names:
            name = table.value(line, column)
            first_table, first = seen.setdefault(key(name), (table, line))
            other = first_table.value(first, "id")
            told = column == "name_ar" and matched(name) == matched(first_table.value(first, column))  # by its names
            if name and other != table.value(line, "id") and not told:
                where = f"{first_table.file.kind.place}:{first.number}"
                what = f"{name!r} is the name of {other} ({where}) too"
                mend = "join the two under one id, or tell them apart by their names (a father's, a house's)"
                yield Fault(table.file.path, line.number, what, mend)


def _letters(name: str) -> str:
    """An English name without what is written in several ways: accents, hyphens, blanks, capitals."""
    return re.sub("[^a-z0-9]", "", unicodedata.normalize("NFKD", name).lower())


def _joined(name: str) -> str:
    return matched(name).replace(" ", "")


def _side_faults(tables: Sequence[Table]) -> Iterator[Fault]:
    """People of a state whose offices were all of other states, or of bodies that speak for others."""
    states = {table.value(line, "code") for table, line in _rows(tables, STATES)}
    sides = {table.value(line, "id"): table.value(line, "code") for table, line in _rows(tables, BODIES)}
    held: dict[str, set[str]] = {}
    for table, line in _rows(tables, TERMS):
        of = table.value(line, "of")
        held.setdefault(table.value(line, "person"), set()).update(_codes(sides.get(of, of if ":" not in of else "")))
    for table, line in _rows(tables, PEOPLE):
        person, side = table.value(line, "id"), table.value(line, "side")
        served = held.get(person, set())
        own, others = _bases(_codes(side)), _bases(served)
        if side and served and (own | others) <= states and own.isdisjoint(others):
            what = f"{person} is of {side}, and all terms are of {', '.join(sorted(served))}"
            mend = f"give the side {min(served)}, or a term of {side}; or mend the code of the body in {BODIES}"
            yield Fault(table.file.path, line.number, what, mend)


def _codes(cell: str) -> list[str]:
    return re.split("[;|]", cell)


def _bases(codes: Iterable[str]) -> set[str]:
    """The codes without roles; "" for whoever speaks for nobody."""
    return {code.partition("-")[0] for code in codes}


def _title_faults(tables: Sequence[Table]) -> Iterator[tuple[bool, Fault]]:
    """Titles that two offices of states, or two of bodies, share, each with whether nothing says which is meant:
    where as many hold the one as the other. Else the title means the one that is listed first."""
    offices: dict[str, list[Place]] = {}
    for table, line in _rows(tables, OFFICES):
        for title in filter(None, map(matched, table.value(line, "titles_ar").split("|"))):
            offices.setdefault(title, []).append((table, line))
    for title, places in offices.items():
        for (first_table, first), (table, line) in combinations(places, 2):
            one, other = _office(first_table, first), _office(table, line)
            if one["id"] != other["id"] and one["of"] == other["of"]:
                what = f"the title {title!r} is that of {one['id']} ({first_table.file.kind.place}:{first.number}) too"
                alike = one["holders"] == other["holders"] != _SEVERAL
                yield alike, Fault(table.file.path, line.number, what, "take it off one of the two offices")


def _office(table: Table, line: Line) -> Mapping[str, str]:
    return {name: table.value(line, name) for name in ("id", "of", "holders")}
