"""Views and nouns as plain lists and mappings, ready for JSON."""

from __future__ import annotations

import dataclasses
import datetime

from aqwal.model import Span

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]


def as_plain(value: object) -> Plain:
    """`value` with dataclasses as mappings, spans as [start, end], days in ISO 8601; `TypeError` for anything else."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Span | datetime.date):
        return [value.start, value.end] if isinstance(value, Span) else value.isoformat()
    if isinstance(value, tuple | list):
        return [as_plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): as_plain(one) for key, one in value.items()}
    if dataclasses.is_dataclass(value):
        return {field.name: as_plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    raise TypeError(f"{type(value).__name__} has no plain form")
