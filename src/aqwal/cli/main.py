"""`aqwal`: the commands by name, and what becomes of an error."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

import click

from aqwal.cli.exits import CUT_OFF, FAULT, INTERRUPTED
from aqwal.cli.lazy import LazyGroup, Named
from aqwal.cli.pipes import silence
from aqwal.errors import AqwalError
from aqwal.version import VERSION

_HELP = """Read newswire dispatches in Arabic, and keep a record of who said what, to whom, when and where.

\b
  aqwal read dispatch.txt                        what is in one dispatch
  aqwal read articles/ --record spring.aqwal     read a folder into a record
  aqwal show spring.aqwal --act demand           who demanded what
  aqwal explain dispatch.txt --statement ID      why one statement was read as it was
  aqwal serve spring.aqwal                       the record as pages on this machine
"""
_CODES = """\b
Exit codes, for scripts:
  0    done
  1    something else went wrong (a port is taken, the disk fails)
  2    the command line was not understood
  3    some input could not be read (the rest was; the messages say which)
  4    a lexicon is faulty
  5    the record cannot be opened or written
  130  stopped with Ctrl-C; what was saved until then is whole
  141  nobody read the output any more (`| head`)
"""
COMMANDS = (
    Named("read", "aqwal.cli.read:read", "Read articles: print what was said, or keep it in a record."),
    Named("show", "aqwal.cli.show:show", "Statements of a record, by speaker, side, act, day and words."),
    Named("explain", "aqwal.cli.explain:explain", "Why a statement was read as it was: cue, frame, speaker, end."),
    Named("serve", "aqwal.cli.serve:serve", "Serve a record as pages on this machine."),
    Named("demo", "aqwal.cli.demo:demo", "Read the bundled dispatches and serve them."),
    Named("actors", "aqwal.cli.actors:actors", "Who is that: names, sides, offices by day; add one of your own."),
    Named("lexicons", "aqwal.cli.lexicons:lexicons", "Check the words and rules that aqwal reads with."),
)


def version(context: click.Context, _parameter: click.Parameter, asked: bool) -> None:
    """Print the version, if it was asked for, and end."""
    if asked:
        click.echo(f"aqwal {VERSION}")
        context.exit()


@click.group(
    cls=LazyGroup, commands_by_name=COMMANDS, help=_HELP, epilog=_CODES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)  # fmt: skip
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=version, help="Print the version.")
def commands() -> None:
    """Commands by name; the text shown is _HELP."""


def main(arguments: Sequence[str] | None = None) -> None:
    """The program: ends with an exit code, after a message that says what to do where something went wrong."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Arabic in every locale; file names that are no text
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit code of a command line; CUT_OFF where nobody reads any more what it says (`2>&1 | head`)."""
    try:
        code = _code(arguments)
    except BrokenPipeError:
        code = CUT_OFF
    if code == CUT_OFF:
        for stream in (sys.stdout, sys.stderr):
            silence(stream)
    return code


def _code(arguments: Sequence[str] | None) -> int:
    try:
        return int(commands.main(arguments, prog_name="aqwal", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return _told("stopped; nothing more was saved", INTERRUPTED)
    except AqwalError as error:
        return _told(str(error), error.exit_code)
    except BrokenPipeError:
        raise
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _told(f"{where}{error.strerror or error}; check the disk and its permissions, then try again", FAULT)


def _told(message: str, code: int) -> int:
    click.echo(f"aqwal: {message}", err=True)
    return code
