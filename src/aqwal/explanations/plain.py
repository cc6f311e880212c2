"""An explanation as plain values, for JSON."""

from __future__ import annotations

from aqwal.explanations.explanation import Explanation, Fact, Reason
from aqwal.model import Span


def explanation_object(explanation: Explanation) -> dict[str, object]:
    """The explanation as a mapping, keys in their order; spans are [start, end) in code points of the text."""
    article, statement = explanation.article, explanation.statement
    return {
        "id": statement.id,
        "article": article.id,
        "title": article.title,
        "origin": article.origin,
        "sentence": [{"roles": list(part.roles), **_words(part.span, article.text)} for part in explanation.parts],
        "facts": [_fact(fact, article.text) for fact in explanation.facts],
        "evidence": [{"rule": one.rule, **_words(one.span, article.text)} for one in statement.why],
        "confidence": statement.confidence,
    }


def _fact(fact: Fact, text: str) -> dict[str, object]:
    return {"name": fact.name, "value": fact.value, "why": [_reason(reason, text) for reason in fact.reasons]}


def _reason(reason: Reason, text: str) -> dict[str, object]:
    return {
        "says": reason.says,
        "names": reason.names,
        **(_words(reason.words, text) if reason.words is not None else {"span": None, "words": None}),
        "rule": reason.rule,
        "place": reason.place,
    }


def _words(span: Span, text: str) -> dict[str, object]:
    return {"span": [span.start, span.end], "words": span.of(text)}
