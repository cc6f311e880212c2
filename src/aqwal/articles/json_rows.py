"""Rows of JSON: one object a line, or a whole document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from aqwal.articles.fields import Row
from aqwal.articles.unreadable import OnUnreadable, Unreadable
from aqwal.errors import InputError

_LISTS = ("articles", "items", "documents", "docs", "data", "results")


def rows_of_lines(name: str, lines: Iterable[str], told: OnUnreadable) -> Iterator[Row]:
    """One row a line; a line that is no JSON object is told, and the others follow."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            told(Unreadable(f"{name}:{number}", f"the line is no JSON ({_fault(error)}): mend it or remove it"))
            continue
        if isinstance(value, dict):
            yield Row(f"{name}#{number}", f"{name}:{number}", value)
        else:
            told(Unreadable(f"{name}:{number}", 'the line is no JSON object: write {"text": "..."}'))


def rows_of_document(name: str, text: str, told: OnUnreadable) -> Iterator[Row]:
    """The rows of a list, of one object, or of {"articles": [...]}; `InputError` where it is no JSON.

    One object a line is understood too, whatever the file's name says.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        if is_lines(text):
            yield from rows_of_lines(name, text.splitlines(), told)
            return
        raise InputError(f"it is no JSON ({_fault(error)}): mend it there") from error
    many, rows = _listed(value)
    if not rows:
        raise InputError('there is no article in it: give a list of objects, [{"text": "..."}]')
    for number, row in enumerate(rows):
        place = f"{name}#{number}" if many else name
        if isinstance(row, dict):
            yield Row(place, place, row)
        else:
            told(Unreadable(place, f'entry {number} is no JSON object: write {{"text": "..."}}'))


def is_lines(text: str) -> bool:
    """Whether the first line of several is a JSON object by itself."""
    first, end, rest = text.lstrip().partition("\n")
    try:
        return bool(end and rest.strip()) and isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _listed(value: object) -> tuple[bool, list[object]]:
    """Whether there may be several rows, and the rows."""
    if isinstance(value, list):
        return True, value
    if not isinstance(value, dict):
        return False, []
    for key in _LISTS:
        inner = value.get(key)
        if isinstance(inner, list) and any(isinstance(one, dict) for one in inner):
            return True, inner
    return False, [value]


def _fault(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        what = error.msg.removesuffix(" at")
        return f"{what} at {f'line {error.lineno} ' if error.lineno > 1 else ''}column {error.colno}"
    return "it is nested too deep" if isinstance(error, RecursionError) else str(error)
