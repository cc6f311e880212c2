"""Every direct statement that annotators marked stands in a quotation that was found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from aqwal.model import Article, Span
from aqwal.sentences import split_article

SAME, FLOOR = 0.9, 0.97


def direct(gold: Path) -> Iterator[tuple[str, str]]:
    """Text and content of each direct statement, from the training sets."""
    for answers in sorted(gold.glob("train*.gold.json")):
        with answers.with_name(answers.name.replace(".gold.json", ".articles.jsonl")).open(encoding="utf-8") as lines:
            texts = {row["id"]: row.get("text") or row["content"] for row in map(json.loads, lines)}
        for article in json.loads(answers.read_text(encoding="utf-8")):
            for statement in article["statements"]:
                if statement["kind"] == "direct":
                    yield from ((texts[article["id"]], content) for content in statement["content"])


def overlap(one: Span, other: Span) -> float:
    """Shared characters over all characters of both."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start))


def places(text: str, part: str) -> Iterator[Span]:
    at = text.find(part)
    while at >= 0:
        yield Span(at, at + len(part))
        at = text.find(part, at + 1)


def is_found(text: str, content: str) -> bool:
    quotations = split_article(Article("x", "ar", "", text)).quotations
    return any(overlap(quotation.inner, place) >= SAME for quotation in quotations for place in places(text, content))


def test_direct_statements_are_quotations(shared: Path) -> None:
    results = [is_found(text, content) for text, content in direct(shared / "gold")]
    assert len(results) > 200
    assert sum(results) / len(results) >= FLOOR
