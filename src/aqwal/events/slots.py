"""Who is actor and who recipient of a trigger, from the grammar round it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aqwal.events.agreement import PLACES, agrees
from aqwal.events.clauses import Site
from aqwal.events.company import is_venue, joined
from aqwal.events.parties import Found, Parties, teller_before
from aqwal.events.triggers import BY
from aqwal.languages.ar.affixes import ARTICLE, without_pronoun

_SUBJECT_REACH, _PRONOUN_REACH, _MEANS_REACH, _ANTECEDENT_REACH = 3, 3, 2, 2
_SHE, _PEOPLE = "ها", frozenset({"person", "office", "role"})
_OF = frozenset(("ل",))
_PLURALS = ("ين", "ون")
FORCE = frozenset({"ASSAULT", "COERCE"})
_ANNOUNCED = frozenset({"threaten", "promise", "offer", "announce"})
_POINTS_BACK = frozenset({"ASSAULT", "PROTEST"})  # `دانت ناردين الهجمات` names no attack by Nardin
_LAID_ON = frozenset({"demand", "accuse"})


def fill(site: Site) -> Parties:
    """The parties of the event that the trigger of `site` codes."""
    verbal = site.trigger.finite or (site.trigger.form.aspect == "participle" and not site.trigger.definite)
    found = _between(site) or (_verb(site) if verbal else _noun(site))
    if site.trigger.pattern.blamed:
        return _pair(_speaker(site, None), Found(site.at, site.at, found.actor) if found.actor else None)
    return joined(site, found) if site.trigger.pattern.mutual else found


def _verb(site: Site) -> Parties:
    pattern, clause, trigger = site.trigger.pattern, site.clause, site.trigger
    bare = [p for p in clause.after if not p.prep]
    by = _brought(clause.after, pattern.actor)
    subject = _speaker(site, None) if trigger.form.person == 1 else _subject_before(site)
    begin = site.at + 1 + _adverbs(site)
    pronoun = clause.opening == "that_pronoun" and site.at == clause.first
    if subject is None and _own_people(site):
        subject = _speaker(site, None)
    if subject is None and not pronoun and bare and bare[0].head <= begin and _subject_after(site, begin, bare[0]):
        subject = bare.pop(0)
    if by is None and pattern.passive:
        by = _means(site)
        bare = [p for p in bare if p is not by]
    brought = _brought(clause.after, pattern.recipient) or _meant(site, subject)
    obj = bare[0] if bare and "object" in pattern.recipient and not trigger.object else None
    if obj is None and trigger.object:
        obj = _pronoun(site, trigger.object, subject)
    if (pattern.passive or (by is not None and by.prep == BY)) and obj is None and not brought and subject is not None:
        subject, obj = None, subject
    actor = by or subject
    if actor is None and (pronoun or not (pattern.passive and trigger.form.aspect == "perfect")):
        actor = _carried(site, obj or brought)
    found = _pair(actor, brought or obj if "object" not in pattern.recipient else obj or brought)
    anyone = bool({*site.ground.fold[site.at + 1 : clause.last]} & site.ground.patterns.particles["anyone"])
    return replace(found, named=found.named | {"recipient"}) if anyone and not found.recipient else found


def _noun(site: Site) -> Parties:
    pattern, clause = site.trigger.pattern, site.clause
    takes_object = "object" in pattern.recipient
    brought = _brought(clause.after, pattern.recipient | _OF if takes_object else pattern.recipient)
    own = next((p for p in clause.after if _stands_by(site, p) and not is_venue(site, p)), None)
    charged = _asked(site, brought)
    if charged is not None and 0 <= site.at - charged.last <= 1:
        return _pair(charged, brought or (own if takes_object else None))
    actor = recipient = None
    if site.trigger.object:
        actor = clause.before[-1] if clause.before else _carried(site, brought)
        by = _brought(clause.after, pattern.actor)
        if (pattern.of == "recipient" and not brought) or (by is not None and takes_object):
            actor, recipient = by, actor
        if own is not None and recipient is None and takes_object:
            recipient = own
    elif own is not None:
        actor, recipient = _construct(site, own, brought)
    recipient = recipient or brought
    actor = actor or _brought(clause.after, pattern.actor) or _asked(site, recipient)
    actor = actor or _sets_about(site) or _controlled(site, recipient) or _avowed(site, recipient)
    back = site.trigger.definite and pattern.type in _POINTS_BACK
    if actor is not None or pattern.passive:
        found = _pair(actor or _means(site), recipient)
        named = found.named | {"actor"} if pattern.passive and not (back and recipient is None) else found.named
        return replace(found, named=named)
    supporting = _supporting(site, recipient)
    found = _pair(None if supporting is not None and _demands(site, supporting) else supporting, recipient)
    return replace(found, named=found.named - {"actor"}) if back else found


def _stands_by(site: Site, party: Found) -> bool:
    if party.prep and party.head > site.at:
        return False
    return party.head <= site.at + 2 or (party.kind == "demonym" and party.first <= site.at + 3)


def _construct(site: Site, own: Found, brought: Found | None) -> tuple[Found | None, Found | None]:
    """Actor and recipient of a noun by what follows it bare (`قصف ناردين`, `القصف الناردي`, `قصف ناردين أوريا`)."""
    pattern, after = site.trigger.pattern, site.at + 1
    if pattern.of == "visited":
        return (None, own) if own.kind in PLACES else (own, None)
    if (own.first == after and _is_adjective(site, own)) or brought or pattern.of == "actor":
        return own, None
    second = next((p for p in site.clause.after if p is not own and not p.prep), None)
    if second is not None and "object" in pattern.recipient and own.first == after and second.head <= own.last:
        return own, second
    return None, own


def _is_adjective(site: Site, party: Found) -> bool:
    """Whether a demonym behind a noun describes it (`القصف الناردي`) and is not people (`قتل النارديين`)."""
    word = site.ground.fold[party.first]
    return party.kind == "demonym" and word.startswith(ARTICLE) == site.trigger.definite and not word.endswith(_PLURALS)


def _between(site: Site) -> Parties | None:
    """Both sides of a fight or a truce, as its actor, where the text sets them side by side (`اشتباكات بين ...`)."""
    between = site.ground.patterns.particles["between"] & site.trigger.pattern.actor
    after = site.clause.after
    at = next((i for i, party in enumerate(after) if party.prep in between), None) if between else None
    if at is None:
        return None
    codes = dict.fromkeys(after[at].codes)
    if len(codes) == 1:
        other = next((party for party in after[at + 1 :] if party.joined), None)
        codes.update(dict.fromkeys(other.codes if other is not None else ()))
    return Parties(tuple(codes), (), frozenset({"actor", "recipient"})) if len(codes) > 1 else None


def _brought(parties: Sequence[Found], prepositions: frozenset[str]) -> Found | None:
    return next((p for p in parties if p.prep and p.prep in prepositions), None)


def _own_people(site: Site) -> bool:
    """Whether those of whoever speaks stand before the verb, as its subject (`أكدت ناردين أن قواتها قصفت ...`)."""
    ground, clause = site.ground, site.clause
    if clause.opening != "that" or clause.before or clause.first == site.at:
        return False
    heads = ground.patterns.heads
    return any(
        head.role is not None and not head.role.suffix
        for stem in without_pronoun(ground.fold[clause.first])
        for head in heads.readings(stem)
    )


def _adverbs(site: Site) -> int:
    """How many words of time or manner stand between a verb and its subject."""
    classes, begin = site.ground.classes, site.at + 1
    count = 0
    while count < _SUBJECT_REACH and begin + count < len(classes):
        if classes[begin + count] not in {"time", "adverb", "demonstrative"}:
            break
        count += 1
    return count


def _subject_before(site: Site) -> Found | None:
    """A subject that precedes its verb: in the clause, before a relative pronoun, or behind `أنه`."""
    clause, classes = site.clause, site.ground.classes
    i = site.at
    while i > clause.first and classes[i - 1] in {"auxiliary", "negation"}:
        i -= 1
    if i == clause.first:
        if clause.opening == "relative" and not site.trigger.object:
            return next((p for p in site.parties if 1 <= clause.first - p.last <= _ANTECEDENT_REACH), None)
        return None
    if not clause.before or classes[i - 1] not in {"", "time", "mark", "comma"} or site.trigger.conjunction:
        return None
    return next((p for p in clause.before if not p.prep), None)


def _pronoun(site: Site, pronoun: str, subject: Found | None) -> Found | None:
    """Whom an object pronoun stands for: the nearest other party before that it agrees with."""
    for party in reversed([p for p in site.parties if p.last <= site.at]):
        apart = subject is None or set(party.codes) != set(subject.codes)
        if apart and not (pronoun == _SHE and party.kind in _PEOPLE):
            return party
    return None


def _subject_after(site: Site, begin: int, party: Found) -> bool:
    """Whether a bare party right after the trigger is its subject; after a participle (`متهما ناردين`) none is."""
    return site.trigger.finite and not _stranger(site, begin, party) and agrees(site.ground, site.trigger, party)


def _stranger(site: Site, begin: int, party: Found) -> bool:
    """Whether the words before a state are somebody's name that nobody knows: then the state is not the subject."""
    ground = site.ground
    return (
        party.kind in PLACES
        and begin < party.first
        and all(
            i not in ground.mentions and word not in ground.patterns.common and not word.startswith("ال")
            for i, word in enumerate(ground.fold[begin : party.first], begin)
        )
    )


