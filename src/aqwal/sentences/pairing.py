"""Quotation marks of one paragraph paired: which opens, which closes it, and which are left over."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from aqwal.model import Tokens
from aqwal.sentences.marks import SINGLE, Mark, is_inches

_NAME = 3


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as tokens `first` to `last` (exclusive); `joined` where only space parts it from the one before."""

    first: int
    last: int
    joined: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Tokens `begin` (the opening mark) to `end`: the closing mark, or the first token outside where nothing closes it.

    `bridges` says that it ends in a later paragraph than it begins in.
    """

    begin: int
    end: int
    closed: bool = True
    bridges: bool = False


@dataclass(slots=True)
class Pairing:
    """What was found in one paragraph. Pairs never cross.

    `open` holds the marks still open at the paragraph's end, the outermost first; `inner` those that a pair round
    them left unclosed. `first` is the first mark of each family, `orphan` the first mark that closes nothing of
    this paragraph.
    """

    pairs: list[Pair] = field(default_factory=list)
    open: list[Mark] = field(default_factory=list)
    inner: list[Mark] = field(default_factory=list)
    first: dict[str, Mark] = field(default_factory=dict)
    orphan: Mark | None = None

    def left(self) -> list[Mark]:
        """The opening marks that nothing closes, in text order."""
        return sorted((*self.open, *self.inner), key=lambda mark: mark.at)


def pair_marks(tokens: Tokens, marks: Sequence[Mark]) -> Pairing:
    """Pair the marks of one paragraph.

    A mark opens or closes by the space round it, which holds for reversed and straight marks too; its shape decides
    only where spacing does not, and what follows decides where neither does.
    """
    return _Pairer(tokens, marks).run()


class _Pairer:
    """The marks still open, as the paragraph is gone through."""

    def __init__(self, tokens: Tokens, marks: Sequence[Mark]) -> None:
        self.tokens = tokens
        self.marks = marks
        self.places: dict[str, list[int]] = defaultdict(list)
        for i, mark in enumerate(marks):
            if mark.role != "sign":
                self.places[mark.family].append(i)
        self.found = Pairing()
        self.pending: Counter[str] = Counter()

    def run(self) -> Pairing:
        """All marks in their order."""
        for i, mark in enumerate(self.marks):
            if mark.role == "sign":
                continue
            self.found.first.setdefault(mark.family, mark)
            if self.opens(i):
                self.found.open.append(mark)
                self.pending[mark.family] += 1
            elif self.pending[mark.family]:
                if not self.inches(i):
                    self.close(mark, mark.family)
            elif family := self.closes_another(i):
                self.close(mark, family)
            elif not self.found.open and self.found.orphan is None:
                self.found.orphan = mark
        return self.found

    def after(self, i: int, family: str, skip: int = 0) -> Mark | None:
        """The next mark of the family after mark `i`, or the one `skip` marks further on."""
        places = self.places[family]
        place = bisect_right(places, i) + skip
        return self.marks[places[place]] if place < len(places) else None

    def opens(self, i: int) -> bool:
        """Whether mark `i` begins a quotation."""
        mark = self.marks[i]
        if mark.family == SINGLE:
            return mark.role == "open"
        if self.pending[mark.family]:
            return mark.role == "open" or (mark.role == "either" and self.nests(i))
        if mark.role == "close":
            return self.leans_wrong(i)
        return mark.may_open or self.leans_wrong(i)

    def leans_wrong(self, i: int) -> bool:
        """Whether the space stands on the wrong side of an opening mark (`قال" نعم"`): the next one must close it."""
        mark, after = self.marks[i], self.after(i, self.marks[i].family)
        if after is None or not mark.before_word or is_inches(self.tokens, mark.at):
            return False
        return after.role == "close" or not after.may_open

    def nests(self, i: int) -> bool:
        """Whether a mark between spaces opens a quotation inside an open one: two more must follow and close."""
        mark = self.marks[i]
        inner, outer = self.after(i, mark.family), self.after(i, mark.family, 1)
        if inner is None or outer is None or "open" in (inner.role, outer.role):
            return False
        return mark.shape == "open" or (inner.role == "either" and inner.at - mark.at <= _NAME + 1)

    def inches(self, i: int) -> bool:
        """Whether it is an inch sign in an open quotation, which is closed further on."""
        after = self.after(i, self.marks[i].family)
        return after is not None and after.role == "close" and is_inches(self.tokens, self.marks[i].at)

    def closes_another(self, i: int) -> str:
        """The family of the innermost open quotation if this mark closes it in another style (`«نص"`), else ""."""
        if self.marks[i].role != "close" or not self.found.open:
            return ""
        opener = self.found.open[-1]
        if opener.family == SINGLE and not opener.shape:
            return ""
        after = self.after(i, opener.family)
        return opener.family if after is None or after.role == "open" else ""

    def close(self, mark: Mark, family: str) -> None:
        """Close the innermost open quotation of the family; what was opened inside it stays unclosed."""
        opened = self.found.open
        while True:
            opener = opened.pop()
            self.pending[opener.family] -= 1
            if opener.family == family:
                self.found.pairs.append(Pair(opener.at, mark.at))
                return
            self.found.inner.append(opener)
