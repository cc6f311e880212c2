"""What tells an event's mode, its contexts and that it is long past: the words of the lexicons, compiled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aqwal.events.triggers import Pattern
from aqwal.languages.ar.wordings import Wordings, compile_wordings
from aqwal.lexicons import Lexicons, Row

CLAUSE, MATTER = "clause", "matter"
WORD, AGO, SPAN, YEAR, WITHIN = "word", "ago", "span", "year", "within"
KINDS = (WORD, AGO, SPAN, YEAR, WITHIN)


@dataclass(frozen=True, slots=True)
class Mode:
    """An entry of `ar/modes`: for which types, beside which words or of which patterns a mode is meant.

    `over` holds the patterns' own modes that the words outdo (only these with `refines`), `patterns` and `not_patterns`
    are ids of those that tell it by themselves and never, `parties` is how many codes are enough by themselves, 0 where
    none are.
    """

    id: str
    mode: str
    types: frozenset[str]
    over: frozenset[str] = frozenset()
    patterns: frozenset[str] = frozenset()
    parties: int = 0
    refines: bool = False
    not_patterns: frozenset[str] = frozenset()

    def fits(self, pattern: Pattern) -> bool:
        """Whether it may tell the mode of an event of that pattern, which is of one of its types."""
        own = pattern.mode
        if pattern.id in self.not_patterns:
            return False
        return own in self.over or (own is None and not self.refines)


@dataclass(frozen=True, slots=True)
class Modes:
    """The entries for each type in the order of their files, and their words, which mean ids, by where they stand.

    Those of `clause` stand in the trigger's clause, those of `matter` in what is asked, refused, threatened or done.
    """

    rules: Mapping[str, tuple[Mode, ...]]
    clause: Wordings
    matter: Wordings


def compile_modes(lexicons: Lexicons) -> Modes:
    """The modes of `ar/modes`; raises `LexiconError` for an entry without its fields."""
    rows = lexicons.entries("ar/modes")
    rules: dict[str, list[Mode]] = defaultdict(list)
    for row in rows:
        rule = _rule(row)
        for kind in rule.types:
            rules[kind].append(rule)
    by_type = {kind: tuple(found) for kind, found in rules.items()}
    return Modes(by_type, _mode_words(rows, CLAUSE), _mode_words(rows, MATTER))


def _mode_words(rows: Sequence[Row], where: str) -> Wordings:
    words = ((word, row["id"]) for row in rows if row["where"] == where for word in row.get("words", ()))
    return compile_wordings(words, inflected=False)


def _rule(row: Row) -> Mode:
    return Mode(
        id=row["id"],
        mode=row["mode"],
        types=frozenset(row["types"]),
        over=frozenset(row.get("over", ())),
        patterns=frozenset(row.get("patterns", ())),
        parties=int(row.get("parties", 0)),
        refines=bool(row.get("refines")),
        not_patterns=frozenset(row.get("not_patterns", ())),
    )


@dataclass(frozen=True, slots=True)
class Contexts:
    """Words that tell a context, and the contexts that a type or "type/mode" has by itself.

    A word of no context ("") only hides the words in it: a peace march is no march of troops.
    """

    words: Wordings
    implied: Mapping[str, tuple[str, ...]]


def compile_contexts(lexicons: Lexicons) -> Contexts:
    """The contexts of `ar/contexts`; raises `LexiconError` for an entry without its fields."""
    rows = lexicons.entries("ar/contexts")
    implied: dict[str, tuple[str, ...]] = {}
    for row in rows:
        for what in row.get("implied_by", ()):
            implied[what] = (*implied.get(what, ()), row["context"])
    return Contexts(
        compile_wordings(
            ((word, row.get("context", "")) for row in rows for word in row.get("words", ())), inflected=True
        ),
        implied,
    )


@dataclass(frozen=True, slots=True)
class Past:
    """Words that set an event in the past; they mean ids of entries, whose kinds `ar/past.yaml` explains."""

    words: Wordings
    kinds: Mapping[str, str]


def compile_past(lexicons: Lexicons) -> Past:
    """The words of `ar/past.yaml`; raises `LexiconError` for an entry without its fields."""
    rows = lexicons.entries("ar/past.yaml")
    words = compile_wordings(((word, row["id"]) for row in rows for word in row["words"]), inflected=False)
    return Past(words, {row["id"]: row["kind"] for row in rows})
