"""All events of an article, in text order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from aqwal.events.dating import day_of, place_of
from aqwal.events.ground import Ground, lay_out
from aqwal.events.guard import is_domestic
from aqwal.events.parties import Found, parties_of
from aqwal.events.patterns import Patterns
from aqwal.events.slots import Clause, Parties, clause_round, fill
from aqwal.events.status import status_of
from aqwal.events.triggers import Pattern, Trigger
from aqwal.events.verbal import verbal_parties
from aqwal.languages.ar.verbs import Form
from aqwal.model import Article, Event, Evidence, Mention, Party, Sentence, SplitArticle, Statement

_ACT_FORM = Form("perfect")
_ONE_EVENT = 3


class Identify(Protocol):
    """Who the noun phrase of two tokens is (`mentions.Cast`)."""

    def identify(self, first: int, last: int) -> Party:
        """The party that tokens `first` to `last` (exclusive) name."""


@dataclass(frozen=True, slots=True)
class Coded:
    """An event before it is written out: its trigger's token, how it was read, parties and status."""

    at: int
    trigger: Trigger
    parties: Parties
    status: str
    statement: Statement | None = None


def code_events(
    article: Article,
    split: SplitArticle,
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    cast: Identify,
    patterns: Patterns,
) -> tuple[Event, ...]:
    """The events of an article; headlines make none. `cast` may be asked who an uncoded noun phrase is."""
    ground = lay_out(article, split, mentions, statements, patterns)
    if is_domestic(ground):
        return ()
    return tuple(
        _event(ground, sentence, coded)
        for sentence in split.sentences
        if not sentence.headline
        for coded in _once(list(_sentence(ground, sentence)))
    )


def _sentence(ground: Ground, sentence: Sentence) -> Iterator[Coded]:
    places = [i for i in range(sentence.first, sentence.last) if i in ground.triggers or i in ground.cues]
    if not places:
        return
    parties = parties_of(ground, sentence)
    for at in places:
        if at not in ground.mentions:
            coded = _code(ground, sentence, at, parties)
            if coded is not None:
                yield coded


def _code(ground: Ground, sentence: Sentence, at: int, parties: Sequence[Found]) -> Coded | None:
    statement = ground.cues.get(at)
    for trigger in ground.triggers.get(at, ()):
        coded = _try(ground, sentence, at, trigger, statement, parties)
        if coded is not None:
            return coded
    if statement is not None and statement.act in ground.patterns.acts:
        kind, mode = ground.patterns.acts[statement.act]
        pattern = Pattern(f"act.{statement.act}", kind, mode, requires="both", act=statement.act)
        return _try(ground, sentence, at, Trigger(pattern, _ACT_FORM), statement, parties)
    return None


def _try(
    ground: Ground, sentence: Sentence, at: int, trigger: Trigger, statement: Statement | None, parties: Sequence[Found]
) -> Coded | None:
    pattern = trigger.pattern
    clause = clause_round(ground, sentence, at, parties)
    if not _words_fit(ground, at, pattern, sentence):
        return None
    status = status_of(ground, at, trigger, clause, verbal=statement is not None)
    if status is None:
        return None
    found = fill(ground, sentence, at, trigger, parties)
    if statement is not None and pattern.act:
        found = verbal_parties(ground, statement, parties, found)
    if not _enough(pattern, found):
        return None
    return Coded(at, trigger, found, status, statement)


def _words_fit(ground: Ground, at: int, pattern: Pattern, sentence: Sentence) -> bool:
    if not (pattern.needed or pattern.barred):
        return True
    near = _near(ground, at, pattern.within, sentence)
    return (not pattern.needed or not near.isdisjoint(pattern.needed)) and near.isdisjoint(pattern.barred)


def _near(ground: Ground, at: int, within: int, sentence: Sentence) -> set[str]:
    """The folded words that follow token `at`, each also without its conjunction, preposition and article."""
    words: set[str] = set()
    for i in range(at + 1, min(sentence.last, at + 1 + within)):
        word = ground.fold[i]
        if ground.classes[i] in {"stop", "semicolon"}:
            break
        words.add(word)
        for _ in range(2):
            if word[0] in "وفبلك" and len(word) > _ONE_EVENT:
                word = "ا" + word[1:] if word.startswith("لل") else word[1:]
                words.add(word)
        if word.startswith("ال"):
            words.add(word[2:])
    return words


def _enough(pattern: Pattern, found: Parties) -> bool:
    if pattern.requires == "nothing":
        return True
    if pattern.mutual:
        return len(found.actor) > 1 if pattern.requires == "both" else bool(found.actor)
    if not (found.actor or found.recipient):
        return False
    if pattern.requires == "both":
        return {"actor", "recipient"} <= found.named
    return pattern.requires == "any" or pattern.requires in found.named


def _once(rows: list[Coded]) -> list[Coded]:
    """One trigger per event: of two of a type side by side with the same parties, the verb stays, else the first."""
    kept: list[Coded] = []
    for row in rows:
        last = kept[-1] if kept else None
        if last is None or not _same(last, row):
            kept.append(row)
        elif row.trigger.finite and not last.trigger.finite:
            kept[-1] = row
    return kept


def _same(one: Coded, other: Coded) -> bool:
    if one.trigger.pattern.type != other.trigger.pattern.type:
        return False
    return other.at - one.at <= _ONE_EVENT


def _event(ground: Ground, sentence: Sentence, coded: Coded) -> Event:
    pattern = coded.trigger.pattern
    span = ground.split.tokens.span(coded.at, coded.at + 1)
    holder = ground.holders.get(coded.at)
    cameo = ground.patterns.cameo
    return Event(
        id=_id(ground.article.text, span.start, pattern.type),
        type=pattern.type,
        trigger=span,
        actor=coded.parties.actor,
        recipient=coded.parties.recipient,
        mode=pattern.mode,
        contexts=_contexts(ground, sentence),
        status=coded.status,
        claimed_by=holder.id if holder is not None else None,
        date=day_of(ground, sentence, coded.at),
        place=place_of(ground, sentence, coded.at),
        cameo=cameo.get((pattern.type, pattern.mode or "")) or cameo.get((pattern.type, "")),
        evidence=(Evidence(pattern.id, sentence.span),),
    )


def _contexts(ground: Ground, sentence: Sentence) -> tuple[str, ...]:
    words = ground.patterns.contexts
    return tuple(
        dict.fromkeys(found for word in ground.fold[sentence.first : sentence.last] if (found := words.get(word)))
    )


def _id(text: str, start: int, kind: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
    digest.update(f"\n{start}\n{kind}".encode())
    return "ev_" + digest.hexdigest()[:16]
