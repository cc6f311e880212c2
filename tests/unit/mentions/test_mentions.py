"""Names, titles and people of made-up dispatches; the cases stand in `tests/cases`."""

from __future__ import annotations

import itertools

import pytest

from tests.unit.mentions.named import identified, seen
from tests.unit.statements.invented import params, read

NOBODY = {"", "document"}


@pytest.mark.parametrize("row", params("mentions.tsv"))
def test_mentions(row: dict[str, str]) -> None:
    found = seen(row["text"], row["words"])
    if row["kind"]:
        assert found == [row["kind"], row["clitic"], row["actor"], row["side"]]
    else:
        assert found[0] in NOBODY


@pytest.mark.parametrize("row", params("cast.tsv"))
def test_who_a_phrase_is(row: dict[str, str]) -> None:
    assert identified(row["text"], row["phrase"]) == [row["name"], row["role"], row["side"]]


def test_mentions_are_in_order_and_share_no_token() -> None:
    text = "قالت وزيرة الخارجية الأورية سلمى عزدين لوكالة أنباء المضيق إن ناردين وتالس ورابطة دول المضيق مدعوة."
    found = read(text).mentions
    assert len(found) == 8
    assert all(one.last <= other.first for one, other in itertools.pairwise(found))
