"""Agencies, newspapers, channels and sites by every name that a text or a container may give them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aqwal.articles.levelling import level
from aqwal.lexicons import Lexicons
from aqwal.lexicons.loading import Row

Tree = dict[str, "Tree"]
TABLES = ("ar/agencies.tsv", "world/outlets.tsv")
_EDGES = " .,:;،؛-_/()[]\"'"
_END = ""  # the mark in a tree of letters that a name ends there
_SPACES = re.compile(r"[\s_]+")


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: `kind` is agency, newspaper, channel or site; `name` is English where the lexicon has it."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Outlets:
    """Outlets by levelled name, alias, domain or domain label; `pattern` matches any Arabic name in levelled text.

    `quoted` are names that say an outlet only in quotation marks (a city's, a word's); where nothing but an outlet can
    stand, `find` takes them without. `agency_words` are the levelled words with which several agencies' names begin.
    """

    by_name: Mapping[str, Outlet]
    pattern: str
    quoted: frozenset[str]
    agency_words: frozenset[str]

    def find(self, name: str) -> Outlet | None:
        """The outlet that is called `name` (in any spelling, with or without quotation marks and brackets)."""
        key = _key(name)
        return self.by_name.get(key) or self.by_name.get(key.removeprefix("www.")) or self.by_name.get(_latin(key))

    def named(self, words: str) -> Outlet | None:
        """The outlet that `words` name for sure, though they might name a place or a person instead."""
        return None if _key(words) in self.quoted and '"' not in level(words) else self.find(words)


def compile_outlets(lexicons: Lexicons) -> Outlets:
    """The outlets of the lexicons; a name that two tables give keeps its last meaning, so users can change it."""
    by_name: dict[str, Outlet] = {}
    names: set[str] = set()
    quoted: set[str] = set()
    labelled: dict[str, set[str]] = {}
    for row in (row for table in TABLES for row in lexicons.table(table)):
        outlet = Outlet(str(row.get("name_en") or row["name_ar"]), str(row.get("kind", "site")))
        arabic = [str(row["name_ar"]), *row.split("aliases_ar"), *row.split("datelines_ar")]
        names |= {level(name) for name in arabic}
        quoted |= {_key(name) for name in arabic if level(name)[0] == '"'}
        by_name |= {_key(name): outlet for name in (*arabic, *_labels(row))}
        by_name |= {_latin(_key(str(row.get("name_en", "")))): outlet}
        for label in _labels(row):
            labelled.setdefault(_key(label), set()).add(outlet.name)
    for label in (label for label, owners in labelled.items() if len(owners) > 1):
        del by_name[label]  # `alwatan` is a paper in three countries
    by_name.pop("", None)
    return Outlets(by_name, _alternation(names), frozenset(quoted), _shared_openings(lexicons))


def _shared_openings(lexicons: Lexicons) -> frozenset[str]:
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


def _latin(key: str) -> str:
    """A name in Latin letters as domains write it: "al-quds al-arabi" and "alqudsalarabi" are one."""
    return key.replace(" ", "").replace("-", "") if key.isascii() else key


def _alternation(names: Iterable[str]) -> str:
    """A pattern of all names, the longer ones first, their beginnings written once; nothing matches where none is."""
    tree: Tree = {}
    for name in names:
        branch = tree
        for letter in name:
            branch = branch.setdefault(letter, {})
        branch[_END] = {}
    return _pattern(tree) if tree else "(?!)"


def _pattern(tree: Tree) -> str:
    branches = [
        (" {1,3}" if letter == " " else re.escape(letter)) + _pattern(rest)
        for letter, rest in sorted(tree.items())
        if letter
    ]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{whole})?" if _END in tree else whole
