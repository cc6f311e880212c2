"""The examples of stances, talks and papers, run: each `fires` must yield its entry, each `must_not_fire` must not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aqwal.dealings.finding import Dealings, find_dealings
from aqwal.dealings.knowledge import Knowledge, compile_dealings
from aqwal.events import code_events
from aqwal.events.checking import Runner, compile_runner
from aqwal.lexicons import Lexicons, Row
from aqwal.lexicons.checking import Fault
from aqwal.statements.checking import CAST, CueRunner

_FILES = ("ar/dealings/stances.yaml", "ar/dealings/talks.yaml", "ar/dealings/papers.yaml")
_MEND = "mend the entry or the example"


@dataclass(frozen=True, slots=True)
class DealingRunner:
    """The knowledge compiled once for many sentences."""

    events: Runner
    knowledge: Knowledge

    def read(self, text: str) -> Dealings:
        """The dealings in the bare sentence `text`."""
        read, patterns = self.events.cues.read(text), self.events.patterns
        events = code_events(read.article, read.split, read.mentions, read.statements, read.cast, patterns)
        return find_dealings(read.article, read.split, read.mentions, read.statements, events, self.knowledge)

    def rules(self, text: str) -> tuple[str, ...]:
        """The ids of the entries that a sentence yields, and of the rules of its positions."""
        found = self.read(text)
        held = [one for position in found.positions for one in position.why]
        sat = [one for talks in found.talks for sitting in talks.rounds for one in sitting.why]
        laid = [one for talks in found.talks for paper in talks.papers for one in paper.why]
        return tuple(dict.fromkeys(one.rule for one in (*held, *sat, *laid)))


def check_dealings(lexicons: Lexicons, cues: CueRunner | None = None) -> Iterator[Fault]:
    """The faults of the examples in `ar/dealings` in all folders of `lexicons`, in file order.

    `cues` is what the same lexicons were compiled into already. Raises `LexiconError` for an entry that cannot be
    compiled at all.
    """
    run = compile_dealing_runner(lexicons, cues)
    for name in _FILES:
        for row in lexicons.entries(name):
            for what in _examples(row, run):
                yield Fault(row.file, row.line, what, _MEND)


def compile_dealing_runner(lexicons: Lexicons, cues: CueRunner | None = None) -> DealingRunner:
    """A runner with the lexicons and the invented states of the examples."""
    events = compile_runner(lexicons, cues)
    return DealingRunner(events, compile_dealings(Lexicons((*lexicons.folders, CAST)), events.patterns))


def _examples(row: Row, run: DealingRunner) -> Iterator[str]:
    for text in row.get("fires", ()):
        found = run.rules(text)
        if row["id"] not in found:
            instead = f"; {', '.join(found)} does" if found else ""
            yield f"{row['id']} finds nothing in its example {text!r}{instead}"
    for text in row.get("must_not_fire", ()):
        if row["id"] in run.rules(text):
            yield f"{row['id']} finds something in {text!r}, where there is none"
