"""Quotation marks paired: `« »`, `“ ”`, `" "`, single and nested, reversed, and those that nobody closed."""

from __future__ import annotations

from dataclasses import dataclass, field

from aqwal.model import Quotation, Span, Tokens

_DOUBLE, _ANGLE, _SINGLE = "double", "angle", "single"
_FAMILY = {
    **dict.fromkeys('"“”„‟″〝〞＂', _DOUBLE),
    **dict.fromkeys("«»《》", _ANGLE),
    **dict.fromkeys("‘’‚‛‹›'", _SINGLE),
}
MARKS = frozenset(_FAMILY)
_STOPS = frozenset({".", "!", "؟", "?"})
_NEVER_OPENED = frozenset("،,.؛;:؟!")


@dataclass(slots=True)
class _Open:
    at: int
    family: str


@dataclass(slots=True)
class _Pairing:
    """The pairs of one paragraph as they are found."""

    open: list[_Open] = field(default_factory=list)
    pairs: list[tuple[int, int]] = field(default_factory=list)

    def close(self, at: int, family: str) -> bool:
        for depth in range(len(self.open) - 1, -1, -1):
            if self.open[depth].family == family:
                self.pairs.append((self.open[depth].at, at))
                del self.open[depth]
                return True
        return False


def quotations(text: str, tokens: Tokens, first: int, last: int) -> list[Quotation]:
    """The quotations of the paragraph of tokens `first` to `last` (exclusive), outer before inner.

    A mark opens or closes by the space around it, which holds for reversed and straight marks too; its shape only decides
    where spacing does not. One that is never closed ends at the first full stop, so that it cannot swallow the rest.
    """
    marks = [i for i in range(first, last) if tokens.fold[i] in MARKS]
    if not marks:
        return []
    pairing = _Pairing()
    for at in marks:
        family = _FAMILY[tokens.fold[at]]
        role = _role(text, tokens, at)
        pending = any(mark.family == family for mark in pairing.open)
        if role == "close" or (role == "either" and pending):
            pairing.close(at, family)
        elif family != _SINGLE or role == "open":
            pairing.open.append(_Open(at, family))
    pairs = [(a, b, True) for a, b in pairing.pairs]
    pairs += [(mark.at, _first_stop(tokens, mark.at, last, pairs), False) for mark in pairing.open if mark.family != _SINGLE]
    found = [_quotation(tokens, a, b, closed) for a, b, closed in pairs if b - a > 1]
    return _with_depth(sorted(found, key=lambda q: (q.first, -q.last)))


def _role(text: str, tokens: Tokens, at: int) -> str:
    start, end = tokens.start[at], tokens.end[at]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    free_before = before.isspace() or before in "([{-–—:،,/ـ" or before in MARKS
    free_after = after.isspace() or after in ")]}.،,؛;:!؟?-–—/" or after in MARKS
    if free_before and not free_after:
        return "open"
    # A prefix written on to the mark (`لـ"رويترز"`, `و"قال"`): the mark opens although a letter stands before it.
    if not free_before and not free_after and before in "وبلكفـ":
        return "open"
    if free_after and not free_before:
        return "close"
    return "close" if after in _NEVER_OPENED and free_after and not before.isspace() else "either"


def _first_stop(tokens: Tokens, at: int, last: int, pairs: list[tuple[int, int, bool]]) -> int:
    """Where an unclosed quotation ends: the first full stop that lies in no other quotation, else the paragraph's end."""
    for i in range(at + 1, last):
        if tokens.fold[i] in _STOPS and not any(a < i < b for a, b, _ in pairs):
            return i
    return last


def _quotation(tokens: Tokens, a: int, b: int, closed: bool) -> Quotation:
    end = tokens.end[b] if closed else tokens.end[b - 1]
    return Quotation(Span(tokens.start[a], end), tokens.span(a + 1, b), a + 1, b, 0, closed)


def _with_depth(found: list[Quotation]) -> list[Quotation]:
    out: list[Quotation] = []
    for quotation in found:
        depth = sum(outer.span.contains(quotation.span) for outer in out)
        out.append(
            Quotation(quotation.span, quotation.inner, quotation.first, quotation.last, depth, quotation.closed)
        )
    return out
