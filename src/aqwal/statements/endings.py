"""Where the words of a statement end, and by which rule."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.statements.complement import Complement
from aqwal.statements.scene import Scene


@dataclass(frozen=True, slots=True)
class End:
    """The words end before token `last`, by `rule` (`ar/evidence.tsv`), which fired on tokens `at` to `to`
    (exclusive); with their sentence where no rule did."""

    last: int
    rule: str = ""
    at: int = 0
    to: int = 0

    def or_at(self, last: int, rule: str, at: int | None = None, to: int | None = None) -> End:
        """This end, or token `last` where that comes earlier; a rule without tokens fired on the first one left out."""
        if last >= self.last:
            return self
        begin = last if at is None else at
        return End(last, rule, begin, begin + 1 if to is None else to)


def settled_end(scene: Scene, at: int, complement: Complement, last: int) -> End:
    """The end at token `last` of words that what the cue at token `at` takes has settled by itself."""
    if complement.form == "quote":
        mark = last if last in scene.closing else last - 1
        return End(last, "end/quotation", mark, mark + 1)
    if last <= at:
        return End(last, "end/cue", at, at + 1)
    return End(last, "end/headline", last - 1, last)


def noun_phrase_end(scene: Scene, end: End, last: int) -> End:
    """`end`, or token `last` where what was said is a noun phrase that ends there: by what stands there."""
    if last >= end.last:
        return end
    if scene.classes[last] == "colon":
        return end.or_at(last, "end/colon")
    if scene.classes[last - 1] == "demonstrative":
        return end.or_at(last, "end/demonstrative", last - 1)
    joined = last + 2 if scene.classes[last] == "comma" else last + 1
    return end.or_at(last, "end/joined-clause", last, joined)
