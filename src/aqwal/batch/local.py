"""Inputs on this machine: files, folders and standard input, in a fixed order."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from aqwal.articles import Unreadable, read_sources
from aqwal.errors import AqwalError
from aqwal.ingest import Noted, Refused
from aqwal.model import Source

STANDARD_INPUT = "-"
SUFFIXES = (".txt", ".html", ".htm", ".jsonl", ".ndjson", ".json", ".csv", ".tsv")


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files that were found (or "-"), in order, their size together in bytes, and what gave none and why."""

    files: tuple[str, ...]
    size: int
    refused: tuple[Refused, ...]


def find_inputs(paths: Sequence[str]) -> Inputs:
    """The files that `paths` stand for: a file itself, a folder its files with one of SUFFIXES, `-` standard input."""
    files: dict[str, int] = {}
    refused: list[Refused] = []
    for path in paths:
        try:
            if path == STANDARD_INPUT:
                files[path] = 0
            elif Path(path).is_dir():
                files.update(_folder(path, refused))
            else:
                files[path] = Path(path).stat().st_size
        except OSError as error:
            refused.append(Refused(path, _advice(error)))
    return Inputs(tuple(files), sum(files.values()), tuple(refused))


def local_sources(
    inputs: Inputs,
    mapping: Mapping[str, str] | None = None,
    *,
    on_bytes: Callable[[int], None] | None = None,
    standard_input: BinaryIO | None = None,
) -> Iterator[Source | Refused | Noted]:
    """The sources of `inputs`, one by one; a file or a row that goes wrong is a `Refused`, and the rest goes on.

    A table with fields that may have been forgotten is a `Noted` as well.

    `mapping` names a table's fields (see `Settings`). `on_bytes` is told how many bytes more were taken in.
    """
    yield from inputs.refused
    for file in inputs.files:
        try:
            if file == STANDARD_INPUT:
                yield from _sources(file, standard_input or sys.stdin.buffer, mapping or {}, None)
            else:
                with Path(file).open("rb") as data:
                    yield from _sources(file, data, mapping or {}, on_bytes if data.seekable() else None)
        except OSError as error:
            yield Refused(file, _advice(error))


def _sources(
    file: str, data: BinaryIO, mapping: Mapping[str, str], on_bytes: Callable[[int], None] | None
) -> Iterator[Source | Refused | Noted]:
    """Sources and refused rows in the order of the file, as far as rows that wait to be looked at together allow."""
    told = 0
    rows: list[Unreadable] = []
    notes: list[str] = []
    try:
        for source in read_sources(file, data, mapping, rows.append, notes.append):
            if on_bytes is not None:
                on_bytes(data.tell() - told)
                told = data.tell()
            yield from _taken(rows)
            if notes:
                yield Noted(file, notes.pop())
            yield source
    except AqwalError as error:
        rows.append(Unreadable(file, str(error)))
    except OSError as error:
        rows.append(Unreadable(file, _advice(error)))
    if on_bytes is not None:
        on_bytes(data.seek(0, os.SEEK_END) - told)
    yield from _taken(rows)


def _taken(rows: list[Unreadable]) -> Iterator[Refused]:
    """The rows as refused inputs; the list is empty afterwards."""
    refused = [Refused(row.origin, row.why) for row in rows]
    rows.clear()
    yield from refused


def _folder(folder: str, refused: list[Refused]) -> dict[str, int]:
    """The files of a folder and its subfolders that can be read, with their sizes; adds what cannot to `refused`."""
    found: dict[str, int] = {}
    others: Counter[str] = Counter()
    troubles: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=troubles.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            file = Path(here) / name
            if file.suffix.lower() in SUFFIXES:
                found[str(file)] = file.stat().st_size if file.exists() else 0
            else:
                others[file.suffix or name] += 1
    refused.extend(Refused(str(error.filename), _advice(error)) for error in troubles)
    if not found and not troubles:
        kinds = ", ".join(kind for kind, _ in others.most_common(5))
        holds = f"it holds only {kinds}" if others else "it is empty"
        refused.append(Refused(folder, f"no file to read in this folder ({holds}): give {', '.join(SUFFIXES)} files"))
    return found


def _advice(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder: check the path"
    if isinstance(error, PermissionError):
        return "you may not read it: give yourself read permission (chmod u+r), or copy it"
    return f"it cannot be read ({error.strerror or error}): check it and try again"
