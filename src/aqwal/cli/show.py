"""`aqwal show`: statements of a record that meet every condition given."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

import click

from aqwal.cli.account import counted, tallied
from aqwal.cli.exits import FINE
from aqwal.cli.options import FORMATS, day
from aqwal.cli.output import Output, page
from aqwal.cli.sides import advice_on
from aqwal.exports import line_to_jsonl, line_to_text
from aqwal.languages.ar.letters import fold
from aqwal.model.statement import ACTS, KINDS
from aqwal.record import Asked, Record, Sort
from aqwal.views import StatementLine, find_statements, open_archive, summarise

_FEW, _AT_ONCE, _MOST = 20, 500, 10
SORTS: tuple[Sort, ...] = ("day", "confidence")
_HELP = """Statements of the record FILE, the latest dispatch first. Every condition given must hold.

\b
  aqwal show spring.aqwal --speaker Ezzedin --act demand
  aqwal show spring.aqwal --side RUS --from 2024-04-01 --to 2024-04-30
  aqwal show spring.aqwal --sort confidence
  aqwal show spring.aqwal --text WORDS --format jsonl > found.jsonl
"""


def last_day_or_form(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[datetime.date | None, str | None]:
    """What `--to` gives: the last day; a format is understood too, as `aqwal read` takes it there."""
    forms = [value for value in values if value in FORMATS]
    days = [value for value in values if value not in FORMATS]
    if len(forms) > 1 or len(days) > 1:
        raise click.BadParameter("give one day at most (and a format with --format)")
    return day(context, parameter, days[0] if days else None), forms[0] if forms else None


@click.command(help=_HELP)
@click.argument("file")
@click.option("--speaker", metavar="NAME", help="A part of the speaker's name, in Arabic or English, or of its id.")
@click.option("--side", metavar="CODE", help="The state or body that the speaker speaks for, such as RUS or UNO.")
@click.option(
    "--act", type=click.Choice(ACTS, case_sensitive=False), metavar="ACT",
    help=f"What the statement does: {', '.join(ACTS)}.",
)  # fmt: skip
@click.option(
    "--kind", type=click.Choice(KINDS, case_sensitive=False), metavar="KIND",
    help="In whose words: direct (all in quotation marks), indirect, or mixed (partly quoted).",
)  # fmt: skip
@click.option("--from", "since", callback=day, metavar="DAY", help="The first day of dispatches, such as 2024-04-01.")
@click.option(
    "--to",
    "until_and_form",
    multiple=True,
    callback=last_day_or_form,
    metavar="DAY",
    help="The last day of dispatches.",
)
@click.option("--text", metavar="WORDS", help="Words of the statement; forms of the same letter are taken for equal.")
@click.option(
    "--sort", type=click.Choice(SORTS), default="day", show_default=True,
    help="What comes first: the latest dispatch, or the statement that the reader is least sure of.",
)  # fmt: skip
@click.option("--format", "form", type=click.Choice(FORMATS), help="Text to read, or JSON, a line each. Default: text.")
@click.option(
    "--limit", type=click.IntRange(min=0), help=f"At most so many, 0 for all. Default: {_FEW}; all for jsonl."
)
def show(  # noqa: PLR0913, PLR0917 - click gives them by name, one an option
    file: str,
    speaker: str | None,
    side: str | None,
    act: str | None,
    kind: str | None,
    since: datetime.date | None,
    until_and_form: tuple[datetime.date | None, str | None],
    text: str | None,
    sort: Sort,
    form: str | None,
    limit: int | None,
) -> int:
    """Print what was asked for; the text shown is _HELP."""
    until, form_by_to = until_and_form
    if since is not None and until is not None and since > until:
        raise click.UsageError(f"--from {since} is later than --to {until}: give the earlier day with --from")
    side = side.upper() if side else None
    asked = Asked(speaker=speaker, side=side, act=act, kind=kind, since=since, until=until, text=text)
    wanted = Wanted(asked, sort, form or form_by_to or FORMATS[0])
    most = limit if limit is not None else (_FEW if wanted.form == "text" else 0)
    with open_archive(file, readonly=True, create=False, fold=fold) as archive:
        output = Output()
        total = find_statements(archive.record, asked, limit=0).total
        shown = _print(archive.record, wanted, min(most or total, total), output)
        code = output.finish(FINE)
        if not total:
            click.echo(_nothing(archive.record, side), err=True)
        elif shown < total and not output.closed:
            click.echo(f"{shown:,} of {counted(total, 'statement')}: --limit 0 shows all", err=True)
    return code


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the record, in which order, and the form in which it is printed."""

    asked: Asked
    sort: Sort
    form: str


def _print(record: Record, wanted: Wanted, most: int, output: Output) -> int:
    """Print the first `most` statements; how many were printed."""
    shown, sheet = 0, page()
    for line in _lines(record, wanted, most):
        if output.closed:
            break
        if wanted.form == "jsonl":
            output.write(line_to_jsonl(line) + "\n")
        else:
            output.write(line_to_text(line, sheet, confidence=wanted.sort == "confidence") + "\n")
        shown += 1
    return shown


def _lines(record: Record, wanted: Wanted, most: int) -> Iterator[StatementLine]:
    for offset in range(0, most, _AT_ONCE):
        limit = min(_AT_ONCE, most - offset)
        yield from find_statements(record, wanted.asked, limit=limit, offset=offset, sort=wanted.sort).lines


def _nothing(record: Record, side: str | None) -> str:
    """What to say where nothing was found: what there would be."""
    held = summarise(record, most=-1)
    if not held.statements:
        return "The record holds no statement yet: read articles into it with aqwal read … --record"
    there = {tally.value for tally in held.sides}
    advice = advice_on(side) if side is not None and side not in there else ""
    lines = [
        *([advice] if advice else []),
        f"No statement meets these conditions. The record holds {counted(held.statements, 'statement')}",
        f"  of dispatches from {held.first} to {held.last}" if held.first else "  of dispatches without a day",
        f"  by side: {tallied(held.sides[:_MOST])}",
        f"  by act: {tallied(held.acts[:_MOST])}",
    ]
    return "\n".join(lines)
