"""Between whom talks are: `بين أوريا وناردين`, `المحادثات الأورية الناردية`, `مباحثاته مع ...`."""

from __future__ import annotations

from collections.abc import Sequence

from aqwal.dealings.ground import Ground, party_of, states
from aqwal.model import Event

# The codes of one meeting's parties.
Pair = tuple[str, ...]

_REACH, _GAP, _NEAR, _LEAST = 30, 5, 4, 2
_STOPS = frozenset({"stop", "semicolon", "relative", "that", "that_pronoun", "colon", "dots", "clause_conj", "time"})
_AND = "و"


def sides_of(  # noqa: PLR0913, PLR0917 - the noun, where its phrase ends, what the events know of it
    ground: Ground, head: int, last: int, end: int, event: Event | None, *, owned: bool
) -> tuple[tuple[Pair, ...], int]:
    """The parties of the talks at token `head`, a pair for each meeting, and the token after the words that give them.

    Only those count whom the words name: by adjectives, behind `بين` or `مع`, or in the event that was coded here.
    """
    adjectives, after = _adjectives(ground, head + 1, end)
    if len(adjectives) >= _LEAST:
        return (adjectives,), after
    last = max(last, after)
    for at in range(last, min(end, last + _NEAR)):
        if ground.is_use("between", at):
            pairs, after = _between(ground, at + 1, end)
            return (pairs, after) if pairs else ((), last)
        if ground.is_use("with", at):
            return _with(ground, head, at, end, adjectives, event)
        if ground.class_of(at) not in {"", "comma", "time"} or at in ground.mentions:
            break
    if event is not None and not owned and not adjectives and (pair := _explicit(ground, head, event)):
        return (pair,), last
    return (), last


def _adjectives(ground: Ground, at: int, end: int) -> tuple[Pair, int]:
    """The states whose adjectives follow the noun."""
    codes: list[str] = []
    while at < end:
        mention = ground.mentions.get(at)
        if mention is None or mention.kind != "demonym" or not mention.side or mention.clitic not in {"", _AND}:
            break
        codes += mention.side.split(";")
        at = mention.last
        if at < end and ground.fold[at] in "-–":
            at += 1
    return states(codes), at


def _between(ground: Ground, first: int, end: int) -> tuple[tuple[Pair, ...], int]:
    """The parties behind `بين`: a party that comes again begins another pair."""
    pairs: list[list[str]] = [[]]
    at = after = first
    limit = min(end, first + _REACH)
    while at < limit and at - after <= _GAP:
        codes, following = ground.codes_at(at)
        if codes:
            codes = states(codes)
            known, pair = set(codes) & set(pairs[-1]), pairs[-1]
            if known and pair and pair[-1] not in codes and len(pair) >= _LEAST:
                pairs.append(list(codes))
            else:
                pair += [code for code in codes if code not in pair]
            at = after = following
            continue
        kind = ground.class_of(at)
        if kind in _STOPS or (kind == "prep" and not ground.is_use("between", at)) or ground.is_use("topic", at):
            break
        if kind == "comma" and not _goes_on(ground, at + 1):
            break
        at += 1
    return tuple(tuple(pair) for pair in pairs if len(pair) >= _LEAST), after


def _goes_on(ground: Ground, at: int) -> bool:
    """Whether a party joined by `و` follows the comma."""
    mention = ground.mentions.get(at)
    return mention is not None and mention.side is not None and mention.clitic == _AND


def _with(  # noqa: PLR0913, PLR0917 - as above
    ground: Ground, head: int, at: int, end: int, adjectives: Sequence[str], event: Event | None
) -> tuple[tuple[Pair, ...], int]:
    """The parties of talks `مع` somebody: he, and whose talks they are."""
    others, after = _first_named(ground, at + 1, end)
    mine = tuple(adjectives) or _subject(ground, head, others, event)
    pair = states((*mine, *others))
    return ((pair,), after) if others and mine and len(pair) >= _LEAST else ((), at)


def _first_named(ground: Ground, at: int, end: int) -> tuple[Pair, int]:
    for i in range(at, min(end, at + _NEAR)):
        codes, after = ground.codes_at(i)
        if codes:
            return states(codes), after
        if ground.class_of(i):
            break
    return (), at


def _subject(ground: Ground, head: int, others: Sequence[str], event: Event | None) -> Pair:
    """Whose talks they are: the event's other party, where the text names it, else the speaker of the sentence."""
    named = _explicit(ground, head, event) if event is not None else ()
    mine = tuple(code for code in named if code not in others)
    if mine:
        return mine
    sentence = ground.sentence(head)
    begin = ground.split.tokens.start[sentence.first] if sentence is not None else 0
    start = ground.split.tokens.start[head]
    before = [one for one in ground.statements if begin <= one.cue.start < start]
    return states(party_of(before[-1].speaker)) if before else ()


def _explicit(ground: Ground, head: int, event: Event) -> Pair:
    """The event's parties, where the sentence names them all or speaks for one of them."""
    sentence = ground.sentence(head)
    if sentence is None:
        return ()
    named = {code for i in range(sentence.first, sentence.last) for code in ground.codes_at(i)[0]}
    begin, end = ground.split.tokens.start[sentence.first], sentence.span.end
    for statement in ground.statements:
        if begin <= statement.cue.start < end:
            named |= set(party_of(statement.speaker))
    pair = states(event.actor + event.recipient)
    return pair if len(pair) >= _LEAST and set(pair) <= set(states(tuple(named))) else ()
