"""Cards and offices as plain values, for JSON."""

from __future__ import annotations

import dataclasses
import datetime

from aqwal.actors.asking import Answer, Seat
from aqwal.actors.cards import Card, Service, card_of, services
from aqwal.actors.directory import Directory


def answer_object(directory: Directory, asked: str, answer: Answer, on: datetime.date | None) -> dict[str, object]:
    """What was asked for and found: cards of `found`, those with that family name beside them (`more`), the `offices`
    that a phrase names, whom the reader takes it for (`linked`), and the ids of similar names (`near`)."""
    party = answer.party
    linked = None if party is None else {"id": party.actor, "side": party.side, "doubt": party.doubt}
    return {
        "asked": asked,
        "on": on.isoformat() if on is not None else None,
        "found": [card_object(card_of(directory, actor, on)) for actor in answer.ids],
        "more": list(answer.more),
        "offices": [_seat(directory, seat, on) for seat in answer.seats],
        "linked": linked if party is not None and party.actor is not None else None,
        "near": list(answer.near),
    }


def card_object(card: Card) -> dict[str, object]:
    """A card as a mapping, keys in their order; its facts are lists under their names."""
    return {
        "id": card.id,
        "kind": card.kind,
        "name_ar": card.name_ar,
        "name_en": card.name_en,
        "side": card.side or None,
        "side_on": card.side_on or None,
        **{name: list(values) for name, values in card.facts},
        "terms": [_service(term) for term in card.terms],
        "places": list(card.places),
    }


def _seat(directory: Directory, seat: Seat, on: datetime.date | None) -> dict[str, object]:
    held = seat.held
    terms = [_service(term) for term in services(directory, seat.tenures, on)]
    return {"office": held.office.id, "name_en": held.office.name_en, "of": held.of, "to": held.to, "terms": terms}


def _service(term: Service) -> dict[str, object]:
    return {**dataclasses.asdict(term), "to": [code for code, _ in term.to]}
