"""The words that tell whom somebody speaks for: heads, adjectives and particles of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aqwal.languages.ar.affixes import ARTICLE, SOUND_PLURALS, bare
from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.nouns import noun_forms
from aqwal.lexicons import Lexicons, Row

# The uses of `ar/particles.tsv` that are read here.
USES = (
    "agency",
    "at_home",
    "both",
    "courtesy",
    "inside",
    "issued_by",
    "league",
    "of_state",
    "partisan",
    "press",
    "reports",
    "society",
    "sport",
)


@dataclass(frozen=True, slots=True)
class SideWords:
    """All are folded. `private` are head nouns, bare, of whoever speaks for no state (`مدرب`); `voices` adjectives, in
    all forms, with what they say: `state` (`أمني`), `nobody` (`تنفيذي`), or a code (`إعلامي`). The others are uses of
    `ar/particles.tsv` (see there); `inside` leads from a source to the body that he speaks from (`مصدر في`), `issued`
    from a document to who issued it (`بيان صادر عن`), `again` are its `reflexive`.
    """

    private: frozenset[str]
    voices: Mapping[str, str]
    inside: frozenset[str]
    issued: frozenset[str]
    courtesies: frozenset[str]
    at_home: frozenset[str]
    press: frozenset[str]
    both: frozenset[str]
    agencies: frozenset[str]
    of_state: frozenset[str]
    reports: frozenset[str]
    partisan: frozenset[str]
    again: frozenset[str]
    societies: frozenset[str]
    sport: frozenset[str]
    leagues: frozenset[str]


def compile_side_words(lexicons: Lexicons) -> SideWords:
    """The words of `ar/heads.tsv`, `ar/adjectives.tsv` and `ar/particles.tsv`."""
    return SideWords(
        private=frozenset(_forms_of_private(lexicons.table("ar/heads.tsv"))),
        voices=dict(_voices(lexicons)),
        inside=frozenset(_used(lexicons, "inside")),
        issued=frozenset(_used(lexicons, "issued_by")),
        courtesies=frozenset(_used(lexicons, "courtesy")),
        at_home=frozenset(_used(lexicons, "at_home")),
        press=frozenset(_used(lexicons, "press")),
        both=frozenset(_used(lexicons, "both")),
        agencies=frozenset(_used(lexicons, "agency")),
        of_state=frozenset(_used(lexicons, "of_state")),
        reports=frozenset(_used(lexicons, "reports")),
        partisan=frozenset(_used(lexicons, "partisan")),
        again=frozenset(_used(lexicons, "reflexive")),
        societies=frozenset(_used(lexicons, "society")),
        sport=frozenset(form for word in _used(lexicons, "sport") for form in (word, ARTICLE + word)),
        leagues=frozenset(_used(lexicons, "league")),
    )


def _forms_of_private(heads: Sequence[Row]) -> Iterator[str]:
    for row in heads:
        if row.get("private"):
            word = str(row["word"])
            yield from (bare(fold(form)) for form in (word, *noun_forms(word, row.split("plurals"))))


def _voices(lexicons: Lexicons) -> Iterator[tuple[str, str]]:
    for row in lexicons.table("ar/adjectives.tsv"):
        if row.get("speaks_for"):
            yield from (
                (fold(str(row["word"])) + ending, str(row["speaks_for"])) for ending in ("", "ه", *SOUND_PLURALS)
            )


def _used(lexicons: Lexicons, use: str) -> Iterator[str]:
    """The folded words of one use in `ar/particles.tsv`."""
    return (fold(str(row["word"])) for row in lexicons.table("ar/particles.tsv") if row["use"] == use)
