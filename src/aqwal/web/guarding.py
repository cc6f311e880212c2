"""What keeps a record from pages of other sites: headers on every answer, and a check of the name that was called."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from aqwal.web.refusing import Refusal

_HOST = re.compile(r"(?P<name>\[[0-9a-fA-F:.]+\]|[^:\[\]]+)(?::[0-9]{1,5})?")
_LONGEST = 100
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


def policy(style: str | None = None) -> str:
    """The Content-Security-Policy: all from this address, and the one style element with this SHA-256 (base64)."""
    own = f" 'sha256-{style}'" if style else ""
    return (
        f"default-src 'none'; style-src 'self'{own}; font-src 'self'; img-src 'self'; script-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def with_headers(response: Response) -> Response:
    """The answer with the headers that every answer has."""
    _add(response.headers)
    return response


def is_local(host: str) -> bool:
    """Whether a host name or address is this machine's own: localhost, 127.0.0.0/8, ::1."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class Guard:
    """Adds the headers, and refuses what was asked for under a name that is not this machine's."""

    def __init__(self, app: ASGIApp, *, refuse: Callable[[Request, Refusal], Response], local_only: bool) -> None:
        """Guard `app`; `refuse` answers in its place."""
        self._app = app
        self._refuse = refuse
        self._local_only = local_only

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add(MutableHeaders(raw=message["headers"]))
            await send(message)

        host = Headers(scope=scope).get("host", "")
        if self._local_only and not is_local(_name(host)):
            refusal = self._refuse(Request(scope), Refusal(421, "error.host", value=host[:_LONGEST]))
            await refusal(scope, receive, guarded)
            return
        await self._app(scope, receive, guarded)


def _name(host: str) -> str:
    """The name in a Host header without its port; "" where it is none."""
    found = _HOST.fullmatch(host)
    return found["name"] if found else ""


def _add(headers: MutableHeaders) -> None:
    for name, value in {**_HEADERS, "Content-Security-Policy": policy()}.items():
        headers.setdefault(name, value)
