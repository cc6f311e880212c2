"""Phrases for several states at once (`القوى الكبرى`), and phrases that point back (`التنظيم`, `البلدان`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aqwal.languages.ar.tokens import tokenize
from aqwal.lexicons import Lexicons
from aqwal.model import Mention, Span

GROUP, BOTH, TELLER = "group", "both", "teller"
_TWO, _STATE, _OR = 2, 3, "|"
_REACH = 2000  # tokens, more than a dispatch has: a whole archive in one text is read in linear time


@dataclass(frozen=True, slots=True)
class Bloc:
    """A phrase as folded words, and its codes; ("group",), ("both",) and ("teller",) point back."""

    words: tuple[str, ...]
    codes: tuple[str, ...]


# The first folded word of each phrase, with the phrases that begin so, longest first.
Blocs = Mapping[str, tuple[Bloc, ...]]


def compile_blocs(lexicons: Lexicons, table: str = "ar/events/blocs.tsv") -> Blocs:
    """The phrases of `ar/events/blocs.tsv`, or of another table of words and codes."""
    found: dict[str, list[Bloc]] = {}
    for row in lexicons.table(table):
        text = str(row["words"])
        words = tuple(tokenize(text, [Span(0, len(text))]).fold)
        found.setdefault(words[0], []).append(Bloc(words, tuple(str(row["codes"]).split(";"))))
    return {first: tuple(sorted(group, key=lambda bloc: -len(bloc.words))) for first, group in found.items()}


def stands_at(bloc: Bloc, fold: Sequence[str], at: int) -> bool:
    """Whether the words of `bloc` after its first go on behind token `at`."""
    return len(bloc.words) == 1 or tuple(fold[at + 1 : at + len(bloc.words)]) == bloc.words[1:]


def meant(bloc: Bloc, mentions: Mapping[int, Mention], at: int) -> tuple[str, ...]:
    """The codes of `bloc` at token `at`: its own, or those of the mentions before to which it points back."""
    if _OR in bloc.codes[0]:
        return _one_of(bloc.codes[0].split(_OR), mentions, at)
    if bloc.codes[0] not in {GROUP, BOTH}:
        return bloc.codes
    near = (mentions.get(i) for i in range(max(0, at - _REACH), at))
    before = [mention for mention in near if mention is not None and mention.side and mention.kind != "outlet"]
    if bloc.codes[0] == GROUP:
        last = max((m for m in before if m.kind == "group"), key=lambda mention: mention.first, default=None)
        return (last.side,) if last is not None and last.side else ()
    tally = Counter(mention.side for mention in before)
    two: list[str] = []
    for side, _ in tally.most_common():
        if len(two) < _TWO and side and side[:_STATE] not in {code[:_STATE] for code in two}:
            two.append(side)
    return tuple(two) if len(two) == _TWO else ()


def _one_of(codes: Sequence[str], mentions: Mapping[int, Mention], at: int) -> tuple[str, ...]:
    """The code of `codes` whose mention stands nearest to token `at`."""
    for distance in range(_REACH):
        for i in (at - distance, at + distance):
            mention = mentions.get(i)
            if mention is not None and mention.side and mention.side in codes:
                return (mention.side,)
    return ()
