"""Whatever a reading holds, the record gives it back as it was, or refuses it with nothing written."""

from __future__ import annotations

import datetime
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aqwal.errors import ReadingError
from aqwal.model import (
    Actor,
    Article,
    Credit,
    Event,
    Evidence,
    Mention,
    Occasion,
    Party,
    Reading,
    SetAside,
    Span,
    Statement,
    When,
    Where,
)
from aqwal.record import Asked, Outcome, open_record
from aqwal.views import as_plain, find_statements

# Arabic, quotation marks that never close, marks of direction, joiners, letters beyond the first plane, NUL, line ends.
LETTERS = st.one_of(
    st.sampled_from("قالوزيرأنّـ «»“”\"'،؛؟.\n\r\t\0\u200f\u200e\u202b\u2069\u200c\ufeff𐎀😀👩\u200d🚀\U0010ffffaB1٣"),
    st.characters(codec="utf-8"),
)
WORDS = st.text(LETTERS, max_size=20)
MAYBE = st.none() | WORDS
DAYS = st.none() | st.dates(min_value=datetime.date(1, 1, 1))


def spans(text: str) -> st.SearchStrategy[Span]:
    """Any span of `text`, which is not empty."""
    ends = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    return ends.map(lambda pair: Span(*pair))


def parties(span: st.SearchStrategy[Span]) -> st.SearchStrategy[Party]:
    return st.builds(Party, st.none() | span, WORDS, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, WORDS)


def evidence(span: st.SearchStrategy[Span]) -> st.SearchStrategy[tuple[Evidence, ...]]:
    return st.lists(st.builds(Evidence, WORDS, span), max_size=3).map(tuple)


@st.composite
def statements(draw: st.DrawFn, span: st.SearchStrategy[Span]) -> tuple[Statement, ...]:
    ids = draw(st.lists(WORDS, max_size=4, unique=True))
    known = st.none() | st.sampled_from(ids) if ids else st.none()
    return tuple(
        Statement(
            id=one,
            content=tuple(draw(st.lists(span, max_size=3))),
            kind=draw(WORDS),
            form=draw(WORDS),
            cue=draw(span),
            act=draw(WORDS),
            speaker=draw(st.none() | parties(span)),
            addressee=draw(st.none() | parties(span)),
            channel=draw(WORDS),
            occasion=draw(st.none() | st.builds(Occasion, st.none() | span, MAYBE, DAYS)),
            inside=draw(known),
            headline=draw(st.booleans()),
            why=draw(evidence(span)),
            confidence=draw(st.floats(0, 1)),
        )
        for one in ids
    )


@st.composite
def events(draw: st.DrawFn, span: st.SearchStrategy[Span], known: list[str]) -> tuple[Event, ...]:
    codes = st.lists(WORDS, max_size=3).map(tuple)
    claimed = st.none() | st.sampled_from(known) if known else st.none()
    carriers = st.lists(st.sampled_from(known), max_size=2).map(tuple) if known else st.just(())
    words = st.lists(span, max_size=3).map(tuple)
    day = st.dates(min_value=datetime.date(1, 1, 1))
    when = st.none() | st.builds(When, span, day, day, WORDS)
    degrees = st.none() | st.floats(-180, 180)
    where = st.none() | st.builds(Where, span, MAYBE, MAYBE, MAYBE, degrees, degrees)
    return tuple(
        draw(
            st.builds(
                Event, st.just(one), WORDS, span, codes, codes, MAYBE, codes, WORDS, claimed, DAYS, MAYBE, MAYBE,
                evidence(span), MAYBE, codes, carriers, words, words, when, where,
            )
        )
        for one in draw(st.lists(WORDS, max_size=3, unique=True))
    )  # fmt: skip


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(LETTERS, min_size=1, max_size=80))
    span = spans(text)
    found = draw(statements(span))
    actor = st.none() | st.builds(Actor, WORDS, WORDS, WORDS, WORDS, MAYBE)
    count = st.integers(0, 1000)
    article = Article(
        id=draw(WORDS),
        language=draw(WORDS),
        title=draw(WORDS),
        text=text,
        credit=draw(st.builds(Credit, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, DAYS, MAYBE)),
        headlines=tuple(draw(st.lists(span, max_size=2))),
        set_aside=tuple(draw(st.lists(st.builds(SetAside, span, WORDS), max_size=2))),
        problems=tuple(draw(st.lists(WORDS, max_size=2))),
        origin=draw(WORDS),
    )
    return Reading(
        article=article,
        statements=found,
        events=draw(events(span, [one.id for one in found])),
        mentions=tuple(draw(st.lists(st.builds(Mention, span, count, count, WORDS, WORDS, actor, MAYBE), max_size=4))),
        reader=draw(WORDS),
        problems=tuple(draw(st.lists(WORDS, max_size=2))),
    )


def without_origin(reading: Reading) -> Reading:
    return replace(reading, article=replace(reading.article, origin=""))


def assert_kept(path: Path, given_readings: list[Reading]) -> None:
    with open_record(path) as record:
        for reading in given_readings:
            record.add(reading)
            kept = [one for one in record.versions(reading.article.id) if one.reader == reading.reader]
            # A reading found at a second place is the same one: its first origin stays.
            readings_kept = filter(None, (record.reading(one.key) for one in kept))
            assert without_origin(reading) in map(without_origin, readings_kept)
            assert record.add(reading) is Outcome.ALREADY_THERE
        counts = record.counts()
        assert record.count_statements(Asked()) == len(record.statements(Asked())) == counts["statements"]
        as_plain(find_statements(record, limit=-1))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(readings(), min_size=1, max_size=3))
def test_what_is_added_comes_back(given_readings: list[Reading]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert_kept(Path(folder) / "r.aqwal", given_readings)


@settings(max_examples=20, deadline=None)
@given(WORDS, st.integers(0xD800, 0xDFFF), WORDS)
def test_half_characters_are_refused(before: str, half: int, after: str) -> None:
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "r.aqwal") as record:
        with pytest.raises(ReadingError, match="half a character"):
            record.add(Reading(Article("a_1", "ar", "", before + chr(half) + after)))
        assert record.counts()["dispatches"] == 0
