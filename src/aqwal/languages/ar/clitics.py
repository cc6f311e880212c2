"""Arabic proclitics: what may be written together with the word that follows it."""

from __future__ import annotations

from functools import lru_cache

_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_ARTICLES = ("", "ال")
_MIN_STEM = 2
_ALONE = frozenset(c + p + a for c in _CONJUNCTIONS for p in _PREPOSITIONS for a in _ARTICLES) - {""}


def only_clitics(fold: str) -> bool:
    """Whether a folded token is clitics and nothing else, as before a mark or a number (`لـ"رويترز"`, `الـ24`).

    >>> only_clitics("وال"), only_clitics("قال")
    (True, False)
    """
    return fold in _ALONE


@lru_cache(maxsize=1 << 16)
def strip_clitics(fold: str) -> tuple[tuple[str, str], ...]:
    """The ways to take clitics off a folded word, the whole word first: `(clitic, stem)` pairs.

    The article stays on the stem; `لل` is read as `ل` and the article (`للوزير` gives `("ل", "الوزير")`), whose own
    lam may be swallowed by that of the word (`للجنة` is `ل` and `اللجنة`).

    >>> strip_clitics("وللوزير")[1:4]
    (('و', 'للوزير'), ('ول', 'الوزير'), ('ول', 'لوزير'))
    """
    found = []
    for conjunction in _CONJUNCTIONS:
        if not fold.startswith(conjunction):
            continue
        rest = fold[len(conjunction) :]
        for preposition in _PREPOSITIONS:
            if (conjunction or preposition) and rest.startswith(preposition):
                found += [(conjunction + preposition, stem) for stem in _stems(rest, preposition)]
    return (("", fold), *(pair for pair in found if len(pair[1]) >= _MIN_STEM))


def _stems(rest: str, preposition: str) -> list[str]:
    stem = rest[len(preposition) :]
    if preposition == "ل" and rest.startswith("لل"):
        return ["ا" + stem, stem, "ال" + stem]
    return [stem]
