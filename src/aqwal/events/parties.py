"""Parties of a sentence: its coded mentions and role nouns, each with the preposition that brings it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aqwal.events.blocs import TELLER, meant, stands_at
from aqwal.events.governing import governor
from aqwal.events.ground import Ground
from aqwal.events.heads import Head, Role
from aqwal.events.phrases import HEADS, acts, phrase_end
from aqwal.model import Mention, Sentence

_ADJECTIVE_REACH = 3
_PEOPLE = frozenset({"role", "group", "person", "office"})
_CONJUNCTIONS = frozenset(("و", "ف"))
_CLITICS = frozenset(("و", "ف", "ب", "ل"))
_THE, _MEDIA = "ال", ("MED",)
_FOR_THE, _CLITICS_MOST = "لل", 4
_UNBOUND = ("ون", "ين", "ان")  # endings of a dual or plural that nothing can be joined to as its owner


@dataclass(frozen=True, slots=True)
class Found:
    """A party at tokens `first` to `last` (exclusive).

    `prep` is the folded preposition that governs it, "" if none, and `head` the first token of the noun phrase that
    it closes (`مواقع تنظيم ...`). `role` says whether a role noun names it; `joined` whether it follows "و"; `guessed`
    whether its state stands elsewhere.
    """

    first: int
    last: int
    codes: tuple[str, ...]
    prep: str = ""
    head: int = -1
    role: bool = False
    joined: bool = False
    kind: str = ""
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Parties:
    """Codes of the two sides of an event; `named` counts the slots that the text fills, with or without a code."""

    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()


def parties_of(ground: Ground, sentence: Sentence) -> list[Found]:
    """The parties of a sentence, in text order."""
    found: list[Found] = []
    for named in _raw(ground, sentence):
        last = found[-1] if found else None
        # A paper has no part in what it tells of: whoever writes for it may be named, and is not coded.
        party = replace(named, codes=()) if named.codes == _MEDIA else named
        if last is not None and _continues(ground, last, party):
            theirs = party.guessed and party.joined  # `أوريا والقوات الموالية لها`
            codes = last.codes if theirs else tuple(dict.fromkeys((*last.codes, *party.codes)))
            found[-1] = Found(last.first, party.last, codes, last.prep, last.head, last.role, last.joined, last.kind)
        else:
            found.append(party)
    return found


def _continues(ground: Ground, last: Found, party: Found) -> bool:
    """Whether `party` belongs to the phrase of `last`: in apposition to it, or joined by "و"."""
    gap = party.first - last.last
    between = ground.classes[last.last] if gap == 1 and last.last not in ground.triggers else "other"
    if not (party.codes and last.codes) or (gap and between not in {"comma", "mark", ""}):
        return False
    elsewhere = last.prep in ground.patterns.particles["place"] and party.kind in _PEOPLE
    if party.joined:
        listed = between == "comma" and last.kind == party.kind == "office"
        return listed or (not gap and not elsewhere)
    if party.kind == "role" or elsewhere or (party.prep and party.prep != last.prep):
        return False
    return set(party.codes) <= set(last.codes) or (not gap and last.kind == party.kind == "demonym")


def _raw(ground: Ground, sentence: Sentence) -> Iterator[Found]:
    heads, mentions, surnames = ground.heads, ground.mentions, ground.surnames
    i = sentence.first
    while i < sentence.last:
        party = _party(ground, sentence, i, heads[i]) if heads[i] or i in mentions else None
        party = party or (_surname(ground, i) if surnames else None)
        if party is None:
            i += 1
            continue
        yield party
        i = party.last


def _party(ground: Ground, sentence: Sentence, at: int, heads: Sequence[Head]) -> Found | None:
    if _of_press(ground, at):
        return None
    mention = ground.mentions.get(at)
    found = _mention(ground, mention) if mention is not None else None
    for head in heads if found is None else ():
        if head.bloc:
            found = found or _bloc(ground, sentence, at, head)
        elif not _describes(ground, at):
            found = found or _named_by(ground, sentence, at, head)
    if found is None and mention is not None and mention.kind in HEADS and not _told(ground, mention):
        found = _phrase(ground, sentence, mention)
    return found


def _told(ground: Ground, head: Mention) -> bool:
    """Whether what heads a phrase is a verb, or what happens rather than who does it (`مؤتمر`)."""
    return acts(ground, head.first) or (head.kind == "body" and head.first in ground.triggers)


def _surname(ground: Ground, at: int) -> Found | None:
    word, clitic = ground.fold[at], ""
    side = ground.surnames.get(word)
    if side is None and word[0] in _CLITICS:
        side, clitic = ground.surnames.get(word[1:]), word[0]
    if side is None or at in ground.mentions or ground.classes[at]:
        return None
    head, prep = governor(ground, at, clitic)
    joined = clitic in _CONJUNCTIONS
    return Found(at, at + 1, tuple(side.split(";")), prep, head, joined=joined, kind="person")


def _describes(ground: Ground, at: int) -> bool:
    """Whether a role noun is the adjective of the definite noun before it (`التفجير الإرهابي`)."""
    before = ground.fold[at - 1] if at else ""
    if not ground.fold[at].startswith(_THE) or not (_THE in before[:_CLITICS_MOST] or before.startswith(_FOR_THE)):
        return False
    return not ground.classes[at - 1] and at - 1 not in ground.mentions and not acts(ground, at - 1)


def _of_press(ground: Ground, at: int) -> bool:
    """Whether a word for journalists is an adjective (`مؤتمر صحفي`)."""
    particles = ground.patterns.particles
    if ground.fold[at] not in particles["press"] or not at:
        return False
    before = ground.fold[at - 1]
    return not particles["printed"].isdisjoint((before, before[1:], before.removeprefix(_THE)))


def _mention(ground: Ground, mention: Mention) -> Found | None:
    if mention.side is None or mention.kind in {"outlet", "person"}:
        return None
    head, prep = governor(ground, mention.first, mention.clitic)
    joined = mention.clitic in _CONJUNCTIONS
    return Found(
        mention.first, mention.last, tuple(mention.side.split(";")), prep, head, joined=joined, kind=mention.kind
    )


def _bloc(ground: Ground, sentence: Sentence, at: int, word: Head) -> Found | None:
    bloc = word.bloc
    if bloc is None or not stands_at(bloc, ground.fold, at):
        return None
    told = bloc.codes[0] == TELLER
    codes = teller_before(ground, sentence, at) if told else meant(bloc, ground.mentions, at)
    if not codes:
        return None
    head, prep = governor(ground, at, word.clitic)
    return Found(at, at + len(bloc.words), codes, prep, head, joined=word.clitic in _CONJUNCTIONS, kind="bloc")


def _phrase(ground: Ground, sentence: Sentence, mention: Mention) -> Found | None:
    """A title or a name, with the side for which it stands in this article."""
    last = phrase_end(ground, sentence, mention)
    side = ground.cast.likely_side(mention.first, last)
    if side is None:
        return None
    head, prep = governor(ground, mention.first, mention.clitic)
    joined = mention.clitic in _CONJUNCTIONS
    return Found(mention.first, last, tuple(side.split(";")), prep, head, joined=joined, kind=mention.kind)


def _named_by(ground: Ground, sentence: Sentence, at: int, head: Head) -> Found | None:
    """A noun such as `متمردون` or `قوات`: the state whose adjective or name follows it, else where it stands, else
    the article's own; where no state is known, the role by itself.
    """
    role = head.role
    if role is None or tuple(ground.fold[at + 1 : at + len(role.words)]) != role.words[1:]:
        return None
    end = at + len(role.words)
    last, codes = _state_of(ground, sentence, end - 1, role.words[-1])
    guessed = not codes and not role.suffix
    if guessed:
        codes = tuple(code for code in teller_before(ground, sentence, at) if code not in ground.patterns.bodies)
    if not codes and not role.unknown:
        codes = tuple(code for code in [_near(ground, sentence, at)] if code)
    first, prep = governor(ground, at, head.clitic)
    joined = head.clitic in _CONJUNCTIONS
    codes = _of_role(ground, codes, role)
    return Found(at, last, codes, prep, first, role=True, joined=joined, kind="role", guessed=guessed)


def _of_role(ground: Ground, codes: tuple[str, ...], role: Role) -> tuple[str, ...]:
    """The codes of a state's people in a role; a body or movement has none beside itself."""
    if not codes:
        return (role.alone,) if role.alone else ()
    if not role.suffix:
        return codes
    return tuple(code if "-" in code or code in ground.patterns.bodies else f"{code}-{role.suffix}" for code in codes)


