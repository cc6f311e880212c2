"""Agencies, newspapers, channels and sites by every name that a text or a container may give them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aqwal.articles.levelling import level
from aqwal.lexicons import Lexicons
from aqwal.lexicons.loading import Row

TABLES = ("ar/agencies.tsv", "world/outlets.tsv")
_EDGES = " .,:;،؛-_/()[]\"'"
_SPACES = re.compile(r"[\s_]+")


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: `kind` is agency, newspaper, channel or site; `name` is English where the lexicon has it."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Outlets:
    """Outlets by levelled name, alias, domain or domain label; `pattern` matches any Arabic name in levelled text.

    `agency_words` are the levelled words with which several agencies' names begin ("agency").
    """

    by_name: Mapping[str, Outlet]
    pattern: str
    agency_words: frozenset[str]

    def find(self, name: str) -> Outlet | None:
        """The outlet that is called `name` (in any spelling, with or without quotation marks and brackets)."""
        return self.by_name.get(_key(name)) or self.by_name.get(_key(name).removeprefix("www."))


def compile_outlets(lexicons: Lexicons) -> Outlets:
    """The outlets of the lexicons; a name that two tables give keeps its last meaning, so users can change it."""
    by_name: dict[str, Outlet] = {}
    patterns: set[str] = set()
    for row in (row for table in TABLES for row in lexicons.table(table)):
        outlet = Outlet(str(row.get("name_en") or row["name_ar"]), str(row.get("kind", "site")))
        arabic = [str(row["name_ar"]), *row.split("aliases_ar")]
        patterns |= {_name_pattern(level(name)) for name in arabic}
        for name in (*arabic, *_labels(row), str(row.get("name_en", ""))):
            if name:
                by_name[_key(name)] = outlet
    return Outlets(by_name, _alternation(patterns), _common_openings(lexicons))


def _common_openings(lexicons: Lexicons) -> frozenset[str]:
    rows = (row for table in TABLES for row in lexicons.table(table) if row.get("kind") == "agency")
    openings = Counter(level(str(row["name_ar"])).split()[0] for row in rows if " " in str(row["name_ar"]))
    return frozenset(word for word, count in openings.items() if count > 1)


def _labels(row: Row) -> Iterable[str]:
    """A domain, and its telling part: containers name a source "aawsat" for aawsat.com."""
    for domain in row.split("domains"):
        yield domain
        parts = domain.removeprefix("www.").split(".")
        yield parts[0] if len(parts[0]) > 2 or len(parts) < 3 else parts[1]  # noqa: PLR2004 - "m.site.com"


def _key(name: str) -> str:
    return _SPACES.sub(" ", level(name)).strip(_EDGES).casefold()


def _name_pattern(name: str) -> str:
    return r" *".join(re.escape(word) for word in name.split(" ")) if " " in name else re.escape(name)


def _alternation(patterns: set[str]) -> str:
    """Longest first, so that a name wins over its own beginning; a pattern that matches nothing where there is none."""
    ordered = sorted(patterns, key=lambda pattern: (-len(pattern), pattern))
    return "(?:" + "|".join(ordered) + ")" if ordered else "(?!)"
