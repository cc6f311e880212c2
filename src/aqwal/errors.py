"""The errors that aqwal raises, on one page. Every message says what to do next."""

from __future__ import annotations


class AqwalError(Exception):
    """Anything that aqwal raises on purpose; `exit_code` is what the command line exits with."""

    exit_code = 1


class InputError(AqwalError):
    """An input cannot be read at all: it is missing, binary, empty, or not in a format that aqwal knows."""

    exit_code = 3


class MappingError(InputError):
    """A table lacks a field that the reading needs, or `--map` names one that is not there."""


class LexiconError(AqwalError):
    """A lexicon file is faulty; the message begins with file:line."""

    exit_code = 4


class RecordError(AqwalError):
    """A record file cannot be opened or written: not a record, a newer schema, read-only, disk full."""

    exit_code = 5


class ReadingError(RecordError):
    """A reading cannot be saved: an id given twice or pointing nowhere, half a character. Nothing was written of it."""


class SpanError(ReadingError):
    """A span does not say what the reading claims: nothing was written."""
