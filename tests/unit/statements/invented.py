"""Sentences about the invented states of the demo, read by the real reader, and the tables that say what is right."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from aqwal.demo import LEXICON
from aqwal.model import Article, Credit, Reading, Statement
from aqwal.pipeline import Reader, build_reader
from aqwal.settings import Settings
from tests.unit.tables import rows_of

CASES = Path(__file__).parents[2] / "cases"
# A Wednesday: the day of every dispatch here.
DAY = datetime.date(2024, 4, 3)
EDGES = ' \n"«»“”.،'
ANY, NOBODY, CUT = "?", "-", " / "


@dataclass(frozen=True, slots=True)
class Told:
    """One statement as the tables write it: `inside` is the number of another of the same text, from 1, "" if none.

    A column that holds "?" is not compared. `speaker` is the mention, "-" where the cue has no subject of its own.
    """

    cue: str
    content: str
    kind: str
    form: str
    act: str
    speaker: str
    name: str
    side: str
    inside: str
    more: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A text, all its statements, and, in the tables of failures, the reason why they are not found yet."""

    case: str
    text: str
    told: tuple[Told, ...]
    reason: str = ""


@cache
def reader() -> Reader:
    """The reader that knows the invented states."""
    return build_reader(Settings(lexicons=(LEXICON,)))


@cache
def read(text: str, day: datetime.date | None = DAY) -> Reading:
    """The reading of a text as the dispatch of a day."""
    return reader().read_article(Article("a", "ar", "", text, Credit(date=day)))


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The lines of a table, with an empty cell where a line ends before it."""
    for row in rows_of(path):
        yield {name: cell or "" for name, cell in row.items()}


def params(name: str) -> Sequence[object]:
    """The rows of a table as parameters of a test; those of the table of failures, where there is one, must fail."""
    right = [pytest.param(row, id=row["case"]) for row in rows(CASES / "synthetic" / name)]
    wrong = CASES / "known_failures" / name
    return right + [
        pytest.param(row, id=row["case"], marks=still_wrong(row["reason"]))
        for row in (rows(wrong) if wrong.is_file() else ())
    ]


def still_wrong(reason: str) -> pytest.MarkDecorator:
    """The mark of a case that must fail."""
    return pytest.mark.xfail(strict=True, reason=f"known failure; when it passes, move the case: {reason}")


def cases(path: Path) -> list[Case]:
    """The cases of a table of statements; a line without a text has a further statement of the text before it."""
    found: list[Case] = []
    for row in rows(path):
        told = (_told(row),) if row["cue"] else ()
        if row["text"]:
            found.append(Case(row["case"], row["text"], told, row.get("reason", "")))
        else:
            last = found.pop()
            found.append(Case(last.case, last.text, last.told + told, last.reason))
    return found


def _told(row: dict[str, str]) -> Told:
    pairs = (part.strip().partition("=") for part in row["more"].split(";") if part.strip())
    further = {key: value for key, _, value in pairs}
    speaker = row["speaker"]
    return Told(
        row["cue"],
        row["content"],
        row["kind"],
        row["form"],
        row["act"],
        speaker,
        row["name"] or speaker,
        row["side"],
        further.pop("inside", ""),
        tuple(further.items()),
    )


def told_of(statement: Statement, reading: Reading, wanted: Told) -> Told:
    """A statement as the tables write it, with "?" where `wanted` compares nothing."""
    text = reading.article.text
    cue = statement.cue.of(text)
    party = statement.speaker
    mention = party.mention.of(text) if party and party.mention else NOBODY
    inside = [number for number, other in enumerate(reading.statements, 1) if other.id == statement.inside]
    found = Told(
        wanted.cue if cue in words_of(wanted.cue) else cue,
        CUT.join(trim(span.of(text)) for span in statement.content),
        statement.kind,
        statement.form,
        statement.act,
        wanted.speaker if same_phrase(mention, wanted.speaker) else mention,
        party.name if party else "",
        party.side or "" if party else "",
        str(inside[0]) if inside else "",
        tuple((key, _further(statement, key)) for key, _ in wanted.more),
    )
    names = ("act", "speaker", "name", "side")
    left_open = {name: ANY for name in names if getattr(wanted, name) == ANY}
    return Told(*(left_open.get(name, getattr(found, name)) for name in Told.__slots__))


def _further(statement: Statement, key: str) -> str:
    occasion = statement.occasion
    if key == "to":
        return statement.addressee.name if statement.addressee else ""
    if key == "day":
        return occasion.date.isoformat() if occasion and occasion.date else NOBODY
    if key == "place":
        return (occasion.place if occasion else None) or NOBODY
    return str(getattr(statement, key))


def trim(words: str) -> str:
    """The words without quotation marks, commas and the stop at their ends, as the scorer takes them."""
    return words.strip(EDGES)


def words_of(cue: str) -> list[str]:
    """The words of a cue; of a phrase (`على حد قوله`) the reader marks one."""
    return [cue, *cue.replace(" لـ", "").split()]


def same_phrase(mention: str, wanted: str) -> bool:
    """Whether two noun phrases are the same but for a letter written on to the first word."""
    return mention == wanted or mention[1:] == wanted
