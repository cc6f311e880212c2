"""Quotations and sentences of made-up texts; the cases stand in `tests/cases`."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from aqwal.model import Article, Quotation, SplitArticle
from aqwal.sentences import split_article

CASES = Path(__file__).parents[2] / "cases"
LINE_ENDS = str.maketrans({"⏎": "\n", "⇣": "\u2028", "⇟": "\u2029"})


def cases(name: str) -> list[object]:
    with (CASES / name).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return [pytest.param(text, wanted, id=case) for case, text, wanted in rows]


def split(text: str) -> tuple[str, SplitArticle]:
    text = text.translate(LINE_ENDS)
    return text, split_article(Article("x", "ar", "", text))


def words(text: str, found: SplitArticle, first: int, last: int) -> str:
    tokens = found.tokens
    return " ".join(text[tokens.start[i] : tokens.end[i]] for i in range(first, last))


def quoted(text: str) -> str:
    """What stands in marks, as the tables write it."""

    def write(quotation: Quotation) -> str:
        inside = words(text, found, quotation.first, quotation.last)
        return ">" * quotation.depth + inside + "…" * (not quotation.closed)

    text, found = split(text)
    return " | ".join(map(write, found.quotations))


def sentences(text: str) -> str:
    text, found = split(text)
    return " | ".join(words(text, found, sentence.first, sentence.last) for sentence in found.sentences)


@pytest.mark.parametrize(("text", "found"), cases("synthetic/quotations.tsv"))
def test_quotations(text: str, found: str) -> None:
    assert quoted(text) == found


@pytest.mark.xfail(strict=True, reason="known failure: when it passes, move the case to synthetic/")
@pytest.mark.parametrize(("text", "found"), cases("known_failures/quotations.tsv"))
def test_quotations_still_wrong(text: str, found: str) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(("text", "wanted"), cases("synthetic/sentences.tsv"))
def test_sentences(text: str, wanted: str) -> None:
    assert sentences(text) == wanted


@pytest.mark.xfail(strict=True, reason="known failure: when it passes, move the case to synthetic/")
@pytest.mark.parametrize(("text", "wanted"), cases("known_failures/sentences.tsv"))
def test_sentences_still_wrong(text: str, wanted: str) -> None:
    assert sentences(text) == wanted
