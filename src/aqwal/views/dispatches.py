"""All dispatches of a record, page by page."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.record import KeptDispatch, Record


@dataclass(frozen=True, slots=True)
class DispatchPage:
    """`lines` from number `offset` (0 the first) of `total` dispatches, the latest day first, undated ones last."""

    total: int
    offset: int
    lines: tuple[KeptDispatch, ...]


def list_dispatches(record: Record, *, limit: int = 50, offset: int = 0) -> DispatchPage:
    """One page of the dispatches in their newest versions; a negative `limit` gives all from `offset` on."""
    lines = record.dispatches(limit=limit, offset=offset)
    return DispatchPage(record.counts()["dispatches"], offset, tuple(lines))
