"""Cards and offices as an account that a person can read: one fact a line."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from aqwal.actors.adding import Term as Wanted
from aqwal.actors.asking import Answer
from aqwal.actors.cards import PERHAPS, Card, Service, services
from aqwal.actors.directory import Directory
from aqwal.exports import Page
from aqwal.lexicons.term_days import days_of

_DOUBTS = {
    "deputy": "a deputy may be meant",
    "days": "the days are not certain",
    "state": "the title does not say of which state",
}


_LABEL, _STEP, _DAYS = 11, 3, 28
_SHOWN = {"aliases": "also", "capital_en": ""}  # the capital in English under the Arabic one
_FEW = 20


def card_to_text(card: Card, page: Page, on: datetime.date | None = None) -> str:
    """A card; ends with a line end."""
    return "\n".join([f"{card.id}  ({card.kind})", *_card(card, page, on)]) + "\n"


def brief(directory: Directory, ids: Iterable[str], page: Page) -> str:
    """A line each: id, names, side; no more than a screen of them."""
    found = list(ids)
    lines = []
    for actor in found[:_FEW]:
        one = directory.listed[actor]
        side = f" ({one.side})" if one.side else ""
        lines.append(f"{actor}  {page.words(one.get('name_ar'))}  {one.get('name_en')}{side}")
    more = [f"and {len(found) - _FEW:,} more: give more of the name"] if len(found) > _FEW else []
    return "\n".join([*lines, *more]) + "\n"


def seats_to_text(directory: Directory, answer: Answer, page: Page, on: datetime.date | None = None) -> str:
    """The offices that a phrase names with those who held them, or with who does on a day."""
    lines: list[str] = []
    for seat in answer.seats:
        held = seat.held
        to = f", to {directory.called(held.to)}" if held.to else ""
        lines += [*([""] if lines else []), f"{held.office.name_en} of {directory.called(held.of)} ({held.of}){to}"]
        terms = list(services(directory, seat.tenures, on))
        shown = [term for term in terms if term.on] if on is not None else terms
        lines += [line for term in shown for line in _service(term, page, 0, whose=True)]
        if not shown:
            lines.append(" " * _STEP + (f"nobody is listed on {on}" if terms else "nobody is listed"))
    if on is not None:
        lines += ["", *_linked(answer, on, page)]
    return "\n".join(lines) + "\n"


def _linked(answer: Answer, on: datetime.date, page: Page) -> Iterator[str]:
    party = answer.party
    if party is None or party.actor is None:
        yield f"In a dispatch of {on} the reader takes it for nobody whom it knows: one alone has to hold the office."
        return
    doubt = f", though {_DOUBTS[party.doubt]}" if party.doubt else ""
    names = f"{page.words(party.name_ar or '')}, {party.name_en} ({party.actor})"
    yield f"In a dispatch of {on} the reader takes it for {names}{doubt}."


def _card(card: Card, page: Page, on: datetime.date | None) -> Iterator[str]:
    yield _fact("name", f"{page.words(card.name_ar)}, {card.name_en}")
    if card.kind == "state":
        yield _fact("code", card.side)
    elif card.side:
        yield _fact("side", f"{card.side}, {card.side_en}")
    if on is not None and card.kind == "person":
        yield _fact("", f"on {on}, by office: {card.side_on or 'none is known'}")
    for name, values in card.facts:
        yield from page.block(f"{_SHOWN.get(name, name):{_LABEL}}", ", ".join(values), _STEP)
    label = "terms" if card.kind == "person" else "heads"
    if card.terms:
        yield _fact(label, "" if on is None else f"* on {on}, ? perhaps")
    for term in card.terms:
        yield from _service(term, page, _STEP, whose=card.kind != "person")
    for number, place in enumerate(card.places):
        yield _fact("" if number else "in", place)


def _service(term: Service, page: Page, indent: int, *, whose: bool) -> Iterator[str]:
    """A term in a line or two: mark, days, who or what, and where it stands."""
    mark = {"": " ", PERHAPS: "?"}.get(term.on, "*")
    until = f"still in {term.until}" if term.open else f"to {term.until}"
    to = f", to {', '.join(name for _, name in term.to)}" if term.to else ""
    office = f"{term.office_en} of {term.of_en} ({term.of}){to}"
    who = f"{page.words(term.name_ar)}, {term.name_en} ({term.person})" if whose else office
    if whose and indent:
        who = f"{term.office_en}: {who}"
    note = f"; {term.note}" if term.note else ""
    yield f"{' ' * indent} {mark} {f'{term.since} {until}':{_DAYS}} {who}{note}  [{term.place}]"


def _fact(label: str, value: str) -> str:
    return f"{' ' * _STEP}{label:{_LABEL}}{value}".rstrip()


def title_now(directory: Directory, term: Wanted) -> str:
    """Whom the reader takes for the holder of an office from the first day of a term on, in a sentence."""
    office, to = directory.offices[term.office], term.to[0] if term.to else None
    called = f"{office.name_en} of {directory.called(term.of)}"
    if office.holders == "several":
        return f"Several are {called} at once: the title alone means nobody, and with a name whoever is called so."
    _, first = days_of(term.since)
    holders = directory.gazetteer.linker.terms.holders(term.office, term.of, to, first)
    names = dict.fromkeys(f"{directory.gazetteer.linker.terms.people[one.person].name_en}" for one, _ in holders)
    if len(names) > 1:
        return f"On {term.since} {', '.join(names)} are {called}: the title alone means none of them."
    return f"In dispatches from {term.since} on the title of {called} means {next(iter(names), 'nobody')}."
