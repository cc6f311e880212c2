"""`aqwal actors check`: names, offices and terms beside one another."""

from __future__ import annotations

from pathlib import Path

import click

from aqwal.cli.account import counted
from aqwal.cli.exits import FINE
from aqwal.cli.output import Output
from aqwal.errors import LexiconError
from aqwal.lexicons.checking import check_actors
from aqwal.lexicons.loading import BUNDLED

_HELP = """Check the names, offices and terms that come with aqwal, or those of your own in DIR.

Beside what `aqwal lexicons check` tells of these tables: people who are listed twice, a side that all of somebody's
terms deny, titles that two offices share. Each fault is a line: file, line number, what is wrong, how to mend it. Exit
code 4 where there is one.

\b
  aqwal actors check
  aqwal actors check my-words/
"""


@click.command(help=_HELP)
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path), metavar="[DIR]...")
def check(folders: tuple[Path, ...]) -> int:
    """Print the faults; the text shown is _HELP."""
    found = check_actors(folders or (BUNDLED,))
    output = Output()
    output.write("".join(f"{fault}\n" for fault in found.faults))
    code = output.finish(LexiconError.exit_code if found.faults else FINE)
    mend = f"{counted(len(found.faults), 'fault')}: mend the lines named"
    click.echo(mend if found.faults else "No fault was found.", err=True)
    if found.beside:
        times = counted(found.beside, "time", "times")
        click.echo(f"No fault: {times} two hold at once an office that one as a rule holds (usual).", err=True)
    if found.titles:
        titles = counted(found.titles, "title is that of two offices", "titles are those of two offices")
        click.echo(f"No fault: {titles}; the office that is listed first is tried first.", err=True)
    return code
