"""The words around a statement, so that it is never shown bare."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aqwal.model import Span, Statement

_SENTENCE_END = re.compile(r"\n|[.!?؟…](?=[\s»”\"])")
_REACH = 300


@dataclass(frozen=True, slots=True)
class Context:
    """A stretch of the article round a statement: its `words`, and its `span` in the article's text."""

    span: Span
    words: str


def context_of(statement: Statement, text: str) -> Context:
    """The sentences that hold the cue and the content, at most 300 characters beyond them on either side."""
    spans = [statement.cue, *statement.content]
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    begin, stop = max(0, first - _REACH), min(len(text), last + _REACH)
    for end in _SENTENCE_END.finditer(text, begin, first):
        begin = end.end()
    following = _SENTENCE_END.search(text, last, stop)
    if following is not None:
        stop = following.start() if following.group() == "\n" else following.end()
    while begin < first and text[begin].isspace():
        begin += 1
    while stop > last and text[stop - 1].isspace():
        stop -= 1
    return Context(Span(begin, stop), text[begin:stop])
