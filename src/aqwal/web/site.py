"""What every page needs: the record, the words, the templates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.datastructures import QueryParams

from aqwal.views import Archive, Record, Summary, summarise
from aqwal.web import addresses, lettering
from aqwal.web.marking import class_of
from aqwal.web.words import Words, isolated

MOST = 8
TEMPLATES = Path(__file__).parent / "templates"
STATIC = Path(__file__).parent / "static"


class Counted:
    """The summary of a record, counted anew only when another program has written to it: that takes a while."""

    def __init__(self) -> None:
        """Nothing is counted yet."""
        self._last: tuple[int, Summary] | None = None

    def summary(self, record: Record) -> Summary:
        """The summary of `record` as it stands."""
        last, changes = self._last, record.changes()
        if last is None or last[0] != changes:
            last = self._last = (changes, summarise(record, most=MOST))
        return last[1]


@dataclass(frozen=True, slots=True)
class Site:
    """One record being served."""

    archive: Archive
    words: Mapping[str, Words]
    templates: Environment
    counted: Counted

    def summary(self) -> Summary:
        """The record on one line, as it stands now."""
        return self.counted.summary(self.archive.record)


@dataclass(frozen=True, slots=True)
class Visit:
    """One request: its `path` (without .json), what stands in the path (`named`), its query and the visitor's words."""

    path: str
    named: Mapping[str, str]
    query: QueryParams
    words: Words


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: its template with values for it, the same `plain` for JSON, and rules of style for this page alone."""

    template: str
    values: Mapping[str, object]
    plain: Callable[[], object]
    style: str = ""
    status: int = 200


def load_templates() -> Environment:
    """The templates: everything is escaped, and a name that is not there is an error."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(bdi=isolated, script=lettering.script_of, way=lettering.way_of)
    environment.globals.update(
        to_statements=addresses.statements,
        to_statement=addresses.statement,
        to_place=addresses.place,
        to_dispatch=addresses.dispatch,
        safe_link=addresses.safe_link,
        direction=lettering.direction_of,
        class_of=class_of,
    )
    return environment
