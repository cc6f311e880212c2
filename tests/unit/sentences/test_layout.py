"""Paragraphs, headlines and what is set aside, as the later stages find them."""

from __future__ import annotations

import pytest

from aqwal.model import Article, SetAside, Span
from aqwal.sentences import split_article


def found(text: str, headlines: tuple[str, ...] = (), aside: tuple[str, ...] = ()) -> list[tuple[str, int, bool]]:
    """Words, paragraph and headline mark of each sentence."""

    def span(part: str) -> Span:
        return Span(text.index(part), text.index(part) + len(part))

    marked = tuple(SetAside(span(part), "byline") for part in aside)
    article = Article("x", "ar", "", text, headlines=tuple(map(span, headlines)), set_aside=marked)
    return [(s.span.of(text), s.paragraph, s.headline) for s in split_article(article).sentences]


def test_paragraphs_are_numbered_and_headlines_marked() -> None:
    text = "المرفأ لنا\n\nقال نعم. وأضاف لا.\n  \nومضى"
    assert found(text, headlines=("المرفأ لنا",)) == [
        ("المرفأ لنا", 0, True), ("قال نعم.", 1, False), ("وأضاف لا.", 1, False), ("ومضى", 2, False)
    ]  # fmt: skip


def test_what_is_set_aside_is_in_no_sentence() -> None:
    text = "كتب رامز\nقال نعم (الراصد) ومضى"
    assert [words for words, _, _ in found(text, aside=("كتب رامز", "(الراصد)"))] == ["قال نعم", "ومضى"]


def test_set_aside_spans_may_overlap() -> None:
    assert [words for words, _, _ in found("واحد اثنان ثلاثة", aside=("واحد اثنان", "اثنان"))] == ["ثلاثة"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200f", "\u200f\n\ufeff ", "\x00"])
def test_a_text_without_words(text: str) -> None:
    assert len(split_article(Article("x", "ar", "", text)).sentences) == text.count("\x00")


def test_a_quotation_never_runs_out_of_a_headline() -> None:
    text = 'قال "نحن هنا\nولن نمضي" أمس'
    split = split_article(Article("x", "ar", "", text, headlines=(Span(0, text.index("\n")),)))
    assert [q.inner.of(text) for q in split.quotations] == ["نحن هنا"]


def test_a_quotation_never_runs_over_what_is_set_aside() -> None:
    text = 'قال "نحن هنا\n(الراصد)\nولن نمضي" أمس'
    aside = Span(text.index("("), text.index(")") + 1)
    split = split_article(Article("x", "ar", "", text, set_aside=(SetAside(aside, "byline"),)))
    assert [q.inner.of(text) for q in split.quotations] == ["نحن هنا"]


def test_a_quotation_over_paragraphs_is_not_without_end() -> None:
    text = f'قال "نحن هنا {"وهناك " * 300}\nولن نمضي" أمس'
    assert [q.closed for q in split_article(Article("x", "ar", "", text)).quotations] == [False]


HARD_WRAPPED = "\n".join(["قال الوزير في المرفأ إن القوارب عادت", "إلى الشاطئ أمس بعد أن هدأت الريح وإن"] * 4)


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    assert [paragraph for _, paragraph, _ in found(f"{HARD_WRAPPED}\n\n{HARD_WRAPPED}")] == [0, 1]


def test_lines_that_end_as_sentences_are_paragraphs() -> None:
    text = "\n".join(f"قال الوزير في المرفأ إن القوارب عادت {n}." for n in "أبجدهو")
    assert [paragraph for _, paragraph, _ in found(text)] == list(range(6))
