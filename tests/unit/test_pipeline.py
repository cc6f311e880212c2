"""The whole reading: from a source to statements, events and mentions that hang together."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from aqwal.demo import LEXICON
from aqwal.errors import LexiconError
from aqwal.model import Source, Statement
from aqwal.pipeline import Reader, build_reader
from aqwal.settings import Settings
from tests.unit.statements.invented import reader

HEADLINE = "الراوندي: ناردين لن تنسحب من المضيق"
BODY = "قال وزير الخارجية الناردي هشام الراوندي، أمس، إن أوريا قصفت زورقا نارديا. وأضاف أن بلاده تدرس الرد."
DISPATCH = f"{HEADLINE}\n\n{HEADLINE}\n\n(aqwal demo / وكالة ساروق للأنباء - 3 أبريل 2024) {BODY}\n\n(تستمر)\n"


@pytest.fixture(scope="module")
def read() -> Reader:
    return reader()


def said(statements: tuple[Statement, ...], text: str) -> list[str]:
    return [statement.content[0].of(text) for statement in statements if not statement.headline]


def test_a_dispatch(read: Reader) -> None:
    reading = read.read(Source(DISPATCH))
    assert said(reading.statements, DISPATCH) == ["أوريا قصفت زورقا نارديا", "بلاده تدرس الرد"]
    assert [s.speaker.name for s in reading.statements if s.speaker and not s.headline] == ["هشام الراوندي"] * 2
    assert reading.article.credit.date == datetime.date(2024, 4, 3)
    occasion = next(s.occasion for s in reading.statements if not s.headline)
    assert occasion is not None
    assert occasion.date == datetime.date(2024, 4, 2)
    assert reading.problems == ()
    assert reading.reader == read.name


def test_nothing_is_said_in_what_is_set_aside(read: Reader) -> None:
    reading = read.read(Source(DISPATCH))
    aside = [one.span for one in reading.article.set_aside]
    assert len(aside) >= 3
    spans = [span for s in reading.statements for span in (s.cue, *s.content)] + [e.trigger for e in reading.events]
    assert not [span for span in spans if any(span.overlaps(one) for one in aside)]


def test_an_attack_that_is_told_is_claimed(read: Reader) -> None:
    reading = read.read(Source(DISPATCH))
    ids = {statement.id for statement in reading.statements}
    claimed = [event.claimed_by for event in reading.events if event.type == "ASSAULT"]
    assert claimed
    assert set(claimed) <= ids


def test_a_headline_is_marked_and_gives_nobody_the_floor(read: Reader) -> None:
    text = f"{HEADLINE}\n\n{HEADLINE}\n\nوأكد أن الزوارق باقية.\n"
    reading = read.read(Source(text))
    assert [(s.headline, s.speaker) for s in reading.statements if s.cue.of(text) == "وأكد"] == [(False, None)]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", ".", "«", '"""', "قال", "قال:", "قال إن", "وأضاف \u200f", "\x00", "a"]
)
def test_next_to_nothing(read: Reader, text: str) -> None:
    reading = read.read(Source(text))
    assert (reading.article.text, reading.statements, reading.events) == (text, (), ())


def test_bytes_of_a_page(read: Reader) -> None:
    page = f"<html><body><article><h1>{HEADLINE}</h1><p>{BODY}</p></article></body></html>"
    reading = read.read(Source(page.encode(), format="html", date=datetime.date(2024, 4, 3)))
    assert said(reading.statements, reading.article.text) == ["أوريا قصفت زورقا نارديا", "بلاده تدرس الرد"]


def test_without_a_day_yesterday_stays_open(read: Reader) -> None:
    statement = read.read(Source(BODY)).statements[0]
    assert statement.occasion is None or statement.occasion.date is None


def test_the_day_of_the_settings_is_taken_where_the_dispatch_gives_none() -> None:
    dated = build_reader(Settings(lexicons=(LEXICON,), date=datetime.date(2024, 5, 10)))
    occasions = [dated.read(Source(text)).statements[0].occasion for text in (BODY, DISPATCH.split("\n\n", 2)[2])]
    assert [one.date for one in occasions if one] == [datetime.date(2024, 5, 9), datetime.date(2024, 4, 2)]


def test_the_name_of_a_reader_tells_its_lexicons_apart(read: Reader) -> None:
    assert build_reader(Settings(lexicons=(LEXICON,))).name == read.name
    assert build_reader().name != read.name


def test_an_own_lexicon_brings_its_sides(read: Reader) -> None:
    text = "قالت ناردين إن الدعوة وصلت."
    with_own, without = (one.read(Source(text)).statements for one in (read, build_reader()))
    assert [s.speaker.side for s in with_own if s.speaker] == ["XNA"]
    assert "XNA" not in [s.speaker.side for s in without if s.speaker]


def test_a_lexicon_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="missing"):
        build_reader(Settings(lexicons=(tmp_path / "missing",)))
