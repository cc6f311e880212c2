"""The examples of modes, contexts and past times, run: an entry must tell its own, and none of `must_not_fire`."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from aqwal.events.attributes import CLAUSE, KINDS, MATTER
from aqwal.events.checking import MEND, Runner, compile_runner, faults_of
from aqwal.lexicons import Lexicons, Row
from aqwal.lexicons.checking import Fault
from aqwal.model import Event
from aqwal.statements.checking import CueRunner

_DAY = datetime.date(2022, 1, 21)  # the day of the example's dispatch
_MODES, _CONTEXTS, _PAST = "ar/modes", "ar/contexts", "ar/past.yaml"


@dataclass(frozen=True, slots=True)
class _Standard:
    """The names of PLOVER's types, of the modes of each, and of the contexts; the ids of the event patterns."""

    modes: dict[str, set[str]]
    contexts: frozenset[str]
    patterns: frozenset[str]


def check_attributes(lexicons: Lexicons, cues: CueRunner | None = None) -> Iterator[Fault]:
    """The faults of the entries of `ar/modes`, `ar/contexts` and `ar/past.yaml` in all folders, in file order.

    Examples are bare sentences as in `check_patterns`, of a dispatch of 21 January 2022. Raises `LexiconError` for an
    entry that cannot be compiled at all.
    """
    run, standard = compile_runner(lexicons, cues), _standard(lexicons)
    yield from faults_of(
        (row, (*_fields(row, place, standard), *_examples(row, place, run)))
        for place in (_MODES, _CONTEXTS, _PAST)
        for row in lexicons.entries(place)
    )


def _standard(lexicons: Lexicons) -> _Standard:
    plover = lexicons.table("world/plover.tsv")
    modes: dict[str, set[str]] = {row["name"]: set() for row in plover if row["kind"] == "type"}
    for row in plover:
        if row["kind"] == "mode":
            modes[row["type"]].add(row["name"])
    return _Standard(
        modes,
        frozenset(row["name"] for row in plover if row["kind"] == "context"),
        frozenset(row["id"] for row in lexicons.entries("ar/events")),
    )


def _fields(row: Row, place: str, standard: _Standard) -> Iterator[tuple[str, str]]:
    if place == _MODES:
        yield from _mode_fields(row, standard)
    elif place == _CONTEXTS:
        yield from _context_fields(row, standard)
    elif row["kind"] not in KINDS:
        yield f"kind {row['kind']!r} is none of {', '.join(KINDS)}", "mend it"


def _mode_fields(row: Row, standard: _Standard) -> Iterator[tuple[str, str]]:
    for kind in row["types"]:
        if kind not in standard.modes:
            yield f"type {kind!r} is none of PLOVER's", "choose one of world/plover.tsv"
        elif row["mode"] not in standard.modes[kind]:
            yield f"mode {row['mode']!r} is none of {kind}'s", "choose one of world/plover.tsv"
    known = {mode for kind in row["types"] for mode in standard.modes.get(kind, ())}
    yield from (
        (f"over names {mode!r}, which is no mode of {', '.join(row['types'])}", "choose one of world/plover.tsv")
        for mode in row.get("over", ())
        if mode not in known
    )
    if row["where"] not in {CLAUSE, MATTER}:
        yield f"where {row['where']!r} is none of {CLAUSE}, {MATTER}", "mend it"
    for pattern in (*row.get("patterns", ()), *row.get("not_patterns", ())):
        if pattern not in standard.patterns:
            yield f"no pattern is called {pattern!r}", "take an id of ar/events"
    if not (row.get("words") or row.get("patterns") or row.get("parties")):
        yield "nothing tells the mode", "give words, patterns or parties"


def _context_fields(row: Row, standard: _Standard) -> Iterator[tuple[str, str]]:
    context = row.get("context")
    if context and context not in standard.contexts:
        yield f"context {context!r} is none of PLOVER's", "choose one of world/plover.tsv"
    for what in row.get("implied_by", ()):
        kind, _, mode = what.partition("/")
        if kind not in standard.modes or (mode and mode not in standard.modes[kind]):
            yield (
                f"implied_by names {what!r}, which is no type or mode",
                "write TYPE or TYPE/mode as in world/plover.tsv",
            )


def _examples(row: Row, place: str, run: Runner) -> Iterator[tuple[str, str]]:
    for wanted, name in ((True, "fires"), (False, "must_not_fire")):
        for text in row.get(name, ()):
            events = run.events(text, _DAY)
            if not events:
                yield f"the example {text!r} holds no event", "write one that does"
            elif wanted != any(_tells(row, place, event) for event in events):
                yield (
                    f"the example {text!r} {'does not fire' if wanted else 'fires and must not'}; {_seen(events)}",
                    MEND,
                )


def _tells(row: Row, place: str, event: Event) -> bool:
    if place == _CONTEXTS:
        return row.get("context") in event.contexts
    return row["id"] in {one.rule for one in event.evidence}


def _seen(events: Collection[Event]) -> str:
    """What the events of an example are, for the message."""
    return "; ".join(f"{e.type}/{e.mode} in {', '.join(e.contexts) or 'no context'}" for e in events)
