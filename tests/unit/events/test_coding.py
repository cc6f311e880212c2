"""Events of sentences: type, mode, parties, status, claims, days and places."""

from __future__ import annotations

import datetime
import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aqwal.model import Span
from tests.unit.events.invented import events_of, plain, said
from tests.unit.tables import rows_of

FRIDAY = datetime.date(2022, 1, 21)
WORDS = [
    *("أوريا", "ناردين", "تالس", "الأورية", "الناردي", "وزير", "الخارجية", "الرئيس", "قصفت", "هجوم", "الهجوم", "على"),
    *("زيارة", "إلى", "مع", "بين", "اتفق", "الطرفان", "القوى", "الكبرى", "التنظيم", "متمردون", "في", "و", "ثم", "لم"),
    *("ستزور", "أن", "التي", "قالت", "قد", "،", ".", "«", "»", "اليوم", "الجمعة", "بها", "عليها", "5", "يناير", "2022"),
]


def rows() -> list[dict[str, str]]:
    return [row for table in ("events.tsv", "force.tsv") for row in rows_of(Path(__file__).with_name(table))]


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['why']}: {row['text']}")
def test_events_of_a_sentence(row: dict[str, str]) -> None:
    assert "|".join(plain(event) for event in events_of(row["text"])) == (row["events"] or "")


@pytest.mark.parametrize(
    ("text", "cue", "content", "side", "act", "expected"),
    [
        (
            "قالت ناردين إن أوريا قصفتها",
            "قالت",
            "أوريا قصفتها",
            "XNA",
            "say",
            "ASSAULT/heavy-weapons XOR>XNA actual",
        ),
        ("اتهمت ناردين أوريا بقصف سفنها", "اتهمت", "أوريا بقصف سفنها", "XNA", "accuse", "ACCUSE/allege XNA>XOR actual"),
        ("دعت تالس أوريا إلى سحب قواتها", "دعت", "سحب قواتها", "XTA", "demand", "REQUEST/yield XTA>XOR actual"),
        ("رفضت أوريا مطالب ناردين", "رفضت", "مطالب ناردين", "XOR", "reject", "REJECT XOR>XNA actual"),
    ],
)
def test_what_an_act_carries(text: str, cue: str, content: str, side: str, act: str, expected: str) -> None:  # noqa: PLR0913, PLR0917
    events = events_of(text, (said(text, cue, content, side, act),))
    assert expected in [plain(event) for event in events]


def test_an_event_inside_a_statement_is_claimed_by_it() -> None:
    text = "قصفت أوريا ناردين. وقالت ناردين إن أوريا هاجمت تالس."
    events = events_of(text, (said(text, "وقالت", "أوريا هاجمت تالس", "XNA"),))
    assert [(event.trigger.of(text), event.claimed_by) for event in events] == [("قصفت", None), ("هاجمت", "st_1")]


def test_what_a_demand_asks_for_is_supposed() -> None:
    text = "دعت تالس أوريا إلى سحب قواتها من ناردين"
    events = events_of(text, (said(text, "دعت", "سحب قواتها من ناردين", "XTA", "demand", "nominal"),))
    assert [(event.type, event.status) for event in events] == [("REQUEST", "actual"), ("RETREAT", "hypothetical")]


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("قصفت أوريا ناردين اليوم", FRIDAY, "2022-01-21"),
        ("قصفت أوريا أمس ناردين", FRIDAY, "2022-01-20"),
        ("قصفت أوريا ناردين يوم الثلاثاء", FRIDAY, "2022-01-18"),
        ("قصفت أوريا ناردين في 5 كانون الثاني 2020", FRIDAY, "2020-01-05"),
        ("قصفت أوريا ناردين في 5 جانفي 2020", None, "2020-01-05"),
        ("قصفت أوريا ناردين في ٥ يناير ٢٠٢٠", None, "2020-01-05"),
        ("ستزور وزيرة الخارجية الأورية تالس الأحد", FRIDAY, "2022-01-23"),
        ("ستزور وزيرة الخارجية الأورية تالس غدا", FRIDAY, "2022-01-22"),
        ("قصفت أوريا ناردين", FRIDAY, None),
        ("قصفت أوريا ناردين أمس", None, None),
        ("قصفت أوريا ناردين غدا", FRIDAY, None),
        ("قصفت أوريا ناردين قبل الثلاثاء", FRIDAY, None),
    ],
)
def test_the_day_is_the_sentence_s_own(text: str, day: datetime.date | None, expected: str | None) -> None:
    (event,) = events_of(text, day=day)
    assert (event.date.isoformat() if event.date else None) == expected


def test_the_day_of_saying_is_not_the_day_of_what_is_said() -> None:
    text = "قالت ناردين الخميس إن أوريا قصفت تالس"
    (event,) = events_of(text, (said(text, "قالت", "أوريا قصفت تالس", "XNA"),), FRIDAY)
    assert event.date is None


def test_the_place_is_as_written() -> None:
    (event,) = events_of("التقى وزير الخارجية الناردي نظيره الأوري في برقين")
    assert event.place == "برقين"


def test_a_headline_makes_no_event() -> None:
    text = "أوريا تقصف ناردين\n\nقصفت أوريا ناردين."
    events = events_of(text, headlines=(Span(0, text.index("\n")),))
    assert [event.trigger.of(text) for event in events] == ["قصفت"]


def test_told_once_where_a_noun_only_points_back() -> None:
    text = "قصفت أوريا ناردين. وخلف القصف أضرارا. واستمر القصف."
    assert [event.trigger.of(text) for event in events_of(text)] == ["قصفت"]


def test_contexts_cameo_and_evidence() -> None:
    text = "فرضت أوريا عقوبات على ناردين."
    (event,) = events_of(text)
    assert event.cameo == "160"
    assert event.evidence[0].rule == "sanction.فرض_عقوبات"
    assert event.evidence[0].span.of(text).startswith("فرضت")


def test_ids_are_stable_and_follow_the_text() -> None:
    text = "قصفت أوريا ناردين."
    assert [e.id for e in events_of(text)] == [e.id for e in events_of(text)]
    assert events_of(text)[0].id != events_of(f"{text} ثم صمتت.")[0].id


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.none() | st.dates())
def test_never_raises_and_triggers_lie_in_the_text(words: list[str], day: datetime.date | None) -> None:
    text = " ".join(words)
    events = events_of(text, day=day)
    assert all(0 <= e.trigger.start < e.trigger.end <= len(text) for e in events)
    assert all(not e.trigger.of(text).isspace() for e in events)
    assert len({e.id for e in events}) == len(events)
    starts = [e.trigger.start for e in events]
    assert all(a < b for a, b in itertools.pairwise(starts))


@given(st.text(max_size=80))
def test_any_text_is_coded(text: str) -> None:
    assert events_of(text) == events_of(text)
