"""`aqwal show`: statements of a record that meet every condition given."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import click

from aqwal.cli.account import counted, tallied
from aqwal.cli.exits import FINE
from aqwal.cli.options import FORMATS, day
from aqwal.cli.output import Output, page
from aqwal.exports import line_to_jsonl, line_to_text
from aqwal.languages.ar.letters import fold
from aqwal.record import Asked, Record
from aqwal.views import StatementLine, find_statements, open_archive, summarise

_FEW, _AT_ONCE = 20, 500
_HELP = """Statements of the record FILE, the latest dispatch first. Every condition given must hold.

\b
  aqwal show spring.aqwal --speaker Azdin --act demand
  aqwal show spring.aqwal --side RUS --from 2024-04-01 --to 2024-04-30
  aqwal show spring.aqwal --text WORDS --to jsonl > found.jsonl
"""


def last_day_or_form(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[datetime.date | None, str]:
    """What `--to` gives: the last day, the format, or one of each."""
    forms = [value for value in values if value in FORMATS]
    days = [value for value in values if value not in FORMATS]
    if len(forms) > 1 or len(days) > 1:
        raise click.BadParameter("give one day and one of text and jsonl at most")
    try:
        return day(context, parameter, days[0] if days else None), forms[0] if forms else FORMATS[0]
    except click.BadParameter:
        raise click.BadParameter(f"{days[0]!r} is neither a day such as 2024-04-01 nor text nor jsonl") from None


@click.command(help=_HELP)
@click.argument("file")
@click.option("--speaker", metavar="NAME", help="A part of the speaker's name, in Arabic or English, or of its id.")
@click.option("--side", metavar="CODE", help="The state or body that the speaker speaks for, such as RUS or UNO.")
@click.option("--act", metavar="ACT", help="What the statement does: say, demand, offer, accuse, deny, threaten ...")
@click.option("--from", "since", callback=day, metavar="DAY", help="The first day of dispatches, such as 2024-04-01.")
@click.option(
    "--to", "until_and_form", multiple=True, callback=last_day_or_form, metavar="DAY|text|jsonl",
    help="The last day of dispatches; or the format, text (the default) or jsonl. May be given once for each.",
)  # fmt: skip
@click.option("--text", metavar="WORDS", help="Words of the statement; forms of the same letter are taken for equal.")
@click.option(
    "--limit", type=click.IntRange(min=0), help=f"At most so many, 0 for all. Default: {_FEW}; all for jsonl."
)
def show(  # noqa: PLR0913, PLR0917 - click gives them by name, one an option
    file: str,
    speaker: str | None,
    side: str | None,
    act: str | None,
    since: datetime.date | None,
    until_and_form: tuple[datetime.date | None, str],
    text: str | None,
    limit: int | None,
) -> int:
    """Print what was asked for; the text shown is _HELP."""
    until, form = until_and_form
    side, act = side.upper() if side else None, act.lower() if act else None
    asked = Asked(speaker=speaker, side=side, act=act, since=since, until=until, text=text)
    most = limit if limit is not None else (_FEW if form == "text" else 0)
    with open_archive(file, readonly=True, create=False, fold=fold) as archive:
        output = Output()
        total = find_statements(archive.record, asked, limit=0).total
        shown = _print(archive.record, asked, min(most or total, total), form, output)
        code = output.finish(FINE)
        if not total:
            click.echo(_nothing(archive.record), err=True)
        elif shown < total and not output.closed:
            click.echo(f"{shown:,} of {counted(total, 'statement')}: --limit 0 shows all", err=True)
    return code


def _print(record: Record, asked: Asked, most: int, form: str, output: Output) -> int:
    """Print the first `most` statements; how many were printed."""
    shown, sheet = 0, page()
    for line in _lines(record, asked, most):
        if output.closed:
            break
        text = line_to_jsonl(line) + "\n" if form == "jsonl" else line_to_text(line, sheet) + "\n"
        output.write(text)
        shown += 1
    return shown


def _lines(record: Record, asked: Asked, most: int) -> Iterator[StatementLine]:
    for offset in range(0, most, _AT_ONCE):
        yield from find_statements(record, asked, limit=min(_AT_ONCE, most - offset), offset=offset).lines


def _nothing(record: Record) -> str:
    """What to say where nothing was found: what there would be."""
    held = summarise(record)
    if not held.statements:
        return "The record holds no statement yet: read articles into it with aqwal read … --record"
    lines = [
        f"No statement meets these conditions. The record holds {counted(held.statements, 'statement')}",
        f"  of dispatches from {held.first} to {held.last}" if held.first else "  of dispatches without a day",
        f"  by side: {tallied(held.sides)}",
        f"  by act: {tallied(held.acts)}",
    ]
    return "\n".join(lines)
