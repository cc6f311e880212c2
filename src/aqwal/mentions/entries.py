"""The names that the gazetteer knows, spelled out: every form of every entry of the world's tables and of the
head nouns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aqwal.errors import LexiconError
from aqwal.languages.ar.affixes import ARTICLE
from aqwal.languages.ar.affixes import bare as bare_form
from aqwal.languages.ar.nouns import adjective_forms, noun_forms
from aqwal.lexicons import Lexicons, Row
from aqwal.model import Actor


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name stands for: `kind` as in `model.Mention`, the actor (None for head nouns) and the side."""

    kind: str
    actor: Actor | None = None
    side: str | None = None


def world_entries(lexicons: Lexicons) -> Iterator[tuple[str, Entry]]:
    """Every spelling of every name in the world's tables with what it stands for, the strongest reading of a
    name first."""
    for row in lexicons.table("world/states.tsv"):
        yield from _state(row)
    for row in lexicons.table("world/people.tsv"):
        yield from _named(row, "person", "person", "side")
    for row in lexicons.table("world/bodies.tsv"):
        kind = str(row.get("kind", "body"))
        yield from _named(row, kind, kind, "code")
    for table in ("world/outlets.tsv", "ar/agencies.tsv"):
        for row in lexicons.table(table):
            yield from _named(row, "outlet", "outlet", "side", side="MED")
    for row in lexicons.table("world/places.tsv"):
        yield from _named(row, "place", "place", "code")
    for row in lexicons.table("world/codes.tsv"):
        for base in row.split("demonym_ar"):
            yield from ((form, Entry("demonym", side=str(row["code"]))) for form in adjective_forms(base))


def head_entries(lexicons: Lexicons) -> Iterator[tuple[str, Entry]]:
    """Every form of the head nouns of `ar/heads.tsv`; a noun itself (`منظمة`) before the forms of another (`منظم`)."""
    for row in lexicons.table("ar/heads.tsv"):
        yield str(row["word"]), Entry(str(row["kind"]), side=row.get("side"))
        yield ARTICLE + str(row["word"]), Entry(str(row["kind"]), side=row.get("side"))
    for row in lexicons.table("ar/heads.tsv"):
        entry = Entry(str(row["kind"]), side=row.get("side"))
        others = frozenset(row.split("except"))
        for form in noun_forms(str(row["word"]), row.split("plurals")):
            if bare_form(form) not in others:
                yield form, entry


def _state(row: Row) -> Iterator[tuple[str, Entry]]:
    code = str(row["code"])
    actor = Actor(str(row["id"]), "state", _name(row), str(row["name_en"]), code)
    for name in (_name(row), *row.split("aliases_ar")):
        yield name, Entry("state", actor, code)
    for name in (*row.split("capital_ar"), *row.split("metonyms_ar")):
        yield name, Entry("capital", actor, code)
    for base in row.split("demonym_ar"):
        for form in adjective_forms(base, row.split("plural_ar")):
            yield form, Entry("demonym", actor, code)


def _named(row: Row, kind: str, actor_kind: str, code: str, side: str | None = None) -> Iterator[tuple[str, Entry]]:
    side = side or row.get(code)
    name = _name(row)
    actor = Actor(str(row["id"]), actor_kind, name, str(row.get("name_en", name)), side)
    for alias in (name, *row.split("aliases_ar")):
        yield alias, Entry(kind, actor, side)


def _name(row: Row) -> str:
    """The Arabic name of an entry; `LexiconError` where there is none."""
    name = str(row["name_ar"]).strip()
    if not name:
        raise LexiconError(f"{row.file}:{row.line}: name_ar is empty; fill it in, with one tab between two columns")
    return name
