"""Why something was read as it was."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.model.span import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason: the `rule` (a rule's or a lexicon entry's id, or a model's name) and the words that it fired on."""

    rule: str
    span: Span
