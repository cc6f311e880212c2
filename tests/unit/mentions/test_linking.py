"""Whom the bundled lexicon takes a phrase for on the day of a dispatch, and which it takes for nobody.

The texts name real people and say nothing of them.
"""

from __future__ import annotations

import datetime

import pytest

from aqwal.mentions import Cast, find_mentions
from aqwal.model import Article, Credit, Party
from aqwal.pipeline import Reader, build_reader
from aqwal.sentences import split_article
from aqwal.settings import Settings
from tests.unit.statements.invented import params

ANY, DOUBTED = "?", "y"


@pytest.fixture(scope="module")
def bundled() -> Reader:
    return build_reader(Settings())


def taken_for(reader: Reader, row: dict[str, str]) -> Party:
    """The party that a row's phrase, which stands once in its text, names."""
    day = datetime.date.fromisoformat(row["date"]) if row["date"] else None
    article = Article("a", "ar", "", row["text"], Credit(date=day))
    split = split_article(article)
    at = row["text"].index(row["phrase"])
    first = split.tokens.start.index(at)
    last = split.tokens.end.index(at + len(row["phrase"])) + 1
    mentions = find_mentions(article, split, reader.gazetteer)
    return Cast(article, split, mentions, reader.gazetteer).identify(first, last)


@pytest.mark.parametrize("row", params("actors.tsv"))
def test_whom_a_phrase_means(row: dict[str, str], bundled: Reader) -> None:
    party = taken_for(bundled, row)
    assert party.actor == (row["actor"] or None)
    assert row["why"] in {ANY, party.why}
    assert row["doubt"] == ANY or (row["doubt"] == DOUBTED) == bool(party.doubt)
