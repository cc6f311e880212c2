"""The gazetteer: all names and head nouns, found by the folded word with which they begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from aqwal.languages.ar.clitics import strip_clitics
from aqwal.languages.ar.tokens import tokenize
from aqwal.languages.recalling import recall, recall_each
from aqwal.lexicons import Lexicons
from aqwal.mentions.entries import Entry, head_entries, world_entries
from aqwal.mentions.linking import Linker, compile_linker
from aqwal.mentions.names import Names, compile_names
from aqwal.mentions.romanizing import compile_romanized
from aqwal.mentions.short_names import ShortName, compile_short_names
from aqwal.model import Span

_CLITICS = frozenset(("و", "ف", "ب", "ل", "ك"))
_OUTLETS = ("ar/agencies.tsv", "world/outlets.tsv")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as folded words, and what it stands for."""

    words: tuple[str, ...]
    entry: Entry


@dataclass(frozen=True, slots=True)
class Match:
    """A name found at a token: it takes `length` tokens, the first one without `clitic`."""

    entry: Entry
    length: int
    clitic: str


@dataclass(frozen=True, slots=True)
class Opened:
    """The names that begin with one word: `longer` ones by their second word, the longest first, of which `محمد` has
    hundreds, and that of the word `alone`."""

    longer: Mapping[str, tuple[Name, ...]]
    alone: Name | None


# What can begin at a word, by the clitic to take off: the longer names of `Opened`, and the word alone.
Openings = tuple[tuple[str, Mapping[str, tuple[Name, ...]], Match | None], ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names by first word; `names` knows how names of people who are not listed are built. `countries` has the state
    that an outlet publishes in, by the outlet's name in `Credit.publisher`; `short_names` whom a name means beside
    others; `linker` who held which office when, `latin` how the words of names are written in Latin letters."""

    by_first: Mapping[str, Opened]
    names: Names
    countries: Mapping[str, str]
    short_names: Mapping[tuple[str, ...], tuple[ShortName, ...]]
    linker: Linker
    latin: Mapping[str, str]
    _openings: dict[str, Openings] = field(default_factory=dict)
    _starts: dict[str, bool] = field(default_factory=dict)

    def starts(self, fold: Sequence[str]) -> list[bool]:
        """Whether a listed name, or by itself somebody's, can begin at each of the folded words."""
        return recall_each(self._starts, fold, self._may_start)

    def _may_start(self, word: str) -> bool:
        return bool(self._open(word)) or self.names.may_start(word)

    def _openings_at(self, word: str) -> Openings:
        return recall(self._openings, word, self._open)

    def match(self, fold: Sequence[str], at: int, last: int) -> Match | None:
        """The longest name that begins at token `at` and ends by token `last` (exclusive)."""
        second = fold[at + 1] if at + 1 < last else ""
        for clitic, longer, alone in self._openings_at(fold[at]):
            for name in longer.get(second, ()):
                length = len(name.words)
                if at + length <= last and tuple(fold[at + 1 : at + length]) == name.words[1:]:
                    return Match(name.entry, length, clitic)
            if alone is not None:
                return alone
        return None

    def _open(self, word: str) -> Openings:
        """What can begin at a folded word, the whole word before the word without its clitics."""
        found = []
        for clitic, stem in strip_clitics(word) if word[0] in _CLITICS else (("", word),):
            if (opened := self.by_first.get(stem)) is not None:
                found.append((clitic, opened.longer, Match(opened.alone.entry, 1, clitic) if opened.alone else None))
        return tuple(found)


def _opened(names: Iterable[Name]) -> Opened:
    """Names of one first word."""
    longer: dict[str, tuple[Name, ...]] = {}
    alone = None
    for name in sorted(names, key=lambda name: -len(name.words)):
        if len(name.words) > 1:
            longer[name.words[1]] = (*longer.get(name.words[1], ()), name)
        else:
            alone = name
    return Opened(longer, alone)


def compile_gazetteer(lexicons: Lexicons) -> Gazetteer:
    """The gazetteer of the lexicons; of two entries under one name the earlier table's stays (states before
    people …)."""
    by_words: dict[tuple[str, ...], Entry] = {}
    listed: dict[str, Entry] = {}
    for spelling, entry in _spellings(lexicons):
        if entry.actor is not None:
            listed.setdefault(entry.actor.id, entry)
        words = tuple(tokenize(spelling, [Span(0, len(spelling))]).fold) if spelling else ()
        for marked in _in_any_marks(words):
            by_words.setdefault(marked, entry)
    short_names = compile_short_names(lexicons, listed)
    for words, meant in short_names.items():
        by_words.setdefault(words, Entry(meant[0].entry.kind))
    by_first: dict[str, list[Name]] = {}
    for words, entry in by_words.items():
        by_first.setdefault(words[0], []).append(Name(words, entry))
    ordered = {first: _opened(names) for first, names in by_first.items()}
    countries = {
        str(row.get("name_en") or row["name_ar"]): str(row["country"])
        for table in _OUTLETS
        for row in lexicons.table(table)
        if row.get("country")
    }
    names = compile_names(lexicons)
    return Gazetteer(
        ordered, names, countries, short_names, compile_linker(lexicons, listed, names), compile_romanized(lexicons)
    )


def _in_any_marks(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words of a name, and where it stands in quotation marks (`«الوطن»`) with the other kinds of marks."""
    if words:
        yield words
    if words and words[0] == "«":
        yield from ((opening, *words[1:-1], closing) for opening, closing in ('""', "“”", "()"))


def _spellings(lexicons: Lexicons) -> Iterable[tuple[str, Entry]]:
    yield from world_entries(lexicons)
    yield from head_entries(lexicons)
