"""Fields of tables that nothing reads and that look like an id or a date are named, with what to type."""

from __future__ import annotations

import io
import json

import pytest

from aqwal.articles import read_sources

SAID = "قال وزير الخارجية الناردي هشام الراوندي إن مضيق دروان مفتوح للجميع."
Rows = list[dict[str, object]]


def column(name: str, *values: object, **more: object) -> Rows:
    """Rows with a text and one field more."""
    return [{"text": f"{SAID} {number}", name: value, **more} for number, value in enumerate(values)]


NAMED: dict[str, tuple[Rows, str]] = {
    "a key and a day": (column("key", "w-1", "w-2", when="2024-04-01"), "id=key,date=when"),
    "an id by its name": (column("docId", 7, 3), "id=docId"),
    "an id by its name in small letters": (column("docid", 7, 3), "id=docid"),
    "an id of one row": (column("ref", "w-1"), "id=ref"),
    "an id by its looks": (column("wire", "SPA1234", "SPA1299"), "id=wire"),
    "a counter": (column("رقم", 1, 2, 3, 7), "id=رقم"),
    "a day in words": (column("تاريخ", "20 يونيو 2022", ""), "date=تاريخ"),
    "days but for a slip": (column("when", "2024-04-01", "9999-01-01", "2 نيسان 2024"), "date=when"),
    "a time stamp": (column("seen", "2024-04-01T10:00:00Z", id="x"), "date=seen"),
    "a day that each row has to itself": (column("key", "2024-04-01", "2024-04-02"), "date=key"),
    "the first of two": (
        column("key", "w-1", "w-2", uuid="5", when="1 April 2024", then="2024-04-02"),
        "id=key,date=when",
    ),
    "an id beside an empty one": (column("key", "w-1", "w-2", id=""), "id=key"),
}
PASSED_OVER: dict[str, Rows] = {
    "fields that are used": column("id", "w-1", "w-2", date="2024-04-01"),
    "an address, which is an id": column("key", "w-1", "w-2", url="https://example.com/1", date="2024-04-01"),
    "another day than the one used": column("id", "w-1", "w-2", date="2024-04-01", updated="2024-04-02"),
    "what is given twice": column("key", "w-1", "w-1"),
    "what some rows lack": column("key", "w-1", None),
    "a count": column("words", 317, 52, 400),
    "a word that ends like an id": column("paid", 5, 3),
    "a section": column("section", "عرب", "عالم"),
    "long text": column("key", SAID * 2, SAID),
    "flags": column("ref", True, False),
    "lists and objects": column("ref", ["a"], {"b": 1}),
    "days of some rows": column("when", "2024-04-01", "soon"),
}


def notes(rows: Rows, mapping: dict[str, str]) -> list[str]:
    told: list[str] = []
    data = io.BytesIO("\n".join(map(json.dumps, rows)).encode())
    assert len(list(read_sources("a.jsonl", data, mapping, on_note=told.append))) == len(rows)
    return told


@pytest.mark.parametrize("name", NAMED)
def test_fields_that_may_have_been_forgotten_are_named(name: str) -> None:
    rows, mapping = NAMED[name]
    (note,) = notes(rows, {})
    assert f"but nothing was read from {'them' if ',' in mapping else 'it'}: give --map {mapping} to use" in note
    pairs = dict(pair.split("=") for pair in mapping.split(","))
    assert notes(rows, pairs) == []


@pytest.mark.parametrize("name", PASSED_OVER)
def test_other_fields_are_passed_over(name: str) -> None:
    assert notes(PASSED_OVER[name], {}) == []


def test_a_field_within_a_field_that_is_mapped_is_used() -> None:
    assert notes([{"text": SAID, "key": {"id": "w-1"}}], {"id": "key.id"}) == []
