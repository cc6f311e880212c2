"""A record served as pages."""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Callable

import uvicorn

from aqwal.errors import AqwalError
from aqwal.web.app import build_app
from aqwal.web.guarding import is_local


def serve(
    path: str | os.PathLike[str],
    host: str = "127.0.0.1",
    port: int = 8300,
    *,
    fold: Callable[[str], str] | None = None,
    announce: Callable[[str], object] | None = None,
) -> None:
    """Serve the record in the file `path` until Ctrl-C. Port 0 takes a free one.

    `announce` is told the address once pages can be asked for there. `fold` is as for `build_app`. `RecordError` where
    there is no record, `AqwalError` where the address cannot be used.
    """
    app = build_app(path, fold=fold, local_only=is_local(host))
    with listening(host, port) as listener:
        if announce is not None:
            announce(address_of(listener, host))
        config = uvicorn.Config(app, log_level="warning", server_header=False)
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens at `host` and `port`; `AqwalError` where that cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host.strip("[]"), port), family=family)
    except OSError as error:
        raise AqwalError(
            f"nothing can be served at {host}, port {port} ({error.strerror or error}): choose another with "
            "--port (0 takes a free one) or --host"
        ) from error
    except OverflowError as error:
        raise AqwalError(f"{port} is not a port: give a number from 0 to 65535") from error


def address_of(listener: socket.socket, host: str) -> str:
    """The address to open in a browser."""
    shown = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)  # noqa: S104 - shown, not bound
    if ":" in shown and not shown.startswith("["):
        shown = f"[{shown}]"
    return f"http://{shown}:{listener.getsockname()[1]}/"
