"""Answers from dispatch to dispatch: by whom, when, and what is one charge."""

from __future__ import annotations

import datetime

import pytest

from aqwal.model import Article, Credit, Issue, Position, Reading, Span
from aqwal.views.disputes import join_disputes
from aqwal.views.issues import alike

FIRST = datetime.date(2024, 4, 1)


def told(  # noqa: PLR0913, PLR0917 - a line of a table
    number: int, days: int | None, party: str, act: str, said: str, to: str = ""
) -> Reading:
    """A dispatch of so many days after the first that holds one position."""
    day = None if days is None else FIRST + datetime.timedelta(days)
    words = tuple(said.split())
    whole = Span(0, len(said))
    position = Position(
        f"po_{number}", (party,), act, (whole,), issue=Issue(whole, words), addressee=(to,) if to else (), said=words
    )
    return Reading(Article(f"a{number}", "ar", f"title {number}", said, Credit(date=day)), positions=(position,))


CHARGE = told(1, 0, "XOR", "accuse", "mass boats", "XNA")


@pytest.mark.parametrize(
    ("reply", "answered"),
    [
        (told(2, 0, "XNA", "deny", "mass boats"), True),
        (told(2, 5, "XNA", "deny", "mass boats"), True),
        (told(2, 21, "XNA", "deny", "mass boats"), True),
        (told(2, 22, "XNA", "deny", "mass boats"), False),
        (told(2, -1, "XNA", "deny", "mass boats"), False),
        (told(2, None, "XNA", "deny", "mass boats"), False),
        (told(2, 1, "XTA", "deny", "mass boats"), False),
        (told(2, 1, "XNA", "deny", "mass"), False),
        (told(2, 1, "XNA", "reject", "mass boats"), False),
    ],
)
def test_a_reply_in_another_dispatch(reply: Reading, answered: bool) -> None:
    [charge] = join_disputes([CHARGE, reply])
    assert [one.across for one in charge.replies] == ([True] if answered else [])
    assert [one.article for one in charge.replies] == (["a2"] if answered else [])


@pytest.mark.parametrize(
    ("again", "count"),
    [
        (told(2, 1, "XOR", "accuse", "mass boats", "XNA"), 1),
        (told(2, 1, "XOR", "accuse", "mass boats strait", "XNA"), 1),
        (told(2, 1, "XOR", "accuse", "mass boats strait"), 1),
        (told(2, 1, "XOR", "accuse", "shell port", "XNA"), 2),
        (told(2, 1, "XOR", "accuse", "mass boats strait", "XTA"), 2),
        (told(2, 1, "XTA", "accuse", "mass boats", "XNA"), 2),
    ],
)
def test_the_same_charge_told_again_is_one(again: Reading, count: int) -> None:
    assert len(join_disputes([CHARGE, again])) == count


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("mass boats", "mass boats strait", True),
        ("mass boats", "boats mass", True),
        ("mass", "mass", True),
        ("mass", "mass troops border", False),
        ("mass boats strait oil trade", "boats trade port ships crew", False),
        ("mass boats", "shell port", False),
    ],
)
def test_issues_are_one_by_their_words(one: str, other: str, expected: bool) -> None:
    issues = [Issue(Span(0, 1), tuple(words.split())) for words in (one, other)]
    assert alike(*issues) == expected


def test_a_head_is_one_matter_where_a_party_is_too() -> None:
    one, other = Issue(Span(0, 1), ("draft",), ("XTA",)), Issue(Span(0, 1), ("draft", "basis"), ("XTA",))
    assert alike(one, other)
