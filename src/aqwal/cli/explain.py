"""`aqwal explain`: why one statement of an article was read as it was."""

from __future__ import annotations

import datetime
import shlex
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from aqwal.batch.local import STANDARD_INPUT, find_inputs, local_sources
from aqwal.cli.account import account, counted
from aqwal.cli.exits import FINE, INTERRUPTED, UNREADABLE
from aqwal.cli.options import Pairs, day, fields
from aqwal.cli.output import Output, page
from aqwal.explanations import (
    Explanation,
    Knowledge,
    explanation_object,
    explanation_to_text,
    listing,
    listing_object,
)
from aqwal.explanations import explain as explained
from aqwal.exports import as_json
from aqwal.ingest import ingest
from aqwal.lexicons import load_lexicons
from aqwal.model import Reading, Statement
from aqwal.pipeline import build_reader
from aqwal.settings import Settings

FORMS = ("text", "json")
_INDENT, _FEW, _ID = 2, 5, 9
_HELP = """Say why a statement of FILE was read as it was: which cue, frame, rule and words made it.

FILE is whatever `aqwal read` takes. Without --statement its statements are listed with their ids.

\b
  aqwal explain dispatch.txt
  aqwal explain dispatch.txt --statement st_b59261
  aqwal explain wire.csv --map text=body --statement st_b59261 --to json
"""


@click.command(help=_HELP)
@click.argument("file")
@click.option("--statement", metavar="ID", help="The statement's id, or as much of its beginning as no other one has.")
@click.option(
    "--to", "form", type=click.Choice(FORMS), default=FORMS[0], show_default=True, help="An account to read, or JSON.",
)  # fmt: skip
@click.option("--date", callback=day, metavar="YYYY-MM-DD", help="The day of dispatches that give none.")
@click.option(
    "--map", "mapping", callback=fields, multiple=True, metavar="OURS=THEIRS,...",
    help="A table's own names for: text, title, date, id, url, publisher, author.",
)  # fmt: skip
@click.option(
    "--lexicon", "lexicons", type=click.Path(path_type=Path), multiple=True, metavar="DIR",
    help="A folder with words of your own, as for `aqwal read`.",
)  # fmt: skip
def explain(  # noqa: PLR0913, PLR0917 - click gives them by name, one parameter an option
    file: str,
    statement: str | None,
    form: str,
    date: datetime.date | None,
    mapping: Pairs,
    lexicons: tuple[Path, ...],
) -> int:
    """Read, find the statement and say why, or list what there is; the text shown is _HELP."""
    inputs = find_inputs((file,))
    if STANDARD_INPUT in inputs.files and sys.stdin.isatty():
        click.echo("Reading from the keyboard: end with Ctrl-D, stop with Ctrl-C.", err=True)
    reader = build_reader(Settings(date=date, lexicons=lexicons, mapping=mapping))
    asked = Asked(shlex.join([file, *_given(date, mapping, lexicons)]), statement)
    report = ingest(local_sources(inputs, dict(mapping)), reader, on_reading=asked.take)
    if report.problems:
        click.echo(account(report, None), err=True)
    if report.interrupted:
        return INTERRUPTED
    output = Output()
    if report.read and statement is None:
        output.write(asked.as_list(form))
        click.echo(asked.advice(), err=True)
    elif report.read:
        knowledge = Knowledge(load_lexicons(lexicons), reader.grammar.cues)
        explanation = explained(*asked.one(), knowledge)
        output.write(_written(explanation, form))
    return output.finish(UNREADABLE if report.lost else FINE)


def _given(date: datetime.date | None, mapping: Pairs, lexicons: Sequence[Path]) -> Iterator[str]:
    """The options that decide how a file is read, as they are typed again."""
    if date is not None:
        yield from ("--date", date.isoformat())
    for ours, theirs in mapping:
        yield from ("--map", f"{ours}={theirs}")
    for folder in lexicons:
        yield from ("--lexicon", str(folder))


def _written(explanation: Explanation, form: str) -> str:
    if form == "json":
        return as_json(explanation_object(explanation), _INDENT) + "\n"
    return explanation_to_text(explanation, page())


class Asked:
    """What is asked of the readings of a file: the statement whose id begins with `wanted`, all where it is None;
    `file` is its name with the options that were given, as they are typed again."""

    def __init__(self, file: str, wanted: str | None) -> None:
        """Nothing has been read yet."""
        self.file, self.wanted = file, wanted
        self.readings: list[Reading] = []
        self.found: dict[str, tuple[Reading, Statement]] = {}
        self.seen = 0

    def take(self, reading: Reading) -> None:
        """Keep of a reading what is asked for; of copies with the same id the first."""
        self.seen += len(reading.statements)
        if self.wanted is None:
            self.readings.append(reading)
        for statement in reading.statements:
            if self.wanted is not None and statement.id.startswith(self.wanted):
                self.found.setdefault(statement.id, (reading, statement))

    def one(self) -> tuple[Reading, Statement]:
        """The statement asked for with its reading; a usage error, with what to give, where it is none or several."""
        wanted = (self.wanted or "").strip()
        if len(self.found) == 1:
            return next(iter(self.found.values()))
        if self.found:
            few = "".join(f"\n  {name}" for name in list(self.found)[:_FEW])
            many = counted(len(self.found), "statement has", "statements have")
            message = f"{many} an id that begins with {wanted!r}: give more of it, such as{few}"
        else:
            message = (
                f"no statement of it has an id that begins with {wanted!r}. "
                f"`aqwal explain {self.file}` lists its {counted(self.seen, 'statement')}. An id changes with the text "
                "and with the words in which the reader sees a statement."
            )
        raise click.BadParameter(message, param_hint="--statement")

    def as_list(self, form: str) -> str:
        """The statements of all readings, to pick one from."""
        if form == "json":
            rows = [listing_object(reading, one) for reading in self.readings for one in reading.statements]
            return as_json(rows, _INDENT) + "\n"
        return "\n".join(listing(reading, page()) for reading in self.readings)

    def advice(self) -> str:
        """What to type next."""
        first = next((one.id for reading in self.readings for one in reading.statements), None)
        if first is None:
            return "There is nothing to explain."
        said = counted(self.seen, "statement")
        return f"{said}. Why one was read as it was: aqwal explain {self.file} --statement {first[:_ID]}"
