"""A text cut into lines and pieces, so that marks which overlap or nest can each be shown whole."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from aqwal.model import Span

_LINE = re.compile(r"[^\s](?:[^\r\n]*[^\s])?")
_ANCHORED = ("said", "event")
_NUMBERED = {"said": "s", "cue": "s", "event": "e"}
_CLOSING = frozenset("»”’\"'")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to show: `what` is said, cue, event, aside or headline, `number` counts within it, `style` varies it.

    Several stretches may share a number. `name` is the id of the statement or event, "" where none is to be linked;
    `label` is what the reader sees of its number.
    """

    span: Span
    what: str
    number: int = 0
    style: str = ""
    name: str = ""
    label: str = ""

    @property
    def whole(self) -> tuple[str, int]:
        """What all stretches of the same statement or event share."""
        return self.what, self.number


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that share all their marks, the outermost first.

    `first` are the marks whose statement, event or aside begins here, `last` those whose ends here. `refs` are those
    of the statements whose number stands after this piece.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    first: tuple[Mark, ...] = ()
    last: tuple[Mark, ...] = ()
    refs: tuple[Mark, ...] = ()

    def marked(self, what: str) -> tuple[Mark, ...]:
        """Its marks of one kind, the outermost first."""
        return tuple(mark for mark in self.marks if mark.what == what)

    @property
    def anchors(self) -> tuple[Mark, ...]:
        """The statements and events that links lead to here."""
        return tuple(mark for mark in self.first if mark.name and mark.what in _ANCHORED)

    @property
    def cue(self) -> Mark | None:
        """The reporting word that it belongs to, where that is to be linked."""
        return next((mark for mark in self.marked("cue") if mark.name), None)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why what ends here was set aside."""
        return tuple(mark.style for mark in self.last if mark.what == "aside")

    @property
    def aside_whole(self) -> bool:
        """Whether something that was set aside stands here from its beginning to its end."""
        return any(mark.what == "aside" and mark in self.first for mark in self.last)

    @property
    def classes(self) -> str:
        """The classes of its element: what it is, and which statements (s1) and events (e1) it belongs to.

        Words within a direct quotation stay so whatever else is read into them; otherwise the innermost kind counts.
        """
        said = self.marked("said")
        names = [mark.what for mark in self.marks if mark.what in ("cue", "event", "aside")]
        if said:
            quoted = any(mark.style == "direct" for mark in said)
            names += ["said", "direct" if quoted else said[-1].style, *(["deep"] if len(said) > 1 else [])]
        return " ".join(dict.fromkeys((*names, *(class_of(mark) for mark in self.marks if mark.what in _NUMBERED))))


def class_of(mark: Mark) -> str:
    """The class that all pieces of one statement or event share."""
    return f"{_NUMBERED[mark.what]}{mark.number}"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text without the space round it; `apart` says whether an empty line stands before it."""

    pieces: tuple[Piece, ...]
    apart: bool = False

    @property
    def words(self) -> str:
        """The line as it is written."""
        return "".join(piece.text for piece in self.pieces)

    def wholly(self, what: str) -> bool:
        """Whether every piece has a mark of this kind."""
        return all(piece.marked(what) for piece in self.pieces)


def cut(text: str, marks: Sequence[Mark]) -> tuple[Line, ...]:
    """The lines of `text` that are not empty, cut wherever a mark begins or ends."""
    lines = list(_lines(text))
    refs = _refs(text, marks)
    found = list(_stretches([(start, end) for start, end, _ in lines], marks, refs))
    first: dict[tuple[str, int], int] = {}
    last: dict[tuple[str, int], int] = {}
    for at, (_, _, _, active) in enumerate(found):
        for mark in active:
            first.setdefault(mark.whole, at)
            last[mark.whole] = at
    pieces: defaultdict[int, list[Piece]] = defaultdict(list)
    for at, (line, start, end, active) in enumerate(found):
        begins = tuple(mark for mark in active if first[mark.whole] == at)
        ends = tuple(mark for mark in active if last[mark.whole] == at)
        pieces[line].append(Piece(text[start:end], active, begins, ends, refs.get(end, ())))
    return tuple(Line(tuple(pieces[number]), apart) for number, (_, _, apart) in enumerate(lines))


def _lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start, end, and whether an empty line comes before, of each line that is not empty."""
    previous = 0
    for match in _LINE.finditer(text):
        breaks = text[previous : match.start()].replace("\r\n", "\n").replace("\r", "\n").count("\n")
        yield match.start(), match.end(), breaks > 1
        previous = match.end()


def _stretches(
    lines: Iterable[tuple[int, int]], marks: Iterable[Mark], stops: Iterable[int]
) -> Iterator[tuple[int, int, int, tuple[Mark, ...]]]:
    """Line number, start, end and marks of each piece, in text order."""
    waiting = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    bounds = sorted({*stops, *(edge for mark in waiting for edge in (mark.span.start, mark.span.end))})
    active: list[Mark] = []
    begun = 0
    for number, (start, end) in enumerate(lines):
        inner = bounds[bisect_right(bounds, start) : bisect_left(bounds, end)]
        for left, right in pairwise((start, *inner, end)):
            while begun < len(waiting) and waiting[begun].span.start <= left:
                active.append(waiting[begun])
                begun += 1
            active = [mark for mark in active if mark.span.end > left]
            yield number, left, right, tuple(active)


def _refs(text: str, marks: Iterable[Mark]) -> dict[int, tuple[Mark, ...]]:
    """Where the number of each statement stands: after the last word of its words, never within one."""
    ends: dict[int, Mark] = {}
    for mark in marks:
        if mark.what == "said" and mark.name:
            ends[mark.number] = max(ends.get(mark.number, mark), mark, key=lambda one: one.span.end)
    places: defaultdict[int, tuple[Mark, ...]] = defaultdict(tuple)
    for _, mark in sorted(ends.items()):
        places[_after_word(text, mark.span.end)] += (mark,)
    return dict(places)


def _after_word(text: str, end: int) -> int:
    while end > 0 and text[end - 1].isspace():
        end -= 1
    while end < len(text) and (text[end].isalnum() or unicodedata.category(text[end]).startswith("M")):
        end += 1
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return end
