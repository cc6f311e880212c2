"""Time grows with the length of a text, whatever stands in it."""

from __future__ import annotations

import time

import pytest

from aqwal.model import Article
from aqwal.sentences import split_article

MANY, TIMES = 2_500, 5
MOST = 3 * TIMES  # a linear stage takes TIMES as long; one that is not takes TIMES * TIMES


def seconds(text: str) -> float:
    article = Article("x", "ar", "", text)
    spent = []
    for _ in range(2):
        began = time.process_time()
        split_article(article)
        spent.append(time.process_time() - began)
    return min(spent)


@pytest.mark.parametrize(
    "unit",
    [
        "قال الوزير «نعم». ", "«قال ", "قال» ", '"قال ', '" ', '""', "«قال. ", "«قال\n", "«قال\nقال»\n", '«قال "لا» ',
        "‘قال ", "\u200f", '\u200f"', "<<", "1,", "a'", "ـ", ". ", " \n",
    ],
)  # fmt: skip
def test_a_longer_text_takes_longer_by_its_length_only(unit: str) -> None:
    assert seconds(unit * MANY * TIMES) < MOST * max(seconds(unit * MANY), 0.01)


def test_quotations_in_quotations_without_end_are_cut() -> None:
    text = "«قال " * MANY + "نعم» " * MANY
    assert max(q.depth for q in split_article(Article("x", "ar", "", text)).quotations) == 3
