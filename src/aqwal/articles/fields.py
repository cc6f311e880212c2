"""A row of a table as a source: which field holds what, by the user's mapping or by its usual name."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from aqwal.articles.unreadable import OnUnreadable, Unreadable
from aqwal.articles.unused import unused_fields
from aqwal.errors import MappingError
from aqwal.languages.ar.written_days import DAY_FIRST, WrittenDay, written_day
from aqwal.model import Source

# Ours, and the names that corpora, scrapers, feeds and schema.org give it, the first that a row has.
USUAL = {
    "text": ("text", "content", "body", "articleBody", "article_body", "maintext", "full_text", "fulltext"),
    "title": ("title", "headline"),
    "date": ("date", "date_extracted", "published", "datePublished", "date_published", "published_at", "publishedAt",
             "date_publish", "pubDate", "publication_date"),
    "url": ("url", "link", "source_url"),
    "author": ("author", "byline", "authors", "creator"),
    "publisher": ("publisher", "source", "source_name", "sitename", "site_name"),
    "id": ("id", "_id", "article_id"),
}  # fmt: skip
_USUAL = {ours: frozenset(name.casefold() for name in names) for ours, names in USUAL.items()}
_LOOKED_AT = 20
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a table: `place` says where it stands as a source's origin, `line` as `file:line`."""

    place: str
    line: str
    fields: Mapping[str, object]


def sources_of(
    rows: Iterable[Row], mapping: Mapping[str, str], told: OnUnreadable, note: Callable[[str], None] = lambda _: None
) -> Iterator[Source]:
    """The sources of `rows`; a row without text is told and the others follow.

    `note` is told of fields that look like an id or a date and are not used.
    `MappingError` where none of the first rows has the text, or a field that `mapping` names.
    """
    rows = iter(rows)
    first = list(islice(rows, _LOOKED_AT))
    names = list(dict.fromkeys(name for row in first for name in row.fields))
    if not first:
        return
    check_names(names, mapping, first)
    if unused := _unused([row.fields for row in first], names, mapping):
        note(unused)
    for row in chain(first, rows):
        text = _text(field_of(row.fields, "text", mapping))
        if text.strip():
            yield _source(row, text, mapping)
        else:
            told(Unreadable(row.line, f"the row has no text{_lacking(row, mapping)}: fill it in or remove the row"))


def _unused(rows: list[Mapping[str, object]], names: list[str], mapping: Mapping[str, str]) -> str:
    known = [name for name in names if name in mapping.values() or any(_usual(name, ours) for ours in USUAL)]
    known += [name.partition(".")[0] for name in mapping.values()]

    def has(ours: str) -> bool:
        return ours in mapping or any(_one(field_of(row, ours, mapping)) for row in rows)

    return unused_fields(rows, {"id": has("id") or has("url"), "date": has("date")}, known)


def check_names(names: Iterable[str], mapping: Mapping[str, str], rows: Iterable[Row] = ()) -> None:
    """`MappingError` where the mapping or the text asks for a field that is not there; it shows those that are."""
    there = list(names)
    if unknown := [ours for ours in mapping if ours not in USUAL]:
        raise MappingError(
            f"--map gives {', '.join(unknown)}, which aqwal does not know: "
            f"map {', '.join(USUAL)}, as in --map text=content"
        )
    held = list(rows)
    for ours, theirs in mapping.items():
        if theirs not in there and not any(_reach(row.fields, theirs) is not None for row in held):
            raise MappingError(
                f"there is no field {theirs!r} for the {ours}: "
                f"the fields are {_shown(there)}. {_advice(ours, there, held)}"
            )
    if "text" not in mapping and not any(_usual(name, "text") for name in there):
        raise MappingError(
            f"no field is known to hold the text: the fields are {_shown(there)}. {_advice('text', there, held)}"
        )


def field_of(fields: Mapping[str, object], ours: str, mapping: Mapping[str, str]) -> object:
    """The value of the field that holds `ours`, None where there is none."""
    if ours in mapping:
        return _reach(fields, mapping[ours])
    for name in USUAL[ours]:
        if fields.get(name) not in (None, "", []):
            return fields[name]
    return next((value for name, value in fields.items() if _usual(name, ours) and value not in (None, "", [])), None)


def day_of_field(value: object) -> datetime.date | None:
    """The day of a field, in any way that `written_day` knows; None for anything else.

    >>> day_of_field("2015-07-25 01:27:33")
    datetime.date(2015, 7, 25)
    """
    return _written(value).day


def _written(value: object) -> WrittenDay:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return written_day(value)
    return written_day(_one(value))


def _source(row: Row, text: str, mapping: Mapping[str, str]) -> Source:
    given = field_of(row.fields, "date", mapping)
    written = _written(given)
    problems = []
    if _one(given) and written.day is None:
        problems.append(
            f"the date field says {_one(given)[:40]!r}, which {written.fault}: write it as 2022-01-21, or give --date"
        )
    if written.doubtful:
        problems.append(DAY_FIRST)
    has = {ours: _one(field_of(row.fields, ours, mapping)) or None for ours in USUAL if ours not in ("text", "date")}
    return Source(
        sound(text),
        row.place,
        id=has["id"],
        title=has["title"],
        date=written.day,
        url=has["url"],
        publisher=has["publisher"],
        author=has["author"],
        problems=tuple(problems),
    )


def sound(text: str) -> str:
    """`text` with U+FFFD for halves of characters, which JSON can hold and nothing can save."""
    return _SURROGATE.sub("\ufffd", text)


def _text(value: object) -> str:
    """A text, or its paragraphs."""
    if isinstance(value, list):
        return "\n\n".join(one for one in value if isinstance(one, str))
    return value if isinstance(value, str) else ""


def _one(value: object) -> str:
    """A field as one line: a number as text, of a thing its name, of several all."""
    if isinstance(value, Mapping):
        return _one(value.get("name") or value.get("title") or value.get("$oid"))
    if isinstance(value, list):
        return ", ".join(one for one in map(_one, value) if one)
    if value is None or isinstance(value, bool):
        return ""
    return sound(str(value)).strip()


def _reach(fields: Mapping[str, object], name: str) -> object:
    """The field `name`, or a field within a field (`article.body`)."""
    if name in fields:
        return fields[name]
    outer, _, inner = name.partition(".")
    within = fields.get(outer)
    return _reach(within, inner) if inner and isinstance(within, Mapping) else None


@lru_cache(maxsize=1024)  # all rows of a table have the same few names
def _usual(name: str, ours: str) -> bool:
    return name.strip().casefold() in _USUAL[ours]


def _shown(names: list[str]) -> str:
    return ", ".join(name[:40] for name in names[:30]) or "none"


def _advice(ours: str, names: list[str], rows: list[Row]) -> str:
    """What to type: the field with the longest text in the first rows, or one that has no other use."""
    free = [name for name in names if name and not any(_usual(name, other) for other in USUAL if other != ours)]
    free = free or ["FIELD"]
    if ours == "text":
        free.sort(key=lambda name: -max((len(_text(row.fields.get(name))) for row in rows), default=0))
    return f"Say which one it is, as in --map {ours}={free[0][:40]}"


def _lacking(row: Row, mapping: Mapping[str, str]) -> str:
    name = mapping.get("text") or next((name for name in row.fields if _usual(name, "text")), None)
    return f" (its field {name!r} is empty or missing)" if name else f" (its fields are {_shown(list(row.fields))})"
