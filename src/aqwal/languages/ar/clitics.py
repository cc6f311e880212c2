"""Arabic proclitics: what may be written together with the word that follows it."""

from __future__ import annotations

from functools import lru_cache

_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_MIN_STEM = 2


@lru_cache(maxsize=1 << 16)
def strip_clitics(fold: str) -> tuple[tuple[str, str], ...]:
    """The ways to take clitics off a folded word, the whole word first: `(clitic, stem)` pairs.

    The article stays on the stem; `لل` is read as `ل` and the article (`للوزير` gives `("ل", "الوزير")`).

    >>> strip_clitics("وللوزير")[1:]
    (('و', 'للوزير'), ('ول', 'الوزير'), ('ول', 'لوزير'))
    """
    found = [("", fold)]
    for conjunction in _CONJUNCTIONS:
        if not fold.startswith(conjunction):
            continue
        rest = fold[len(conjunction) :]
        for preposition in _PREPOSITIONS:
            if not (conjunction or preposition) or not rest.startswith(preposition):
                continue
            if preposition == "ل" and rest.startswith("لل"):
                found.append((conjunction + "ل", "ا" + rest[1:]))
            stem = rest[len(preposition) :]
            if len(stem) >= _MIN_STEM:
                found.append((conjunction + preposition, stem))
    return tuple(pair for pair in found if len(pair[1]) >= _MIN_STEM)
