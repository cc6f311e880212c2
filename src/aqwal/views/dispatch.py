"""One dispatch with everything that is known of it."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.model import Reading
from aqwal.record import KeptDispatch, KeptReading, Record


@dataclass(frozen=True, slots=True)
class DispatchView:
    """A dispatch: `kept` is where it stands in the record, `reading` holds article, statements, events and mentions.

    `versions` are all texts under its article id, the earliest first, itself among them; `readings` all readings of
    this text, the earliest first; `origins` the places where it was found.
    """

    kept: KeptDispatch
    reading: Reading
    versions: tuple[KeptDispatch, ...]
    readings: tuple[KeptReading, ...]
    origins: tuple[str, ...]


def show_dispatch(record: Record, key: str) -> DispatchView | None:
    """The dispatch with this key ("d_…"), or the newest with this article id; None where the record has none."""
    kept = record.dispatch(key)
    reading = None if kept is None else record.reading(kept.key)
    if kept is None or reading is None:
        return None
    return DispatchView(
        kept=kept,
        reading=reading,
        versions=tuple(record.versions(kept.article_id)),
        readings=tuple(record.readings(kept.key)),
        origins=tuple(record.origins(kept.key)),
    )
