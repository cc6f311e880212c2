"""Sentences about the invented states of the examples, read by the real stages, and what they yield in one line."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from aqwal.dealings import Dealings
from aqwal.dealings.checking import DealingRunner, compile_dealing_runner
from aqwal.lexicons import load_lexicons
from aqwal.model import Paper, Position, Round, Span, Talks

RUNNER: DealingRunner = compile_dealing_runner(load_lexicons())
HERE = Path(__file__).parent
NONE = "-"


def cases(name: str) -> list[tuple[str, str]]:
    """The texts of a table with what they yield; lines that begin with # say what follows."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(text, expected) for text, expected in (row for row in rows if row and not row[0].startswith("#"))]


def positions_line(text: str) -> str:
    """`XOR demand > XNA: سحب الزوارق`, several parted by ` | `."""
    return " | ".join(_position(text, one) for one in RUNNER.read(text).positions) or NONE


def disputes_line(text: str) -> str:
    """`accusation XOR > XNA: deny XNA points-back`, the unanswered ones with nothing behind the colon."""
    return " | ".join(_disputes(RUNNER.read(text))) or NONE


def talks_line(text: str) -> str:
    """`XNA;XOR about قواعد العبور: 1 held برقين, paper draft XTA`."""
    return " | ".join(_talks(text, one) for one in RUNNER.read(text).talks) or NONE


def _position(text: str, one: Position) -> str:
    to = f" > {';'.join(one.addressee)}" if one.addressee else ""
    issue = f": {one.issue.span.of(text)}" if one.issue else ""
    return f"{';'.join(one.party)} {one.act}{to}{issue}"


def _disputes(found: Dealings) -> Iterator[str]:
    for one in found.disputes:
        answers = [f"{a.act} {';'.join(a.party)} {a.why[0].rule.partition('/')[2]}" for a in one.answers]
        against = f" > {';'.join(one.against)}" if one.against else ""
        yield f"{one.kind} {';'.join(one.party)}{against}: {', '.join(answers)}".rstrip()


def _talks(text: str, one: Talks) -> str:
    about = f" about {', '.join(issue.span.of(text) for issue in one.agenda)}" if one.agenda else ""
    parts = [*(_round(text, sat, one.parties) for sat in one.rounds), *(_paper(text, paper) for paper in one.papers)]
    return f"{';'.join(one.parties)}{about}: {', '.join(parts)}".rstrip()


def _round(text: str, one: Round, parties: tuple[str, ...]) -> str:
    number = [str(one.number)] if one.number else []
    pair = [] if set(one.parties) == set(parties) else [";".join(one.parties)]
    return " ".join([*number, *pair, one.status, *_words(text, one.place)])


def _paper(text: str, one: Paper) -> str:
    to = f">{';'.join(one.to)}" if one.to else ""
    asks = [f"asks {ask.span.of(text)}" for ask in one.asks]
    return " ".join(["paper", one.kind, f"{';'.join(one.owner) or '?'}{to}", *asks])


def _words(text: str, span: Span | None) -> list[str]:
    return [] if span is None else [span.of(text)]
