"""What makes one position answer another, case by case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aqwal.model import Issue, Position, Span
from aqwal.model.answering import answer_to

WORDS = (Span(0, 1),)


def held(party: str, act: str, said: str, *, to: str = "", about: str | None = None) -> Position:
    """A position whose issue has the words `said`."""
    words = tuple(said.split())
    issue = Issue(WORDS[0], words) if words else None
    addressee = (to,) if to else ()
    return Position(
        f"po_{party}_{act}", (party,), act, WORDS, issue=issue, addressee=addressee, about=about, said=words
    )


CHARGE = held("XOR", "accuse", "mass boats strait", to="XNA")
DEMAND = held("XOR", "demand", "withdraw boats", to="XNA")
CASES = [
    (CHARGE, held("XNA", "deny", "mass boats"), "answer/shared-words"),
    (CHARGE, held("XNA", "deny", "mass troops"), "answer/shared-words"),
    (CHARGE, held("XNA", "deny", "ships boats"), None),
    (CHARGE, held("XNA", "deny", "invitation"), None),
    (CHARGE, held("XNA", "deny", "", about=CHARGE.id), "answer/points-back"),
    (CHARGE, held("XNA", "deny", "mass boats", about="po_other"), None),
    (CHARGE, held("XNA", "criticise", "", about=CHARGE.id), None),
    (CHARGE, held("XTA", "deny", "mass boats"), None),
    (CHARGE, held("XOR", "deny", "mass boats"), None),
    (CHARGE, held("XNA", "affirm", "mass boats"), None),
    (CHARGE, held("XNA", "deny", "mass boats", to="XTA"), None),
    (CHARGE, held("XNA", "deny", "mass boats", to="XOR"), "answer/shared-words"),
    (replace(CHARGE, addressee=()), held("XNA", "deny", "mass boats"), None),
    (DEMAND, held("XNA", "reject", "withdraw boats"), "answer/shared-words"),
    (DEMAND, held("XNA", "accept", "withdraw boats"), "answer/shared-words"),
    (DEMAND, held("XNA", "offer", "withdraw half"), "answer/shared-words"),
    (DEMAND, held("XNA", "deny", "withdraw boats"), None),
    (DEMAND, held("XNA", "demand", "withdraw boats"), None),
    (held("XOR", "offer", "withdraw boats", to="XNA"), held("XNA", "accept", "withdraw boats"), None),
]


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_within_an_article(one: Position, other: Position, expected: str | None) -> None:
    found = answer_to(one, other)
    assert (found.why[0].rule if found else None) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [("mass boats", True), ("boats mass", True), ("mass troops", False), ("strait boats", True), ("boats", False)],
)
def test_from_article_to_article_more_is_asked(said: str, expected: bool) -> None:
    assert (answer_to(CHARGE, held("XNA", "deny", said), alike=False) is not None) == expected


def test_one_word_is_enough_right_behind() -> None:
    reply = held("XNA", "deny", "ships boats")
    found = answer_to(CHARGE, reply, near=True)
    assert found is not None
    assert found.shared == ("boats",)
    assert answer_to(CHARGE, held("XNA", "deny", "invitation"), near=True) is None
