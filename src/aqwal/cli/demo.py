"""`aqwal demo`: the bundled dispatches into a record, a short account of what they hold, and the pages."""

from __future__ import annotations

from collections.abc import Iterator

import click

from aqwal.batch.local import find_inputs, local_sources
from aqwal.cli.account import account, tallied
from aqwal.cli.exits import FINE, INTERRUPTED
from aqwal.cli.output import Output, page
from aqwal.cli.serve import HOST, PORT, serve_record
from aqwal.demo import DISPATCHES, LEXICON
from aqwal.errors import AqwalError, RecordError
from aqwal.exports import line_to_text
from aqwal.ingest import ingest
from aqwal.languages.ar.letters import fold
from aqwal.pipeline import build_reader
from aqwal.record import Asked
from aqwal.settings import Settings
from aqwal.views import Archive, StatementLine, find_statements, open_archive

_TELLING = ("accuse", "deny", "demand")
_HELP = """Read the bundled dispatches, about an invented dispute between invented states, into a record, say what is in
them, and serve it as pages on this machine until Ctrl-C.

\b
  aqwal demo
  aqwal demo --no-serve --record /tmp/demo.aqwal
"""


@click.command(help=_HELP)
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="Another if it is taken.")
@click.option("--serve/--no-serve", "serving", default=True, help="Whether to serve the record afterwards.")
@click.option("--record", default="aqwal-demo.aqwal", show_default=True, metavar="FILE", help="Where to keep it.")
def demo(port: int, serving: bool, record: str) -> int:
    """Read, tell, serve; the text shown is _HELP."""
    reader = build_reader(Settings(lexicons=(LEXICON,)))
    with open_archive(record, fold=fold) as archive:
        report = ingest(local_sources(find_inputs([str(DISPATCHES)])), reader, archive.record)
        output = Output()
        output.write(account(report, record) + "\n" + "\n".join(_told(archive)) + "\n")
        code = output.finish(INTERRUPTED if report.interrupted else FINE)
    if code or not serving:
        return code
    return _served(record, port)


def _served(record: str, port: int) -> int:
    try:
        return serve_record(record, HOST, port)
    except RecordError:
        raise
    except AqwalError:  # the port is taken
        return serve_record(record, HOST, 0)


def _told(archive: Archive) -> Iterator[str]:
    """Who speaks, what they do, and a few of their statements."""
    held = archive.summary()
    yield f"Days: {held.first} to {held.last}"
    yield f"Speakers: {tallied(held.speakers)}"
    yield f"Acts: {tallied(held.acts)}"
    for line in _examples(archive):
        yield f"\n{line_to_text(line, page())}".rstrip()
    yield ""


def _examples(archive: Archive) -> Iterator[StatementLine]:
    for act in _TELLING:
        yield from find_statements(archive.record, Asked(act=act, headline=False), limit=1).lines
