"""The addresses of pages."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode


def dispatch(key: str) -> str:
    """Of a dispatch in the reader."""
    return f"/dispatches/{quote(key)}"


def statement(statement_id: str) -> str:
    """The permanent one of a statement."""
    return f"/statements/{quote(statement_id)}"


def place(key: str, statement_id: str) -> str:
    """Of a statement in its place in the reader."""
    return f"{dispatch(key)}#{quote(statement_id)}"


def statements(**filters: str | None) -> str:
    """Of the list of statements that meet some conditions; `from` is given as `from_`."""
    asked = {name.rstrip("_"): value for name, value in filters.items() if value}
    return f"/statements?{urlencode(asked)}" if asked else "/statements"


def twin(path: str, query: Mapping[str, str]) -> str:
    """Of the same page as JSON."""
    asked = {name: value for name, value in query.items() if name != "ui"}
    return f"{quote(path)}.json" + (f"?{urlencode(asked)}" if asked else "")


def switched(path: str, query: Mapping[str, str], language: str) -> str:
    """Of the same page in another interface language."""
    return f"{quote(path)}?{urlencode({**query, 'ui': language})}"


def safe_link(url: str | None) -> str | None:
    """The address that a dispatch gives for itself, if it is one that a link may lead to."""
    return url if url and url.lower().startswith(("http://", "https://")) else None