def _means(site: Site) -> Found | None:
    """Whose weapon or attack did it: `أصيب جنود بقذائف أورية`, `قتل جندي في غارة أورية`."""
    ground, means = site.ground, site.ground.patterns.particles["means"]
    for party in site.clause.after:
        before = ground.fold[max(site.at + 1, party.first - _MEANS_REACH) : party.first]
        if any(word in means or word[1:] in means for word in before):
            return party
    return None


def _meant(site: Site, subject: Found | None) -> Found | None:
    """Whom a preposition with a pronoun right after the trigger stands for (`نددت بها`, `تصدت لهم`)."""
    fold, pronouns = site.ground.fold, site.ground.patterns.particles["object"]
    for i in range(site.at + 1, min(site.clause.last, site.at + 1 + _PRONOUN_REACH)):
        for preposition in site.trigger.pattern.recipient:
            if fold[i].startswith(preposition) and fold[i][len(preposition) :] in pronouns:
                return _pronoun(site, fold[i][len(preposition) :], subject)
    return None


def _carried(site: Site, other: Found | None) -> Found | None:
    """The subject of a verb that names none: the first party that the same teller names, else the teller."""
    if site.trigger.form.person == 1:
        return _speaker(site, other)
    if site.clause.opening == "relative" and not site.trigger.object:
        return None
    if site.clause.opening == "that":
        ordered = next((p for p in site.parties if 0 <= site.clause.first - 1 - p.last <= 1), None)
        if ordered is not None and ordered is not other:
            return ordered
    return next(_before(site, other), None) or _speaker(site, other)


