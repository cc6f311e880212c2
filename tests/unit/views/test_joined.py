"""The demo's dispute, joined across its dispatches."""

from __future__ import annotations

import pytest

import aqwal
from aqwal.demo import DISPATCHES, LEXICON
from aqwal.model import Reading
from aqwal.views import Joined


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return list(aqwal.read_many(DISPATCHES, lexicons=[LEXICON]))


@pytest.fixture(scope="module")
def joined(readings: list[Reading]) -> Joined:
    return aqwal.join(readings)


def test_a_charge_told_by_several_dispatches_is_one(joined: Joined) -> None:
    charge = joined.disputes[0]
    assert (charge.kind, charge.party, charge.against) == ("accusation", ("XOR",), ("XNA",))
    assert [len(stand.articles) for stand in charge.stands] == [2, 1]
    assert [(reply.act, reply.party) for reply in charge.replies] == [("deny", ("XNA",)), ("deny", ("XNA",))]


def test_a_demand_keeps_its_replies_in_their_order(joined: Joined) -> None:
    demand = joined.disputes[1]
    assert (demand.kind, demand.party, demand.against) == ("demand", ("XOR",), ("XNA",))
    assert [(str(reply.day), reply.act) for reply in demand.replies] == [("2024-04-02", "say"), ("2024-04-11", "offer")]


def test_what_nobody_answers_stays_unanswered(joined: Joined) -> None:
    assert sum(not dispute.replies for dispute in joined.disputes) >= 5


def test_the_rounds_are_those_of_one_process(joined: Joined) -> None:
    [talks] = joined.talks
    assert set(talks.parties) == {"XOR", "XNA"}
    assert [(one.number, str(one.day), one.places) for one in talks.rounds] == [
        (1, "2024-04-08", ("برقين",)),
        (2, "2024-04-22", ("ساروق",)),
    ]
    [draft] = talks.papers
    assert (draft.owner, str(draft.day), len(draft.asks)) == (("XTA",), "2024-04-10", 2)


def test_positions_stand_side_by_side(joined: Joined) -> None:
    first = joined.positions.rows[0]
    assert [cell.party for cell in first.cells] == [("XOR",), ("XNA",)]
    assert [[stand.position.act for stand in cell.stands] for cell in first.cells] == [["accuse"] * 2, ["deny"] * 2]


def test_issues_get_names_of_ones_own_and_those_of_one_name_are_one(readings: list[Reading], joined: Joined) -> None:
    one, other = joined.positions.rows[:2]
    named = aqwal.join(readings, issues={one.phrases[0]: one.phrases[0], other.name: "X", one.name: "X"}).positions
    row = next(row for row in named.rows if row.name == "X")
    assert set(row.phrases) >= set(other.phrases)
    assert len(named.rows) <= len(joined.positions.rows)


def test_nothing_is_joined_of_nothing() -> None:
    assert aqwal.join([]) == Joined(aqwal.join([]).positions, (), ())
    assert aqwal.join([]).positions.rows == ()
