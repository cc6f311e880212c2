"""The words for months and days, compiled from the lexicon for matching over folded tokens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from aqwal.errors import LexiconError
from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons
from aqwal.lexicons.loading import Row

LENGTHS = ("days", "weeks", "months", "years")
STRETCHES = ("week", *LENGTHS, "count", "ago", "since", "within", "behind", "from", "to", "pair", "name", "part")
_OPENING = ("week", "month", "year", "ago", "from", "pair", "name")
KINDS = ("weekday", "relative", "shift", "year", "month", "named", "link", *STRETCHES)
BEFORE_MONTH, BEFORE_YEAR, AFTER_YEAR = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Phrase:
    """A lexicon entry as folded words, with its value and the words beside which it is not read as a day."""

    words: tuple[str, ...]
    value: int
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()


# The first folded word of each phrase, with the phrases that begin so, longest first.
Phrases = Mapping[str, tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class Calendar:
    """What `find_dates` knows: phrases by kind (see lexicons/ar/days.tsv), and all first words for a quick look.

    `stretches` holds the phrases of the kinds STRETCHES, which `find_times` knows besides, and `stretch_openers` the
    first words of all that it reads.
    """

    months: Phrases
    numbers: Phrases
    weekdays: Phrases
    relatives: Phrases
    shifts: Phrases
    years: Phrases
    this_month: Phrases
    named: Phrases
    links: Mapping[int, frozenset[str]]
    openers: frozenset[str]
    stretches: Mapping[str, Phrases]
    stretch_openers: frozenset[str]


def compile_calendar(lexicons: Lexicons) -> Calendar:
    """The calendar of `ar/months.tsv`, `ar/days.tsv` and `ar/day_numbers.tsv`; `LexiconError` names a faulty line."""
    days = lexicons.table("ar/days.tsv")
    for row in days:
        if row["kind"] not in KINDS:
            raise LexiconError(f"{row.file}:{row.line}: kind {row['kind']!r} is none of {', '.join(KINDS)}; mend it")
    kinds = {kind: _phrases((row for row in days if row["kind"] == kind), "value") for kind in KINDS}
    months = _phrases(lexicons.table("ar/months.tsv"), "month")
    numbers = _phrases(lexicons.table("ar/day_numbers.tsv"), "value")
    openers = frozenset({*months, *numbers, *kinds["weekday"], *kinds["relative"]})
    return Calendar(
        months, numbers, kinds["weekday"], kinds["relative"], kinds["shift"], kinds["year"], kinds["month"],
        kinds["named"], _links(kinds["link"]), openers,
        {kind: kinds[kind] for kind in STRETCHES}, openers.union(*(kinds[kind] for kind in _OPENING)),
    )  # fmt: skip


def phrase_at(phrases: Phrases, fold: Sequence[str], at: int, end: int) -> Phrase | None:
    """The longest phrase that begins at token `at`, else None; `end` is the first token not to be read."""
    if at >= end:
        return None
    for phrase in phrases.get(fold[at], ()):
        last = at + len(phrase.words)
        if last <= end and tuple(fold[at:last]) == phrase.words:
            return phrase
    return None


def _phrases(rows: Iterable[Row], value: str) -> Phrases:
    found: dict[str, list[Phrase]] = {}
    for row in rows:
        words = tuple(fold(word) for word in str(row["words"]).split())
        try:
            number = int(row[value])
        except ValueError:
            raise LexiconError(f"{row.file}:{row.line}: {value} is not a whole number; mend it") from None
        phrase = Phrase(words, number, _folded(row, "not_after"), _folded(row, "not_before"))
        found.setdefault(words[0], []).append(phrase)
    return {first: tuple(sorted(group, key=lambda phrase: -len(phrase.words))) for first, group in found.items()}


def _links(phrases: Phrases) -> Mapping[int, frozenset[str]]:
    """The single words of each place: before a month (1), before a year (2), after a year (3)."""
    return {
        place: frozenset(first for first, group in phrases.items() if any(phrase.value == place for phrase in group))
        for place in (BEFORE_MONTH, BEFORE_YEAR, AFTER_YEAR)
    }


def _folded(row: Row, name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in row.split(name))
