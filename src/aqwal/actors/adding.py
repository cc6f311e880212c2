"""Somebody added to a folder of one's own: what speaks against it, and the lines that say it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from aqwal.actors.directory import BODIES, PEOPLE, Directory
from aqwal.actors.tables import TableError, has_line, with_aliases, with_row
from aqwal.errors import LexiconError
from aqwal.lexicons.checking.schema import TERMS, read_schema

PREFIXES = {"person": "per:", "body": "org:", "group": "grp:"}
_APOSTROPHES = re.compile("['\u02bc\u02bb\u2018\u2019`]")
_BREAKS = re.compile("[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office that is to be added, as it is to be written; `of` a code or an id, `to` several of them."""

    office: str
    of: str
    since: str
    until: str
    to: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Addition:
    """Somebody new, or (`extends`) more of somebody who is listed: then only aliases and a term count."""

    id: str
    kind: str
    name_ar: str = ""
    name_en: str = ""
    aliases: tuple[str, ...] = ()
    side: str = ""
    term: Term | None = None
    extends: bool = False


def id_of(name_en: str, kind: str) -> str:
    """The id that an English name gives.

    >>> id_of("Michaël O'Flaherty-Bey", "person")
    'per:michael-oflaherty-bey'
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name_en))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return PREFIXES[kind] + _BREAKS.sub("-", letters.lower()).strip("-")


def written(directory: Directory, addition: Addition, folder: Path) -> dict[Path, bytes]:
    """What the files of `folder` have to hold, for those that change; `LexiconError` where a table cannot take it."""
    table = PEOPLE if addition.kind == "person" else BODIES
    changed: dict[Path, bytes] = {}
    file = folder / table
    try:
        names = _read(file)
        if not addition.extends:
            changed[file] = with_row(names, _columns(table), _new(addition))
        elif addition.aliases and has_line(names, addition.id):
            changed[file] = with_aliases(names, addition.id, addition.aliases)
        elif addition.aliases:
            changed[file] = with_row(names, _columns(table), _again(directory, addition))
        file = folder / TERMS
        if addition.term is not None:
            changed[file] = with_row(_read(file), _columns(TERMS), _term(addition.id, addition.term))
    except TableError as error:
        raise LexiconError(f"{file}:{error}") from None
    return changed


def _read(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def _columns(place: str) -> list[str]:
    return next(list(kind.fields) for kind in read_schema() if kind.place == place)


def _new(addition: Addition) -> Mapping[str, str]:
    row = {"id": addition.id, "name_ar": addition.name_ar, "aliases_ar": "|".join(addition.aliases)}
    row["name_en"] = addition.name_en
    own = {"side": addition.side} if addition.kind == "person" else {"code": addition.side, "kind": addition.kind}
    return row | own


def _again(directory: Directory, addition: Addition) -> Mapping[str, str]:
    """The line that gives somebody of another folder more names."""
    one = directory.listed[addition.id]
    return _new(Addition(one.id, one.kind, one.get("name_ar"), one.get("name_en"), addition.aliases, one.side))


def _term(person: str, term: Term) -> Mapping[str, str]:
    return {
        "person": person,
        "office": term.office,
        "of": term.of,
        "to": ";".join(term.to),
        "from": term.since,
        "until": term.until,
        "note": term.note,
    }