def _state_of(ground: Ground, sentence: Sentence, at: int, word: str) -> tuple[int, tuple[str, ...]]:
    """The end of the phrase that the role noun `word` at token `at` ends, and the codes of the state or group it names.

    A noun with the article goes on with adjectives only, an indefinite plural with indefinite ones: in `متمردون القوات`
    one is the object of the other.
    """
    definite, among = word.startswith(_THE), False
    for i in range(at + 1, min(sentence.last, at + 1 + _ADJECTIVE_REACH)):
        mention, token = ground.mentions.get(i), ground.fold[i]
        if token in ground.patterns.particles["among"] and i == at + 1:
            among = True
            continue
        if not among and definite != token.startswith(_THE) and (definite or word.endswith(_UNBOUND)):
            break
        if mention is not None and mention.side and not mention.clitic:
            return mention.last, tuple(mention.side.split(";"))
        apart = mention is not None and (mention.actor is not None or mention.kind != "body")
        if apart or ground.classes[i] or acts(ground, i):
            break
    return at + 1, ()


def teller_before(ground: Ground, sentence: Sentence, at: int) -> tuple[str, ...]:
    """The side of whoever tells what stands at token `at`, else of the last speaker before it in the sentence."""
    teller = ground.holders.get(at)
    for i in range(at - 1, sentence.first - 1, -1) if teller is None else ():
        teller = teller or ground.cues.get(i)
    side = teller.speaker.side if teller is not None and teller.speaker is not None else None
    return tuple(side.split(";")) if side else ()


def _near(ground: Ground, sentence: Sentence, at: int) -> str | None:
    """The state in which a nameless party stands: a place `في ...` of the sentence, else the article's home."""
    for i in range(at + 1, sentence.last):
        mention = ground.mentions.get(i)
        if mention and mention.side and ground.fold[i - 1] == "في" and mention.kind in {"state", "place", "capital"}:
            return mention.side
    return ground.home
