"""Positions, disputes and talks as the mappings that a line of JSON holds."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from aqwal.model import Answer, Dispute, Evidence, Issue, Paper, Position, Reading, Round, Span, Talks


def dealings_object(reading: Reading) -> dict[str, object]:
    """The three keys of a reading, in their order; spans are [start, end) in code points of the text."""
    return {
        "positions": [_position(one) for one in reading.positions],
        "disputes": [_dispute(one) for one in reading.disputes],
        "talks": [_talks(one) for one in reading.talks],
    }


def _position(position: Position) -> dict[str, object]:
    return {
        "id": position.id,
        "party": list(position.party),
        "name": position.name,
        "act": position.act,
        "words": _spans(position.words),
        "issue": _issue(position.issue),
        "addressee": list(position.addressee),
        "day": _day(position.day),
        "statement": position.statement,
        "event": position.event,
        "attribution": list(position.attribution),
        "about": position.about,
        "why": _rules(position.why),
    }


def _dispute(dispute: Dispute) -> dict[str, object]:
    return {
        "id": dispute.id,
        "kind": dispute.kind,
        "position": dispute.position,
        "party": list(dispute.party),
        "against": list(dispute.against),
        "answers": [_answer(one) for one in dispute.answers],
    }


def _answer(answer: Answer) -> dict[str, object]:
    return {
        "act": answer.act,
        "party": list(answer.party),
        "position": answer.position,
        "statement": answer.statement,
        "shared": list(answer.shared),
        "why": _rules(answer.why),
        "evidence": _spans(one.span for one in answer.why),
    }


def _talks(talks: Talks) -> dict[str, object]:
    return {
        "id": talks.id,
        "parties": list(talks.parties),
        "spans": _spans(talks.spans),
        "agenda": [_issue(one) for one in talks.agenda],
        "rounds": [_round(one) for one in talks.rounds],
        "papers": [_paper(one) for one in talks.papers],
    }


def _round(one: Round) -> dict[str, object]:
    return {
        "spans": _spans(one.spans),
        "parties": list(one.parties),
        "number": one.number,
        "status": one.status,
        "day": _day(one.day),
        "place": _span(one.place),
        "agenda": [_issue(issue) for issue in one.agenda],
        "why": _rules(one.why),
    }


def _paper(paper: Paper) -> dict[str, object]:
    return {
        "kind": paper.kind,
        "span": _span(paper.span),
        "owner": list(paper.owner),
        "to": list(paper.to),
        "day": _day(paper.day),
        "published": _span(paper.published),
        "about": _issue(paper.about),
        "asks": [_issue(one) for one in paper.asks],
        "why": _rules(paper.why),
    }


def _issue(issue: Issue | None) -> dict[str, object] | None:
    if issue is None:
        return None
    return {"span": _span(issue.span), "words": list(issue.words), "sides": list(issue.sides)}


def _rules(evidence: Iterable[Evidence]) -> list[str]:
    return [one.rule for one in evidence]


def _spans(spans: Iterable[Span]) -> list[list[int] | None]:
    return [_span(span) for span in spans]


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _day(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()
