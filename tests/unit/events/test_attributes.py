"""What an event says beyond its type and parties: mode, contexts, codes, auxiliary modes, who tells it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from aqwal.model import Event
from tests.unit.events.invented import RUNNER, events_of, said
from tests.unit.tables import rows_of

FRIDAY = datetime.date(2022, 1, 21)


def read(text: str, kind: str, day: datetime.date | None = FRIDAY) -> Event:
    """The first event of type `kind` in `text`, read with its statements where it holds any."""
    events = RUNNER.events(text, day)
    return next(event for event in events[len(events) // 2 :] + events if event.type == kind)


@pytest.mark.parametrize(
    "row", rows_of(Path(__file__).with_name("attributes.tsv")), ids=lambda row: f"{row['why']}: {row['type']}"
)
def test_mode_contexts_and_auxiliary(row: dict[str, str]) -> None:
    event = read(row["text"], row["type"])
    found = (event.mode or "-", ",".join(event.contexts) or "-", ",".join(event.auxiliary) or "-")
    assert found == (row["mode"], row["contexts"], row["auxiliary"])


@pytest.mark.parametrize(
    ("text", "kind", "cameo", "quad"),
    [
        ("فرضت أوريا عقوبات على ناردين", "SANCTION", "160", "material conflict"),
        ("بحث وزير الخارجية الأوري هاتفيا مع نظيره الناردي الملف", "CONSULT", "041", "verbal cooperation"),
        ("طالبت ناردين أوريا بوقف القصف", "REQUEST", "105", "verbal conflict"),
        ("أرسلت تالس مساعدات إنسانية إلى ناردين", "AID", "070", "material cooperation"),
        ("هاجمت أوريا ناردين", "ASSAULT", None, "material conflict"),
        ("قصفت أوريا ناردين بطائرات مسيرة", "ASSAULT", None, "material conflict"),
    ],
)
def test_a_code_only_where_the_table_gives_one(text: str, kind: str, cameo: str | None, quad: str) -> None:
    event = read(text, kind)
    assert (event.cameo, event.quad) == (cameo, quad)


def test_the_words_that_tell_a_mode_and_the_past_are_its_evidence() -> None:
    text = "قصفت أوريا في عام 2015 ناردين بطائرات مسيرة."
    event = read(text, "ASSAULT")
    assert [(one.rule, one.span.of(text)) for one in event.evidence[1:]] == [
        ("mode.assault.drone", "بطائرات مسيرة"),
        ("past.year", "عام 2015"),
    ]


def test_nothing_is_past_history_in_a_dispatch_without_a_day() -> None:
    assert read("غزت أوريا ناردين عام 1979", "ASSAULT", None).auxiliary == ()
    assert read("غزت أوريا ناردين خلال الحرب العالمية", "ASSAULT", None).auxiliary == ("historical",)


def test_the_words_of_another_teller_tell_no_context() -> None:
    text = "قالت وزارة الدفاع الناردية إن أوريا انتقدت تالس"
    claimed = events_of(text, (said(text, "قالت", "أوريا انتقدت تالس", "XNA"),))
    assert [(event.type, event.contexts) for event in claimed] == [("ACCUSE", ())]


def test_who_tells_it_from_the_nearest_to_the_outermost() -> None:
    text = "قالت ناردين إن تالس أكدت أن أوريا هاجمت ناردين. وزار الرئيس الأوري تالس."
    outer = said(text, "قالت", "تالس أكدت أن أوريا هاجمت ناردين", "XNA")
    inner = said(text, "أكدت", "أوريا هاجمت ناردين", "XTA", name="st_2", inside="st_1")
    attack, visit = events_of(text, (outer, inner))
    assert (attack.claimed_by, attack.attribution) == ("st_2", ("st_2", "st_1"))
    assert (visit.claimed_by, visit.attribution) == (None, ())


def test_statements_that_stand_in_each_other_end() -> None:
    text = "قالت ناردين إن أوريا هاجمت تالس"
    turned = said(text, "قالت", "أوريا هاجمت تالس", "XNA", inside="st_1")
    assert events_of(text, (turned,))[0].attribution == ("st_1",)
