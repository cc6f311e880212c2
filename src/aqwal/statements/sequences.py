"""Fixed phrases of the lexicon, matched word by word over folded tokens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons

# The phrases by their first word, the longest first.
Sequences = Mapping[str, tuple[tuple[str, ...], ...]]


def compile_sequences(lexicons: Lexicons, table: str, form: str = "") -> Sequences:
    """The phrases in the column `words` of a table; of rows with a `form` only those of the one given."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in lexicons.table(table):
        if row.get("form", "") not in {"", form}:
            continue
        words = tuple(fold(word) for word in str(row["words"]).split() if word)
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(rows, key=len, reverse=True)) for first, rows in found.items()}


def stands(folded: Sequence[str], words: tuple[str, ...], at: int, last: int) -> bool:
    """Whether the phrase stands at token `at` before token `last`; a last word of one letter may be written on
    to the next."""
    if at + len(words) > last or not folded[at].startswith(words[0]):
        return False  # nearly always
    final, end = words[-1], at + len(words) - 1
    if tuple(folded[at:end]) != words[:-1]:
        return False
    after = folded[end]
    return after == final or (len(final) == 1 and after.startswith(final))
