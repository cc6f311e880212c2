"""The lines of a stream of bytes, decoded one by one, however long the stream."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from aqwal.articles.decoding import encoding_of

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class _Rejoined(io.RawIOBase):
    """A stream whose beginning was taken off to look at it, whole again; closing it leaves the stream open."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        part = self._head[: len(view)] or self._rest.read(len(view))
        self._head = self._head[len(part) :] if self._head else b""
        view[: len(part)] = part
        return len(part)


def decoded_lines(head: bytes, rest: BinaryIO) -> Iterator[str]:
    """The lines of `head` and what follows it in `rest`, with their line ends (any of the three).

    Bytes that mean nothing become U+FFFD; `InputError` as in `decode`.
    """
    stream = io.BufferedReader(_Rejoined(head, rest))
    yield from io.TextIOWrapper(stream, encoding_of(head, whole=False), "replace", newline="")
