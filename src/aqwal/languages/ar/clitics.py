"""Arabic proclitics: what may be written together with the word that follows it."""

from __future__ import annotations

from functools import lru_cache

_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ل", "ك")
_MIN_STEM = 2
_ALONE = frozenset(c + p + a for c in ("", *_CONJUNCTIONS) for p in ("", *_PREPOSITIONS) for a in ("", "ال")) - {""}


def only_clitics(fold: str) -> bool:
    """Whether a folded token is clitics and nothing else, as before a mark or a number (`لـ"رويترز"`, `الـ24`).

    >>> only_clitics("وال"), only_clitics("قال")
    (True, False)
    """
    return fold in _ALONE


@lru_cache(maxsize=1 << 14)
def strip_clitics(fold: str) -> tuple[tuple[str, str], ...]:
    """The ways to take clitics off a folded word, the whole word first: `(clitic, stem)` pairs.

    The article stays on the stem; `لل` is read as `ل` and the article (`للوزير` gives `("ل", "الوزير")`), whose own
    lam may be swallowed by that of the word (`للجنة` is `ل` and `اللجنة`).

    >>> strip_clitics("وللوزير")[1:4]
    (('و', 'للوزير'), ('ول', 'الوزير'), ('ول', 'لوزير'))
    """
    found = [("", fold)]
    conjunction, rest = (fold[0], fold[1:]) if fold.startswith(_CONJUNCTIONS) else ("", fold)
    if conjunction and len(rest) >= _MIN_STEM:
        found.append((conjunction, rest))
    if rest.startswith(_PREPOSITIONS):
        found += [(conjunction + rest[0], stem) for stem in _stems(rest) if len(stem) >= _MIN_STEM]
    return tuple(found)


def _stems(rest: str) -> tuple[str, ...]:
    """What stands behind the preposition that a word begins with."""
    stem = rest[1:]
    return ("ا" + stem, stem, "ال" + stem) if rest.startswith("لل") else (stem,)
