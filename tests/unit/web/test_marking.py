"""A text cut into pieces: what begins, ends, nests and overlaps where."""

from __future__ import annotations

import pytest

from aqwal.model import Span
from aqwal.web.marking import Line, Mark, cut


def said(start: int, end: int, number: int = 1, style: str = "direct") -> Mark:
    return Mark(Span(start, end), "said", number, style, f"st_{number}", str(number))


def drawn(line: Line) -> str:
    """The line with each piece as numbers:text, and the numbers of refs after it."""
    numbers = [",".join(str(mark.number) for mark in piece.marks) for piece in line.pieces]
    refs = ["".join(f"^{ref.label}" for ref in piece.refs) for piece in line.pieces]
    return "|".join(f"{n}:{piece.text}{r}" for n, piece, r in zip(numbers, line.pieces, refs, strict=True))


# Text, marks, and the lines that come.
CUTS: dict[str, tuple[str, list[Mark], list[str]]] = {
    "nothing marked": ("one two", [], [":one two"]),
    "no text": ("", [], []),
    "blanks only": (" \n\t\n", [], []),
    "one mark": ("one two three", [said(4, 7)], [":one |1:two^1|: three"]),
    "nested": ("one two three", [said(0, 13), said(4, 7, 2)], ["1:one |1,2:two^2|1: three^1"]),
    "nested, the same begin": ("one two", [said(0, 3, 2), said(0, 7)], ["1,2:one^2|1: two^1"]),
    "nested, the same end": ("one two", [said(0, 7), said(4, 7, 2)], ["1:one |1,2:two^1^2"]),
    "overlapping": ("one two three", [said(0, 7), said(4, 13, 2)], ["1:one |1,2:two^1|2: three^2"]),
    "two stretches, one number at the end": ("one two three", [said(0, 3), said(8, 13)], ["1:one|: two |1:three^1"]),
    "over two lines": ("one two\nthree", [said(4, 13)], [":one |1:two", "1:three^1"]),
    "over an empty line": ("one\r\n\r\ntwo", [said(0, 10)], ["1:one", "1:two^1"]),
    "ends with blanks": ("one \n two", [said(0, 6)], ["1:one^1", ":two"]),
    "ends within a word": ("onetwo three", [said(0, 3)], ["1:one|:two^1|: three"]),
    "ends before a vowel mark": ("عنُ ثم", [said(0, 2)], ["1:عن|:ُ^1|: ثم"]),
    "the number after the quotation marks": ("«one». two", [said(1, 4)], [":«|1:one|:»^1|:. two"]),
    "begins within a word": ("onetwo", [said(3, 6)], [":one|1:two^1"]),
    "beyond the last line": ("one\n\n", [said(0, 5)], ["1:one^1"]),
}


@pytest.mark.parametrize("what", CUTS)
def test_cut(what: str) -> None:
    text, marks, expected = CUTS[what]
    assert [drawn(line) for line in cut(text, marks)] == expected


def test_what_is_not_linked_has_no_number() -> None:
    (line,) = cut("one two", [Mark(Span(0, 3), "said", 1, "direct")])
    assert [piece.refs for piece in line.pieces] == [(), ()]
    assert line.pieces[0].anchors == ()


def test_an_anchor_stands_once_where_a_statement_begins() -> None:
    lines = cut("one two\nthree", [said(0, 13), said(4, 7, 2), Mark(Span(4, 7), "event", 1, name="ev_1")])
    assert [[mark.name for mark in piece.anchors] for line in lines for piece in line.pieces] == [
        ["st_1"], ["st_2", "ev_1"], [],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("outer", "inner", "shown"),
    [("indirect", "direct", "direct"), ("direct", "indirect", "direct"), ("mixed", "indirect", "indirect")],
)
def test_nested_words_are_direct_within_any_direct_quotation(outer: str, inner: str, shown: str) -> None:
    (line,) = cut("one two", [said(0, 7, 1, outer), said(4, 7, 2, inner)])
    assert line.pieces[1].classes == f"said {shown} deep s1 s2"


def test_classes_name_every_number() -> None:
    cue = Mark(Span(4, 7), "cue", 2, name="st_2")
    (line,) = cut("one two three", [said(0, 13), cue, said(4, 7, 2, "indirect")])
    assert [piece.classes for piece in line.pieces] == [
        "said direct s1", "cue said direct deep s1 s2", "said direct s1",
    ]  # fmt: skip
    assert [piece.cue and piece.cue.name for piece in line.pieces] == [None, "st_2", None]


def test_the_reason_stands_where_what_was_set_aside_ends() -> None:
    lines = cut("one\ntwo three", [Mark(Span(0, 7), "aside", 1, "byline")])
    assert [piece.reasons for line in lines for piece in line.pieces] == [(), ("byline",), ()]
    assert [line.wholly("aside") for line in lines] == [True, False]


def test_empty_lines_set_lines_apart() -> None:
    assert [line.apart for line in cut("a\nb\n\nc\r\nd\r\n \r\ne\rf", [])] == [False, False, True, False, True, False]
