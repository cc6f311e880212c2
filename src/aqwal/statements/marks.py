"""Short stretches between marks that belong to what stands before them: a remark in brackets, a name in quotation
marks."""

from __future__ import annotations

from aqwal.statements.scene import Scene

_NAME, _BRACKET = 6, 8


def past_bracket(scene: Scene, at: int, limit: int, reach: int = _BRACKET) -> int:
    """The token after the bracket that opens at token `at`; `at` where none closes within `reach` tokens."""
    return next((end + 1 for end in range(at + 1, min(limit, at + reach)) if scene.fold[end] in ")]"), at)


def past_short_quotation(scene: Scene, at: int, limit: int) -> int:
    """The token after the quotation that opens at token `at` where it is as short as a name and ends before token
    `limit`, else `at`."""
    quotation = scene.opening.get(at)
    short = quotation is not None and quotation.last - quotation.first <= _NAME and quotation.last < limit
    return quotation.last + 1 if quotation is not None and short else at
