"""Values as they are typed, days and names of fields, as callbacks for click: what is wrong is a usage error."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from aqwal.languages.ar.written_days import written_day

FORMATS = ("text", "jsonl")
ACROSS = ("positions", "disputes", "talks")
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


def issue_names(_context: click.Context, _parameter: click.Parameter, value: str | None) -> dict[str, str]:
    """The lines of a file: a phrase, a tab, what it is to be called."""
    if value is None:
        return {}
    try:
        lines = Path(value).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise click.BadParameter(f"{value} cannot be read: {error}") from error
    pairs = [[part.strip() for part in line.split("\t")] for line in lines if line.strip() and line[0] != "#"]
    for pair in pairs:
        if len(pair) != 2 or not all(pair):  # noqa: PLR2004 - a phrase and a name
            raise click.BadParameter(f"{value}: {pair[0]!r} has no name: write a phrase, a tab and the name")
    return dict(pairs)
