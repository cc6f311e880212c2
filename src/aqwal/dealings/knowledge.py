"""The compiled knowledge of positions, disputes and talks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from aqwal.dealings.nouns import NounIndex, compile_nouns
from aqwal.errors import LexiconError
from aqwal.events import Patterns
from aqwal.languages.ar.affixes import CONJUNCTIONS
from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.stems import light_stem, without_prefix
from aqwal.languages.ar.verbs import PRONOUNS, imperfect_forms, perfect_forms
from aqwal.languages.recalling import recall
from aqwal.lexicons import Lexicons, Row

_USES = (
    "light", "weak", "adjunct", "charge", "asked", "offered", "reply", "topic", "earlier", "coming", "after", "between",
    "with", "own", "not", "bound", "host", "arrange", "among", "him", "press", "silence",
)  # fmt: skip
_ALEF, _MAQSURA = "ا", "ى"
_SHORT, _ATTACHED = 3, ("ب", "ل")


@dataclass(frozen=True, slots=True)
class Stance:
    """What a word says of where its speaker stands: `act`, or `denied` where it is negated, "" for nothing.

    `told` says that the reporter's own words say it too (`وافقت أوريا على ...`).
    """

    id: str
    act: str
    denied: str = ""
    told: bool = False


class Stems:
    """The light stem of a folded word, remembered."""

    def __init__(self, common: frozenset[str]) -> None:
        """Take the everyday words, from which letters are taken off that are written on to them."""
        self._common = common
        self._known: dict[str, str] = {}

    def of(self, word: str) -> str:
        """The stem of the folded word."""
        return recall(self._known, word, self._stem)

    def _stem(self, word: str) -> str:
        return light_stem(word, self._common)

    def bare(self, word: str) -> str:
        """The folded word without article, conjunction and preposition."""
        return without_prefix(word, self._common)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Patterns of the events, nouns of talks and papers, verbs, stances, ordinals and small words.

    `uses` gives the folded words of a use (see `ar/dealings/words.tsv`), `weak` the stems of those that are shared by
    chance. `deeds` are the rules of events that make a position where no statement does. `verbs` gives the use of a
    folded form (`ar/dealings/verbs.tsv`), `owning` that of one with a pronoun, `told` are the forms of the stances that
    the reporter's own words tell.
    """

    patterns: Patterns
    talks: NounIndex
    papers: NounIndex
    stances: Mapping[str, Stance]
    told: frozenset[str]
    verbs: Mapping[str, str]
    owning: Mapping[str, str]
    ordinals: Mapping[str, int]
    deeds: frozenset[str]
    uses: Mapping[str, frozenset[str]]
    weak: frozenset[str]
    stems: Stems = field(repr=False)


def compile_dealings(lexicons: Lexicons, patterns: Patterns) -> Knowledge:
    """The knowledge in `ar/dealings`; raises `LexiconError` for a faulty entry."""
    uses, stems, stances = _uses(lexicons), Stems(patterns.common), _stances(lexicons, patterns)
    verbs = lexicons.table("ar/dealings/verbs.tsv")
    return Knowledge(
        patterns=patterns,
        talks=compile_nouns(lexicons.entries("ar/dealings/talks.yaml")),
        papers=compile_nouns(lexicons.entries("ar/dealings/papers.yaml")),
        stances=stances,
        told=frozenset(word for word, stance in stances.items() if stance.told),
        verbs={form: row["use"] for row in verbs for form in _conjugated(row, patterns)},
        owning={form: row["use"] for row in verbs for form in _with_pronouns(row)},
        ordinals={fold(row["word"]): int(row["number"]) for row in lexicons.table("ar/dealings/ordinals.tsv")},
        deeds=frozenset(row["rule"] for row in lexicons.table("ar/dealings/deeds.tsv")),
        uses=uses,
        weak=frozenset(light_stem(word, patterns.common) for word in uses["weak"] | uses["light"]),
        stems=stems,
    )


def _uses(lexicons: Lexicons) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {use: set() for use in _USES}
    for row in lexicons.table("ar/dealings/words.tsv"):
        if row["use"] not in found:
            raise LexiconError(f"{row.file}:{row.line}: use {row['use']!r} is none of {', '.join(_USES)}; mend it")
        word = fold(row["word"])
        found[row["use"]].add(word)
        if len(word) <= _SHORT:  # too short for the preposition to be taken off it (`لأي`)
            found[row["use"]] |= {preposition + word for preposition in _ATTACHED}
    return {use: frozenset(words) for use, words in found.items()}


def _stances(lexicons: Lexicons, patterns: Patterns) -> dict[str, Stance]:
    found: dict[str, Stance] = {}
    for row in lexicons.entries("ar/dealings/stances.yaml"):
        stance = Stance(row["id"], row["act"], row.get("denied", ""), bool(row.get("told")))
        words = [fold(word) for word in row.get("words", ())]
        found |= dict.fromkeys(words, stance)
        found |= dict.fromkeys(_conjugated(row, patterns), stance)
    return found


def _conjugated(row: Row, patterns: Patterns) -> Iterator[str]:
    """The forms of a verb, also behind a conjunction; none that is written like a function word (`قبل`)."""
    for form in map(fold, _forms_of(row)):
        if not patterns.words.of(form):
            yield from (conjunction + form for conjunction in ("", *CONJUNCTIONS))


def _with_pronouns(row: Row) -> Iterator[str]:
    """The forms with an object; a final alef maqsura is an alef before it (`أجراها`)."""
    for form in _forms_of(row):
        yield from (fold((form[:-1] + _ALEF if form.endswith(_MAQSURA) else form) + own) for own in PRONOUNS[:3])


def _forms_of(row: Row) -> Iterator[str]:
    if row.get("perfect"):
        yield from (form for form, _ in perfect_forms(row["perfect"]))
    if row.get("imperfect"):
        yield from (form for form, _ in imperfect_forms(row["imperfect"]))
