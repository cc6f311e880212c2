"""The nouns: frozen, slotted, hashable where they are kept in sets, and spans that cannot be wrong by construction."""

from __future__ import annotations

import dataclasses

import pytest

from aqwal import model
from aqwal.model import Article, Span, Tokens


@pytest.mark.parametrize("name", model.__all__)
def test_each_noun_is_frozen_and_slotted(name: str) -> None:
    noun = getattr(model, name)
    assert dataclasses.is_dataclass(noun)
    assert "__slots__" in vars(noun)
    assert noun.__setattr__ is not object.__setattr__  # a frozen dataclass has its own, which refuses


def test_a_noun_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Article("a", "ar", "", "نعم").text = "لا"  # type: ignore[misc] # what is tested


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2), (-2, -1)])
def test_an_empty_or_backward_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=rf"not a span: \[{start}, {end}\)"):
        Span(start, end)


def test_a_span_of_code_points() -> None:
    assert Span(1, 3).of("🙂نعم") == "نع"


@pytest.mark.parametrize(
    ("other", "contains", "overlaps"),
    [
        (Span(2, 5), True, True),
        (Span(2, 3), True, True),
        (Span(4, 6), False, True),
        (Span(0, 2), False, False),
        (Span(5, 6), False, False),
        (Span(0, 9), False, True),
    ],
)
def test_spans_and_spans(other: Span, contains: bool, overlaps: bool) -> None:
    span = Span(2, 5)
    assert (span.contains(other), span.overlaps(other), other.overlaps(span)) == (contains, overlaps, overlaps)


def test_spans_are_in_the_order_of_the_text() -> None:
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]


def test_tokens_count_and_give_spans() -> None:
    tokens = Tokens([0, 4, 9], [3, 8, 10], ["قال", "احمد", "."])
    assert (len(tokens), tokens.span(0, 2), tokens.span(2, 3)) == (3, Span(0, 8), Span(9, 10))
