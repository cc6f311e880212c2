"""Words with which the reporter takes over again within a sentence (`ar/content_ends.tsv`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons

_TABLE = "ar/content_ends.tsv"


@dataclass(frozen=True, slots=True)
class Ending:
    """Folded words with which the reporter takes over; `then` is the kind of word that must follow them: a "verb", a
    "cue", "" for any; "never" says that the reporter does not take over there."""

    words: tuple[str, ...]
    then: str = ""


Endings = Mapping[str, tuple[Ending, ...]]  # by their first word, the longest first


def compile_endings(lexicons: Lexicons, form: str = "") -> Endings:
    """The endings of every content, and those of a content of `form` alone."""
    found: dict[str, list[Ending]] = {}
    for row in lexicons.table(_TABLE):
        if row.get("form", "") in {"", form}:
            words = tuple(fold(word) for word in str(row["words"]).split())
            found.setdefault(words[0], []).append(Ending(words, str(row.get("then", ""))))
    return {first: tuple(sorted(rows, key=lambda row: -len(row.words))) for first, rows in found.items()}
