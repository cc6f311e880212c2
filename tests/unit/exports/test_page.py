"""Words on a page: columns, lines broken between words, and no mark that could jumble what follows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aqwal.exports.page import Page, columns, seen, shortened, wrapped

COLUMNS = {
    "": 0,
    "abc": 3,
    "ناردين": 6,
    "نَارْدِين": 6,  # vowel marks take no column
    "中文": 4,
    "\u2067ناردين\u2069": 6,
    "می\u200cرود": 5,  # no column for the zero-width non-joiner
}


@pytest.mark.parametrize("text", COLUMNS)
def test_columns(text: str) -> None:
    assert columns(text) == COLUMNS[text]


WRAPPED = {
    "one line": ("قال إن المضيق", 20, ["قال إن المضيق"]),
    "two lines": ("قال إن المضيق مفتوح", 13, ["قال إن المضيق", "مفتوح"]),
    "vowel marks take no room": ("قَالَ إِنَّ ال", 9, ["قَالَ إِنَّ ال"]),
    "a word longer than the line": ("إن المضيق", 3, ["إن", "المضيق"]),
    "nothing": ("", 10, [""]),
}


@pytest.mark.parametrize("name", WRAPPED)
def test_lines_break_between_words(name: str) -> None:
    text, width, lines = WRAPPED[name]
    assert list(wrapped(text, width)) == lines


@given(st.lists(st.text("ابتثabc中\u064e", min_size=1, max_size=12)), st.integers(1, 30))
def test_wrapping_loses_nothing_and_stays_within_the_width(words: list[str], width: int) -> None:
    text = " ".join(words)
    lines = list(wrapped(text, width))
    assert " ".join(lines) == text
    assert all(columns(line) <= width or " " not in line for line in lines)


SEEN = {
    "line ends and tabs": ("قال\n\tإن", "قال إن"),
    "an escape sequence": ("قال\x1b[31m إن", "قال [31m إن"),
    "a C1 control": ("قال\x9b31mإن", "قال 31mإن"),
    "an override left open": ("\u202eقال إن", "قال إن"),
    "isolates and marks": ("\u2067قال\u2069 \u200fإن\u200e", "قال إن"),
    "half a character": ("قال \ud800 إن", "قال إن"),
    "joiners stay": ("می\u200cرود", "می\u200cرود"),
}


@pytest.mark.parametrize("name", SEEN)
def test_what_could_jumble_the_page_is_not_shown(name: str) -> None:
    given_text, shown = SEEN[name]
    assert seen(given_text) == shown


@given(st.text(), st.integers(2, 40))
def test_shortened_is_one_line(text: str, width: int) -> None:
    line = shortened(text, width)
    assert line.splitlines() in ([], [line])
    assert columns(line) <= width or " " not in line


def test_only_a_terminal_gets_isolates() -> None:
    assert Page().words("ناردين") == "ناردين"
    assert Page(terminal=True).words("ناردين") == "\u2068ناردين\u2069"


def test_words_without_right_to_left_letters_need_none() -> None:
    assert Page(terminal=True).words("wire/01.txt") == "wire/01.txt"


def test_each_line_of_a_block_is_isolated_by_itself() -> None:
    lines = list(Page(20, terminal=True).block("words  ", "قال إن المضيق مفتوح", 2))
    assert lines == ["  words  \u2068قال إن\u2069", "         \u2068المضيق\u2069", "         \u2068مفتوح\u2069"]
