"""Whom somebody asks for: an id, a code, a name, a part of a name, or an office phrase as news writes it."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from aqwal.actors.directory import Directory, Tenure, folded
from aqwal.mentions import Cast, find_mentions
from aqwal.mentions.offices import Held, title_of
from aqwal.model import Article, Credit, Party
from aqwal.sentences import split_article

_CODE, _ROLE = 3, "-"
_NEAREST, _NEAR = 5, 0.75


@dataclass(frozen=True, slots=True)
class Seat:
    """An office as a phrase names it, with all who held it, the earliest first."""

    held: Held
    tenures: tuple[Tenure, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """`ids` of those who are called so; `more` of people with that family name beside them. Of an office phrase the
    `seats` that it names and, on a day, the `party` that the reader takes it for. `near` are those with names like it
    where there is nothing."""

    ids: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    party: Party | None = None
    near: tuple[str, ...] = ()


def ask(directory: Directory, name: str, on: datetime.date | None = None) -> Answer:
    """Whom `name` means: by id, by code, by a whole name, by an office, by the family name, by a part of a name."""
    name = " ".join(name.split())
    if name in directory.listed:
        return Answer((name,))
    word = folded(name)
    called = directory.by_name.get(word, ())
    if called and (not name.isupper() or name not in directory.codes):
        family = directory.by_family.get(word, ())
        return Answer(called, tuple(one for one in family if one not in called))
    coded = _of_code(directory, name.upper()) if len(name.split(_ROLE)[0]) == _CODE else ()
    if coded:
        return Answer(coded)
    seats, party = _office(directory, name, on)
    if seats:
        return Answer(seats=seats, party=party)
    found = directory.by_family.get(word, ()) or tuple(_with_words(directory, word))
    return Answer(found) if found else Answer(near=tuple(dict.fromkeys(_nearest(directory, word))))


def _of_code(directory: Directory, code: str) -> tuple[str, ...]:
    """Who has a code: the state or body itself, else all bodies that speak for it (AFG-REB)."""
    if code in directory.codes:
        return (directory.codes[code],)
    return tuple(one.id for one in directory.listed.values() if one.kind != "person" and one.get("code") == code)


def _office(directory: Directory, phrase: str, on: datetime.date | None) -> tuple[tuple[Seat, ...], Party | None]:
    """The offices that a phrase names as a title in the news would, and whom the reader links it to on a day."""
    article = Article("asked", "ar", "", phrase, Credit(date=on))
    split = split_article(article)
    gazetteer = directory.gazetteer
    mentions = find_mentions(article, split, gazetteer)
    last = len(split.tokens)
    title = title_of(split.tokens, {one.first: one for one in mentions}, gazetteer.names, 0, last) if last else None
    if title is None or not title.words:
        return (), None
    named: dict[tuple[str, str, str | None], Held] = {}
    for held in gazetteer.linker.offices.named(title):
        named.setdefault((held.office.id, directory.codes.get(held.of, held.of), held.to), held)
    seats = [Seat(held, _tenures(directory, held)) for held in named.values()]
    party = Cast(article, split, mentions, gazetteer).identify(0, last) if seats and on is not None else None
    return tuple(seat for seat in seats if seat.tenures) or tuple(seats[:1]), party


def _tenures(directory: Directory, held: Held) -> tuple[Tenure, ...]:
    of = directory.codes.get(held.of, held.of)
    found = (one for one in directory.of_owner.get(of, ()) if one.term.office == held.office.id)
    found = (one for one in found if held.to is None or held.to in one.term.to)
    return tuple(sorted(found, key=lambda one: (one.term.opens, one.term.over)))


def _with_words(directory: Directory, word: str) -> Iterator[str]:
    """Those of whom one name holds all the words asked for, in any order."""
    asked = set(word.split(" "))
    ids = (one for name, ids in directory.by_name.items() if asked <= set(name.split(" ")) for one in ids)
    return iter(dict.fromkeys(ids)) if word else iter(())


def _nearest(directory: Directory, word: str) -> Iterator[str]:
    """The ids of those who are called much like the folded name asked for."""
    names = [*directory.by_name, *directory.by_family]
    for name in dict.fromkeys(difflib.get_close_matches(word, names, _NEAREST, _NEAR)):
        yield from (directory.by_name.get(name) or directory.by_family[name])[:1]
