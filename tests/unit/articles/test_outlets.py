"""Outlets by their names, and the table of them."""

from __future__ import annotations

import pytest

from aqwal.articles.levelling import level
from aqwal.articles.outlets import TABLES, Outlets, compile_outlets
from aqwal.lexicons import load_lexicons


@pytest.fixture(scope="module")
def outlets() -> Outlets:
    return compile_outlets(load_lexicons())


FOUND = {
    "سبوتنيك": "Sputnik",
    "سبوتنیک": "Sputnik",
    "أ ف ب": "AFP",
    "ا.ف.ب": "AFP",
    "رويترز": "Reuters",
    "أردو بوینت نتورك ۔ ": "UrduPoint",
    "«الحياة»": "Al-Hayat",
    "الحياة": "Al-Hayat",
    "sputniknews.com": "Sputnik",
    "aljazeera": "Al Jazeera",
    "alwatan": None,  # a paper in several countries
    "https": None,
    "": None,
    "المضيق": None,
}


@pytest.mark.parametrize("name", FOUND)
def test_find(name: str, outlets: Outlets) -> None:
    outlet = outlets.find(name)
    assert (outlet.name if outlet else None) == FOUND[name]


@pytest.mark.parametrize(
    ("words", "known"), [("«الرياض»", True), ("الرياض", False), ("رويترز", True), ("برقين", False)]
)
def test_a_citys_name_is_an_outlet_only_in_quotation_marks(words: str, known: bool, outlets: Outlets) -> None:
    assert (outlets.named(words) is not None) is known


def test_no_name_has_two_owners() -> None:
    owners: dict[str, set[str]] = {}
    for row in (row for table in TABLES for row in load_lexicons().table(table)):
        for name in (str(row["name_ar"]), *row.split("aliases_ar"), *row.split("datelines_ar"), *row.split("domains")):
            owners.setdefault(level(name).casefold(), set()).add(str(row["id"]))
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_there_are_many() -> None:
    lexicons = load_lexicons()
    assert len(lexicons.table("world/outlets.tsv")) >= 150
    assert len(lexicons.table("ar/agencies.tsv")) >= 40
