"""Who speaks and to whom: the words, how they were found, and who that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aqwal.explanations.explanation import Fact, Reason
from aqwal.explanations.knowledge import Knowledge
from aqwal.explanations.passage import Passage
from aqwal.model import Evidence, Mention, Party, Span

_HOMELAND = "speaker/homeland"


def speaker_fact(passage: Passage, knowledge: Knowledge) -> Fact:
    """The speaker: which words name the speaker, by which rule they were found, and who that is."""
    party, found = passage.statement.speaker, passage.evidence("speaker")
    reasons: list[Reason] = []
    if found is not None:
        named = found.span if found.span != passage.statement.cue else None
        reasons.append(Reason(knowledge.says(found.rule), named, found.rule))
        reasons += _earlier(passage, found.span)
    if party is None:
        return Fact("speaker", "nobody", tuple(reasons))
    who = passage.evidence("party")
    rule = who.rule if who is not None else f"party/{party.why.replace(' ', '-')}"
    reasons += _identity(party, rule, knowledge)
    if found is not None and found.rule == _HOMELAND and party.side:
        reasons.append(Reason(f"side {party.side}: that of whoever was named last"))
    else:
        reasons += _side(passage, party, who.span if who is not None else party.mention, rule, knowledge)
    return Fact("speaker", called(party), tuple(reasons))


def addressee_fact(passage: Passage, knowledge: Knowledge) -> Iterator[Fact]:
    """To whom it was said; nothing where the statement does not tell."""
    party, found = passage.statement.addressee, passage.evidence("addressee")
    if party is None:
        return
    rule = f"party/{party.why.replace(' ', '-')}"
    reasons = [Reason(knowledge.says(found.rule), found.span, found.rule)] if found is not None else []
    reasons += _identity(party, rule, knowledge)
    reasons += _side(passage, party, party.mention, rule, knowledge)
    yield Fact("addressee", called(party), tuple(reasons))


def called(party: Party) -> str:
    """The name, then in brackets the side."""
    return party.name + (f" ({party.side})" if party.side else "")


def _earlier(passage: Passage, named: Span) -> Iterator[Reason]:
    """The sentence that named the speaker, where it is not the statement's own, and what was said there."""
    there, here = passage.sentence_of(named), passage.sentence_of(passage.statement.cue)
    if there is None or here is None or there[0] == here[0]:
        return
    yield Reason(f"in sentence {there[0]} (the cue is in sentence {here[0]})", there[1].span, wide=True)
    before = (one for one in passage.reading.statements if one.cue.start < passage.statement.cue.start)
    said = next((one for one in before if _says(one.why, named)), None)
    if said is not None:
        yield Reason(f"where the speaker said {said.id}")


def _says(why: tuple[Evidence, ...], named: Span) -> bool:
    return any(one.rule.startswith("speaker/") and one.span == named for one in why)


def _identity(party: Party, rule: str, knowledge: Knowledge) -> Iterator[Reason]:
    row = knowledge.actor(party.actor) if party.actor else None
    listed = f": {party.actor}, {party.name_en}" if party.actor else ""
    yield Reason(f"{knowledge.says(rule)}{listed}", rule=rule, place=knowledge.place(row))
    if party.doubt:
        yield Reason(
            knowledge.says(f"doubt/{party.doubt.replace(' ', '-')}"), rule=f"doubt/{party.doubt.replace(' ', '-')}"
        )
    if party.name_en and not party.actor:
        yield Reason("written in Latin letters by the spellings of its words", names=party.name_en)
    if party.role:
        yield Reason("role, as the article gives it", names=party.role)


def _side(passage: Passage, party: Party, named: Span | None, rule: str, knowledge: Knowledge) -> Iterator[Reason]:
    """Where the side comes from, as far as the words and the lexicon tell."""
    within = [span for span in (named, _role(passage, party)) if span is not None]
    entry = knowledge.actor(party.actor) if party.actor else None
    for side in party.side.split(";") if party.side else ():
        told = _teller(passage, party, side, within)
        if told is not None:
            actor = knowledge.actor(told.actor.id) if told.actor is not None else None
            yield Reason(f"side {side}: from the words", told.span, place=knowledge.place(actor))
        elif entry is not None:
            yield Reason(f"side {side}: that of the entry")
        elif rule == "party/phrase":
            yield Reason(f"side {side}: the state that the article names far more than any other, or that of the paper")
        else:
            yield Reason(f"side {side}: from another place of the article")


def _teller(passage: Passage, party: Party, side: str, within: list[Span]) -> Mention | None:
    """The mention within the spans that has the side and is not the party itself."""
    for mention in passage.reading.mentions:
        itself = mention.actor is not None and mention.actor.id == party.actor
        if mention.side == side and not itself and any(span.contains(mention.span) for span in within):
            return mention
    return None


def _role(passage: Passage, party: Party) -> Span | None:
    """Where the article gives the role."""
    if not party.role:
        return None
    text = passage.reading.article.text
    found = re.search(r"\s+".join(map(re.escape, party.role.split())), text)
    return Span(found.start(), found.end()) if found is not None else None
