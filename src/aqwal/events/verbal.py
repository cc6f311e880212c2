"""Verbal events: what the act of a statement carries, with its speaker as actor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aqwal.events.ground import Ground, token_range
from aqwal.events.parties import Found, Parties
from aqwal.model import Statement

_TARGET_REACH = 12
_NOUN = "form/masdar"


def verbal_parties(ground: Ground, statement: Statement, parties: Sequence[Found], found: Parties) -> Parties:
    """The parties of a verbal event: the speaker's side, and the addressee or the target inside the content.

    `found` is what the grammar of the cue gives; it stands where the statement knows no better.
    """
    if statement.speaker is None and any(why.rule == _NOUN for why in statement.why):
        found = replace(found, actor=(), named=found.named - {"actor"})  # `يواجه الوزير اتهامات بالتهريب`
    side = statement.speaker.side if statement.speaker else None
    actor = tuple(side.split(";")) if side else found.actor
    recipient = _addressee(statement) or _other(found.recipient, actor) or _target(ground, statement, parties, actor)
    return Parties(
        actor, recipient, found.named | ({"actor"} if actor else set()) | ({"recipient"} if recipient else set())
    )


def _addressee(statement: Statement) -> tuple[str, ...]:
    side = statement.addressee.side if statement.addressee else None
    return tuple(side.split(";")) if side else ()


def _other(codes: tuple[str, ...], actor: tuple[str, ...]) -> tuple[str, ...]:
    return () if set(codes) == set(actor) else codes


def _target(ground: Ground, statement: Statement, parties: Sequence[Found], actor: tuple[str, ...]) -> tuple[str, ...]:
    """The first party in the content that is not the speaker's own."""
    for span in statement.content[:1]:
        first, last = token_range(ground.split.tokens, span)
        for party in parties:
            if first <= party.first < min(last, first + _TARGET_REACH) and party.codes and party.codes != actor:
                return party.codes
    return ()
