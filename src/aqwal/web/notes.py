"""The column beside the text: the statements in text order, nested ones under their holder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aqwal.model import Event, Reading, SetAside, Span, Statement
from aqwal.web.marking import Mark


@dataclass(frozen=True, slots=True)
class Note:
    """A statement with its `number` in the column (1 the first), its `label` ("2", "2.1" within it), and its words."""

    number: int
    label: str
    statement: Statement
    words: tuple[str, ...]
    cue: str

    @property
    def depth(self) -> int:
        """How deep it is nested, 0 where it is not."""
        return self.label.count(".")


def notes_of(reading: Reading) -> tuple[Note, ...]:
    """All statements of a reading, each holder before what it holds."""
    text = reading.article.text
    return tuple(
        Note(number, label, statement, tuple(span.of(text) for span in statement.content), statement.cue.of(text))
        for number, (label, statement) in enumerate(_in_order(reading.statements), 1)
    )


def marks_of(reading: Reading, notes: Iterable[Note], events: Sequence[Event]) -> list[Mark]:
    """Everything that is shown in the text of a reading."""
    marks = [Mark(span, "headline") for span in reading.article.headlines]
    marks += aside_marks(reading.article.set_aside)
    for note in notes:
        marks += statement_marks(note.statement, note.number, note.statement.id, note.label)
    return marks + [Mark(event.trigger, "event", number, name=event.id) for number, event in enumerate(events, 1)]


def aside_marks(asides: Iterable[SetAside]) -> list[Mark]:
    """What was set aside, each with its reason."""
    return [Mark(aside.span, "aside", at, aside.why) for at, aside in enumerate(asides, 1)]


def statement_marks(statement: Statement, number: int = 1, name: str = "", label: str = "") -> list[Mark]:
    """The words of a statement and its reporting word, linked where it is given a `name`."""
    said = [Mark(span, "said", number, statement.kind, name, label) for span in statement.content]
    return [Mark(statement.cue, "cue", number, name=name, label=label), *said]


def side_names(reading: Reading) -> dict[str, tuple[str, str]]:
    """The Arabic and English names of the states that the article names, by their codes."""
    return {
        mention.actor.side: (mention.actor.name_ar, mention.actor.name_en)
        for mention in reading.mentions
        if mention.actor is not None and mention.actor.kind == "state" and mention.actor.side
    }


def _in_order(statements: Sequence[Statement]) -> list[tuple[str, Statement]]:
    """The statements with their labels. A ring of holders, which no reader makes, comes last."""
    known = {statement.id for statement in statements}
    held: defaultdict[str | None, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=_place):
        held[statement.inside if statement.inside in known else None].append(statement)
    ordered: list[tuple[str, Statement]] = []
    waiting = [(str(number), statement) for number, statement in enumerate(held[None], 1)][::-1]
    while waiting:
        label, statement = waiting.pop()
        ordered.append((label, statement))
        waiting += [(f"{label}.{number}", one) for number, one in enumerate(held[statement.id], 1)][::-1]
    reached = {statement.id for _, statement in ordered}
    left = [statement for statement in statements if statement.id not in reached]
    return ordered + [(str(number), statement) for number, statement in enumerate(left, len(held[None]) + 1)]


def _place(statement: Statement) -> tuple[Span, Span]:
    return min(statement.cue, *statement.content), statement.cue
