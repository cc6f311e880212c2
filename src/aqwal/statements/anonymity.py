"""Clauses that keep a source's name back (`مصدر طلب عدم الكشف عن هويته`): nothing in them is said to the reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons
from aqwal.statements.sequences import stands

_REASON = 8  # a reason may follow: `لأنه غير مخول بالتصريح`
_ENDS = frozenset({"comma", "that", "that_pronoun", "colon", "stop"})


@dataclass(frozen=True, slots=True)
class Anonymity:
    """What such a clause opens with, what is asked in it, the longest first, and the words for a name; all folded;
    `denies` are those that open such a clause anywhere."""

    opens: frozenset[str]
    denies: frozenset[str]
    asks: tuple[tuple[str, ...], ...]
    names: frozenset[str]

    def clauses(self, folded: Sequence[str], classes: Sequence[str]) -> Iterator[tuple[int, int]]:
        """The token ranges of such clauses, a relative word before them included."""
        for at, word in enumerate(folded):
            if word not in self.names:
                continue
            first = self._opening(folded, at)
            if first is None:
                continue
            before = classes[first - 1] if first > 0 else ""
            end = _past_reason(classes, at + 1)
            if before in {"relative", "comma"} or folded[first] in self.denies or _words_follow(classes, end):
                yield first - (before == "relative"), end

    def _opening(self, folded: Sequence[str], name: int) -> int | None:
        for words in self.asks:
            first = name - len(words) - 1
            if first >= 0 and folded[first] in self.opens and stands(folded, words, first + 1, name):
                return first
        return None


def _words_follow(classes: Sequence[str], at: int) -> bool:
    """Whether what the source says begins at token `at`, or behind a comma there: else the refusal is the news."""
    after = at + 1 if at < len(classes) and classes[at] == "comma" else at
    return after < len(classes) and classes[after] in {"that", "that_pronoun", "colon"}


def _past_reason(classes: Sequence[str], at: int) -> int:
    if at < len(classes) and classes[at] in {"comma", "that", "that_pronoun"}:
        return at
    for end in range(at, min(len(classes), at + _REASON)):
        if classes[end] in _ENDS:
            return end if classes[end] == "comma" else at
    return at


def compile_anonymity(lexicons: Lexicons) -> Anonymity:
    """The clauses of `ar/anonymity.tsv`."""
    parts: dict[str, list[str]] = {"opens": [], "denies": [], "asks": [], "name": []}
    for row in lexicons.table("ar/anonymity.tsv"):
        parts[str(row["part"])].append(fold(str(row["words"])))
    asks = sorted((tuple(words.split()) for words in parts["asks"]), key=len, reverse=True)
    opens = frozenset((*parts["opens"], *parts["denies"]))
    return Anonymity(opens, frozenset(parts["denies"]), tuple(asks), frozenset(parts["name"]))
