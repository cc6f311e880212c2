"""What comes in: one document, before it is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """One input document with what its container says of it.

    `content` is text, or the bytes as they were found (their encoding and format are then worked out by
    `articles`). `origin` says where it was found (a path; for a row of a table with `#` and its number: of the line
    in lines of JSON, from 0 in a list, as a spreadsheet counts in a table of cells). `id`,
    `title`, `date`, `url`, `publisher` and `author` are the container's own fields, None where it has none.
    `format` is "text" or "html". `problems` are sentences for the user on fields that could not be understood.
    """

    content: str | bytes
    origin: str = ""
    id: str | None = None
    title: str | None = None
    date: date | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    format: str = "text"
    problems: tuple[str, ...] = ()
