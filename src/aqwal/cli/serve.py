"""`aqwal serve`: a record as pages, for this machine alone unless it is told otherwise."""

from __future__ import annotations

import ipaddress
import socket
import sys

import click

from aqwal import web
from aqwal.cli.exits import FINE
from aqwal.languages.ar.letters import fold
from aqwal.views import open_archive

HOST, PORT = "127.0.0.1", 8000
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
    open_archive(file, readonly=True, create=False).close()  # refused before a port is taken
    if port and not is_free(host, port):
        raise click.UsageError(
            f"port {port} of {host} cannot be had: give another with --port, or 0 for any that is free"
        )
    return serve_record(file, host, port or free_port(host))


def serve_record(file: str, host: str, port: int) -> int:
    """Say where the pages are, and serve them until the user stops it."""
    if not is_local(host):
        click.echo(f"Anybody who can reach {host} can read this record: there is no password.", err=True)
    click.echo(f"Open {address(host, port)} in a browser; Ctrl-C ends it.")
    sys.stdout.flush()
    web.serve(file, host=host, port=port, fold=fold)
    return FINE


def address(host: str, port: int) -> str:
    """The address of the pages as a browser takes it."""
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104 - shown
    return f"http://{shown}:{port}/"


def is_local(host: str) -> bool:
    """Whether only this machine can reach `host`."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_free(host: str, port: int) -> bool:
    """Whether nobody else serves there."""
    try:
        _bound(host, port)
    except OSError:
        return False
    return True


def free_port(host: str) -> int:
    """A port that nobody uses now."""
    return _bound(host, 0)


def _bound(host: str, port: int) -> int:
    kind = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(kind, socket.SOCK_STREAM) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        tried.bind((host, port))
        number: int = tried.getsockname()[1]
        return number
