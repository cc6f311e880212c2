"""Web pages: the article out of its page."""

from __future__ import annotations

from aqwal.model import Source


def read_page(source: Source) -> tuple[Source, str, tuple[str, ...]]:
    """The source with what the page says of itself, the article's text, and problems."""
    return source, "", ("no article",)
