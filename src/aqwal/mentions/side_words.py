"""The words that tell whom somebody speaks for: heads, adjectives and particles of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aqwal.languages.ar.affixes import ARTICLE, SOUND_PLURALS, bare
from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.nouns import adjective_forms, noun_forms
from aqwal.lexicons import Lexicons, Row
from aqwal.mentions.particles import compile_particles

CITIZENS = frozenset({"NGO", "MED"})  # of organisations that are not of states


@dataclass(frozen=True, slots=True)
class SideWords:
    """All are folded. `private` are head nouns, bare, of whoever speaks for no state (`مدرب`); `voices` adjectives, in
    all forms, with what they say: `state` (`أمني`), `nobody` (`تنفيذي`), or a code (`إعلامي`). `particles` gives the
    words of a use (see `ar/particles.tsv`): `inside` leads from a source to the body that he speaks from (`مصدر في`),
    `issued_by` from a document to who issued it (`بيان صادر عن`). `sport` has its words with and without the article.
    `bodies` are the codes of bodies of states (UNO), for whom an expert or a lawyer speaks too. `codes` are those and
    the states'. `seats` have the body that the holder of an office heads (`سفير`: `سفارة`). `demonyms` are those of
    states, in all forms.
    """

    private: frozenset[str]
    voices: Mapping[str, str]
    particles: Mapping[str, frozenset[str]]
    sport: frozenset[str]
    bodies: frozenset[str]
    codes: frozenset[str]
    seats: Mapping[str, str]
    demonyms: frozenset[str]

    def of_body(self, adjective: str) -> str | None:
        """The code of the body of states that an adjective names (`دولي`), None where it names none."""
        code = self.voices.get(adjective)
        return code if code in self.bodies and code not in CITIZENS else None


def compile_side_words(lexicons: Lexicons) -> SideWords:
    """The words of `ar/heads.tsv`, `ar/adjectives.tsv` and `ar/particles.tsv`."""
    particles = compile_particles(lexicons)
    bodies = frozenset(str(row["code"]) for row in lexicons.table("world/codes.tsv") if row.get("kind") == "body")
    return SideWords(
        private=frozenset(_forms_of_private(lexicons.table("ar/heads.tsv"))),
        voices=dict(_voices(lexicons)),
        particles=particles,
        sport=frozenset(form for word in particles["sport"] for form in (word, ARTICLE + word)),
        seats={
            fold(str(row["word"])): fold(str(row["seat"])) for row in lexicons.table("ar/heads.tsv") if row.get("seat")
        },
        bodies=bodies,
        demonyms=frozenset(_demonyms(lexicons)),
        codes=bodies | {str(row["code"]) for row in lexicons.table("world/states.tsv")},
    )


def _demonyms(lexicons: Lexicons) -> Iterator[str]:
    for row in lexicons.table("world/states.tsv"):
        for base in row.split("demonym_ar"):
            yield from (fold(form) for form in adjective_forms(base, row.split("plural_ar")))


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
