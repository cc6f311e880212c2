"""Words that point back to another position: `هذه الاتهامات`, `المطالب الأورية`, `بعرض الرابطة`."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.dealings.ground import Ground
from aqwal.dealings.issues import issue_in
from aqwal.languages.ar.affixes import ARTICLE
from aqwal.model import Issue, Position, Span

_ACTS = {
    "charge": frozenset({"accuse"}),
    "asked": frozenset({"demand"}),
    "offered": frozenset({"offer", "promise"}),
}
_AGAINST = "ل"
_TAIL = 3


@dataclass(frozen=True, slots=True)
class Pointed:
    """Positions of `acts` are meant, of the parties `by` where the words name them. `issue` is what the words
    themselves say that it is about, None where they only point."""

    acts: frozenset[str]
    span: Span
    by: tuple[str, ...] = ()
    issue: Issue | None = None


def pointing(ground: Ground, position: Position) -> Pointed | None:
    """What the words of a position point back to, None where they do not."""
    first, last = ground.tokens(position.words[0])
    at = first
    while at < last and ground.class_of(at) in {"prep", "demonstrative", "negation", "mark", "conj"}:
        at += 1
    demonstrative = at > first and ground.class_of(at - 1) == "demonstrative"
    if at >= last or position.act == "accuse":
        return None
    bare = ground.bare(at)
    acts = next((acts for use, acts in _ACTS.items() if bare in ground.knowledge.uses[use]), None)
    if acts is None:
        return None
    end, by = at + 1, tuple[str, ...]()
    while end < last and not by and end - at < _TAIL:
        codes, after = ground.codes_at(end)
        if codes and ground.fold[end].startswith(_AGAINST):  # of whom they are told, not who tells them
            end = after
            break
        if not codes and (ground.class_of(end) or not ground.fold[end].startswith(ARTICLE)):
            break
        by, end = (codes, after) if codes else ((), end + 1)
    definite = demonstrative or ARTICLE in ground.fold[at][:4] or bool(by)
    rest = last - end
    if not definite:
        return None
    told = issue_in(ground, end, last) if rest > 0 and ground.class_of(end) in {"prep", ""} else None
    return Pointed(acts, ground.split.tokens.span(first, end), by, told)
