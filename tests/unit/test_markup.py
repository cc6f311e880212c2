"""Marked text: every word escaped and in its place, marks within and across each other, joining kept."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aqwal.markup import Mark, Sheet, marked_html, sheet_html

TEXT = "قال إن «المضيق مفتوح» للجميع"
TAG = re.compile(r"<[^>]*>")


class Nesting(HTMLParser):
    """What is written, under which marks, and whether the tags close in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.shown: list[tuple[str, frozenset[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(dict(attrs).get("title") or tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.shown += [(character, frozenset(self.open)) for character in data]


def nesting(marked: str) -> Nesting:
    parser = Nesting()
    parser.feed(marked)
    parser.close()
    assert parser.open == []
    return parser


def sheets(*marks: Mark, text: str = TEXT, language: str = "ar") -> str:
    return sheet_html(Sheet(text, language, marks, "عنوان"))


@given(
    st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs", "Cc"]), min_size=1),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40), st.sampled_from(["direct", "indirect", "set aside"]))),
)
def test_every_character_stands_under_its_marks(text: str, places: list[tuple[int, int, str]]) -> None:
    marks = [
        Mark(start, start + length, kind, str(number))
        for number, (start, length, kind) in enumerate(places)
        if start + length <= len(text)
    ]
    shown = nesting(marked_html(text, marks)).shown
    assert "".join(character for character, _ in shown) == text
    assert [under for _, under in shown] == [
        frozenset(mark.label for mark in marks if mark.start <= at < mark.end) for at in range(len(text))
    ]


def test_a_mark_that_leaves_the_text_is_not_shown() -> None:
    assert marked_html(TEXT, [Mark(3, len(TEXT) + 1, "direct"), Mark(5, 5, "direct")]) == html.escape(TEXT)


def test_words_are_escaped_everywhere() -> None:
    evil = '<script>alert("x")</script>&'
    mark = Mark(0, len(evil), "direct", evil, evil)
    shown = sheet_html(Sheet(evil, '"><script>', (mark,), evil, evil, ((evil, evil),)))
    assert "<script" not in shown
    assert shown.count("&lt;script&gt;") >= 6


def test_marks_have_colours_only_so_that_letters_keep_joining() -> None:
    spans = re.findall(r"<span[^>]*>", sheets(Mark(8, 14, "direct"), Mark(4, 20, "indirect")))
    assert spans
    assert not [span for span in spans if re.search(r"padding|border|margin|letter-spacing|display", span)]


def test_direct_and_indirect_differ_and_the_legend_says_which_is_which() -> None:
    shown = sheets(Mark(8, 14, "direct"), Mark(15, 20, "indirect"))
    legend = dict(re.findall(r'<span style="([^"]*)">(direct|indirect)</span>', shown))
    assert sorted(legend.values()) == ["direct", "indirect"]
    assert all(shown.count(style) == 2 for style in legend)


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("fa", "rtl"), ("en", "ltr"), ("und", "ltr")])
def test_the_direction_is_that_of_the_language(language: str, direction: str) -> None:
    assert f'<div dir="{direction}" lang="{language}" style="white-space' in sheets(language=language)


def test_a_number_stands_at_the_end_of_its_words_never_inside_one() -> None:
    shown = marked_html(TEXT, [Mark(0, 3, "direct", "", "1"), Mark(8, 10, "direct", "", "2")])
    assert "قال</span><sup" in shown
    assert "<bdi>2</bdi>" not in shown


def test_it_needs_nothing_from_elsewhere() -> None:
    assert not re.search(r"https?:|src=|href=|<style|<script|@import|url\(", sheets(Mark(0, 3, "direct", "x", "1")))


def test_a_very_long_text_is_cut_and_says_so() -> None:
    shown = sheets(Mark(0, 3, "direct"), text="قال " * 50_000)
    assert "and 100,000 characters more" in shown
    assert len(shown) < 200_000
