"""Single values: whether a cell, or a key of an entry, holds what its field is for."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator

from aqwal.lexicons.checking.known import Known
from aqwal.lexicons.checking.schema import Field

# What is wrong, and how to mend it.
Trouble = tuple[str, str]
_LISTS = frozenset({"list", "sentences"})
_MOST = 100  # values that can be told in a message


def cell_troubles(field: Field, cell: str, known: Known) -> Iterator[Trouble]:
    """What is wrong with a cell of a table."""
    if not cell:
        if field.needed:
            yield f"{field.name} is empty", "fill it in"
    elif field.holds in {"code", "codes"}:
        yield from _code_troubles(field, cell, known)
    elif field.holds == "flag" and cell != "y":
        yield f"{field.name} is {cell!r}", "write y, or leave it empty"
    else:
        yield from _text_troubles(field, cell, known)


def entry_troubles(field: Field, value: object, known: Known) -> Iterator[Trouble]:
    """What is wrong with a value of a YAML entry."""
    if value is None or value in ("", []):
        yield f"{field.name} is empty", "fill it in" if field.needed else "fill it in or take it out"
    elif field.holds in _LISTS:
        yield from _list_troubles(field, value, known)
    elif field.holds == "flag":
        if not isinstance(value, bool):
            yield f"{field.name} is {value!r}", "write true, or take it out"
    elif field.holds == "number":
        if not isinstance(value, int) or isinstance(value, bool):
            yield f"{field.name} is {value!r}", "write a whole number"
    elif not isinstance(value, str):
        yield (
            f"{field.name} is {value!r}, which is not text",
            "write one string; in quotation marks if YAML takes it for something else",
        )
    else:
        yield from _text_troubles(field, value, known)


def _list_troubles(field: Field, value: object, known: Known) -> Iterator[Trouble]:
    if not isinstance(value, list):
        yield f"{field.name} is not a list", "write one string a line, each after a hyphen"
        return
    seen: set[str] = set()
    for part in value:
        if not isinstance(part, str) or not part:
            yield (
                f"{field.name} holds {part!r}, which is not text",
                "write one string a line, in quotation marks if need be",
            )
            continue
        if part in seen:
            yield f"{field.name} holds {part!r} twice", "take one out"
        seen.add(part)
        yield from _text_troubles(field, part, known)


def _code_troubles(field: Field, cell: str, known: Known) -> Iterator[Trouble]:
    for code in re.split(r"[;|]", cell) if field.holds == "codes" else (cell,):
        if code not in field.values.split("|") and not known.is_code(code):
            near = difflib.get_close_matches(code, known.codes, n=1)
            hint = f"did you mean {near[0]}? if not, " if near else ""
            yield f"the code {code!r} is not known", f"{hint}add it to world/states.tsv or world/codes.tsv"


def _text_troubles(field: Field, text: str, known: Known) -> Iterator[Trouble]:
    if field.holds == "number":
        if not re.fullmatch(r"-?\d+(\.\d+)?", text, re.ASCII):
            yield f"{field.name} is {text!r}", "write a number"
    elif field.holds in {"id", "pattern"}:
        if not re.fullmatch(field.values, text):
            yield f"{field.name} is {text!r}", f"write it like {field.values}"
    elif field.values:
        allowed = _allowed(field, known)
        if text not in allowed:
            near = difflib.get_close_matches(text, allowed, n=1)
            yield f"{field.name} knows no {text!r}", f"did you mean {near[0]}?" if near else _choice(field, allowed)


def _choice(field: Field, allowed: Collection[str]) -> str:
    """What to write where nothing allowed is near: one of the values, or a new one in the table that has them."""
    if len(allowed) > _MOST and field.values.startswith("@"):
        return f"write one of {field.values[1:].replace(':', ', column ')}, or add it there"
    return f"use one of {', '.join(sorted(allowed))}"


def _allowed(field: Field, known: Known) -> Collection[str]:
    """The values that a field may take: spelled out, or the column of a table ("@world/plover.tsv:type")."""
    if field.values.startswith("@"):
        return known.columns.get(field.values[1:], frozenset())
    return field.values.split("|")
