"""Lexicon files read from the package and from the user's folders, with the file and line of every entry."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aqwal.errors import LexiconError

if TYPE_CHECKING:
    import yaml

BUNDLED = Path(__file__).parent
_SUFFIXES = frozenset({".tsv", ".yaml", ".yml"})
_DIGESTED = frozenset({".tsv", ".yaml"})
_DEEPEST = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a lexicon file: its fields, and where it stands."""

    file: Path
    line: int
    fields: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - a field is text in TSV, any YAML value in YAML
        """The field `name`; `LexiconError` with file and line where the entry lacks it."""
        try:
            return self.fields[name]
        except KeyError:
            raise LexiconError(f"{self.file}:{self.line}: the entry has no field {name!r}; add it") from None

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - as above
        """The field `name`, or `default` where it is missing or empty."""
        value = self.fields.get(name)
        return default if value in (None, "") else value

    def split(self, name: str) -> tuple[str, ...]:
        """A TSV field that holds several values joined by `|`."""
        return tuple(part.strip() for part in str(self.get(name, "")).split("|") if part.strip())


@dataclass(frozen=True, slots=True)
class Contents:
    """What the files of lexicons hold: the SHA-256 over all in hex digits, and the folder's number, the size in bytes
    and the name of each, which tell where one ends and the next begins."""

    total: str
    layout: tuple[str, ...]

    @property
    def digest(self) -> str:
        """The beginning of the SHA-256, as in the names of readers."""
        return self.total[:12]


@dataclass(frozen=True, slots=True)
class Lexicons:
    """The folders to read from, the bundled one first; later folders add to earlier ones."""

    folders: tuple[Path, ...]

    def table(self, name: str) -> list[Row]:
        """The rows of the table `name` ("world/states.tsv") in all folders. Lines that begin with # are notes."""
        return [row for folder in self.folders if (folder / name).is_file() for row in read_tsv(folder / name)]

    def entries(self, name: str) -> list[Row]:
        """The entries of the YAML file `name`, or of every .yaml file of the folder `name`, in all folders."""
        return [row for folder in self.folders for file in _yaml_files(folder / name) for row in read_yaml(file)]

    def digest(self) -> str:
        """12 hex digits of the SHA-256 over all files: two runs with the same digest read with the same knowledge."""
        return self.contents().digest

    def contents(self) -> Contents:
        """What all files of all folders hold now, read and hashed."""
        total, layout = hashlib.sha256(), []
        for number, folder in enumerate(self.folders):
            for file in sorted(_lexicon_files(folder)):
                name, content = str(file.relative_to(folder)), file.read_bytes()
                total.update(name.encode() + b"\0" + content + b"\0")
                layout.append(f"{number} {len(content)} {name}")
        return Contents(total.hexdigest(), tuple(layout))


def load_lexicons(folders: Sequence[Path] = ()) -> Lexicons:
    """The bundled lexicons, then the user's `folders`; `LexiconError` where one is not a folder."""
    for folder in folders:
        check_folder(folder)
    return Lexicons((BUNDLED, *folders))


def check_folder(folder: Path) -> None:
    """`LexiconError` where `folder` is none, holds no lexicon file, or is a part of a lexicon's folder."""
    if not folder.is_dir():
        raise LexiconError(f"{folder} is not a folder; give a folder laid out like {BUNDLED} (ar/, world/)")
    files = [file for file in folder.rglob("*") if file.suffix in _SUFFIXES and file.is_file()]
    if not files:
        raise LexiconError(
            f"{folder} holds no lexicon file; lay it out like {BUNDLED}: names in world/ (world/people.tsv, "
            "world/states.tsv ...), words and rules in ar/ (ar/cues/demand.yaml ...)"
        )
    whole = folder.resolve()
    for above in whole.parents[:_DEEPEST]:
        place = whole.relative_to(above)
        if place.parts[0] in ("ar", "world") and any(
            (BUNDLED / place / file.relative_to(folder)).parent.is_dir() for file in files
        ):
            raise LexiconError(
                f"{folder} is the part {place.as_posix()}/ of a lexicon folder; give {_shown(folder, place)}"
            )


def _shown(folder: Path, place: Path) -> Path:
    """The folder in which `folder` is at `place`, as the user would write it."""
    written = folder if len(folder.parts) > len(place.parts) else folder.resolve()
    return written.parents[len(place.parts) - 1]


def read_tsv(path: Path) -> list[Row]:
    """The rows of a tab-separated file whose first line names the columns."""
    rows: list[Row] = []
    head: list[str] = []
    for number, line in enumerate(_text(path).splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not head:
            head = cells
            continue
        if len(cells) > len(head):
            raise LexiconError(f"{path}:{number}: {len(cells)} cells under {len(head)} column names; remove a tab")
        rows.append(Row(path, number, dict(zip(head, cells + [""] * (len(head) - len(cells)), strict=True))))
    return rows


def read_yaml(path: Path) -> list[Row]:
    """The entries of a YAML file that holds one list of mappings."""
    import yaml  # noqa: PLC0415 - slow to import, and not wanted where the compiled lexicons are kept

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(_text(path), Loader=loader)
    except yaml.YAMLError as error:
        line, problem = yaml_fault(error)
        raise LexiconError(f"{path}:{line}: not valid YAML ({problem}); mend the line or the one before") from error
    if node is None:
        return []
    if not isinstance(node, yaml.SequenceNode):
        raise LexiconError(f"{path}:1: the file is not a list of entries; begin each entry with '- id: …'")
    maker = yaml.constructor.SafeConstructor()
    rows = []
    for item in node.value:
        fields = _built(maker, item, path)
        if not isinstance(fields, dict):
            raise LexiconError(f"{path}:{item.start_mark.line + 1}: the entry is no mapping; begin it with '- id: …'")
        rows.append(Row(path, item.start_mark.line + 1, fields))
    return rows


def yaml_fault(error: yaml.YAMLError) -> tuple[int, str]:
    """The line, from 1, at which YAML stumbled, and why, in a few words on one line."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error).splitlines()[0]
    context = getattr(error, "context", None)
    return (mark.line + 1 if mark else 1), f"{context}, {problem}" if context else str(problem)


def _built(maker: yaml.constructor.SafeConstructor, item: yaml.Node, path: Path) -> Any:  # noqa: ANN401 - any YAML value
    import yaml  # noqa: PLC0415 - as above

    line = item.start_mark.line + 1
    try:
        return maker.construct_object(item, deep=True)
    except (yaml.YAMLError, ValueError, TypeError) as error:  # a tag that nobody knows, a day that is none
        what = str(error).splitlines()[0]
        raise LexiconError(f"{path}:{line}: the entry cannot be read ({what}); put the value into quotes") from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise LexiconError(f"{path}:{line}: the bytes are not UTF-8; save the file as UTF-8") from error


def _lexicon_files(folder: Path, above: tuple[Path, ...] = ()) -> Iterator[Path]:
    """All lexicon files in a folder and below, through links to other folders too, as tables and entries are read."""
    real = folder.resolve()
    if real in above:  # a link back to where it stands
        return
    for item in sorted(os.scandir(folder), key=lambda item: item.name):
        if item.is_dir():
            yield from _lexicon_files(folder / item.name, (*above, real))
        elif Path(item.name).suffix in _DIGESTED:
            yield folder / item.name


def _yaml_files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(path.rglob("*.yaml"))
    return [path] if path.is_file() else []
