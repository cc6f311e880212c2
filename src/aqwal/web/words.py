"""The words of the pages in each interface language, from words/*.tsv."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

FOLDER = Path(__file__).parent / "words"
DIRECTIONS = {"en": "ltr", "ar": "rtl"}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one interface language; `table` has them by key, {name} standing for a value."""

    language: str
    table: Mapping[str, str]

    @property
    def direction(self) -> str:
        """ "ltr" or "rtl"."""
        return DIRECTIONS[self.language]

    def __call__(self, key: str, **values: object) -> Markup:
        """The words for `key` as HTML; each value is escaped and isolated from the direction of its surroundings."""
        return escape(self.table[key]).format(**{name: isolated(value) for name, value in values.items()})

    def plain(self, key: str, **values: object) -> str:
        """The words for `key` as plain text, for attributes and titles."""
        return self.table[key].format(**values)

    def of(self, group: str, value: str) -> str:
        """The word for a code, such as `of("act", "deny")`; the code itself where there is no word for it."""
        return self.table.get(f"{group}.{value}", value)

    def known(self, group: str) -> tuple[str, ...]:
        """The codes of a group that have a word, in the order of the file."""
        return tuple(key.partition(".")[2] for key in self.table if key.startswith(f"{group}."))

    def day(self, day: datetime.date | None) -> Markup:
        """A day as people read it, isolated; "" for none."""
        if day is None:
            return Markup("")
        shown = f"{day.day} {self.table[f'month.{day.month}']} {day.year}"
        return Markup('<time datetime="{}"><bdi>{}</bdi></time>').format(day.isoformat(), shown)


def isolated(value: object) -> Markup:
    """`value` in a bdi element, numbers with their thousands marked; HTML that is isolated already stays as it is."""
    if isinstance(value, Markup):
        return value
    return Markup("<bdi>{}</bdi>").format(f"{value:,}" if isinstance(value, int) else value)


def load_words() -> dict[str, Words]:
    """All interface languages by their codes."""
    return {language: Words(language, _table(FOLDER / f"{language}.tsv")) for language in DIRECTIONS}


def _table(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["key"]: row["words"] for row in rows}
