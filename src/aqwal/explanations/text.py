"""An explanation as an account that a person can read: English labels, the article's words as they stand."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.explanations.explanation import Explanation, Fact, Reason
from aqwal.exports.page import Page, columns, seen, shortened

_LABEL, _STEP, _SHORTEST = 12, 3, 30


def explanation_to_text(explanation: Explanation, page: Page) -> str:
    """The sentence part by part, then each fact with its reasons; ends with a line end."""
    return "\n".join(_lines(explanation, page)) + "\n"


def _lines(explanation: Explanation, page: Page) -> Iterator[str]:
    article, statement = explanation.article, explanation.statement
    yield f"{statement.id}: {statement.act}, {statement.kind}, confidence {statement.confidence:.2f}"
    yield from page.block("in  ", article.title or article.id, _STEP)
    if article.origin:
        yield from page.block("of  ", article.origin, _STEP)
    yield ""
    yield "The sentence, part by part"
    for part in explanation.parts:
        roles = ", ".join(part.roles) or "-"
        label = f"{roles:{_LABEL}}" if len(roles) < _LABEL else f"{roles} "
        yield from page.block(label, part.span.of(article.text), _STEP)
    for fact in explanation.facts:
        yield ""
        yield from _fact(fact, article.text, page)


def _fact(fact: Fact, text: str, page: Page) -> Iterator[str]:
    yield from page.block(f"{fact.name:{_LABEL}}", fact.value, 0)
    for reason in fact.reasons:
        yield from _reason(reason, text, page)


def _reason(reason: Reason, text: str, page: Page) -> Iterator[str]:
    """What it says, the words, and rule and place in brackets: in one line where they fit."""
    margin = " " * (_LABEL + _STEP)
    words = reason.names or (seen(reason.words.of(text)) if reason.words is not None else "")
    source = "  ".join(page.words(part) for part in (reason.rule, reason.place) if part)
    if reason.wide:
        words = shortened(words, max(_SHORTEST, page.width - len(margin) - _STEP))
    *above, line = page.block("", f"{reason.says}:" if words else reason.says, len(margin))
    yield from above
    if words and columns(f"{line} {words}") <= page.width:
        line = f"{line} {page.words(words)}"
    elif words:
        yield line
        *above, line = page.block("", words, len(margin) + _STEP)
        yield from above
    if source and columns(f"{line}  [{source}]") <= page.width:
        yield f"{line}  [{source}]"
    else:
        yield line
        yield from [f"{margin}{' ' * _STEP}[{source}]"] if source else ()
