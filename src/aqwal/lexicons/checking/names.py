"""Ids and names: each id once, each name with one owner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from aqwal.lexicons.checking.entries import Entry
from aqwal.lexicons.checking.faults import Fault
from aqwal.lexicons.checking.files import LexiconFile
from aqwal.lexicons.checking.letters import matched
from aqwal.lexicons.checking.schema import SHARED
from aqwal.lexicons.checking.tables import Line, Table


@dataclass(frozen=True, slots=True)
class Owner:
    """Who gave an id or a name first."""

    id: str
    file: LexiconFile
    line: int

    def __str__(self) -> str:
        """Where it stands, in few words."""
        name = self.file.kind.place if self.file.path.suffix == ".tsv" else self.file.path.name
        return f"{name}:{self.line}"


def id_faults(tables: Iterable[Table], entries: Iterable[Entry]) -> Iterator[Fault]:
    """Ids given twice: within a table, or within all files of a kind of entries."""
    for table in tables:
        seen: dict[str, Owner] = {}
        holds_ids = any(field.holds == "id" for field in table.file.kind.fields.values())
        for line in table.lines if holds_ids else ():
            yield from _taken(seen, table.value(line, "id"), table.file, line.number)
    by_kind: dict[tuple[str, str], dict[str, Owner]] = {}
    for entry in entries:
        group = by_kind.setdefault((entry.file.root, entry.file.kind.place), {})
        yield from _taken(group, str(entry.get("id") or ""), entry.file, entry.line)


def _taken(seen: dict[str, Owner], name: str, file: LexiconFile, line: int) -> Iterator[Fault]:
    first = seen.setdefault(name, Owner(name, file, line))
    if name and (first.file, first.line) != (file, line):
        yield Fault(file.path, line, f"the id {name!r} is taken by {first}", "give another")


def name_faults(tables: Sequence[Table], order: Sequence[str]) -> Iterator[Fault]:
    """Names that two ids claim, of which only the first is ever heard; `order` is that in which tables are heard."""
    ranked = sorted(tables, key=lambda table: (table.file.root, order.index(table.file.kind.place)))
    shared = dict(_shared(ranked))
    used: set[str] = set()
    owners: dict[tuple[str, str], Owner] = {}
    for table in ranked:
        for line, names in _claims(table):
            actor = table.value(line, "id")
            for name, spelling in names.items():
                first = owners.setdefault((table.file.root, name), Owner(actor, table.file, line.number))
                if first.id != actor and name not in shared:
                    what = f"{spelling!r} already names {first.id} ({first}), which is heard first"
                    yield Fault(table.file.path, line.number, what, f"take it off one, or give the reason in {SHARED}")
                elif first.id != actor:
                    used.add(name)
    for name, owner in shared.items():
        if name not in used:
            yield Fault(owner.file.path, owner.line, "the name is not shared any more", "take the row out")


def _shared(tables: Iterable[Table]) -> Iterator[tuple[str, Owner]]:
    for table in tables:
        if table.file.kind.place == SHARED:
            for line in table.lines:
                yield matched(table.value(line, "name")), Owner("", table.file, line.number)


def _claims(table: Table) -> Iterator[tuple[Line, Mapping[str, str]]]:
    """Each row with its names as they are matched, and as they are spelled."""
    fields = [field for field in table.file.kind.fields.values() if field.holds in {"name", "names"}]
    if not fields or "id" not in table.file.kind.fields:
        return
    for line in table.lines:
        spellings = (part for field in fields for part in table.value(line, field.name).split("|"))
        yield line, {matched(part): part.strip() for part in spellings if part.strip()}
