"""The compiled knowledge of the event coder."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.errors import LexiconError
from aqwal.events.heads import HeadIndex, compile_heads
from aqwal.events.spots import Spots, compile_spots
from aqwal.events.triggers import TriggerIndex, compile_triggers
from aqwal.languages.ar.calendar import Calendar, compile_calendar
from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons, Row
from aqwal.statements.words import FunctionWords, compile_function_words

_USES = (
    "place",
    "partner",
    "whole",
    "object",
    "bound",
    "envoy",
    "among",
    "means",
    "between",
    "press",
    "printed",
    "dated",
)


@dataclass(frozen=True, slots=True)
class Patterns:
    """Triggers, words that head a party, words that set a status, subjects that make no events, acts and CAMEO roots.

    `heads` are words that head a party. `moods` gives a status word's kind (planned, denied, hypothetical). `domains`
    holds words of sport, economy and culture. `acts` maps a statement's act to a PLOVER type and mode, `cameo` a type
    and mode to a CAMEO root, `contexts` a folded word to a context, `particles` a use to its folded words. `calendar`
    knows the words for days and months, `bodies` are the codes that are no state's, `common` everyday words, which
    are nobody's name, `genders` the gender (m, f) of names that do not show it, `spots` where places lie and the words
    that bring them.
    """

    triggers: TriggerIndex
    words: FunctionWords
    heads: HeadIndex
    moods: dict[str, str]
    domains: dict[str, str]
    acts: dict[str, tuple[str, str | None]]
    cameo: dict[tuple[str, str], str]
    contexts: dict[str, str]
    particles: dict[str, frozenset[str]]
    calendar: Calendar
    bodies: frozenset[str]
    common: frozenset[str]
    genders: dict[str, str]
    worries: frozenset[str]
    spots: Spots


def compile_patterns(lexicons: Lexicons) -> Patterns:
    """The patterns of the Arabic lexicons; raises `LexiconError` for a faulty entry."""
    plover = lexicons.table("world/plover.tsv")
    return Patterns(
        triggers=compile_triggers(lexicons),
        words=compile_function_words(lexicons),
        heads=compile_heads(lexicons),
        moods=_column(lexicons, "ar/events/moods.tsv", "status"),
        domains=_column(lexicons, "ar/events/domains.tsv", "domain"),
        acts={row["act"]: (row["type"], row.get("mode")) for row in lexicons.table("ar/events/acts.tsv")},
        cameo={_coded(row): row["cameo"] for row in plover if row.get("cameo")},
        contexts=_column(lexicons, "ar/events/contexts.tsv", "context"),
        particles=_particles(lexicons),
        calendar=compile_calendar(lexicons),
        bodies=frozenset(row["code"] for row in lexicons.table("world/codes.tsv") if row["kind"] == "body"),
        genders=_column(lexicons, "ar/genders.tsv", "gender"),
        common=frozenset(fold(row["word"]) for row in lexicons.table("ar/common_words.tsv")),
        worries=frozenset(fold(row["noun"]) for row in lexicons.table("ar/feelings.tsv") if row.get("worry")),
        spots=compile_spots(lexicons),
    )


def _coded(row: Row) -> tuple[str, str]:
    return row["type"], row["name"] if row["kind"] == "mode" else ""


def _particles(lexicons: Lexicons) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {use: set() for use in _USES}
    for row in lexicons.table("ar/events/particles.tsv"):
        if row["use"] not in found:
            raise LexiconError(f"{row.file}:{row.line}: use {row['use']!r} is none of {', '.join(_USES)}; mend it")
        found[row["use"]].add(fold(row["word"]))
    return {use: frozenset(words) for use, words in found.items()}


def _column(lexicons: Lexicons, name: str, column: str) -> dict[str, str]:
    return {fold(word): row.get(column, "") for row in lexicons.table(name) for word in row["word"].split("|")}