def _before(site: Site, other: Found | None) -> Iterator[Found]:
    """The parties before the trigger that the same teller names, bare ones first."""
    holders = site.ground.holders
    teller = holders.get(site.at)
    told = [p for p in site.parties if p.last <= site.at and p is not other and holders.get(p.first) is teller]
    yield from (party for party in told if not party.prep)
    yield from (party for party in told if party.prep)


def _speaker(site: Site, other: Found | None) -> Found | None:
    holder = site.ground.holders.get(site.at)
    if holder is None or holder.speaker is None or not holder.speaker.side:
        return None
    codes = tuple(holder.speaker.side.split(";"))
    if other is not None and set(codes) == set(other.codes):
        return None
    return Found(site.at, site.at, codes, kind="speaker")


def _asked(site: Site, recipient: Found | None) -> Found | None:
    """Of whom a demand asks what the trigger names, or whom a charge is brought against: the addressee, else the
    party that the words begin with."""
    holder = site.ground.holders.get(site.at)
    if holder is None or holder.act not in _LAID_ON or holder.form != "nominal":
        return None
    side = holder.addressee.side if holder.addressee else None
    if side:
        codes = tuple(side.split(";"))
        return None if recipient is not None and recipient.codes == codes else Found(site.at, site.at, codes)
    begin = holder.content[0].start
    tokens = site.ground.split.tokens
    return next((p for p in site.parties if tokens.start[p.first] == begin and p is not recipient), None)


