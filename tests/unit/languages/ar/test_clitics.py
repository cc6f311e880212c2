"""Proclitics taken off a folded word."""

from __future__ import annotations

import pytest

from aqwal.languages.ar.clitics import only_clitics, strip_clitics


@pytest.mark.parametrize(
    ("word", "ways"),
    [
        ("موسكو", ["+موسكو"]),
        ("وموسكو", ["+وموسكو", "و+موسكو"]),
        ("وبموسكو", ["+وبموسكو", "و+بموسكو", "وب+موسكو"]),
        ("فلموسكو", ["+فلموسكو", "ف+لموسكو", "فل+موسكو"]),
        ("للوزير", ["+للوزير", "ل+الوزير", "ل+لوزير", "ل+اللوزير"]),
        ("للجنه", ["+للجنه", "ل+الجنه", "ل+لجنه", "ل+اللجنه"]),
        ("لليبيا", ["+لليبيا", "ل+اليبيا", "ل+ليبيا", "ل+الليبيا"]),
        ("وللجنه", ["+وللجنه", "و+للجنه", "ول+الجنه", "ول+لجنه", "ول+اللجنه"]),
        ("كالوزير", ["+كالوزير", "ك+الوزير"]),
        ("بو", ["+بو"]),
        ("و", ["+و"]),
        ("", ["+"]),
    ],
)
def test_ways_to_strip(word: str, ways: list[str]) -> None:
    assert [f"{clitic}+{stem}" for clitic, stem in strip_clitics(word)] == ways


@pytest.mark.parametrize("word", ["و", "ل", "ال", "وال", "وبال", "فل", "ب"])
def test_only_clitics(word: str) -> None:
    assert only_clitics(word)


@pytest.mark.parametrize("word", ["", "قال", "من", "او", "لو", "a", "5", "الي"])
def test_more_than_clitics(word: str) -> None:
    assert not only_clitics(word)
