"""The first dispatch to get right, where it is at hand: what diplomats ask of it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import aqwal
from aqwal.model import Position, Reading

DISPATCH = Path(__file__).parents[4] / "shared" / "dispatches" / "geneva-2022-01-21.txt"
pytestmark = pytest.mark.skipif(not DISPATCH.is_file(), reason="needs ../shared/dispatches/geneva-2022-01-21.txt")


@pytest.fixture(scope="module")
def reading() -> Reading:
    return aqwal.read(DISPATCH)


def held(reading: Reading, party: str, act: str) -> list[Position]:
    return [one for one in reading.positions if party in one.party and one.act == act]


def test_the_accusation_is_paired_with_its_denial(reading: Reading) -> None:
    [accusation] = [one for one in reading.disputes if one.kind == "accusation"]
    assert (accusation.party, accusation.against) == (("UKR",), ("RUS",))
    [answer] = accusation.answers
    assert (answer.act, answer.party) == ("deny", ("RUS",))
    [denial] = held(reading, "RUS", "deny")
    [charge] = held(reading, "UKR", "accuse")
    assert answer.position == denial.id
    assert denial.issue == charge.issue
    assert denial.about == charge.id


def test_the_talks_have_their_earlier_rounds(reading: Reading) -> None:
    [talks] = reading.talks
    assert set(talks.parties) == {"USA", "RUS", "NAT"}
    rounds = [(set(one.parties), one.status, one.day) for one in talks.rounds]
    assert rounds == [
        ({"USA", "RUS"}, "held", datetime.date(2022, 1, 21)),
        ({"USA", "RUS"}, "earlier", None),
        ({"RUS", "NAT"}, "earlier", None),
    ]
    assert talks.rounds[0].place is not None
    assert len(talks.rounds[0].spans) == 5


def test_the_draft_agreement_is_on_the_table(reading: Reading) -> None:
    [draft] = [one for one in reading.talks[0].papers if one.kind == "draft"]
    assert (draft.owner, set(draft.to)) == (("RUS",), {"USA", "NAT"})
    assert draft.published is not None
    assert len(draft.asks) == 1
    assert "NAT" in draft.asks[0].sides


def test_both_sides_have_a_position_on_the_matter_of_the_talks(reading: Reading) -> None:
    row = aqwal.join([reading]).positions.rows[0]
    acts = {cell.party: [stand.position.act for stand in cell.stands] for cell in row.cells}
    assert acts == {("USA",): ["offer"], ("RUS",): ["demand"]}
