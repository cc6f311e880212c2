"""`aqwal serve`: a record as pages, for this machine alone unless it is told otherwise."""

from __future__ import annotations

import sys

import click

from aqwal import web
from aqwal.cli.exits import FINE
from aqwal.languages.ar.letters import fold
from aqwal.web.guarding import is_local

HOST, PORT = "127.0.0.1", 8300
_HELP = """Serve the record FILE as pages, until Ctrl-C. Only this machine can see them, unless --host says otherwise.

\b
  aqwal serve spring.aqwal
  aqwal serve spring.aqwal --port 8080
"""


@click.command(help=_HELP)
@click.argument("file")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0 takes any that is free."
)
@click.option("--host", default=HOST, show_default=True, help="The address to serve on.")
def serve(file: str, port: int, host: str) -> int:
    """Serve until the user stops it; the text shown is _HELP."""
    return serve_record(file, host, port)


def serve_record(file: str, host: str, port: int) -> int:
    """Serve the pages until the user stops it, and say where they are; errors as `aqwal.web.serve`."""
    if not is_local(host):
        click.echo(f"Anybody who can reach {host} can read this record: there is no password.", err=True)
    web.serve(file, host, port, fold=fold, announce=_announce)
    return FINE


def _announce(address: str) -> None:
    click.echo(f"Open {address} in a browser; Ctrl-C ends it.")
    sys.stdout.flush()
