"""All events of an article, in text order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from aqwal.events.agreement import likely
from aqwal.events.clauses import Site, clause_round
from aqwal.events.conditions import cleared, enough, stands, words_fit
from aqwal.events.counterparts import Counterparts
from aqwal.events.dating import Times, single_day
from aqwal.events.ground import Ground, lay_out, token_range
from aqwal.events.guard import is_domestic
from aqwal.events.parties import parties_of
from aqwal.events.patterns import Patterns
from aqwal.events.places import Place, Places
from aqwal.events.slots import fill
from aqwal.events.status import ACTUAL, DENIED, status_of
from aqwal.events.surnames import Identify
from aqwal.events.told import Coded, Told
from aqwal.events.triggers import Pattern, Trigger
from aqwal.events.verbal import verbal_parties
from aqwal.languages.ar.affixes import without_pronoun
from aqwal.languages.ar.verbs import Form
from aqwal.model import Article, Event, Evidence, Mention, Sentence, SplitArticle, Statement, When

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
    if is_domestic(split.tokens.fold, patterns):
        return ()
    ground = lay_out(article, split, mentions, statements, cast, patterns)
    known, told = Counterparts(ground.home), Told()
    return tuple(
        event
        for sentence in split.sentences
        if not sentence.headline and (places := _places(ground, sentence))
        for event in _events(ground, sentence, list(told.new(list(_coded(ground, sentence, places, known)))))
    )


def _places(ground: Ground, sentence: Sentence) -> dict[int, list[Trigger]]:
    """The tokens of the sentence that may code an event, each with the triggers whose words stand round it."""
    places: dict[int, list[Trigger]] = {}
    for at in range(sentence.first, sentence.last):
        if (at in ground.triggers or at in ground.cues) and not _named(ground, at):
            triggers = [t for t in ground.triggers.get(at, ()) if words_fit(ground, sentence, at, t)]
            triggers += _of_act(ground, at)
            if triggers:
                places[at] = triggers
    return places


def _of_act(ground: Ground, at: int) -> list[Trigger]:
    """What the act of a statement codes by itself."""
    statement = ground.cues.get(at)
    if statement is None or statement.act not in ground.patterns.acts or _only_worries(ground, statement):
        return []
    kind, mode = ground.patterns.acts[statement.act]
    return [Trigger(Pattern(f"act.{statement.act}", kind, mode, requires="both", act=statement.act), _ACT_FORM)]


def _only_worries(ground: Ground, statement: Statement) -> bool:
    """Whether the statement tells of worries (`أعرب عن قلقه من`), which blame nobody."""
    felt = (token_range(ground.split.tokens, one.span)[0] for one in statement.why if one.rule == "act/feeling")
    return any(
        not ground.patterns.worries.isdisjoint({ground.fold[at], *without_pronoun(ground.fold[at])}) for at in felt
    )


def _coded(
    ground: Ground, sentence: Sentence, places: Mapping[int, Sequence[Trigger]], known: Counterparts
) -> Iterator[Coded]:
    parties = parties_of(ground, sentence)
    for at, triggers in places.items():
        clause = clause_round(ground, sentence, at, parties)
        for trigger in likely(ground, at, triggers, clause):
            coded = _try(Site(ground, sentence, at, trigger, parties, clause), known)
            if coded is not None:
                yield coded
                break


def _named(ground: Ground, at: int) -> bool:
    """Whether token `at` begins a name; a common noun that heads a party's phrase may be a trigger all the same."""
    mention = ground.mentions.get(at)
    return mention is not None and (mention.actor is not None or mention.kind == "person")


def _try(site: Site, known: Counterparts) -> Coded | None:
    pattern, statement = site.trigger.pattern, site.ground.cues.get(site.at)
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
    known.note(found)
    found = cleared(known.complete(site, found))
    return Coded(site.at, site.trigger, found, status, statement) if enough(pattern, found) else None


def _events(ground: Ground, sentence: Sentence, rows: Sequence[Coded]) -> Iterator[Event]:
    if rows:
        times, places = Times(ground, sentence, rows), Places(ground, sentence, rows)
        contexts = _contexts(ground, sentence)
        for row in rows:
            yield _event(ground, sentence, row, contexts, (times.of(row), places.of(row)))


def _event(
    ground: Ground,
    sentence: Sentence,
    coded: Coded,
    contexts: tuple[str, ...],
    found: tuple[When | None, Place | None],
) -> Event:
    when, place = found
    pattern = coded.trigger.pattern
    span = ground.split.tokens.span(coded.at, coded.at + 1)
    holder = ground.holders.get(coded.at)
    cameo = ground.patterns.cameo
    return Event(
        id=_id(ground.digest, span.start, pattern.type),
        type=pattern.type,
        trigger=span,
        actor=coded.parties.actor,
        recipient=coded.parties.recipient,
        mode=pattern.mode,
        contexts=contexts,
        status=coded.status,
        claimed_by=holder.id if holder is not None else None,
        date=single_day(when),
        place=place.written if place else None,
        cameo=cameo.get((pattern.type, pattern.mode or "")) or cameo.get((pattern.type, "")),
        evidence=(Evidence(pattern.id, sentence.span),),
        when=when,
        where=place.where if place else None,
    )


def _contexts(ground: Ground, sentence: Sentence) -> tuple[str, ...]:
    words = ground.patterns.contexts
    return tuple(
        dict.fromkeys(found for word in ground.fold[sentence.first : sentence.last] if (found := words.get(word)))
    )


def _id(digest: bytes, start: int, kind: str) -> str:
    return "ev_" + hashlib.sha256(digest + f"\n{start}\n{kind}".encode()).hexdigest()[:16]
