"""Lines added to a table of one's own, and names to a line: all else in the file stays as it is, byte for byte."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_MARK = b"\xef\xbb\xbf"
_ALIASES, _JOINED = "aliases_ar", "|"


class TableError(Exception):
    """A table cannot take a line; the message says why, without the file."""


def with_row(data: bytes, columns: Sequence[str], row: Mapping[str, str]) -> bytes:
    """The table `data` with a line at its end; an empty one gets the line of `columns` first. `TableError` where it
    lacks a column that `row` fills."""
    head = _head(data)
    end = _line_end(data)
    if head is None:
        names, added = list(columns), ["\t".join(columns)]
    else:
        names, added = head[1], []
    lacking = [name for name, value in row.items() if value and name not in names]
    if lacking:
        line = head[0] if head is not None else 1
        raise TableError(f"{line}: the table has no column {lacking[0]!r}; add it to that line")
    added.append("\t".join(row.get(name, "") for name in names).rstrip("\t"))
    before = data if not data or data.endswith((b"\n", b"\r")) else data + end
    return before + b"".join(line.encode() + end for line in added)


def with_aliases(data: bytes, actor: str, aliases: Sequence[str]) -> bytes:
    """The table with more aliases in the line of an id; `TableError` where there is no such line or column."""
    head = _head(data)
    at = _line_of(data, actor)
    if head is None or at is None:
        raise TableError(f"1: the table has no line of {actor}; add one")
    number, names = head
    if _ALIASES not in names:
        raise TableError(f"{number}: the table has no column {_ALIASES!r}; add it to that line")
    lines = data.split(b"\n")
    body = lines[at].removesuffix(b"\r")
    cells, place = body.decode().split("\t"), names.index(_ALIASES)
    cells += [""] * (place + 1 - len(cells))
    cells[place] = _JOINED.join([*filter(str.strip, cells[place].split(_JOINED)), *aliases])
    lines[at] = "\t".join(cells).encode() + lines[at][len(body) :]
    return b"\n".join(lines)


def has_line(data: bytes, actor: str) -> bool:
    """Whether a line of the table has that id."""
    return _line_of(data, actor) is not None


def _line_of(data: bytes, actor: str) -> int | None:
    """The line with that id, counted from 0."""
    head = _head(data)
    if head is None or "id" not in head[1]:
        return None
    column = head[1].index("id")
    for at, line in list(enumerate(data.split(b"\n")))[head[0] :]:
        cells = line.decode().split("\t")
        if not line.startswith(b"#") and column < len(cells) and cells[column].strip() == actor:
            return at
    return None


def _head(data: bytes) -> tuple[int, list[str]] | None:
    """The number of the line that names the columns, from 1, and the names; `TableError` where the bytes are none."""
    try:
        text = data.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise TableError(f"{line}: the bytes are not UTF-8; save the file as UTF-8") from None
    for number, words in enumerate(text.split("\n"), 1):
        if words.strip() and not words.startswith("#"):
            return number, [name.strip() for name in words.split("\t")]
    return None


def _line_end(data: bytes) -> bytes:
    """The line end that the file has."""
    return b"\r\n" if b"\r\n" in data else b"\n"
