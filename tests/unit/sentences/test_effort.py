"""Time grows with the length of a text, whatever stands in it."""

from __future__ import annotations

import pytest

from aqwal.model import Article
from aqwal.sentences import split_article
from tests.timing import TIMES, grows_with_the_length

MANY = 2_500


@pytest.mark.parametrize(
    "unit",
    [
        "قال الوزير «نعم». ", "«قال ", "قال» ", '"قال ', '" ', '""', "«قال. ", "«قال\n", "«قال\nقال»\n", '«قال "لا» ',
        "‘قال ", "\u200f", '\u200f"', "<<", "1,", "a'", "ـ", ". ", " \n",
    ],
)  # fmt: skip
def test_a_longer_text_takes_longer_by_its_length_only(unit: str) -> None:
    short, long = (Article("x", "ar", "", unit * MANY * times) for times in (1, TIMES))
    assert grows_with_the_length(lambda: split_article(short), lambda: split_article(long))


def test_quotations_in_quotations_without_end_are_cut() -> None:
    text = "«قال " * MANY + "نعم» " * MANY
    assert max(q.depth for q in split_article(Article("x", "ar", "", text)).quotations) == 3
