"""Positions, disputes and talks as the mappings that a line of JSON holds."""

from __future__ import annotations

from aqwal.exports.plain import rule_names, span_value
from aqwal.model import Answer, Dispute, Issue, Paper, Position, Reading, Round, Talks
from aqwal.record.spans import day, pairs


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
        "words": pairs(position.words),
        "issue": _issue(position.issue),
        "addressee": list(position.addressee),
        "day": day(position.day),
        "statement": position.statement,
        "event": position.event,
        "attribution": list(position.attribution),
        "about": position.about,
        "why": rule_names(position.why),
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
        "why": rule_names(answer.why),
        "evidence": pairs(one.span for one in answer.why),
    }


def _talks(talks: Talks) -> dict[str, object]:
    return {
        "id": talks.id,
        "parties": list(talks.parties),
        "spans": pairs(talks.spans),
        "agenda": [_issue(one) for one in talks.agenda],
        "rounds": [_round(one) for one in talks.rounds],
        "papers": [_paper(one) for one in talks.papers],
    }


def _round(one: Round) -> dict[str, object]:
    return {
        "spans": pairs(one.spans),
        "parties": list(one.parties),
        "number": one.number,
        "status": one.status,
        "day": day(one.day),
        "place": span_value(one.place),
        "agenda": [_issue(issue) for issue in one.agenda],
        "why": rule_names(one.why),
    }


def _paper(paper: Paper) -> dict[str, object]:
    return {
        "kind": paper.kind,
        "span": span_value(paper.span),
        "owner": list(paper.owner),
        "to": list(paper.to),
        "day": day(paper.day),
        "published": span_value(paper.published),
        "about": _issue(paper.about),
        "asks": [_issue(one) for one in paper.asks],
        "why": rule_names(paper.why),
    }


def _issue(issue: Issue | None) -> dict[str, object] | None:
    if issue is None:
        return None
    return {"span": span_value(issue.span), "words": list(issue.words), "sides": list(issue.sides)}
