"""Which way words run."""

from __future__ import annotations

import pytest

from aqwal.web.lettering import direction_of, way_of

NAMES = {
    "سلمى عزدين": "rtl",
    "Salma Azdin": "ltr",
    "(aqwal demo / وكالة أنباء المضيق)": "rtl",
    "1 نيسان 2024": "rtl",
    "(@aqwal_demo)": "ltr",
    "42 – 7": "auto",
    "": "auto",
}
DISPATCHES = {
    ("ar", "NAV-2024"): "rtl",
    ("fa-IR", ""): "rtl",
    ("en", "سلمى"): "ltr",
    ("und", "NAV: نص"): "rtl",
    ("", "text"): "ltr",
    ("und", "1"): "auto",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_runs_as_its_letters_do(name: str) -> None:
    assert way_of(name) == NAMES[name]


def test_no_name_has_no_direction() -> None:
    assert way_of(None) == "auto"


@pytest.mark.parametrize(("language", "words"), DISPATCHES)
def test_a_dispatch_runs_as_its_language_does(language: str, words: str) -> None:
    assert direction_of(language, words) == DISPATCHES[language, words]
