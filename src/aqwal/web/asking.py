"""What a visitor asks for, from the query of the address; whatever is not understood is refused, never passed over."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import get_args
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from aqwal.views import Asked, Sort
from aqwal.web.refusing import Refusal
from aqwal.web.words import DIRECTIONS, Words

PAGE_SIZE = 50
LONGEST = 200
FILTERS = ("text", "speaker", "side", "act", "kind", "from", "to")
EVERYWHERE = ("ui",)
SORTS: tuple[Sort, ...] = get_args(Sort)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


@dataclass(frozen=True, slots=True)
class Query:
    """What was asked: the filters that are set, as written, the number of the page (1 the first), and the order."""

    filters: Mapping[str, str]
    page: int = 1
    sort: Sort = "day"

    @property
    def offset(self) -> int:
        """How many lines come before this page."""
        return (self.page - 1) * PAGE_SIZE

    def address(self, path: str, page: int) -> str:
        """The address of another page of the same."""
        asked = dict(self.filters)
        if self.sort != "day":
            asked["sort"] = self.sort
        if page > 1:
            asked["page"] = str(page)
        return f"{path}?{urlencode(asked)}" if asked else path

    def asked(self) -> Asked:
        """The question to the record; `Refusal` where a day is none, or the first is after the last."""
        first, last = (_day(name, self.filters.get(name)) for name in ("from", "to"))
        if first is not None and last is not None and first > last:
            raise Refusal(400, "error.bad_order", parameter="from", value=first, last=last)
        side = self.filters.get("side")
        return Asked(
            speaker=self.filters.get("speaker"),
            side=side.upper() if side else None,
            act=self.filters.get("act"),
            kind=self.filters.get("kind"),
            since=first,
            until=last,
            text=self.filters.get("text"),
        )


def understand(
    given: QueryParams, words: Words, *, filters: Collection[str] = (), sorted_: bool = False, paged: bool = False
) -> Query:
    """The query of an address that may have these `filters`; `Refusal` where something is unknown or out of range."""
    known = (*filters, *(("sort",) if sorted_ else ()), *(("page",) if paged else ()), *EVERYWHERE)
    values: dict[str, str] = {}
    for name, value in given.multi_items():
        if name not in known:
            raise Refusal(400, "error.bad_parameter", parameter=name, value=value, known=", ".join(known))
        if name in values:
            raise Refusal(400, "error.twice", parameter=name, value=value)
        values[name] = value.strip()
    set_filters = {name: values[name] for name in filters if values.get(name)}
    _check(set_filters, words)
    if (ui := values.get("ui")) and ui not in DIRECTIONS:
        raise _unknown("ui", ui, tuple(DIRECTIONS))
    return Query(set_filters, _page(values.get("page", "")), _sort(values.get("sort", "")))


def check_page(query: Query, total: int) -> int:
    """How many pages `total` lines fill (at least 1); `Refusal` where the page asked for is beyond them."""
    pages = max(1, -(-total // PAGE_SIZE))
    if query.page > pages:
        raise Refusal(404, "error.no_page", parameter="page", value=query.page, pages=pages)
    return pages


def _check(filters: Mapping[str, str], words: Words) -> None:
    for name, value in filters.items():
        if len(value) > LONGEST:
            raise Refusal(400, "error.too_long", parameter=name, value=value[:LONGEST], known=LONGEST)
        if name in ("act", "kind") and value not in words.known(name):
            raise _unknown(name, value, words.known(name))


def _unknown(name: str, value: str, known: Collection[str]) -> Refusal:
    return Refusal(400, "error.bad_choice", parameter=name, value=value, known=", ".join(known))


def _day(name: str, value: str | None) -> datetime.date | None:
    if value is None:
        return None
    try:
        if _DAY.fullmatch(value):
            return datetime.date.fromisoformat(value)
    except ValueError:
        pass
    raise Refusal(400, "error.bad_day", parameter=name, value=value)


def _sort(value: str) -> Sort:
    found: dict[str, Sort] = {"": SORTS[0], **{sort: sort for sort in SORTS}}
    if value not in found:
        raise _unknown("sort", value[:LONGEST], SORTS)
    return found[value]


def _page(value: str) -> int:
    if not value:
        return 1
    if not _NUMBER.fullmatch(value):
        raise Refusal(400, "error.bad_page", parameter="page", value=value[:LONGEST])
    return int(value)
