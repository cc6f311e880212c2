"""Whatever is marked, the pieces give the text back, and each mark has exactly its own characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aqwal.model import Span
from aqwal.web.marking import Mark, cut

TEXTS = st.text(st.sampled_from('ab ةعن\u064f«»"’ \n\r\t.🙂'), min_size=1, max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXTS)
    marks = []
    for number in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        what = draw(st.sampled_from(["said", "cue", "event", "aside", "headline"]))
        marks.append(Mark(Span(start, draw(st.integers(start + 1, len(text)))), what, number, "direct", f"n{number}"))
    return text, marks


@given(marked())
def test_pieces_give_the_text_back(given_text: tuple[str, list[Mark]]) -> None:
    text, marks = given_text
    lines = cut(text, marks)
    assert [line.words for line in lines] == [
        line.strip() for line in text.replace("\r", "\n").split("\n") if line.strip()
    ]
    assert all(piece.text for line in lines for piece in line.pieces)


@given(marked())
def test_each_mark_has_its_own_characters(given_text: tuple[str, list[Mark]]) -> None:
    text, marks = given_text
    pieces = [piece for line in cut(text, marks) for piece in line.pieces]
    for mark in marks:
        own = [piece for piece in pieces if mark in piece.marks]
        assert "".join("".join(piece.text for piece in own).split()) == "".join(mark.span.of(text).split())
        if own:
            assert [mark in piece.first for piece in own] == [True] + [False] * (len(own) - 1)
            assert [mark in piece.last for piece in own] == [False] * (len(own) - 1) + [True]


@given(marked())
def test_each_linked_statement_has_one_number_and_never_within_a_word(given_text: tuple[str, list[Mark]]) -> None:
    text, marks = given_text
    for line in cut(text, marks):
        for piece, following in zip(line.pieces, line.pieces[1:], strict=False):
            assert not (piece.refs and piece.text[-1].isalnum() and following.text[0].isalnum())
    refs = [ref.number for line in cut(text, marks) for piece in line.pieces for ref in piece.refs]
    assert len(refs) == len(set(refs))
    assert set(refs) >= {mark.number for mark in marks if mark.what == "said" and mark.span.of(text).strip()}
