"""What comes in, as sources: a text, a page, or a table of articles, by its name or by what it begins with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

from aqwal.articles.decoding import decode, encoding_of
from aqwal.articles.delimited import delimiter_of, rows_of_table
from aqwal.articles.fields import USUAL, Row, sources_of
from aqwal.articles.json_rows import is_lines, rows_of_document, rows_of_lines
from aqwal.articles.lines import decoded_lines
from aqwal.articles.unreadable import OnUnreadable, Unreadable
from aqwal.errors import InputError
from aqwal.model import Source

FORMATS = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".json": "json",
    ".csv": "table",
    ".tsv": "table",
}
_HEAD = 1 << 20
_PAGE = ("<!doctype html", "<html", "<head", "<body", "<article", "<?xml")


@dataclass(frozen=True, slots=True)
class _Input:
    """An input whose beginning was taken off."""

    name: str
    head: bytes
    rest: BinaryIO


def read_sources(
    name: str,
    data: BinaryIO,
    mapping: Mapping[str, str] | Iterable[tuple[str, str]] = (),
    on_unreadable: OnUnreadable | None = None,
    on_note: Callable[[str], None] | None = None,
) -> Iterator[Source]:
    """The articles of one input, one by one; tables are read as a stream.

    `name` (a path, or "-") tells the format by its suffix; with any other suffix the content does. `mapping` names a
    table's fields, {"text": "content", "date": "day"}; the usual names are known. A row that cannot be read is told to
    `on_unreadable` and the others follow; without it that is an `InputError`. `on_note` is told once, in a sentence, of
    fields that look like an id or a date and are not used. `InputError` where the whole cannot be
    read (empty, binary, no article), `MappingError` where a field is missing.
    """
    told = on_unreadable or _refuse
    fields = dict(mapping)
    head = data.read(_HEAD)
    encoding_of(head, whole=False)
    kind = FORMATS.get(_suffix(name)) or _sniffed(head, fields)
    if kind in ("text", "html"):
        yield Source(head + data.read(), name, format=kind)
        return
    yield from sources_of(_rows(kind, _Input(name, head, data), told), fields, told, on_note or _pass_over)


def _rows(kind: str, given: _Input, told: OnUnreadable) -> Iterator[Row]:
    if kind == "json":
        return rows_of_document(given.name, decode(given.head + given.rest.read())[0], told)
    lines = decoded_lines(given.head, given.rest)
    if kind == "lines":
        return rows_of_lines(given.name, lines, told)
    return rows_of_table(given.name, lines, told, tabs=_suffix(given.name) == ".tsv")


def _sniffed(head: bytes, mapping: Mapping[str, str]) -> str:
    """The format by what the input begins with; "text" where nothing else is plain."""
    begins = head.decode(encoding_of(head, whole=False), "replace").lstrip()
    if begins[:1] in "[{" and begins[1:].lstrip()[:1] in '"{}]':
        return "lines" if is_lines(begins) else "json"
    if begins[:200].lower().startswith(_PAGE):
        return "html"
    first, end, _ = begins.partition("\n")
    names = {cell.strip(' "\r').casefold() for cell in first.split(delimiter_of(first))}
    known = {mapping.get("text", "").casefold()} if mapping else {name.casefold() for name in USUAL["text"]}
    return "table" if end and len(names) > 1 and names & known else "text"


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower()


def _pass_over(_note: str) -> None:
    """Who does not ask for notes gets none."""


def _refuse(trouble: Unreadable) -> None:
    raise InputError(f"{trouble.origin}: {trouble.why}")
