"""What `import aqwal` offers: reading from a program, and opening a record."""

from __future__ import annotations

import datetime
import functools
import os
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from aqwal.batch.local import SUFFIXES, Inputs, find_inputs, local_sources
from aqwal.errors import InputError
from aqwal.ingest import Noted, Refused
from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.written_days import written_day
from aqwal.model import Reading, Source
from aqwal.pipeline import Reader, build_reader
from aqwal.settings import Settings
from aqwal.views import Archive, open_archive

Place = str | os.PathLike[str]
_PAGE = ("<!doctype html", "<html")


def read(text_or_path: Place, *, date: datetime.date | str | None = None, lexicons: Sequence[Place] = ()) -> Reading:
    """The reading of one article: a text, or the path of a file that holds one.

    A string is a path where there is such a file, else it is the text itself; a `Path` is always a path. `date` (a day,
    or "2024-04-01") is the day of a dispatch that gives none. `lexicons` are folders with words of your own.
    `InputError` where the file cannot be read or holds several articles (see `read_many`), `LexiconError` where a
    lexicon is faulty.
    """
    reader = _reader(date, lexicons)
    path = _path(text_or_path)
    if path is None:
        return reader.read(_from_text(str(text_or_path)))
    if path.is_dir():
        raise InputError(f"{path} is a folder: read its articles with aqwal.read_many({str(path)!r})")
    sources = (one for one in local_sources(find_inputs([str(path)])) if not isinstance(one, Noted))
    source, another = next(sources, None), next(sources, None)
    if isinstance(source, Refused):
        raise InputError(f"{source.origin}: {source.why}")
    if another is not None:
        raise InputError(f"{path} holds several articles: read them with aqwal.read_many({str(path)!r})")
    if source is None:
        raise InputError(f"{path} holds no article: check that it is the file you mean")
    return reader.read(source)


def read_many(
    *paths: Place | Iterable[Place],
    date: datetime.date | str | None = None,
    lexicons: Sequence[Place] = (),
    mapping: Mapping[str, str] | None = None,
) -> Iterator[Reading]:
    """The readings of all articles in files and folders, one by one, in a fixed order.

    `paths` may also be given as a list: `read_many(["a.txt", "b"])`.
    `mapping` names a table's fields ({"text": "content", "date": "day"}); the rest as for `read`. What cannot be read
    is told in a warning, and the rest goes on; `InputError` where there is nothing to read at all.
    """
    inputs = find_inputs([path for given in paths for path in _paths(given)])
    if not inputs.files:
        refused = "; ".join(f"{one.origin}: {one.why}" for one in inputs.refused)
        raise InputError(refused or "no path was given: give files or folders")
    return _readings(_reader(date, lexicons), inputs, mapping or {})


def open_record(path: Place, *, readonly: bool = False, create: bool = True) -> Archive:
    """The record in the file `path`, made if it is not there (unless `readonly` or not `create`).

    Searches take forms of the same letter (hamza, ya, ta marbuta) for equal. `RecordError` where the file is no record.
    """
    return open_archive(path, readonly=readonly, create=create, fold=fold)


def _readings(reader: Reader, inputs: Inputs, mapping: Mapping[str, str]) -> Iterator[Reading]:
    for source in local_sources(inputs, mapping):
        if isinstance(source, Refused):
            warnings.warn(f"{source.origin}: {source.why}", stacklevel=2)
        elif isinstance(source, Noted):
            warnings.warn(f"{source.origin}: {source.note}", stacklevel=2)
        else:
            yield reader.read(source)


def _paths(given: Place | Iterable[Place]) -> Iterator[str]:
    """The paths in what was given: one, or several in a list; `InputError` for anything else."""
    for path in [given] if isinstance(given, str | bytes | os.PathLike) or not isinstance(given, Iterable) else given:
        if not isinstance(path, str | os.PathLike):
            raise InputError(
                f"{path!r} is no path: give files and folders, as in aqwal.read_many('articles', 'wire.csv') or "
                "aqwal.read_many(['articles', 'wire.csv'])"
            )
        yield os.fspath(path)


def _path(given: Place) -> Path | None:
    """The path that is meant, None for a text; `InputError` for the name of a file that is not there."""
    if not isinstance(given, str):
        return Path(given)
    try:
        if given and Path(given).exists():
            return Path(given)
    except (OSError, ValueError):  # too long for a path, or with a character that no path has
        return None
    if given.endswith(SUFFIXES) and len(given.split()) == 1:
        raise InputError(f"{given}: there is no such file or folder: check the path")
    return None


def _from_text(text: str) -> Source:
    if not text.strip():
        return Source(text, problems=("the text is empty: nothing was read",))
    return Source(text, format="html" if text.lstrip()[:20].lower().startswith(_PAGE) else "text")


def _day(date: str) -> datetime.date:
    written = written_day(date)
    if written.day is None:
        raise InputError(f"date={date!r} {written.fault}: write it as year-month-day, such as 2024-04-01")
    if written.doubtful:
        warnings.warn(f"date={date!r} was read day first, as {written.day}", stacklevel=4)
    return written.day


def _reader(date: datetime.date | str | None, lexicons: Sequence[Place]) -> Reader:
    day = _day(date) if isinstance(date, str) else date
    folders = tuple(Path(folder) for folder in lexicons)
    stamps = tuple((str(file), file.stat().st_mtime_ns) for folder in folders for file in sorted(folder.rglob("*.*")))
    reader = _built(folders, stamps)
    return replace(reader, settings=Settings(date=day, lexicons=folders))


@functools.lru_cache(maxsize=4)
def _built(folders: tuple[Path, ...], _stamps: tuple[tuple[str, int], ...]) -> Reader:
    """The reader with these lexicons, built once as long as their files stay as they are."""
    return build_reader(Settings(lexicons=folders))
