"""A record as web pages: a list of dispatches, a reader, statements with permanent addresses; each also as JSON."""

from aqwal.web.app import build_app
from aqwal.web.serving import serve

__all__ = ["build_app", "serve"]
