"""The statements of a reading with their ids, to pick one from."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.exports.page import Page, shortened
from aqwal.model import Reading, Statement

_STEP = 3


def listing(reading: Reading, page: Page) -> str:
    """The article's title, then two lines a statement: id, act and cue, and the first words."""
    lines = list(page.block("", reading.article.title or reading.article.id, 0))
    lines += [line for statement in reading.statements for line in _rows(reading, statement, page)]
    return "\n".join(lines if reading.statements else [*lines, f"{' ' * _STEP}No statement was found."]) + "\n"


def listing_object(reading: Reading, statement: Statement) -> dict[str, object]:
    """One statement of the list as a mapping, keys in their order."""
    text = reading.article.text
    return {
        "id": statement.id,
        "article": reading.article.id,
        "origin": reading.article.origin,
        "act": statement.act,
        "kind": statement.kind,
        "cue": statement.cue.of(text),
        "speaker": statement.speaker.name if statement.speaker else None,
        "words": [span.of(text) for span in statement.content],
    }


def _rows(reading: Reading, statement: Statement, page: Page) -> Iterator[str]:
    text = reading.article.text
    label = f"{' ' * _STEP}{statement.id}  {statement.act:9}  "
    yield label + page.words(statement.cue.of(text))
    margin = " " * len(label)
    yield margin + page.words(shortened(statement.content[0].of(text), page.width - len(margin)))
