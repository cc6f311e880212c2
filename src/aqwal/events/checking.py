"""The examples of the event patterns, run: each `fires` must code its pattern, each `must_not_fire` must not."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from aqwal.events.coding import code_events
from aqwal.events.patterns import Patterns, compile_patterns
from aqwal.lexicons import Lexicons, Row
from aqwal.lexicons.checking import Fault
from aqwal.model import Credit, Event
from aqwal.statements.checking import CAST, CueRunner, compile_cue_runner

# What is wrong, and what to do.
Message = tuple[str, str]

MEND = "mend the entry or the example"
_REQUIRES = ("any", "both", "actor", "recipient", "nothing")


def check_patterns(lexicons: Lexicons, cues: CueRunner | None = None) -> Iterator[Fault]:
    """The faults of the entries of `ar/events` in all folders of `lexicons`, in file order.

    The examples are bare sentences about invented states (`ar/events/examples/world/states.tsv`) and whatever else
    `lexicons` knows. `cues` is what the same lexicons were compiled into already. Raises `LexiconError` for an entry
    that cannot be compiled at all.
    """
    run = compile_runner(lexicons, cues)
    modes = _modes(lexicons)
    yield from faults_of((row, (*_fields(row, modes), *_examples(row, run))) for row in lexicons.entries("ar/events"))


def faults_of(checked: Iterable[tuple[Row, Iterable[Message]]]) -> Iterator[Fault]:
    """The faults of entries with what was found in each, and that an id is taken."""
    seen: dict[str, Row] = {}
    for row, found in checked:
        messages = [*found]
        first = seen.setdefault(row["id"], row)
        if first is not row:
            messages.append((f"the id {row['id']!r} is taken by {first.file.name}:{first.line}", "give another"))
        for what, mend in messages:
            yield Fault(row.file, row.line, what, mend)


def _modes(lexicons: Lexicons) -> dict[str, set[str]]:
    """The modes of each type of PLOVER."""
    modes: dict[str, set[str]] = {}
    for row in lexicons.table("world/plover.tsv"):
        if row["kind"] in {"type", "mode"}:
            modes.setdefault(row["type"], set()).add(row["name"])
    return modes


def _fields(row: Row, modes: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    kind, mode = row["type"], row.get("mode")
    if kind not in modes:
        yield f"type {kind!r} is none of PLOVER's", "choose one of world/plover.tsv"
    elif mode and mode not in modes[kind]:
        yield f"mode {mode!r} is none of {kind}'s", "choose one of world/plover.tsv"
    if row.get("requires", "any") not in _REQUIRES:
        yield f"requires {row['requires']!r} is none of {', '.join(_REQUIRES)}", "mend it"
    yield from ((f"the entry has no {name!r}", "add it") for name in ("means", "source", "fires") if not row.get(name))


def _examples(row: Row, run: Runner) -> Iterator[tuple[str, str]]:
    for text in row.get("fires", ()):
        found = run.rules(text)
        if row["id"] not in found:
            instead = f"; {', '.join(found)} codes it instead" if found else ""
            yield f"the example {text!r} does not fire{instead}", MEND
    for text in row.get("must_not_fire", ()):
        if row["id"] in run.rules(text):
            yield f"the example {text!r} fires and must not", MEND


@dataclass(frozen=True, slots=True)
class Runner:
    """The knowledge compiled once for many sentences."""

    patterns: Patterns
    cues: CueRunner

    def rules(self, text: str) -> tuple[str, ...]:
        """The ids of the patterns that code events in the sentence `text`, read without and with its statements."""
        return tuple(dict.fromkeys(event.evidence[0].rule for event in self.events(text)))

    def events(self, text: str, day: datetime.date | None = None) -> tuple[Event, ...]:
        """The events of the sentence `text` in a dispatch of `day`, read without and then with its statements."""
        read = self.cues.read(text)
        article = replace(read.article, credit=Credit(date=day))
        return tuple(
            event
            for statements in ((), read.statements)
            for event in code_events(article, read.split, read.mentions, statements, read.cast, self.patterns)
        )


def compile_runner(lexicons: Lexicons, cues: CueRunner | None = None) -> Runner:
    """A runner with the lexicons and the invented states of the examples."""
    return Runner(compile_patterns(Lexicons((*lexicons.folders, CAST))), cues or compile_cue_runner(lexicons))
