"""What each lexicon file holds, read from `schema.tsv`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from aqwal.lexicons.loading import BUNDLED, Row, read_tsv

SCHEMA = BUNDLED / "schema.tsv"
SHARED = "world/shared_names.tsv"
STATES, CODED = "world/states.tsv", "world/codes.tsv"
PEOPLE, BODIES = "world/people.tsv", "world/bodies.tsv"
OFFICES, TERMS = "world/offices.tsv", "world/terms.tsv"


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a table or a key of an entry; `schema.tsv` says what its marks mean."""

    name: str
    holds: str
    values: str = ""
    needed: bool = False
    key: bool = False
    any_letters: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of lexicon file: its place in a lexicon folder ("ar/cues/" for every YAML file in it), and its fields."""

    place: str
    fields: Mapping[str, Field]

    @property
    def has_names(self) -> bool:
        """Whether its rows claim names, or say which names may be claimed twice."""
        return self.place == SHARED or any(field.holds in {"name", "names"} for field in self.fields.values())

    def root_of(self, path: str) -> str | None:
        """The folder in a lexicon folder from which `path` is of this kind ("" for itself); None if it is not."""
        if self.place.endswith("/"):
            before, found, _ = f"/{path}".rpartition(f"/{self.place}")
            return before.lstrip("/") if found and path.endswith(".yaml") else None
        whole = f"/{path}"
        return whole[: -len(self.place) - 1].lstrip("/") if whole.endswith(f"/{self.place}") else None


CODES = (STATES, CODED)


def read_schema() -> tuple[Kind, ...]:
    """The kinds of files, in the order of `schema.tsv`: of two tables that name the same, the earlier one is heard."""
    kinds: dict[str, dict[str, Field]] = {}
    for row in read_tsv(SCHEMA):
        field = _field(row)
        kinds.setdefault(str(row["file"]), {})[field.name] = field
    return tuple(Kind(place, fields) for place, fields in kinds.items())


def kind_of(path: str, kinds: Sequence[Kind]) -> tuple[Kind, str] | None:
    """The kind of the file at `path` in a lexicon folder, and the folder that it counts from; None if no kind fits."""
    for kind in kinds:
        root = kind.root_of(path)
        if root is not None:
            return kind, root
    return None


def _field(row: Row) -> Field:
    marks = {mark: bool(row.get(mark)) for mark in ("need", "key", "letters")}
    return Field(
        str(row["field"]), str(row["holds"]), str(row.get("values", "")), marks["need"], marks["key"], marks["letters"]
    )


def places(kinds: Sequence[Kind]) -> list[str]:
    """The paths at which a lexicon file may stand."""
    return [kind.place for kind in kinds if "/" in kind.place]


def referred(given: Collection[Kind], kinds: Sequence[Kind]) -> list[Kind]:
    """The kinds to which files of the kinds `given` refer: by ids, by names, by codes, by columns."""
    fields = [field for kind in given for field in kind.fields.values()]
    wanted = {kind.place for kind in given if any(field.holds == "id" for field in kind.fields.values())}
    wanted |= {field.values[1:].partition(":")[0] for field in fields if field.values.startswith("@")}
    if any(kind.place == TERMS for kind in given):  # of whom, and whether another holds the office already
        wanted |= {STATES, CODED, BODIES, OFFICES, TERMS}
    holds = {field.holds for field in fields}
    if holds & {"code", "codes"}:
        wanted |= set(CODES)
    named = bool(holds & {"name", "names"})
    return [kind for kind in kinds if kind.place in wanted or (named and kind.has_names)]
