"""When and where an event took place: the time and the place of its own clause, with what the gazetteer knows."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from aqwal.events.spots import capital_id
from aqwal.lexicons import load_lexicons
from aqwal.model import Event
from tests.unit.events.invented import events_of, said
from tests.unit.tables import rows_of


def told(event: Event, text: str) -> str:
    """What the table's last column says of an event."""
    when = where = "-"
    if event.when:
        first, last = event.when.first, event.when.last
        days = str(first) if first == last else f"{first}..{last}"
        when = f"{event.when.span.of(text)}={days} {event.when.precision}"
    if spot := event.where:
        lies = f" {spot.latitude},{spot.longitude}" if spot.latitude is not None else ""
        where = f"{spot.span.of(text)}={spot.id or '?'} {spot.state or '?'}{lies}"
    return f"{event.trigger.of(text)}: {when}; {where}"


@pytest.mark.parametrize(
    "row", rows_of(Path(__file__).with_name("when_where.tsv")), ids=lambda row: f"{row['why']}: {row['text']}"
)
def test_when_and_where(row: dict[str, str]) -> None:
    day = datetime.date.fromisoformat(row["day"]) if row["day"] else None
    events = events_of(row["text"], day=day)
    assert "|".join(told(event, row["text"]) for event in events) == (row["events"] or "")
    for event in events:
        one_day = event.when is not None and event.when.precision == "day"
        assert event.date == (event.when.first if one_day and event.when else None)
        assert (event.place is None) == (event.where is None)
        assert event.place is None or event.place in row["text"]


def test_where_something_is_said_is_not_where_it_took_place() -> None:
    text = "قالت ناردين في برقين أمس إن أوريا قصفت تالس في وادي شرف عام 2012"
    statement = said(text, "قالت", "أوريا قصفت تالس في وادي شرف عام 2012", "XNA")
    (event,) = events_of(text, (statement,), datetime.date(2022, 1, 21))
    assert told(event, text) == ("قصفت: عام 2012=2012-01-01..2012-12-31 year; وادي شرف=pla:wadi-sharf XTA -33.5,-13.5")


def test_every_capital_and_nearly_every_place_has_coordinates_on_the_globe() -> None:
    lexicons = load_lexicons()
    states, places = lexicons.table("world/states.tsv"), lexicons.table("world/places.tsv")
    assert all(row.get("latitude") and row.get("longitude") for row in states if row.get("capital_en"))
    lying = [row for row in places if row.get("latitude")]
    assert len(lying) == len(places) >= 2900  # a count that only rises
    for row in (*lying, *(row for row in states if row.get("latitude"))):
        assert -90 <= float(row["latitude"]) <= 90, row["id"]
        assert -180 <= float(row["longitude"]) <= 180, row["id"]


def test_a_capital_shares_its_id_with_a_place_only_where_it_is_that_place() -> None:
    lexicons = load_lexicons()
    places = {str(row["id"]): row for row in lexicons.table("world/places.tsv")}
    for row in lexicons.table("world/states.tsv"):
        namesake = places.get(capital_id(str(row.get("capital_en", ""))))
        if namesake is not None:
            assert abs(float(namesake["latitude"]) - float(row["latitude"])) < 0.2, row["id"]
