"""Entries of the lexicons, looked up by what a reading says of them, with the file and line where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons, Row
from aqwal.lexicons.loading import BUNDLED
from aqwal.statements.contents import COMMA
from aqwal.statements.cues import CueIndex
from aqwal.statements.sequences import stands

_ACTORS = ("states", "people", "bodies", "outlets", "places")
_ADDRESSED = ("to:", "to-", "from:")


@dataclass(frozen=True)
class Knowledge:
    """The lexicons that a reading was made with, and the forms of their reporting verbs."""

    lexicons: Lexicons
    cues: CueIndex

    def place(self, row: Row | None) -> str | None:
        """`file:line` of an entry: within a lexicon folder for those that come with aqwal, else as it was given."""
        if row is None:
            return None
        file = row.file.relative_to(BUNDLED) if row.file.is_relative_to(BUNDLED) else row.file
        return f"{file.as_posix()}:{row.line}"

    def rule(self, rule: str) -> Row | None:
        """What `ar/evidence.tsv` says of an element of a statement's evidence."""
        return self._rules.get("/".join(rule.split("/")[:2]))

    def says(self, rule: str) -> str:
        """The line of English of that rule; the rule itself where the table lacks it."""
        row = self.rule(rule)
        return str(row["means"]) if row is not None else rule

    def verb(self, cue: str) -> Row | None:
        """The entry of a reporting verb (`deny.…`)."""
        return next((row for row in self.lexicons.entries("ar/cues") if row["id"] == cue), None)

    def frame(self, cue: str, matched: str, *, addressed: bool) -> tuple[str, Row | None]:
        """The frame of the verb's entry that `matched`, as evidence names it, and the line that explains it."""
        verb = self.verb(cue)
        own = [frame for frame in (verb["frames"] if verb is not None else ()) if _is_frame(frame, matched)]
        own.sort(key=lambda frame: frame.startswith(_ADDRESSED) != addressed)
        name = own[0] if own else matched
        listed = (row for row in self.lexicons.table("ar/frames.tsv") if row["frame"] == name)
        return name, self.rule(f"frame/{matched}") or next(listed, None)

    def actor(self, actor: str) -> Row | None:
        """The entry of a person, state, body, outlet or place."""
        tables = (*(f"world/{name}.tsv" for name in _ACTORS), "ar/agencies.tsv")
        return _first((row for table in tables for row in self.lexicons.table(table)), "id", actor)

    def phrase(self, table: str, folded: Sequence[str]) -> Row | None:
        """The line with the longest phrase that the folded tokens begin with, as the reader matches it."""
        rows = [(tuple(_folded(str(row["words"])).split()), row) for row in self.lexicons.table(table)]
        found = [(words, row) for words, row in rows if _stands(folded, words)]
        return max(found, key=lambda pair: len(pair[0]))[1] if found else None

    @cached_property
    def _rules(self) -> dict[str, Row]:
        return {str(row["rule"]): row for row in self.lexicons.table("ar/evidence.tsv")}


def _is_frame(frame: str, matched: str) -> bool:
    """Whether evidence calls a frame of the lexicon `matched`."""
    kind, _, last = frame.rpartition(":")
    if kind in {"target", "feeling", "words", "carried"}:
        return matched == ("feeling" if kind == "words" else kind)
    return matched in {frame, fold(last), frame.removeprefix("to-")}


def _first(rows: Iterable[Row], column: str, value: str) -> Row | None:
    return next((row for row in rows if row[column] == value), None)


def _folded(words: str) -> str:
    return " ".join(fold(word) for word in words.split())


def _stands(folded: Sequence[str], words: tuple[str, ...]) -> bool:
    if words[0] == COMMA:
        return not folded[0].isalnum() and stands(folded, words[1:], 1, len(folded))
    return stands(folded, words, 0, len(folded))
