"""The compiled knowledge of the event coder."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.errors import LexiconError
from aqwal.events.attributes import Contexts, Modes, Past, compile_contexts, compile_modes, compile_past
from aqwal.events.blocs import Blocs, compile_blocs
from aqwal.events.heads import HeadIndex, compile_heads
from aqwal.events.spots import Spots, compile_spots
from aqwal.events.triggers import TriggerIndex, compile_triggers
from aqwal.languages.ar.calendar import Calendar, compile_calendar
from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons, Row
from aqwal.statements.words import FunctionWords, compile_function_words

_USES = (
    "place", "partner", "whole", "object", "bound", "envoy", "among", "means", "between", "press", "printed", "lacking",
    "as", "avowed", "anyone", "agent", "matter", "count", "crowd",
    "crowd_of", "dated",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Patterns:
    """Triggers, words that head a party, words that set a status, subjects that make no events, acts and codes.

    `heads` are words that head a party. `moods` gives a status word's kind (planned, denied, hypothetical). `domains`
    holds words of sport, economy, culture and politics. `acts` maps a statement's act to a PLOVER type and mode,
    `cameo` a type and mode ("" for none) to a CAMEO code, `quads` a type to its quad class, `particles` a use to its
    folded words. `modes`, `contexts` and `past` are the words that tell a mode, a context and an event of long ago.
    `calendar` knows the words for days and months, `bodies` are the codes that are no state's, `roles` those of roles,
    `common` everyday words, which are nobody's name, `genders` the gender (m, f) of names that do not show it, `deals`
    agreements with a name, `spots` where places lie and the words that bring them.
    """

    triggers: TriggerIndex
    words: FunctionWords
    heads: HeadIndex
    moods: dict[str, str]
    domains: dict[str, str]
    acts: dict[str, tuple[str, str | None]]
    cameo: dict[tuple[str, str], str]
    quads: dict[str, str]
    modes: Modes
    contexts: Contexts
    past: Past
    particles: dict[str, frozenset[str]]
    calendar: Calendar
    bodies: frozenset[str]
    roles: frozenset[str]
    common: frozenset[str]
    genders: dict[str, str]
    worries: frozenset[str]
    deals: Blocs
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
        quads={row["type"]: row["quad"] for row in plover if row["kind"] == "type"},
        modes=compile_modes(lexicons),
        contexts=compile_contexts(lexicons),
        past=compile_past(lexicons),
        particles=_particles(lexicons),
        calendar=compile_calendar(lexicons),
        bodies=frozenset(row["code"] for row in lexicons.table("world/codes.tsv") if row["kind"] == "body"),
        roles=frozenset(row["code"] for row in lexicons.table("world/codes.tsv") if row["kind"] == "role"),
        genders=_column(lexicons, "ar/genders.tsv", "gender"),
        common=frozenset(fold(row["word"]) for row in lexicons.table("ar/common_words.tsv")),
        deals=compile_blocs(lexicons, "ar/events/deals.tsv"),
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
