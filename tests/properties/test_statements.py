"""Whatever words, marks and stops come together, the statements found are stretches of the text that hang together."""

from __future__ import annotations

import datetime
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aqwal.lexicons import load_lexicons
from aqwal.model import Reading, Span
from tests.unit.statements.invented import read, reader

ACTS = {
    *("say", "affirm", "announce", "demand", "offer", "promise", "warn", "threaten"),
    *("accuse", "deny", "reject", "accept", "praise", "criticise", "ask", "expect"),
}
CHANNELS = {
    *("press_conference", "statement", "interview", "speech", "meeting", "phone_call"),
    *("social_media", "report", "media", "unspecified"),
}
SHAPES = {("direct", "quote"), *((kind, form) for kind in ("indirect", "mixed") for form in ("clause", "nominal"))}
CLITICS = ["", "", "", "و", "ف", "ب", "ل"]
MARKS = ["«", "»", '"', "“", "”", "'", "،", ",", ":", "؛", ".", "..", "؟", "(", ")", "-", "\n", "\n\n", "\u200f"]
USUAL = ["قال", "قالت", "أكد", "أضاف", "نفت", "رفضت", "اتهمت", "طالبت", "دعا", "نقلت", "أعرب عن قلقه", "قوله", "مضيفا"]
OPENERS = ["", "إن", "أن", "بأنها", "إلى", "من أن", ":", ": «", "«", '"', "أن «", "ناردين بـ", "عن مصدر قوله إن"]
CAST = ["ناردين", "أوريا", "تالس", "ساروق", "مرسى عليم", "الناردي", "الأورية", "هشام الراوندي", "سلمى عزدين", "الرابطة"]


@cache
def lexicon_words() -> tuple[list[str], list[str]]:
    """The forms of the cues as they are listed, and other words of the lexicons."""
    lexicons = load_lexicons()
    cues = {
        str(form)
        for row in lexicons.entries("ar/cues")
        for form in (row.get("perfect"), row.get("imperfect"), row.get("participle"), *row.get("masdar", ()))
        if form
    }
    others = {
        str(row[column])
        for table, column in (
            ("ar/function_words.tsv", "word"),
            ("ar/heads.tsv", "word"),
            ("ar/relays.tsv", "words"),
            ("ar/feelings.tsv", "noun"),
            ("ar/channels.tsv", "words"),
            ("ar/content_ends.tsv", "words"),
            ("ar/days.tsv", "words"),
        )
        for row in lexicons.table(table)
    }
    return sorted(cues), sorted(others)


def texts() -> st.SearchStrategy[str]:
    """Clauses in the order of a dispatch, and the same words, marks and stops in any order between them."""
    cues, others = lexicon_words()
    cue = st.tuples(st.sampled_from(CLITICS), st.sampled_from([*cues, *USUAL * 20])).map("".join)
    word = st.tuples(st.sampled_from(CLITICS), st.sampled_from([*others, *CAST * 20])).map("".join)
    words = st.lists(word, max_size=5).map(" ".join)
    clause = st.tuples(
        cue,
        st.sampled_from(["", *CAST, "وزير الخارجية الناردي هشام الراوندي", "المتحدثة باسم الخارجية", "مصدر مطلع"]),
        st.sampled_from(["", "", "، أمس،", "في مؤتمر صحفي في برقين", "للصحفيين", "، بحسب بيان،"]),
        st.sampled_from(OPENERS),
        words,
        st.sampled_from(["", "", "»", '"', "، بحسب وكالة ساروق للأنباء", "، على حد قوله", "، مضيفا أن"]),
    ).map(" ".join)
    pieces = st.one_of(clause, clause, cue, word, st.sampled_from(MARKS), st.sampled_from(MARKS))
    return st.lists(pieces, max_size=10).map(" ".join)


def fits(span: Span, text: str) -> bool:
    words = span.of(text)
    return 0 <= span.start < span.end <= len(text) and words == words.strip()


def check(reading: Reading) -> None:
    text = reading.article.text
    by_id = {statement.id: statement for statement in reading.statements}
    assert len(by_id) == len(reading.statements)
    for statement in reading.statements:
        parties = [party for party in (statement.speaker, statement.addressee) if party]
        spans = [*statement.content, statement.cue, *(party.mention for party in parties if party.mention)]
        spans += [evidence.span for evidence in statement.why if evidence.span]
        spans += [statement.occasion.text] if statement.occasion and statement.occasion.text else []
        assert all(fits(span, text) for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(statement.content))
        assert not any(span.overlaps(statement.cue) for span in statement.content)
        assert all(party.name.strip() for party in parties)
        assert statement.act in ACTS
        assert statement.channel in CHANNELS
        assert (statement.kind, statement.form) in SHAPES
        assert 0 <= statement.confidence <= 1
        if statement.inside is not None:
            outer = by_id[statement.inside]
            assert outer is not statement
            assert any(span.contains(statement.cue) for span in outer.content)
        seen, outward = {statement.id}, statement.inside
        while outward is not None:
            assert outward not in seen
            seen.add(outward)
            outward = by_id[outward].inside


@pytest.mark.parametrize(
    "text",
    [
        'قال المتحدث باسم الخارجية الأورية إن "السفينة وصلت إلى الميناء أمس، وأكدت ذلك ناردين، وأن الطاقم بخير".',
        'قال هشام الراوندي إن "السفينة وصلت أمس، وأكدت ذلك ناردين، وأفادت بأن الطاقم بخير، وأن الحمولة سليمة".',
    ],
)
def test_two_that_hold_each_other_s_cue(text: str) -> None:
    reading = read(text)
    assert len(reading.statements) > 1
    assert any(statement.inside is None for statement in reading.statements)
    check(reading)


@given(texts())
def test_words_of_the_lexicons_in_any_order(text: str) -> None:
    check(read(text))


@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    check(read(text))


@given(texts(), texts(), st.dates(datetime.date(1990, 1, 1), datetime.date(2100, 1, 1)))
def test_the_same_text_gives_the_same_reading_whatever_was_read_before(
    text: str, other: str, day: datetime.date
) -> None:
    first = read.__wrapped__(text, day)
    read.__wrapped__(other, day)
    assert read.__wrapped__(text, day) == first
    assert first.reader == reader().name


@given(texts())
def test_a_paragraph_more_changes_no_words_before_it(text: str) -> None:
    alone = [(s.cue, s.content) for s in read(text + ".").statements]
    more = [(s.cue, s.content) for s in read(f"{text}.\n\nالطقس معتدل.").statements]
    assert more[: len(alone)] == alone
