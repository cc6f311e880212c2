"""`aqwal actors show`: who is that."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from aqwal.actors import Answer, Directory, answer_object, ask, brief, card_of, card_to_text, compile_directory
from aqwal.actors import seats_to_text as written_seats
from aqwal.cli.exits import FINE
from aqwal.cli.options import day
from aqwal.cli.output import Output, page
from aqwal.exports import as_json
from aqwal.lexicons import load_lexicons

_NOT_ONE, _INDENT = 2, 2  # the exit code of what was not understood: of several matches, and of none
_HELP = """Say who NAME is: names, side, offices with their days, and the line of the lexicon that says so.

NAME is an Arabic or English name, a family name, an id (per:john-kerry), a code (RUS), or an office as Arabic news
writes it; with --on it is told whom the reader takes that office for on a day. Exit code 2 where several or none match.

\b
  aqwal actors show Kerry
  aqwal actors show per:john-kerry --on 2014-05-06
  aqwal actors show RUS --json
"""


@click.command(help=_HELP)
@click.argument("name", nargs=-1, required=True)
@click.option("--on", callback=day, metavar="DAY", help="Who holds the office on that day, such as 2014-05-06.")
@click.option(
    "--lexicon", "lexicons", type=click.Path(path_type=Path), multiple=True, metavar="DIR",
    help="A folder with names of your own, as for `aqwal read`.",
)  # fmt: skip
@click.option("--json", "as_object", is_flag=True, help="As JSON, for programs.")
def show(name: tuple[str, ...], on: datetime.date | None, lexicons: tuple[Path, ...], as_object: bool) -> int:
    """Print who it is; the text shown is _HELP."""
    asked = " ".join(" ".join(name).split())
    if not asked:
        raise click.BadParameter("the name is empty: give a name, an id, a code or an office", param_hint="NAME")
    directory = compile_directory(load_lexicons(lexicons))
    answer = ask(directory, asked, on)
    output = Output()
    if as_object:
        output.write(as_json(answer_object(directory, asked, answer, on), _INDENT) + "\n")
    else:
        output.write(_written(directory, answer, on))
    known = len(answer.ids) == 1 or bool(answer.seats)
    code = output.finish(FINE if known else _NOT_ONE)
    advice = _advice(directory, asked, answer)
    if advice:
        click.echo(advice, err=True)
    return code


def _written(directory: Directory, answer: Answer, on: datetime.date | None) -> str:
    if answer.seats:
        return written_seats(directory, answer, page(), on)
    if len(answer.ids) == 1:
        return card_to_text(card_of(directory, answer.ids[0], on), page(), on)
    return brief(directory, answer.ids, page()) if answer.ids else ""


def _advice(directory: Directory, asked: str, answer: Answer) -> str:
    """What to type next; "" where there is nothing to say."""
    if answer.more:
        return f"Others have that family name: {', '.join(answer.more)}"
    if answer.seats or len(answer.ids) == 1:
        return ""
    if answer.ids:
        return f"{len(answer.ids):,} are called so: give an id of them, such as aqwal actors show {answer.ids[0]}"
    near = f" Names like it:\n{brief(directory, answer.near, page()).rstrip()}\n" if answer.near else "\n"
    return f"Nobody is called {asked!r}.{near}To add a name: aqwal actors add --help"
