"""Noun phrases that name a party by its people: `المبعوث الأممي إلى أوريا رامي سلوان` is one party, the UN's."""

from __future__ import annotations

from aqwal.events.ground import Ground
from aqwal.model import Mention, Sentence

HEADS = frozenset({"office", "descriptor", "body", "person"})
_NAMELESS = frozenset({"office", "descriptor", "body"})
_SIDED = frozenset({"state", "demonym", "capital", "body", "group"})
_GAP, _VERB_REACH = 2, 3
_ACCUSATIVE = "ا"


def phrase_end(ground: Ground, sentence: Sentence, head: Mention) -> int:
    """The token after the phrase that `head` opens: further titles, then whose office it is, then one name.

    What an envoy is sent to (`إلى أوريا`) belongs to the title. A second name, or a second state, begins a phrase of
    its own.
    """
    last = at = head.last
    named, sided, body = head.kind == "person", False, head.kind == "body"
    word = ground.fold[head.first]
    envoy = not ground.patterns.particles["envoy"].isdisjoint((word, word[len(head.clitic) :]))
    while at < sentence.last and at - last <= _GAP:
        mention = ground.mentions.get(at)
        if mention is None:
            if envoy and ground.classes[at] == "prep" and _placed(ground, at + 1) and not _awaited(ground, head, at):
                last = at = ground.mentions[at + 1].last
            elif ground.classes[at] or acts(ground, at):
                break
            else:
                at += 1
            continue
        if mention.clitic or named or not _fits(mention, sided=sided) or (body and mention.kind == "office"):
            break
        named, sided = mention.kind == "person", sided or mention.side is not None
        body = body or mention.kind == "body"
        last = at = mention.last
    return last


def _fits(mention: Mention, *, sided: bool) -> bool:
    """Whether a mention can go on with a title: whose it is or a further title while it is nobody's, then a name."""
    if mention.kind == "person":
        return True
    return not sided and mention.kind in (_SIDED | _NAMELESS)


def acts(ground: Ground, at: int) -> bool:
    """Whether token `at` is a verb that the events or statements know, or a participle that says how (`متهما`)."""
    if behind_preposition(ground, at):
        return False
    adverbial = ground.fold[at].endswith(_ACCUSATIVE)
    return at in ground.cues or any(
        trigger.finite or (adverbial and trigger.form.aspect == "participle") for trigger in ground.triggers.get(at, ())
    )


def behind_preposition(ground: Ground, at: int) -> bool:
    """Whether token `at` is no verb, as a preposition stands before it (`من قبل ناردين`, but `منذ غزت`)."""
    return at > 0 and ground.classes[at - 1] == "prep" and ground.fold[at - 1] not in ground.patterns.particles["bound"]


def _awaited(ground: Ground, head: Mention, preposition: int) -> bool:
    """Whether a verb before the phrase takes the preposition (`توجه المبعوث إلى أوريا`): then it is not the title's."""
    word = ground.fold[preposition]
    return any(
        trigger.finite and word in trigger.pattern.recipient
        for i in range(max(0, head.first - _VERB_REACH), head.first)
        for trigger in ground.triggers.get(i, ())
    )


def _placed(ground: Ground, at: int) -> bool:
    mention = ground.mentions.get(at)
    return mention is not None and mention.kind in {"state", "capital", "place", "body"} and not mention.clitic
