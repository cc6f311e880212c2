"""All events of an article, in text order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from aqwal.events.clauses import Site, clause_round
from aqwal.events.conditions import enough, stands, without_media, words_fit
from aqwal.events.counterparts import Counterparts
from aqwal.events.dating import day_of, place_of
from aqwal.events.ground import Ground, Identify, lay_out
from aqwal.events.guard import is_domestic
from aqwal.events.parties import Found, parties_of
from aqwal.events.patterns import Patterns
from aqwal.events.slots import fill
from aqwal.events.status import ACTUAL, DENIED, status_of
from aqwal.events.told import Coded, Told
from aqwal.events.triggers import Pattern, Trigger
from aqwal.events.verbal import verbal_parties
from aqwal.languages.ar.verbs import Form
from aqwal.model import Article, Event, Evidence, Mention, Sentence, SplitArticle, Statement

_ACT_FORM = Form("perfect")


def code_events(  # noqa: PLR0913, PLR0917 - what each stage before has yielded
    article: Article,
    split: SplitArticle,
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    cast: Identify,
    patterns: Patterns,
) -> tuple[Event, ...]:
    """The events of an article; headlines make none. `cast` may be asked who an uncoded noun phrase is."""
    ground = lay_out(article, split, mentions, statements, cast, patterns)
    if is_domestic(ground):
        return ()
    known, told = Counterparts(ground.home), Told()
    return tuple(
        _event(ground, sentence, coded)
        for sentence in split.sentences
        if not sentence.headline
        for coded in told.new(list(_sentence(ground, sentence, known)))
    )


def _sentence(ground: Ground, sentence: Sentence, known: Counterparts) -> Iterator[Coded]:
    places = [i for i in range(sentence.first, sentence.last) if i in ground.triggers or i in ground.cues]
    if not places:
        return
    parties = parties_of(ground, sentence)
    for at in places:
        if not _named(ground, at):
            coded = _code(ground, sentence, at, parties, known)
            if coded is not None:
                known.note(coded.parties)
                yield coded


def _named(ground: Ground, at: int) -> bool:
    """Whether token `at` begins a name; a common noun that heads a party's phrase may be a trigger all the same."""
    mention = ground.mentions.get(at)
    return mention is not None and (mention.actor is not None or mention.kind == "person")


def _code(ground: Ground, sentence: Sentence, at: int, parties: Sequence[Found], known: Counterparts) -> Coded | None:
    statement = ground.cues.get(at)
    triggers = ground.triggers.get(at, ())
    if statement is not None and statement.act in ground.patterns.acts:
        kind, mode = ground.patterns.acts[statement.act]
        pattern = Pattern(f"act.{statement.act}", kind, mode, requires="both", act=statement.act)
        triggers = (*triggers, Trigger(pattern, _ACT_FORM))
    clause = clause_round(ground, sentence, at, parties)
    for trigger in triggers:
        coded = _try(Site(ground, sentence, at, trigger, parties, clause), statement, known)
        if coded is not None:
            return coded
    return None


def _try(site: Site, statement: Statement | None, known: Counterparts) -> Coded | None:
    pattern = site.trigger.pattern
    if not words_fit(site):
        return None
    status = status_of(site, verbal=statement is not None)
    if pattern.when_negated:
        status = ACTUAL if status == DENIED else None
    if status is None:
        return None
    found = fill(site)
    if statement is not None and pattern.act:
        found = verbal_parties(site.ground, statement, site.parties, found)
    if not stands(site.trigger, found, status, statement):
        return None
    found = without_media(known.complete(pattern.type, site.at, site.parties, found))
    return Coded(site.at, site.trigger, found, status, statement) if enough(pattern, found) else None


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
        date=day_of(ground, sentence, coded.at, coded.status),
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
