"""Whatever the text: tokens in order and within it, sentences over all of them, quotations that nest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aqwal.languages.ar.clitics import strip_clitics
from aqwal.languages.ar.letters import fold
from aqwal.model import Article, SetAside, Span, SplitArticle
from aqwal.sentences import split_article

PIECES = [
    *"ابتلونمهةىءأإآؤئکی", "قال", "الوزير", "لـ", "وال", "O'Brien", "2015", "1.5", "10:30", "د.", "أ.ف.ب", "www.o.org",
    *"\"'«»“”‘’„‟″‹›<>()[]{}", '""', "''", "&quot;", "&#34;", "&laquo;", "&", "…", "...", "..",
    *".،,؛;:؟?!-–ـ/", *" \t\n\r\u2028\u2029\x85\x0b\xa0", "\n\n",
    "\u064e", "\u0651", "\u0670", "\u200c", "\u200f", "\u202b", "\ufeff", "\u0301", "🙂", "\ud800", "\x00", "ﷲ", "ﻻ",
]  # fmt: skip
WORDS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
ANYTHING = st.text(max_size=60)
TEXTS = st.one_of(WORDS, WORDS, ANYTHING)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(TEXTS)

    def spans(most: int) -> list[Span]:
        if not text:
            return []
        starts = draw(st.lists(st.integers(0, len(text) - 1), max_size=most))
        return [Span(start, draw(st.integers(start + 1, len(text)))) for start in starts]

    aside = tuple(SetAside(span, "boilerplate") for span in spans(3))
    return Article("x", "ar", "", text, headlines=tuple(spans(1)), set_aside=aside)


def readable(article: Article) -> set[int]:
    aside = {i for part in article.set_aside for i in range(part.span.start, part.span.end)}
    return set(range(len(article.text))) - aside


@given(articles())
def test_tokens_are_in_order_within_the_readable_text_and_leave_out_no_word(article: Article) -> None:
    tokens = split_article(article).tokens
    edges = [edge for pair in zip(tokens.start, tokens.end, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert all(a < b for a, b in zip(tokens.start, tokens.end, strict=True))
    assert all(tokens.fold)
    covered = {i for a, b in zip(tokens.start, tokens.end, strict=True) for i in range(a, b)}
    assert covered <= readable(article)
    assert not [i for i in readable(article) - covered if article.text[i].isalnum()]


@given(articles())
def test_sentences_cover_all_tokens_one_after_the_other(article: Article) -> None:
    split = split_article(article)
    assert [i for s in split.sentences for i in range(s.first, s.last)] == list(range(len(split.tokens)))
    for sentence in split.sentences:
        assert sentence.span == split.tokens.span(sentence.first, sentence.last)
    paragraphs = [s.paragraph for s in split.sentences]
    assert paragraphs == sorted(paragraphs)


def check_nesting(split: SplitArticle) -> None:
    for number, one in enumerate(split.quotations):
        outer = [other for other in split.quotations[:number] if other.span.contains(one.span)]
        assert one.depth == len(outer)
        for other in split.quotations[:number]:
            assert other in outer or not other.span.overlaps(one.span)


@given(articles())
def test_quotations_nest_and_hold_their_tokens(article: Article) -> None:
    split = split_article(article)
    check_nesting(split)
    for quotation in split.quotations:
        assert quotation.inner == split.tokens.span(quotation.first, quotation.last)
        assert quotation.span.start == split.tokens.start[quotation.first - 1]
        assert quotation.span.end == split.tokens.end[quotation.last if quotation.closed else quotation.last - 1]


@given(
    st.lists(st.sampled_from(["«", "»", '"', "“", "”", "‘", "’", " ", " ", "نعم", ".", "\n", "،", "لا"]), max_size=40)
)
def test_marks_in_any_order_nest(pieces: list[str]) -> None:
    check_nesting(split_article(Article("x", "ar", "", "".join(pieces))))


@given(TEXTS)
def test_the_same_text_is_split_alike(text: str) -> None:
    assert split_article(Article("x", "ar", "", text)) == split_article(Article("y", "ar", "", text))


@given(TEXTS)
def test_a_folded_arabic_word_stays_as_it_is(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


@given(WORDS.map(fold))
def test_clitic_and_stem_make_up_the_word(word: str) -> None:
    whole, *rest = strip_clitics(word)
    assert whole == ("", word)
    for clitic, stem in rest:
        assert clitic + stem == word or clitic.endswith("ل")
        assert len(stem) > 1
