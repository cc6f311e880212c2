"""What `make bench` measures, on a made-up article, and that its bounds hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.throughput import GROWTH, PEAK, TIMES, above, peak, side_by_side
from evaluation.corpus import write
from evaluation.score import FLOORS


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    row = {"id": "a", "title": "", "text": "قالت ليلى حدادين إن أوريا ترفض المقترح. وأضافت نعم."}
    return write([row, {**row, "id": "b"}], tmp_path / "articles.jsonl")


def test_words_are_counted_and_both_are_timed(articles: Path) -> None:
    words, counting, reading = side_by_side(articles)
    assert words == 18
    assert 0 < counting < reading < 60


def test_memory_is_that_of_another_process(articles: Path) -> None:
    assert 10 < peak(articles, 2) < 1000


def test_each_bound_is_of_a_figure_that_is_measured() -> None:
    assert set(json.loads(FLOORS.read_text(encoding="utf-8"))["most"]) == {TIMES, PEAK, GROWTH}


def test_a_figure_over_its_bound_is_named() -> None:
    figures = {TIMES: 61.0, PEAK: 300.0}
    assert above(figures, {TIMES: 60, PEAK: 300}) == ["times the baseline: 61.0 is over the bound 60"]
