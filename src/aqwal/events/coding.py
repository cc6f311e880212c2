"""All events of an article, in text order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aqwal.events.agreement import likely
from aqwal.events.auxiliaries import auxiliary_of
from aqwal.events.clauses import Site, clause_round
from aqwal.events.conditions import cleared, enough, stands, words_fit
from aqwal.events.contexts import contexts_of
from aqwal.events.counterparts import Counterparts
from aqwal.events.dating import Times, single_day
from aqwal.events.ground import Ground, lay_out, token_range
from aqwal.events.guard import is_domestic
from aqwal.events.modes import mode_of
from aqwal.events.naming import words_of
from aqwal.events.parties import Parties, parties_of
from aqwal.events.patterns import Patterns
from aqwal.events.places import Place, Places
from aqwal.events.reach import reach_of
from aqwal.events.slots import FORCE, fill
from aqwal.events.status import ACTUAL, DENIED, status_of
from aqwal.events.surnames import Identify
from aqwal.events.told import Coded, Told
from aqwal.events.triggers import Pattern, Trigger
from aqwal.events.verbal import verbal_parties
from aqwal.languages.ar.affixes import without_pronoun
from aqwal.languages.ar.verbs import Form
from aqwal.model import Article, Event, Evidence, Mention, Sentence, SplitArticle, Statement, When

_ACT_REACH = 6
_ACT_FORM = Form("perfect")


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as its own sentence tells it."""

    site: Site
    parties: Parties
    status: str
    statement: Statement | None


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
    drafts = [
        (sentence, list(_drafts(ground, sentence, places, known)))
        for sentence in split.sentences
        if not sentence.headline and (places := _places(ground, sentence))
    ]
    return tuple(
        event
        for sentence, found in drafts
        for event in _events(ground, sentence, list(told.new(list(_coded(found, known)))))
    )


def _places(ground: Ground, sentence: Sentence) -> dict[int, list[Trigger]]:
    """The tokens of the sentence that may code an event, each with the triggers whose words stand round it."""
    places: dict[int, list[Trigger]] = {}
    for at in range(sentence.first, sentence.last):
        if (at in ground.triggers or at in ground.cues) and not _named(ground, at):
            triggers = [t for t in ground.triggers.get(at, ()) if words_fit(ground, sentence, at, t)]
            triggers.sort(key=lambda trigger: not trigger.pattern.crowd)  # what a crowd does is a protest first
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


def _drafts(
    ground: Ground, sentence: Sentence, places: Mapping[int, Sequence[Trigger]], known: Counterparts
) -> Iterator[list[Draft]]:
    """What each token of `places` may code, the likeliest reading first; `known` learns who faces whom."""
    parties = parties_of(ground, sentence)
    for at, triggers in places.items():
        clause = clause_round(ground, sentence, at, parties)
        readings = likely(ground, at, triggers, clause)
        sites = (Site(ground, sentence, at, trigger, parties, clause) for trigger in readings)
        found = [draft for site in sites if (draft := _draft(site)) is not None]
        if found:
            known.note(found[0].site, found[0].parties)
            yield found


def _coded(drafts: Sequence[Sequence[Draft]], known: Counterparts) -> Iterator[Coded]:
    """The first reading of each token whose parties are known, from the article if the sentence leaves one out."""
    for readings in drafts:
        for draft in readings:
            site = draft.site
            charged = _blaming(draft, drafts, known)
            found = cleared(site.trigger.pattern, known.complete(site, charged), site.ground.patterns.roles)
            if enough(site.trigger.pattern, found) or (charged is not draft.parties and found.actor):
                yield Coded(site.at, site.trigger, site.clause, found, draft.status, draft.statement, site.parties)
                break


def _blaming(draft: Draft, drafts: Sequence[Sequence[Draft]], known: Counterparts) -> Parties:
    """Whoever condemns an act blames who did it, not its victims (`أدان قصف القرية`); nobody where that is not told."""
    site, found = draft.site, draft.parties
    if site.trigger.pattern.type != "ACCUSE":
        return found
    acts = (readings[0] for readings in drafts if 0 < readings[0].site.at - site.at <= _ACT_REACH)
    act = next((one for one in acts if one.site.trigger.pattern.type in FORCE and not one.site.trigger.finite), None)
    if act is None or any(site.at < p.first and p.last <= act.site.at and p.codes != found.actor for p in site.parties):
        return found
    doer = known.complete(act.site, act.parties).actor
    return replace(found, recipient=() if doer == found.actor else doer, named=found.named | {"recipient"})


def _named(ground: Ground, at: int) -> bool:
    """Whether token `at` begins a name; a common noun that heads a party's phrase may be a trigger all the same."""
    mention = ground.mentions.get(at)
    return mention is not None and (mention.actor is not None or mention.kind == "person")


def _draft(site: Site) -> Draft | None:
    pattern, statement = site.trigger.pattern, site.ground.cues.get(site.at)
    status = status_of(site, verbal=statement is not None)
    if pattern.when_negated:
        status = ACTUAL if status == DENIED else None
    if status is None:
        return None
    found = fill(site)
    if statement is not None and pattern.act:
        found = verbal_parties(site.ground, statement, site.parties, found)
    return Draft(site, found, status, statement) if stands(site.trigger, found, status, statement) else None


def _events(ground: Ground, sentence: Sentence, rows: Sequence[Coded]) -> Iterator[Event]:
    if rows:
        times, places = Times(ground, sentence, rows), Places(ground, sentence, rows)
        for row in rows:
            yield _event(ground, sentence, row, times.of(row), places.of(row))


def _event(ground: Ground, sentence: Sentence, coded: Coded, when: When | None, place: Place | None) -> Event:
    pattern, patterns = coded.trigger.pattern, ground.patterns
    span = ground.split.tokens.span(coded.at, coded.at + 1)
    attribution = _attribution(ground, coded.at)
    reach = reach_of(ground, sentence, coded)
    mode, telling = mode_of(ground, sentence, coded, reach)
    auxiliary, past = auxiliary_of(ground, coded, reach)
    return Event(
        id=_id(ground.digest, span.start, pattern.type),
        type=pattern.type,
        trigger=span,
        actor=coded.parties.actor,
        recipient=coded.parties.recipient,
        mode=mode,
        contexts=contexts_of(ground, sentence, coded, reach, mode),
        status=coded.status,
        claimed_by=attribution[0] if attribution else None,
        date=single_day(when),
        place=place.written if place else None,
        cameo=patterns.cameo.get((pattern.type, mode or "")),
        evidence=(Evidence(pattern.id, sentence.span), *telling, *past),
        quad=patterns.quads.get(pattern.type),
        auxiliary=auxiliary,
        attribution=attribution,
        actor_words=words_of(ground, coded, coded.parties.actor),
        recipient_words=words_of(ground, coded, coded.parties.recipient),
        when=when,
        where=place.where if place else None,
    )


def _attribution(ground: Ground, at: int) -> tuple[str, ...]:
    """The ids of the statement that carries what stands at token `at` and of those that it is reported in."""
    found: list[str] = []
    statement = ground.holders.get(at)
    while statement is not None and statement.id not in found:
        found.append(statement.id)
        statement = ground.told.get(statement.inside or "")
    return tuple(found)


def _id(digest: bytes, start: int, kind: str) -> str:
    return "ev_" + hashlib.sha256(digest + f"\n{start}\n{kind}".encode()).hexdigest()[:16]
