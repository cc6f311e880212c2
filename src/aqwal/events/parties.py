"""Parties of a sentence: its coded mentions and role nouns, each with the preposition that brings it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aqwal.events.blocs import bloc_at, meant
from aqwal.events.governing import governor
from aqwal.events.ground import Ground
from aqwal.events.phrases import HEADS, acts, phrase_end
from aqwal.model import Sentence

_ADJECTIVE_REACH = 3
_STATE = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A party at tokens `first` to `last` (exclusive).

    `prep` is the folded preposition that governs it, "" if none, and `head` the first token of the noun phrase that
    it closes (`مواقع تنظيم ...`). `role` says whether a role noun names it; `joined` whether it follows "و".
    """

    first: int
    last: int
    codes: tuple[str, ...]
    prep: str = ""
    head: int = -1
    role: bool = False
    joined: bool = False
    kind: str = ""


def parties_of(ground: Ground, sentence: Sentence) -> list[Found]:
    """The parties of a sentence, in text order."""
    found: list[Found] = []
    for party in _raw(ground, sentence):
        last = found[-1] if found else None
        if last is not None and _continues(ground, last, party):
            codes = tuple(dict.fromkeys((*last.codes, *party.codes)))
            found[-1] = Found(last.first, party.last, codes, last.prep, last.head, last.role, last.joined, last.kind)
        else:
            found.append(party)
    return found


def _continues(ground: Ground, last: Found, party: Found) -> bool:
    """Whether `party` belongs to the phrase of `last`: in apposition to it, or joined by "و"."""
    gap = party.first - last.last
    if gap > 1 or (gap == 1 and ground.classes[last.last] not in {"comma", "mark", ""}):
        return False
    if party.joined:
        return gap == 0
    if party.kind == "role":
        return False
    if party.prep and party.prep != last.prep:
        return False
    if set(party.codes) <= set(last.codes):
        return True
    return gap == 0 and last.kind == party.kind == "demonym"


def _raw(ground: Ground, sentence: Sentence) -> Iterator[Found]:
    i = sentence.first
    while i < sentence.last:
        party = _mention(ground, i) or _bloc(ground, i) or _role(ground, sentence, i) or _phrase(ground, sentence, i)
        if party is None:
            i += 1
            continue
        yield party
        i = party.last


def _mention(ground: Ground, at: int) -> Found | None:
    mention = ground.mentions.get(at)
    if mention is None or mention.side is None or mention.kind in {"outlet", "person"}:
        return None
    head, prep = governor(ground, at, mention.clitic)
    codes = tuple(mention.side.split(";"))
    return Found(at, mention.last, codes, prep, head, joined=mention.clitic in {"و", "ف"}, kind=mention.kind)


def _bloc(ground: Ground, at: int) -> Found | None:
    found = bloc_at(ground.patterns.blocs, ground.fold, at)
    if found is None:
        return None
    bloc, clitic = found
    codes = meant(bloc, ground.mentions, at)
    if not codes:
        return None
    head, prep = governor(ground, at, clitic)
    return Found(at, at + len(bloc.words), codes, prep, head, joined=clitic in {"و", "ف"}, kind="bloc")


def _phrase(ground: Ground, sentence: Sentence, at: int) -> Found | None:
    """A title or a name, with the side for which it stands in this article."""
    mention = ground.mentions.get(at)
    if mention is None or mention.kind not in HEADS:
        return None
    last = phrase_end(ground, sentence, mention)
    side = ground.cast.identify(at, last).side
    if side is None:
        return None
    head, prep = governor(ground, at, mention.clitic)
    joined = mention.clitic in {"و", "ف"}
    return Found(at, last, tuple(side.split(";")), prep, head, joined=joined, kind=mention.kind)


def _role(ground: Ground, sentence: Sentence, at: int) -> Found | None:
    """A noun such as `متمردون` or `قوات`, with the state whose adjective or name follows it, else the article's own."""
    read = _role_word(ground, ground.fold[at])
    if read is None:
        return None
    suffix, clitic = read
    last, codes = _state_of(ground, sentence, at)
    if not codes and not suffix:
        codes = tuple(code for code in teller_before(ground, sentence, at) if len(code) == _STATE)
    codes = codes or (_near(ground, sentence, at) or "",)
    coded = tuple(f"{code}-{suffix}" if suffix and "-" not in code else code for code in codes if code)
    head, prep = governor(ground, at, clitic)
    return Found(at, last, coded, prep, head, role=True, joined=clitic in {"و", "ف"}, kind="role")


def _state_of(ground: Ground, sentence: Sentence, at: int) -> tuple[int, tuple[str, ...]]:
    """The end of the phrase that a role noun opens, and the codes of the state or group that it names."""
    for i in range(at + 1, min(sentence.last, at + 1 + _ADJECTIVE_REACH)):
        mention = ground.mentions.get(i)
        if mention is not None and mention.side and not mention.clitic:
            return mention.last, tuple(mention.side.split(";"))
        if ground.fold[i] in ground.patterns.particles["among"] and i == at + 1:
            continue
        if mention is not None or ground.classes[i] or acts(ground, i):
            break
    return at + 1, ()


def _role_word(ground: Ground, word: str) -> tuple[str, str] | None:
    roles = ground.patterns.roles
    if word in roles:
        return roles[word], ""
    for length in (1, 2):
        if word[:length] in {"و", "ف", "ب", "ل", "ول", "وب"} and word[length:] in roles:
            return roles[word[length:]], word[:length]
    if word.startswith("لل") and "ا" + word[1:] in roles:
        return roles["ا" + word[1:]], "ل"
    return None


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
