"""Whether a changed text under a known article id is a new version of it, or another article by the same name."""

from __future__ import annotations

import sqlite3
from itertools import pairwise

from aqwal.model import Article

_SHARED = 0.3  # of the word pairs of the shorter text; texts on one subject share under .1, corrected ones over .5


def version_of_same(connection: sqlite3.Connection, article: Article) -> sqlite3.Row | None:
    """The newest dispatch of which `article` is a changed text: the same id, and the same address or words.

    Ids such as "1" are given by many containers: two articles that share no more than the id both stand.
    """
    rows = connection.execute(
        "SELECT d.row, d.version, r.url, s.text FROM dispatches d JOIN snapshots s ON s.row = d.snapshot"
        " JOIN readings r ON r.row = d.reading WHERE d.article = ? AND d.newer IS NULL ORDER BY d.row DESC",
        (article.id,),
    )
    row: sqlite3.Row
    for row in rows:
        same_address = row["url"] is not None and row["url"] == article.credit.url
        if same_address or shared_pairs(row["text"], article.text) >= _SHARED:
            return row
    return None


def shared_pairs(one: str, other: str) -> float:
    """Which part (0..1) of the shorter text's word pairs the other has too."""
    first, second = _pairs(one), _pairs(other)
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0


def _pairs(text: str) -> set[tuple[str, str]]:
    words = text.split()
    return set(pairwise(words))
