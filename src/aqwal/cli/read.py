"""`aqwal read`: articles in, statements out, on standard output or into a record."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aqwal.batch.local import STANDARD_INPUT, Inputs, find_inputs, local_sources
from aqwal.cli.account import account
from aqwal.cli.exits import FINE, INTERRUPTED, UNREADABLE
from aqwal.cli.options import ACROSS, FORMATS, Pairs, day, fields, issue_names
from aqwal.cli.output import Output, page
from aqwal.cli.progress import Bar
from aqwal.errors import ReadingError
from aqwal.exports import to_jsonl, to_text
from aqwal.ingest import IngestReport, Noted, Problem, Refused, ingest
from aqwal.languages.ar.letters import fold
from aqwal.model import Reading, Source
from aqwal.pipeline import build_reader
from aqwal.settings import Settings

if TYPE_CHECKING:
    from aqwal.record import Record

_HELP = """Read articles and print who said what; with --record, keep it in a record instead.

PATH is a text (.txt), a web page (.html), a table (.jsonl, .json, .csv, .tsv), a folder of them, or - for standard
input. A summary goes to standard error.

\b
  aqwal read dispatch.txt
  aqwal read wire.csv --map text=body,date=published --to jsonl > wire.readings.jsonl
  aqwal read articles/ --record spring.aqwal
  aqwal read articles/ --across disputes
  curl -s https://example.org/article | aqwal read -
"""


@click.command(help=_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--record", metavar="FILE", help="Keep the readings in this record; it is made if it is not there.")
@click.option(
    "--to", "form", type=click.Choice(FORMATS),
    help="Print an account to read (text) or one line of JSON an article (jsonl). "
    "Default: text, wherever it goes; nothing with --record.",
)  # fmt: skip
@click.option(
    "--date",
    callback=day,
    metavar="YYYY-MM-DD",
    help="The day of dispatches that give none; it is never taken from today.",
)
@click.option(
    "--map", "mapping", callback=fields, multiple=True, metavar="OURS=THEIRS,...",
    help="A table's own names for: text, title, date, id, url, publisher, author. May be given more than once.",
)  # fmt: skip
@click.option(
    "--lexicon", "lexicons", type=click.Path(path_type=Path), multiple=True, metavar="DIR",
    help="A folder with words of your own (see `aqwal lexicons`). May be given more than once.",
)  # fmt: skip
@click.option(
    "--across", type=click.Choice(ACROSS),
    help="Print what all articles say together in place of each by itself: the parties' positions by issue, "
    "accusations and demands with their answers, or talks with their rounds and papers.",
)  # fmt: skip
@click.option(
    "--issues", "names", callback=issue_names, metavar="FILE",
    help="Names of your own for issues, for --across positions: in each line a phrase of the articles, a tab, a name.",
)  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help="No progress bar, and a summary only of what could not be read.")
def read(  # noqa: PLR0913, PLR0917 - click gives them by name, one parameter an option
    paths: tuple[str, ...],
    record: str | None,
    form: str | None,
    date: datetime.date | None,
    mapping: Pairs,
    lexicons: tuple[Path, ...],
    across: str | None,
    names: dict[str, str],
    quiet: bool,
) -> int:
    """Read, print or keep, and say what became of it; the text shown is _HELP."""
    settings = Settings(date=date, lexicons=lexicons, mapping=mapping)
    job = Job(settings, record, form or (None if record and not across else "text"), quiet, across, names)
    return job.run(find_inputs(paths))


@dataclass(frozen=True, slots=True)
class Job:
    """One run: how to read, the record to write (None for none), the form to print (None for none), what to print of
    all articles together (None for each by itself)."""

    settings: Settings
    record: str | None
    form: str | None
    quiet: bool = False
    across: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    def run(self, inputs: Inputs) -> int:
        """The exit code, after everything was read and the summary printed."""
        if STANDARD_INPUT in inputs.files and sys.stdin.isatty():
            click.echo("Reading from the keyboard: end with Ctrl-D, stop with Ctrl-C.", err=True)
        output = Output()
        report = self.report(inputs, output)
        if not self.quiet or report.lost:
            output.finish()
            click.echo(account(report, self.record), err=True)
        if report.interrupted:
            return output.finish(INTERRUPTED)
        return output.finish(UNREADABLE if report.lost else FINE)

    def report(self, inputs: Inputs, output: Output) -> IngestReport:
        """Read `inputs`, write to `output` and the record; `LexiconError` or `RecordError` where that cannot be."""
        if not inputs.files:
            return ingest(inputs.refused, _Nobody())
        reader = build_reader(self.settings)
        bar = Bar(inputs.size, wanted=not self.quiet and not (self.form and sys.stdout.isatty()))
        printer = Together(output, self.form, self.across, self.names) if self.across else Printer(output, self.form)
        sources = self._sources(inputs, bar, output)
        with self._opened() as record:
            report = ingest(sources, reader, record, on_reading=printer.print, on_progress=bar.show)
        bar.clear()
        printer.end()
        return replace(report, problems=tuple(dict.fromkeys((*report.problems, *printer.refused))))

    def _opened(self) -> AbstractContextManager[Record | None]:
        if self.record is None:
            return nullcontext()
        from aqwal.record import open_record  # noqa: PLC0415 - slow to import, and not wanted without a record

        return open_record(self.record, fold=fold)

    def _sources(self, inputs: Inputs, bar: Bar, output: Output) -> Iterator[Source | Refused | Noted]:
        """The sources, until nobody reads what is printed and nothing is kept."""
        for source in local_sources(inputs, dict(self.settings.mapping), on_bytes=bar.take):
            if output.closed and self.record is None:
                return
            yield source


class Printer:
    """Prints readings in a form; `refused` are those that could not be shown."""

    def __init__(self, output: Output, form: str | None) -> None:
        """Print to `output`; nothing where `form` is None."""
        self.output, self.form, self.page = output, form, page()
        self.refused: list[Problem] = []
        self.printed = 0

    def print(self, reading: Reading) -> None:
        """Print one reading."""
        if self.form is None:
            return
        try:
            shown = to_jsonl(reading) + "\n" if self.form == "jsonl" else self._text(reading)
        except ReadingError as error:
            self.refused.append(Problem(reading.article.origin, str(error), lost=True))
            return
        self.output.write(shown)
        self.printed += 1

    def end(self) -> None:
        """Everything was read."""

    def _text(self, reading: Reading) -> str:
        rule = "\n" + "-" * self.page.width + "\n\n" if self.printed else ""
        return rule + to_text(reading, self.page)


class Together(Printer):
    """Gathers readings, and prints what they say together when all are read."""

    def __init__(self, output: Output, form: str | None, across: str, names: Mapping[str, str]) -> None:
        """Print to `output` what `across` names (one of `ACROSS`); `names` are the user's names for issues."""
        super().__init__(output, form)
        self.across, self.names = across, names
        self.readings: list[Reading] = []

    def print(self, reading: Reading) -> None:
        """Keep one reading, without what is not asked for."""
        self.readings.append(replace(reading, events=(), mentions=()))

    def end(self) -> None:
        """Print what all readings say."""
        from aqwal.exports.across import across_to_jsonl, across_to_text, joint_lines  # noqa: PLC0415 - seldom wanted

        lines = joint_lines(self.across, self.readings, self.names)
        self.output.write(across_to_jsonl(lines) if self.form == "jsonl" else across_to_text(lines, self.page))


class _Nobody:
    """The reader of a run that has nothing to read."""

    def read(self, source: Source) -> Reading:
        raise AssertionError(source.origin)
