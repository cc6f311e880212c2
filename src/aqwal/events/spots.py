"""Where the places of the gazetteer lie, and the words by which a text says that something took place there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aqwal.errors import LexiconError
from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons, Row
from aqwal.model import Mention

USES = ("in", "on", "beside", "edge", "from", "to", "noun", "topic", "occasion")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: its id, English name, the state that it lies in (None over borders), and its coordinates in degrees."""

    id: str
    name: str
    state: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Spots:
    """`places` and `states` by id, `capitals` by the id of their state; `words` gives a use its folded words.

    `unsure` holds the folded names of states that are those of another's capital too (`عمان`).
    """

    places: Mapping[str, Spot]
    states: Mapping[str, Spot]
    capitals: Mapping[str, Spot]
    words: Mapping[str, frozenset[str]]
    unsure: frozenset[str] = frozenset()

    def of(self, mention: Mention) -> Spot | None:
        """What is known of the place that a mention names, None for none."""
        if mention.actor is None:
            return None
        known = {"place": self.places, "state": self.states, "capital": self.capitals}
        return known.get(mention.kind, {}).get(mention.actor.id)


def compile_spots(lexicons: Lexicons) -> Spots:
    """The spots of `world/places.tsv` and `world/states.tsv` with the words of `ar/events/locatives.tsv`.

    A state as a whole has no coordinates: those in its row are its capital's, whose id is made of its English name.
    """
    states = lexicons.table("world/states.tsv")
    uses: dict[str, set[str]] = {use: set() for use in USES}
    for row in lexicons.table("ar/events/locatives.tsv"):
        if row["use"] not in uses:
            raise LexiconError(f"{row.file}:{row.line}: use {row['use']!r} is none of {', '.join(USES)}; mend it")
        uses[row["use"]].add(fold(row["word"]))
    return Spots(
        {str(row["id"]): _spot(row, str(row["id"]), str(row.get("name_en", row["name_ar"])))
         for row in lexicons.table("world/places.tsv")},
        {str(row["id"]): Spot(str(row["id"]), str(row["name_en"]), str(row["code"])) for row in states},
        {str(row["id"]): _spot(row, capital_id(name), name) for row in states if (name := row.get("capital_en"))},
        {use: frozenset(words) for use, words in uses.items()},
        _unsure(states),
    )  # fmt: skip


def _unsure(states: Sequence[Row]) -> frozenset[str]:
    capitals = {fold(name): row["id"] for row in states for name in row.split("capital_ar")}
    named = ((fold(name), row["id"]) for row in states for name in (str(row["name_ar"]), *row.split("aliases_ar")))
    return frozenset(name for name, state in named if capitals.get(name, state) != state)


def capital_id(name: str) -> str:
    """The id of a capital, which has no row of its own.

    >>> capital_id("Marsa Alim")
    'pla:marsa-alim'
    """
    return "pla:" + _NO_LETTERS.sub("-", name.lower()).strip("-")


def _spot(row: Row, key: str, name: str) -> Spot:
    return Spot(key, name, row.get("code"), _degrees(row, "latitude"), _degrees(row, "longitude"))


def _degrees(row: Row, column: str) -> float | None:
    written = row.get(column)
    return float(written) if written else None
