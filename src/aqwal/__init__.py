"""aqwal reads newswire dispatches, Arabic first, and keeps a record of who said what, to whom, when and where.

    >>> import aqwal
    >>> reading = aqwal.read("dispatch.txt")            # doctest: +SKIP
    >>> for statement in reading.statements:            # doctest: +SKIP
    ...     print(statement.speaker.name, statement.act)

Everything is loaded when it is first asked for.
"""

from __future__ import annotations

import time
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aqwal.api import open_record, read, read_many
    from aqwal.errors import AqwalError, InputError, LexiconError, RecordError
    from aqwal.exports import to_jsonl, to_text
    from aqwal.model import Reading
    from aqwal.views import join

    __version__: str

__all__ = [
    "AqwalError",
    "InputError",
    "LexiconError",
    "Reading",
    "RecordError",
    "__version__",
    "join",
    "open_record",
    "read",
    "read_many",
    "to_jsonl",
    "to_text",
]
BEGAN = time.time()  # since when this process may hold aqwal's code: a source file changed later is not what runs
_HOMES = {
    "AqwalError": "aqwal.errors",
    "InputError": "aqwal.errors",
    "LexiconError": "aqwal.errors",
    "Reading": "aqwal.model",
    "RecordError": "aqwal.errors",
    "join": "aqwal.views",
    "open_record": "aqwal.api",
    "read": "aqwal.api",
    "read_many": "aqwal.api",
    "to_jsonl": "aqwal.exports",
    "to_text": "aqwal.exports",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("aqwal.version").VERSION
    if name not in _HOMES:
        raise AttributeError(f"module 'aqwal' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
