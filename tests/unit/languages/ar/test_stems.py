"""Content words made comparable: forms of one noun have one stem, other nouns have others."""

from __future__ import annotations

import pytest

from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.stems import light_stem, without_prefix

COMMON = frozenset(
    fold(word) for word in ("حشد", "سحب", "غزو", "توسيع", "وقف", "بيان", "لجنة", "مرافق", "برنامج", "ولاية", "إلقاء")
)
ALIKE = [
    ("الزوارق", "زورقا"), ("بحشد", "الحشود"), ("وسحب", "سحب"), ("لغزو", "الغزو"), ("توسع", "وتوسيع"),
    ("الاتهامات", "اتهام"), ("ديباجتها", "ديباجة"), ("الضمانات", "ضمانات"), ("ومرافقيهم", "مرافق"),
    ("بإلقاء", "إلقاء"),
]  # fmt: skip
APART = [("حشد", "سحب"), ("وقف", "قف"), ("بيان", "يان"), ("لجنة", "جنة"), ("غزو", "غزل")]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_forms_of_one_noun_are_alike(one: str, other: str) -> None:
    assert light_stem(fold(one), COMMON) == light_stem(fold(other), COMMON)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_nouns_are_not(one: str, other: str) -> None:
    assert light_stem(fold(one), COMMON) != light_stem(fold(other), COMMON)


@pytest.mark.parametrize("word", ["وقف", "بيان", "لجنة", "برنامج", "ولاية"])
def test_a_letter_of_the_word_itself_is_left(word: str) -> None:
    assert without_prefix(fold(word), COMMON) == fold(word)
