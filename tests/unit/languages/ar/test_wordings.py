"""Words and phrases are found whatever is written on to them, and never where a letter of their own is taken off."""

from __future__ import annotations

import pytest

from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.wordings import compile_wordings

ENTRIES = [
    ("سفارة", "embassy"),
    ("سفير", "envoy"),
    ("قوات", "forces"),
    ("حرية", "freedom"),
    ("بحرية", "navy"),
    ("مجلس الأمن", "council"),
    ("أمن", "security"),
    ("حقوق الإنسان", "rights"),
    ("حقوق الإنسان", "law"),
    ("القوة", "force"),
    ("ضم", "annexation"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وبالسفارات", "embassy"),
        ("سفارتها", "embassy"),
        ("للسفير", "envoy"),
        ("سفيرين", "envoy"),
        ("قواته", "forces"),
        ("قوة بحرية", "navy"),  # not the preposition before freedom
        ("بالحرية", "freedom"),
        ("في مجلس الأمن", "council"),  # the longest, and what is in it is left out
        ("لحقوق الإنسان", "rights law"),
        ("مجلس في الأمن", "security"),
        ("باستخدام القوة", "force"),
        ("بالقوة", "force"),
        ("قوة", ""),  # with the article only
        ("بضم الأراضي", "annexation"),
        ("الضمير", ""),
        ("", ""),
    ],
)
def test_found_with_what_is_written_on_to_it(text: str, expected: str) -> None:
    words = [fold(word) for word in text.split()]
    found = compile_wordings(ENTRIES, inflected=True).find(words, 0, len(words))
    assert " ".join(value for one in found for value in one.values) == expected


def test_endings_are_taken_off_only_where_that_is_asked_for() -> None:
    plain = compile_wordings(ENTRIES, inflected=False)
    assert [one.values for one in plain.find(["والسفاره", "سفارات", "سفيرها"], 0, 3)] == [("embassy",)]


def test_only_between_the_bounds() -> None:
    words = [fold(word) for word in ["سفير", "مجلس", "الأمن", "سفير"]]
    found = compile_wordings(ENTRIES, inflected=True).find(words, 1, 3)
    assert [(one.first, one.last) for one in found] == [(1, 3)]
    assert list(compile_wordings(ENTRIES, inflected=True).find(words, 1, 2)) == []
