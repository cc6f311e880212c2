"""Part of an input that gave no article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row that cannot be read: where it is (`file:line`), and `why` with what to do."""

    origin: str
    why: str


OnUnreadable = Callable[[Unreadable], None]
