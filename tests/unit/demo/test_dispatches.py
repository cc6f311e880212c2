"""The shop window: what a careful reader finds in the demo, and how much of it aqwal finds with the right speaker."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from aqwal.articles import read_sources
from aqwal.demo import DISPATCHES, LEXICON
from aqwal.languages.ar.letters import fold
from aqwal.model import Reading, Statement
from aqwal.pipeline import build_reader
from aqwal.settings import Settings

WANTED = 0.9
SAME = 0.5
EDGES = set(' \n"«»“”.،:؛()')


@dataclass(frozen=True, slots=True)
class Expected:
    dispatch: str
    speakers: tuple[str, ...]
    act: str
    content: str


def expected() -> list[Expected]:
    lines = (Path(__file__).with_name("expected.tsv")).read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [Expected(r["dispatch"], tuple(r["speaker"].split("/")), r["act"], r["content"]) for r in rows]


@pytest.fixture(scope="module")
def readings() -> dict[str, list[Reading]]:
    reader = build_reader(Settings(lexicons=(LEXICON,)))
    found: dict[str, list[Reading]] = {}
    for path in sorted(DISPATCHES.iterdir()):
        with path.open("rb") as data:
            found[path.name] = [reader.read(source) for source in read_sources(path.name, data, ())]
    return found


def characters(text: str, spans: Iterator[tuple[int, int]]) -> set[int]:
    return {i for a, b in spans for i in range(a, b) if text[i] not in EDGES}


def finds(reading: Reading, wanted: Expected) -> Iterator[Statement]:
    text = reading.article.text
    at = text.find(wanted.content)
    if at < 0:
        return
    right = characters(text, iter([(at, at + len(wanted.content))]))
    for statement in reading.statements:
        got = characters(text, ((span.start, span.end) for span in statement.content))
        if len(right & got) >= SAME * len(right | got):
            yield statement


def same_speaker(statement: Statement, wanted: Expected) -> bool:
    words = {fold(word) for word in (statement.speaker.name if statement.speaker else "").split()}
    return bool(words) and any(words & {fold(word) for word in name.split()[-2:]} for name in wanted.speakers)


def test_most_is_found_with_its_speaker(readings: dict[str, list[Reading]]) -> None:
    missed = [
        wanted
        for wanted in expected()
        if not any(
            same_speaker(statement, wanted)
            for reading in readings[wanted.dispatch]
            for statement in finds(reading, wanted)
        )
    ]
    share = 1 - len(missed) / len(expected())
    assert share >= WANTED, "\n".join(map(str, missed))


def test_most_acts_are_right(readings: dict[str, list[Reading]]) -> None:
    pairs = [
        (wanted, statement)
        for wanted in expected()
        for reading in readings[wanted.dispatch]
        for statement in finds(reading, wanted)
    ]
    wrong = [
        f"{wanted.act} read as {statement.act}: {wanted.content}"
        for wanted, statement in pairs
        if statement.act != wanted.act
    ]
    assert len(wrong) <= (1 - WANTED) * len(pairs), "\n".join(wrong)


def test_every_dispatch_says_that_it_is_a_demo(readings: dict[str, list[Reading]]) -> None:
    publishers = {name: {reading.article.credit.publisher for reading in found} for name, found in readings.items()}
    assert publishers == {name: {"aqwal demo"} for name in readings}


def test_every_dispatch_has_its_day_and_agency(readings: dict[str, list[Reading]]) -> None:
    lines = [reading.article.credit for found in readings.values() for reading in found]
    assert len(lines) == 12
    assert all(credit.date and credit.date.year == 2024 and credit.date.month == 4 for credit in lines)
    assert {credit.agency for credit in lines} == {"Strait News Agency", "Saruq News Agency"}


def test_nothing_goes_wrong(readings: dict[str, list[Reading]]) -> None:
    assert {name: r.problems for name, found in readings.items() for r in found if r.problems} == {}
