"""All statements of an article, in text order."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from aqwal.model import Article, Evidence, Mention, Party, Sentence, Span, SplitArticle, Statement
from aqwal.statements.acts import act_of
from aqwal.statements.candidates import Candidate, candidates
from aqwal.statements.circumstances import UNSPECIFIED, Circumstance, circumstance_of
from aqwal.statements.complement import Complement
from aqwal.statements.contents import trim
from aqwal.statements.endings import End, settled_end
from aqwal.statements.floor import Floor
from aqwal.statements.grammar import Grammar
from aqwal.statements.headlines import headline_colon
from aqwal.statements.open_ends import open_end
from aqwal.statements.reasons import reasons
from aqwal.statements.relays import credit
from aqwal.statements.scene import Scene, lay_out
from aqwal.statements.speakers import Draft, Identify, speakers
from aqwal.statements.voices import Voice

_QUOTED_WORDS, _MARKS = 4, 3
Told = tuple[str, tuple[Evidence, ...]]  # a channel, and why it is that one


def find_statements(
    article: Article, split: SplitArticle, mentions: Sequence[Mention], cast: Identify, grammar: Grammar
) -> tuple[Statement, ...]:
    """The statements of an article; each is found by a cue and its frame, and resolved over the discourse so far."""
    scene = lay_out(article, split, mentions, grammar)
    floor = Floor()
    channels: dict[str, Told] = {}
    found: list[Statement] = []
    drafts: list[Draft] = []
    for number, sentence in enumerate(split.sentences):
        credited = _credited(scene, split.sentences[number - 1], sentence, drafts, grammar) if number else None
        drafts = [credited] if credited else _settle(scene, sentence, _all(scene, sentence, grammar), grammar)
        voices = speakers(scene, sentence, number, drafts, cast, floor)
        told = [
            _statement(scene, sentence, draft, voice, cast, grammar, channels)
            for draft, voice in zip(drafts, voices, strict=True)
        ]
        found += _nest(_once(told))
    return tuple(found)


def _all(scene: Scene, sentence: Sentence, grammar: Grammar) -> list[Candidate]:
    rows = candidates(scene, sentence, grammar.relays)
    colon = headline_colon(scene, sentence)
    return rows if colon is None else [colon, *(row for row in rows if row.at > colon.at)]


def _credited(
    scene: Scene, before: Sentence, sentence: Sentence, drafts: Sequence[Draft], grammar: Grammar
) -> Draft | None:
    """The statement of a source whom a sentence of its own credits with the words of the sentence `before` it, in which
    `drafts` are said; None for any other sentence."""
    found = credit(scene, sentence, grammar.relays) if sentence.paragraph == before.paragraph else None
    if found is None:
        return None
    at, cue, source = found
    said = [draft for draft in drafts if draft.last >= before.last - _MARKS and draft.candidate.rank != "relay-after"]
    first = min((draft.first for draft in said), default=before.first)
    first, last = trim(scene, first, before.last)
    complement = Complement("clause", "relay", first, first, last)
    return Draft(Candidate(at, cue, complement, source, "relay-after"), first, last, End(last, "end/cue", at, at + 1))


def _settle(scene: Scene, sentence: Sentence, rows: list[Candidate], grammar: Grammar) -> list[Draft]:
    drafts = []
    for number, row in enumerate(rows):
        complement = row.complement
        if complement.last is None:
            end = open_end(scene, sentence, row, rows[number + 1 :], grammar)
        else:
            end = settled_end(scene, row.at, complement, complement.last)
        begin = _shared_start(rows[:number], row) if row.rank == "relay-after" else complement.first
        first, last = trim(scene, begin, end.last)
        if last > first:
            drafts.append(Draft(row, first, last, end))
    return drafts


def _shared_start(before: list[Candidate], relay: Candidate) -> int:
    """Where the words of a relay begin that closes the words of another statement: they are the same words."""
    starts = [row.complement.first for row in before if row.rank != "relay-after"]
    within = [first for first in starts if relay.complement.first < first < relay.at]
    return max(within, default=relay.complement.first)


def _statement(
    scene: Scene,
    sentence: Sentence,
    draft: Draft,
    voice: Voice,
    cast: Identify,
    grammar: Grammar,
    channels: dict[str, Told],
) -> Statement:
    row, tokens = draft.candidate, scene.split.tokens
    content = tokens.span(draft.first, draft.last)
    more = (tokens.span(*row.complement.more),) if row.complement.more else ()
    cue = tokens.span(row.at, _past_cue(row))
    circumstance = circumstance_of(scene, sentence, row, grammar.channels, grammar.calendar)
    channel, how = _channel(circumstance, voice.party, channels)
    act = act_of(scene, row.at, row.cue, row.complement, draft.first, draft.last)
    kind, quoted = _kind(scene, draft)
    why = (
        *reasons(scene, draft, cue, voice),
        *([Evidence(act.rule, tokens.span(act.first, act.last))] if act.rule else []),
        *([Evidence("kind/mixed", quoted)] if quoted else []),
        *how,
        *circumstance.why,
    )
    return Statement(
        id=_id(scene, row, cue, content),
        content=(content, *more),
        kind=kind,
        form=row.complement.form,
        cue=cue,
        act=act.name,
        speaker=voice.party,
        addressee=cast.identify(*row.complement.addressee) if row.complement.addressee else None,
        channel=channel,
        occasion=circumstance.occasion,
        headline=sentence.headline,
        why=why,
        confidence=0.9 if row.subject else 0.7,
    )


def _past_cue(row: Candidate) -> int:
    """The token after the cue: one word, or the words of a source phrase up to the source (`نقلا عن`)."""
    phrase = row.rank in {"relay", "relay-after"} and row.subject is not None and row.subject[0] > row.at
    return row.subject[0] if phrase and row.subject else row.at + 1


def _channel(here: Circumstance, party: Party | None, channels: dict[str, Told]) -> Told:
    """The channel that the words tell, else the one by which the same speaker spoke last in this article."""
    found: Told = (here.channel, here.channel_why)
    if party is None:
        return found
    if here.channel != UNSPECIFIED:
        channels[party.name] = (here.channel, tuple(Evidence("channel/earlier", one.span) for one in here.channel_why))
        return found
    return channels.get(party.name, found)


def _kind(scene: Scene, draft: Draft) -> tuple[str, Span | None]:
    """The kind, and the quotation that makes words mixed."""
    if draft.candidate.complement.form == "quote":
        return "direct", None
    for i in range(draft.first, draft.last):
        quotation = scene.opening.get(i)
        if quotation is not None and quotation.last - quotation.first >= _QUOTED_WORDS and quotation.last <= draft.last:
            return "mixed", quotation.span
    return "indirect", None


def _id(scene: Scene, row: Candidate, cue: Span, content: Span) -> str:
    """Derived from the text and the places of cue, speaker and content: two sources of the same words have two ids."""
    text = scene.article.text
    who = f"{scene.split.tokens.start[row.subject[0]]}" if row.subject else ""
    words = f"{cue.start}:{cue.of(text)}\n{content.start}:{content.of(text)}\n{who}\n{scene.digest}"
    return "st_" + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _once(told: list[Statement]) -> list[Statement]:
    """The statements without those that say a second time what one with the same cue, words and speaker says."""
    return list({statement.id: statement for statement in reversed(told)}.values())[::-1]


def _nest(found: list[Statement]) -> list[Statement]:
    """Give each statement of a sentence whose cue lies in another's content the id of the innermost such statement.

    Where two hold each other's cue, the longer one stands for itself: who follows `inside` outwards comes to an end.
    """
    inside = {statement.id: inner.id for statement in found if (inner := _innermost(statement, found)) is not None}
    for statement in sorted(found, key=_reach, reverse=True):
        outer, seen = inside.get(statement.id), set[str]()
        while outer is not None and outer not in seen:
            seen.add(outer)
            outer = inside.get(outer)
        if statement.id in seen:
            del inside[statement.id]
    return [replace(one, inside=inside[one.id]) if one.id in inside else one for one in found]


def _innermost(statement: Statement, found: list[Statement]) -> Statement | None:
    """The shortest of the others whose content holds the cue of `statement`."""
    others = (one for one in found if one is not statement)
    return min(
        (one for one in others if any(span.contains(statement.cue) for span in one.content)), key=_reach, default=None
    )


def _reach(statement: Statement) -> int:
    return statement.content[-1].end - statement.content[0].start
