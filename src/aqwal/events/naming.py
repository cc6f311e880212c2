"""The words that name the parties of an event, as far as its own sentence has them."""

from __future__ import annotations

from collections.abc import Sequence

from aqwal.events.ground import Ground
from aqwal.events.parties import Found
from aqwal.events.told import Coded
from aqwal.model import Span


def words_of(ground: Ground, coded: Coded, codes: Sequence[str]) -> tuple[Span, ...]:
    """The stretches that name the parties of `codes`, in text order, the nearest to the trigger of each party.

    Empty where the sentence names none of them: then the article does, or whoever speaks is meant.
    """
    wanted, found = set(codes), list[Found]()
    for party in sorted(coded.around, key=lambda party: abs(party.first - coded.at)):
        if party.codes and not party.guessed and wanted.issuperset(party.codes):
            wanted.difference_update(party.codes)
            found.append(party)
    spans = [ground.split.tokens.span(party.first, party.last) for party in found]
    return tuple(sorted(spans, key=lambda span: span.start)) or _speaking(ground, coded, codes)


def _speaking(ground: Ground, coded: Coded, codes: Sequence[str]) -> tuple[Span, ...]:
    """Whoever tells the event, where he does himself what he tells."""
    teller = coded.statement or ground.holders.get(coded.at)
    speaker = teller.speaker if teller is not None else None
    if speaker is None or speaker.mention is None or not speaker.side or set(speaker.side.split(";")) != set(codes):
        return ()
    return (speaker.mention,)
