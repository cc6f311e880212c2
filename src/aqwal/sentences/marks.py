"""Quotation marks one by one: which there are, and what the space round one says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aqwal.languages.ar.clitics import only_clitics
from aqwal.model import Tokens

DOUBLE, ANGLE, SINGLE, BRACE = "double", "angle", "single", "brace"
_FAMILY = {
    **dict.fromkeys('"“”„‟〝〞＂', DOUBLE),
    **dict.fromkeys("«»《》", ANGLE),
    **dict.fromkeys("‘’‚‛‹›'", SINGLE),
    **dict.fromkeys("{}", BRACE),  # as some papers' exports have them
}
_OPENING, _CLOSING = frozenset("“„«《‘‚‹〝{"), frozenset("”»》’›〞}")
_MAY_PRECEDE, _MAY_FOLLOW = frozenset("([{-–—:،,؛;/ـ*|…"), frozenset(")]}.،,؛;:!؟?-–—/*|…")
_STOPS = frozenset(".؟?!")
_NEVER_FIRST = _STOPS | frozenset("،,؛;")
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]*")
_SCREENS = range(2, 200)


@dataclass(frozen=True, slots=True)
class Mark:
    """The quotation mark at token `at`.

    `role` is what the space round it says: open, close, either (as much space on one side as on the other), or sign
    where it is no quotation mark at all (`O'Brien`). `shape` is open or close for marks that differ by side, else
    "". `before_word` says that a space and a word follow.
    """

    at: int
    family: str
    shape: str
    role: str
    before_word: bool

    @property
    def may_open(self) -> bool:
        """Whether it can begin a quotation where none is open."""
        return self.role == "open" or (self.role == "either" and (self.shape != "close" or self.before_word))


def find_marks(text: str, tokens: Tokens) -> list[Mark]:
    """All quotation marks among the tokens, in text order."""
    fold = tokens.fold
    return [_mark(text, tokens, at) for at in range(len(fold)) if fold[at] in _FAMILY]


def _mark(text: str, tokens: Tokens, at: int) -> Mark:
    sign = tokens.fold[at]
    shape = "open" if sign in _OPENING else "close" if sign in _CLOSING else ""
    before, after = _neighbours(text, tokens.start[at], tokens.end[at])
    follows = tokens.fold[at + 1] if at + 1 < len(tokens) else ""
    before_word = after.isspace() and follows[:1].isalnum()
    return Mark(at, _FAMILY[sign], shape, _role(tokens, at, before, after), before_word)


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The signs seen before and after `[start, end)`, a space where the text ends."""
    while start and _UNSEEN.fullmatch(text[start - 1]):
        start -= 1
    end = _after_unseen(text, end)
    return (text[start - 1] if start else " ", text[end] if end < len(text) else " ")


def _after_unseen(text: str, end: int) -> int:
    found = _UNSEEN.match(text, end)
    return found.end() if found else end


def _role(tokens: Tokens, at: int, before: str, after: str) -> str:
    free_before = before.isspace() or before in _MAY_PRECEDE or before in _FAMILY
    free_after = after.isspace() or after in _MAY_FOLLOW or after in _FAMILY
    if free_before and free_after:
        return _role_in_space(tokens, at, before, after)
    if free_before:
        return "open"
    if free_after:
        return "close"
    if at and only_clitics(tokens.fold[at - 1]):
        return "open"
    if tokens.fold[at] in _OPENING and before in _STOPS:
        return "open"
    return "sign" if tokens.fold[at] in "'’" and before.isalpha() and after.isalpha() else "either"


def _role_in_space(tokens: Tokens, at: int, before: str, after: str) -> str:
    """The role of a mark that touches no word: no stop begins a quotation, apart from dots for words left out."""
    if after in _NEVER_FIRST and before not in ":(" and tokens.fold[at + 1 : at + 2] not in (["..."], [".."]):
        return "either" if before.isspace() and _touches_word(tokens, at + 1) else "close"
    if before.isspace() and after in _FAMILY:
        return "open"
    return "close" if before in _FAMILY and after.isspace() else "either"


def _touches_word(tokens: Tokens, at: int) -> bool:
    """Whether the sign at token `at` stands right before a word (`".نحن هنا"`)."""
    return at + 1 < len(tokens) and tokens.start[at + 1] == tokens.end[at] and tokens.fold[at + 1].isalpha()


def is_inches(tokens: Tokens, at: int) -> bool:
    """Whether the mark at token `at` can be an inch sign: a plain mark right after a small number that stands alone."""
    if at < 2 or tokens.fold[at] not in '"”' or tokens.end[at - 1] != tokens.start[at]:  # noqa: PLR2004 - two tokens before it
        return False
    number, before = tokens.fold[at - 1], tokens.fold[at - 2]
    return number.isdecimal() and int(number) in _SCREENS and before.isalpha()
