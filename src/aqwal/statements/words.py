"""Function words, verbs, adjectives and genders: the closed knowledge of the grammar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aqwal.languages.ar.affixes import ARTICLE, BEFORE_PRONOUN, HAMZA, OBLIQUE_ENDINGS, OBLIQUE_PLURAL
from aqwal.languages.ar.letters import fold, without_marks
from aqwal.languages.ar.verbs import imperfect_forms, perfect_forms
from aqwal.languages.recalling import recall_each
from aqwal.lexicons import Lexicons
from aqwal.mentions.particles import compile_particles

STOP = "stop"
_PUNCTUATION = {"،": "comma", ",": "comma", "؛": "semicolon", ";": "semicolon", ":": "colon"}
_PUNCTUATION |= dict.fromkeys((".", "!", "؟", "?"), STOP)
_PUNCTUATION |= dict.fromkeys("()[]-–—…/*|", "mark")
_PUNCTUATION |= dict.fromkeys(("...", ".."), "dots")
_THIRD = 3


class FunctionWords:
    """The class of a folded token, "" for a content word: prep, prep_of_office, time, adverb, conj, clause_conj, that,
    that_pronoun, relative, indefinite_relative, negation, auxiliary, pronoun, demonstrative, title, comma,
    semicolon, colon,
    stop, dots, mark.
    """

    def __init__(self, classes: dict[str, str], written: Mapping[str, str] | None = None) -> None:
        """Take the classes by folded word, and those of the words as they are `written`, with their hamza."""
        self._classes = classes
        self._written = written or {}
        self._known: dict[str, str] = {}
        self._hamza = frozenset(fold(word) for word in self._written if HAMZA & set(word))

    def is_written(self, word: str) -> bool:
        """Whether a function word is written just so, with its hamza."""
        return without_marks(word) in self._written

    def is_joined(self, folded: str) -> bool:
        """Whether `folded` has its class only without a conjunction written on to it (`ولي`: `و` and `لي`)."""
        return folded not in self._classes and bool(self.of(folded))

    def as_written(self, word: str, folded: str, found: str) -> str:
        """The class `found` for `folded`, unless a hamza in `word` says that it is another word (`هنأ`, `ألا`)."""
        bare = without_marks(word)
        behind = bare[1:] if folded[0] in "وف" and folded not in self._classes else bare
        told = self._written.get(behind)
        if told is not None:
            return told
        return found if fold(behind) in self._hamza or fold(behind) not in self._classes else ""

    def of_each(self, fold: Sequence[str]) -> list[str]:
        """The class of each of the folded tokens of an article."""
        return recall_each(self._known, fold, self.of)

    def of(self, folded: str) -> str:
        """The class of `folded`; a conjunction written on to a function word keeps the word's class."""
        found = self._classes.get(folded)
        if found is None and len(folded) > 2 and folded[0] in "وف":  # noqa: PLR2004 - a letter and a word of two
            found = self._classes.get(folded[1:])
        return found or ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`verbs` are finite forms of verbs that report nothing, `adjectives` stand without the article, `genders`
    are m or f.

    `particles` gives a use's folded words (see `ar/particles.tsv`), `feelings` the act of a feeling noun,
    `speech` that of a noun for what is said, `carried` are greetings that somebody carries.
    `plurals` are the broken plurals of head nouns, with and without the article,
    `fused` gives the preposition in a relative word that holds one (`عما`: `عن`),
    `resumptive` that in one with a pronoun (`إليها`: `إلى`), `oblique` are plurals of heads that are no subjects,
    `heads` those of people and bodies, that a pronoun can own (`مستشاره`), `closing` the source phrases that only close
    what was said (`كما قال`), `turning` the words that can part a cue from what opens its words (`حيث`, `لكن`).
    """

    verbs: frozenset[str]
    adjectives: frozenset[str]
    genders: Mapping[str, str]
    particles: Mapping[str, frozenset[str]]
    feelings: Mapping[str, str]
    speech: Mapping[str, str]
    carried: frozenset[str]
    plurals: frozenset[str]
    fused: Mapping[str, str]
    resumptive: Mapping[str, str]
    oblique: frozenset[str]
    heads: frozenset[str]
    closing: frozenset[tuple[str, ...]]
    leading: frozenset[tuple[str, ...]]
    turning: frozenset[str]


def compile_function_words(lexicons: Lexicons) -> FunctionWords:
    """The classes in `ar/function_words.tsv` and `ar/hamza.tsv`, names of months as times, and punctuation."""
    classes = {fold(row["word"]): str(row["class"]) for row in lexicons.table("ar/function_words.tsv")}
    months = {fold(word): "time" for row in lexicons.table("ar/months.tsv") for word in str(row["words"]).split()[:1]}
    tables = (*lexicons.table("ar/function_words.tsv"), *lexicons.table("ar/hamza.tsv"))
    written = {str(row["word"]): str(row["class"]) for row in tables}
    return FunctionWords({**months, **classes, **_PUNCTUATION}, {**dict.fromkeys(months, "time"), **written})


def compile_vocabulary(lexicons: Lexicons) -> Vocabulary:
    """The vocabulary of `ar/verbs.tsv`, `ar/adjectives.tsv`, `ar/genders.tsv`, `ar/particles.tsv` and
    `ar/feelings.tsv`."""
    adjectives = frozenset(fold(str(row["word"])) for row in lexicons.table("ar/adjectives.tsv"))
    genders = {fold(str(row["word"])): str(row.get("gender", "")) for row in lexicons.table("ar/genders.tsv")}
    resumptive = {fold(str(row["word"])): fold(str(row["preposition"])) for row in lexicons.table("ar/resumptive.tsv")}
    fused = {fold(str(row["word"])): fold(str(row["preposition"])) for row in lexicons.table("ar/fused.tsv")}
    feelings = {fold(str(row["noun"])): str(row["act"]) for row in lexicons.table("ar/feelings.tsv")}
    particles = compile_particles(lexicons)
    nouns = lexicons.table("ar/speech_nouns.tsv")
    speech = {fold(str(row["noun"])): str(row["act"]) for row in nouns if row.get("act")}
    return Vocabulary(
        frozenset(_verb_forms(lexicons)),
        adjectives,
        genders,
        particles,
        feelings,
        speech,
        frozenset(fold(str(row["noun"])) for row in nouns if row.get("carried")),
        frozenset(_plurals(lexicons)),
        fused,
        resumptive,
        frozenset(_oblique(lexicons)),
        frozenset(_owned(lexicons)),
        frozenset(_relays(lexicons, "closing")),
        frozenset(_relays(lexicons, "leading")),
        frozenset("(").union(*(particles[use] for use in ("but", "question", "whenever", "where"))),
    )


def _oblique(lexicons: Lexicons) -> Iterator[str]:
    """Sound plurals and duals of heads in the cases of no subject (`المسؤولين`, `مسؤولي`); before what it is of a
    plural has no article, so that `المالكي` is a name."""
    words = {fold(str(row["word"])) for row in lexicons.table("ar/heads.tsv")}
    for word in words:
        for form in (word + ending for ending in OBLIQUE_ENDINGS):
            if form not in words:
                yield form
                if form.endswith(OBLIQUE_PLURAL):
                    yield ARTICLE + form


def _owned(lexicons: Lexicons) -> Iterator[str]:
    """Heads of people and bodies as they stand before a pronoun."""
    for row in lexicons.table("ar/heads.tsv"):
        if row["kind"] in {"office", "descriptor", "body", "document"}:
            for word in (str(row["word"]), *row.split("plurals")):
                stem = fold(word)
                yield stem
                yield from (stem[:-1] + ending for ending in BEFORE_PRONOUN if stem.endswith("ء"))


def _relays(lexicons: Lexicons, place: str) -> Iterator[tuple[str, ...]]:
    rows = lexicons.table("ar/relays.tsv")
    return (tuple(fold(str(row["words"])).split()) for row in rows if row.get("place") == place)


def _plurals(lexicons: Lexicons) -> Iterator[str]:
    for row in lexicons.table("ar/heads.tsv"):
        for plural in row.split("plurals"):
            yield fold(plural)
            yield ARTICLE + fold(plural)


def _verb_forms(lexicons: Lexicons) -> Iterator[str]:
    for row in lexicons.table("ar/verbs.tsv"):
        inflect = perfect_forms if row["aspect"] == "perfect" else imperfect_forms
        for word, form in inflect(str(row["form"])):
            if form.person == _THIRD:
                yield fold(word)