def _demands(site: Site, party: Found) -> bool:
    """Whether `party` is who demands what the trigger names or charges another with it, and so does not do it."""
    holder = site.ground.holders.get(site.at)
    if holder is None or holder.act not in _LAID_ON or holder.form != "nominal" or holder.speaker is None:
        return False
    return holder.speaker.side == ";".join(party.codes)


def _supporting(site: Site, recipient: Found | None) -> Found | None:
    """The doer of an event noun after a verb (`شنت ناردين هجوما`): the subject of its clause, else of its sentence."""
    if site.trigger.pattern.type in FORCE and (_only_told(site) or _brought_in(site)):
        return None
    before = [p for p in site.clause.before if p is not recipient]
    found = next((p for p in before if not p.prep), before[0] if before else None)
    if found is not None or site.trigger.pattern.of != "visited":
        return found or next((p for p in _before(site, recipient) if not p.prep), None)
    codes = teller_before(site.ground, site.sentence, site.at)
    if codes:
        return Found(site.at, site.at, codes)
    holders = site.ground.holders
    teller = holders.get(site.at)
    others = [p for p in site.parties if not p.prep and p is not recipient and holders.get(p.first) is teller]
    return min(others, key=lambda p: (p.first > site.at, abs(p.first - site.at)), default=None)


def _sets_about(site: Site) -> Found | None:
    """Who stands right before an act that `ب` brings (`قيام ناردين بقصف المرفأ`)."""
    if site.trigger.preposition != "ب" or not site.clause.before:
        return None
    last = site.clause.before[-1]
    return last if site.at - last.last <= 1 and (not last.prep or last.head < last.first) else None


def _controlled(site: Site, other: Found | None) -> Found | None:
    """Of whom a verb of asking before the trigger asks what it names (`يطلب من ناردين الانسحاب`)."""
    ground = site.ground
    if site.trigger.pattern.type in FORCE and _brought_in(site):
        return None
    for i in range(site.at - 1, site.clause.first - 1, -1):
        if any(trigger.pattern.type == "REQUEST" for trigger in ground.triggers.get(i, ())):
            asked = [p for p in site.clause.before if p.first > i and p is not other]
            return asked[-1] if asked and (asked[-1].prep or len(asked) > 1) else None
    return None


def _avowed(site: Site, other: Found | None) -> Found | None:
    """Who says that an act of force was his (`أعلنت ناردين مسؤوليتها عن القصف`)."""
    ground = site.ground
    avowed = ground.patterns.particles["avowed"]
    if not any(ground.fold[i] in avowed for i in range(site.clause.first, site.at)):
        return None
    return next((p for p in site.clause.before if not p.prep and p is not other), None)


def _only_told(site: Site) -> bool:
    """Whether the verb before an act of force only tells of it (`أدان الوزير الهجوم`): its subject does not do it.

    Whoever threatens or promises it does.
    """
    cues = site.ground.cues
    told = (cues[i] for i in range(site.clause.first, site.at) if i in cues)
    return any(statement.act not in _ANNOUNCED for statement in told)


def _brought_in(site: Site) -> bool:
    """Whether an act of force is only what something is about (`طالبت تالس بتحقيق في القصف`): none of those does it."""
    return site.at > 0 and site.ground.fold[site.at - 1] in site.ground.patterns.particles["matter"]


def _pair(actor: Found | None, recipient: Found | None) -> Parties:
    if actor is not None and recipient is not None and actor.codes == recipient.codes and actor.role == recipient.role:
        recipient = None if recipient.first >= actor.first else recipient
    named = {name for name, party in (("actor", actor), ("recipient", recipient)) if party is not None}
    return Parties(actor.codes if actor else (), recipient.codes if recipient else (), frozenset(named))
