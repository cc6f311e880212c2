"""`aqwal lexicons`: the words and rules that aqwal reads with, checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from aqwal.cli.account import counted
from aqwal.cli.exits import FINE
from aqwal.cli.output import Output
from aqwal.errors import LexiconError
from aqwal.examples import check_examples
from aqwal.lexicons import checking
from aqwal.lexicons.loading import BUNDLED
from aqwal.settings import Settings

_GROUP_HELP = """The words and rules that aqwal reads with: states, bodies, outlets, verbs of saying, events, residue.

They are plain files in ar/ and world/; a folder of your own laid out in the same way adds to them (--lexicon).

\b
  aqwal lexicons check my-words/
"""
_HELP = """Check the lexicons that come with aqwal, or those of your own in DIR, and run the examples of every rule.

Each fault is a line: file, line number, what is wrong, how to mend it. Exit code 4 where there is one.

\b
  aqwal lexicons check
  aqwal lexicons check my-words/ --fix
"""


@click.group(help=_GROUP_HELP)
def lexicons() -> None:
    """Commands on lexicons; the text shown is _GROUP_HELP."""


@lexicons.command(help=_HELP)
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path), metavar="[DIR]...")
@click.option("--fix", is_flag=True, help="Mend in the files what can be mended without a doubt, such as odd letters.")
def check(folders: tuple[Path, ...], fix: bool) -> int:
    """Print the faults; the text shown is _HELP."""
    given = folders or (BUNDLED,)
    output = Output()
    if fix:
        output.write("".join(f"{fault} (mended)\n" for fault in checking.fix(given)))
    faults = list(dict.fromkeys(_faults(given)))
    output.write("".join(f"{fault}\n" for fault in faults))
    code = output.finish(LexiconError.exit_code if faults else FINE)
    click.echo(f"{counted(len(faults), 'fault')}: mend the lines named" if faults else "No fault was found.", err=True)
    return code


def _faults(folders: Sequence[Path]) -> Iterator[str]:
    """The faults of the files in `folders`, each as `file:line: what is wrong; how to mend it`."""
    found = checking.check(folders)
    yield from map(str, found)
    try:
        yield from _examples(folders)
    except LexiconError as error:  # a rule that cannot be compiled: its examples cannot be run
        if not any(str(error).startswith(f"{fault.file}:{fault.line}:") for fault in found):
            yield str(error)


def _examples(folders: Sequence[Path]) -> Iterator[str]:
    settings = Settings(lexicons=tuple(folder for folder in folders if folder.resolve() != BUNDLED.resolve()))
    mine = [folder.resolve() for folder in folders]
    for fault in check_examples(settings):
        if any(fault.file.resolve().is_relative_to(folder) for folder in mine):
            yield str(fault)
