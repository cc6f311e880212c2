"""The files of lexicon folders, each with its kind and its text; what is wrong with a file as a whole."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aqwal.lexicons.checking.faults import Fault
from aqwal.lexicons.checking.schema import Kind, kind_of, places

_SUFFIXES = frozenset({".tsv", ".yaml", ".yml"})
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """A file whose kind is known: `root` is the folder that it counts from within its lexicon folder, mostly "".

    `text` has the plain line end \\n throughout and no byte order mark. `given` is False for a bundled file that is
    read only because the files to check refer to it.
    """

    path: Path
    kind: Kind
    root: str
    text: str
    given: bool = True


def lexicon_paths(folder: Path) -> list[Path]:
    """The lexicon files in `folder`, in order; hidden ones are left alone."""
    found = (path for path in folder.rglob("*") if path.suffix in _SUFFIXES and path.is_file())
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def open_files(folders: Iterable[Path], kinds: Sequence[Kind], faults: list[Fault]) -> Iterator[LexiconFile]:
    """The files of `folders`; what is wrong with a file as a whole is added to `faults`."""
    for folder in folders:
        for path in lexicon_paths(folder):
            place = path.relative_to(folder).as_posix()
            found = kind_of(place, kinds)
            if found is None:
                faults.append(Fault(path, 1, "nothing reads a file of this name", _rename(place, kinds)))
                continue
            data = path.read_bytes()
            faults += byte_faults(path, data)
            text = decoded(data)
            if text is None:
                faults.append(Fault(path, _bad_line(data), "the bytes are not UTF-8", "save the file as UTF-8"))
            else:
                yield LexiconFile(path, *found, text)


def open_context(folder: Path, wanted: Sequence[Kind]) -> Iterator[LexiconFile]:
    """The files of `folder` of the kinds `wanted`, read for what other files refer to, whatever is wrong with them."""
    for path in lexicon_paths(folder):
        found = kind_of(path.relative_to(folder).as_posix(), wanted)
        text = decoded(path.read_bytes()) if found else None
        if found and text is not None and not found[1]:
            yield LexiconFile(path, *found, text, given=False)


def decoded(data: bytes) -> str | None:
    """The text with plain line ends and without a byte order mark; None if it is not UTF-8."""
    try:
        text = data.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def byte_faults(path: Path, data: bytes) -> Iterator[Fault]:
    """A byte order mark, line ends of another system, a last line without an end."""
    if data.startswith(_MARK):
        yield Fault(path, 1, "the file begins with a byte order mark", "take it out", fixable=True)
    if b"\r" in data:
        line = data[: data.index(b"\r")].count(b"\n") + 1
        yield Fault(path, line, "the line ends with a carriage return", "end all lines with \\n alone", fixable=True)
    if data and not data.endswith((b"\n", b"\r")):
        yield Fault(path, data.count(b"\n") + 1, "the last line has no end", "end it with a line break", fixable=True)


def _bad_line(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data[: error.start].count(b"\n") + 1
    return 1


def _rename(path: str, kinds: Sequence[Kind]) -> str:
    known = places(kinds)
    name = path.rsplit("/", 1)[-1]
    near = difflib.get_close_matches(path, known, n=1) or [place for place in known if place.rsplit("/", 1)[-1] == name]
    return f"did you mean {near[0]}?" if near else f"use one of {', '.join(known)}"
