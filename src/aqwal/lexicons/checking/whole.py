"""The whole check of lexicon folders, and the mending."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aqwal.lexicons.checking.entries import Entry, entry_faults, line_faults, parse_entries
from aqwal.lexicons.checking.faults import Fault
from aqwal.lexicons.checking.files import LexiconFile, open_context, open_files
from aqwal.lexicons.checking.known import Known, gather
from aqwal.lexicons.checking.mending import mend_file
from aqwal.lexicons.checking.names import id_faults, name_faults
from aqwal.lexicons.checking.people import people_faults, shared_titles
from aqwal.lexicons.checking.schema import CODED, OFFICES, TERMS, Kind, read_schema, referred
from aqwal.lexicons.checking.tables import Table, form_faults, parse_table
from aqwal.lexicons.checking.terms import term_faults, usual_shared
from aqwal.lexicons.checking.values import cell_troubles
from aqwal.lexicons.loading import BUNDLED, check_folder

_ROUNDS = 4


def check(folders: Sequence[Path]) -> tuple[Fault, ...]:
    """The faults of the lexicons in `folders`, by file and line; `LexiconError` where one is not a folder.

    The bundled lexicons are read first, as every reader does, so that codes and names refer to them. Their own faults
    are told only where `folders` has them.
    """
    faults, _ = _check(folders)
    return faults


@dataclass(frozen=True, slots=True)
class ActorFaults:
    """The faults of names, offices and terms; and what is none: offices that one as a rule holds, held by two at once
    (`beside`), and titles that two offices share, of which the one that is listed first is meant (`titles`)."""

    faults: tuple[Fault, ...]
    beside: int
    titles: int


def check_actors(folders: Sequence[Path]) -> ActorFaults:
    """The faults of the names in `folders` (what `check` tells of their tables, and what only several tables together
    show); `LexiconError` where one is not a folder."""
    given = _folders(folders)
    kinds = read_schema()
    named = [kind for kind in kinds if kind.has_names or kind.place in {TERMS, OFFICES, CODED}]
    faults, files = _check(given)
    read = {file.path for file in files}
    mine = {file.path for file in files if file.kind in named and not file.root}
    tables = [parse_table(file) for file in files if file.path in mine]
    if BUNDLED not in given:
        tables = [*map(parse_table, open_context(BUNDLED, named)), *tables]
    more = [fault for fault in people_faults(tables) if fault.file in mine]
    found = [
        fault for fault in faults if fault.file in mine or (fault.file.suffix == ".tsv" and fault.file not in read)
    ]
    return ActorFaults(_ordered([*found, *more]), usual_shared(tables), shared_titles(tables))


def fix(folders: Sequence[Path]) -> tuple[Fault, ...]:
    """Mend letters, blanks, line ends and repeated rows in the files of `folders`; the faults that were mended."""
    mended: list[Fault] = []
    for _ in range(_ROUNDS):  # plain letters may show that two rows are the same
        faults, files = _check(folders)
        fixable = [fault for fault in faults if fault.fixable]
        if not fixable:
            break
        faulty = {fault.file for fault in fixable}
        changed = {file.path for file in files if file.path in faulty and mend_file(file)}
        mended += (fault for fault in fixable if fault.file in changed)
        if not changed:
            break
    return tuple(dict.fromkeys(mended))


def _check(folders: Sequence[Path]) -> tuple[tuple[Fault, ...], list[LexiconFile]]:
    given = _folders(folders)
    kinds = read_schema()
    faults: list[Fault] = []
    unseen: list[Fault] = []
    files = list(open_files(given, kinds, faults))
    if BUNDLED not in given:
        wanted = referred({file.kind.place: file.kind for file in files}.values(), kinds)
        files = [*open_context(BUNDLED, wanted), *files]
    tables = [parse_table(file) for file in files if file.path.suffix == ".tsv"]
    entries = []
    for file in files:
        if file.path.suffix != ".tsv":
            entries += parse_entries(file, faults if file.given else unseen)
    mine = {file.path for file in files if file.given}
    found = _faults(files, tables, entries, kinds)
    faults += (fault for fault in found if fault.file in mine)
    return _ordered(faults), [file for file in files if file.given]


def _ordered(faults: Sequence[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(dict.fromkeys(faults), key=lambda fault: (str(fault.file), fault.line)))


def _folders(folders: Sequence[Path]) -> list[Path]:
    for folder in folders:
        check_folder(folder)
    return [BUNDLED if folder.resolve() == BUNDLED.resolve() else folder for folder in folders]


def _faults(
    files: Sequence[LexiconFile], tables: Sequence[Table], entries: Sequence[Entry], kinds: Sequence[Kind]
) -> Iterator[Fault]:
    known = _known(files, tables)
    for table in tables:
        if table.file.given:
            yield from form_faults(table)
            yield from _value_faults(table, known[table.file.root])
    for file in files:
        if file.given and file.path.suffix != ".tsv":
            yield from line_faults(file)
    for entry in entries:
        if entry.file.given:
            yield from entry_faults(entry, known[entry.file.root])
    yield from id_faults(tables, entries)
    yield from name_faults(tables, [kind.place for kind in kinds])
    yield from term_faults([table for table in tables if not table.file.root])


def _known(files: Sequence[LexiconFile], tables: Sequence[Table]) -> dict[str, Known]:
    """What is known in each root: a lexicon within a lexicon, such as that of the examples, adds to what is outside."""
    roots = {file.root for file in files}
    return {root: gather(table for table in tables if table.file.root in {"", root}) for root in roots}


def _value_faults(table: Table, known: Known) -> Iterator[Fault]:
    fields = [field for field in table.file.kind.fields.values() if field.name in table.head]
    for line in table.lines:
        for field in fields:
            for what, mend in cell_troubles(field, table.value(line, field.name), known):
                yield Fault(table.file.path, line.number, what, mend)
