"""Values as they are typed, days and names of fields, as callbacks for click: what is wrong is a usage error."""

from __future__ import annotations

import datetime

import click

from aqwal.languages.ar.written_days import written_day

FORMATS = ("text", "jsonl")
Pairs = tuple[tuple[str, str], ...]


def day(_context: click.Context, parameter: click.Parameter, value: str | None) -> datetime.date | None:
    """A day in ISO 8601, or in any way that a table may write it; where it could be two, it is said which one it is."""
    if value is None:
        return None
    written = written_day(value)
    if written.day is None:
        message = f"{value!r} {written.fault}: write it as year-month-day, such as 2024-04-01"
        raise click.BadParameter(message)
    if written.doubtful:
        click.echo(f"{parameter.opts[0]} {value} was read day first, as {written.day}", err=True)
    return written.day


def fields(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> Pairs:
    """Pairs such as `text=content,date=day`: ours, then the table's."""
    pairs: list[tuple[str, str]] = []
    for pair in (pair for value in values for pair in value.split(",")):
        ours, _, theirs = (part.strip() for part in pair.partition("="))
        if not ours or not theirs:
            raise click.BadParameter(f"{pair!r} names no field: write it as text=content,date=day")
        pairs.append((ours, theirs))
    return tuple(pairs)
