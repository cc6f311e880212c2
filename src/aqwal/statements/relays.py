"""Relays: `بحسب مصادر`, `وفق ما أعلن المتحدث`, `نقلت وكالة … عن … قوله إن`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aqwal.languages.ar.verbs import Form
from aqwal.model import Sentence
from aqwal.statements.complement import Complement
from aqwal.statements.complements import find_complement
from aqwal.statements.cues import Cue, Verb
from aqwal.statements.openers import THAT
from aqwal.statements.phrases import AGENTS, noun_phrase
from aqwal.statements.scene import Scene
from aqwal.statements.sequences import Sequences

_SAY = Verb("relay", "say", frozenset({"clause"}))
_RELAYED = Cue(_SAY, Form("relay"))
_VERB_OF_RELAY = "relay"
_MIN_CLAUSE = 3
_SHORT_RELATIVE, _LONG = 12, 25


@dataclass(frozen=True, slots=True)
class Relay:
    """A relay at tokens `at` to `last`: its cue, its speaker, and its words; `before` says that the words stand before it."""

    at: int
    last: int
    cue: Cue
    subject: tuple[int, int]
    complement: Complement
    before: bool


def source_phrases(scene: Scene, sentence: Sentence, relays: Sequences) -> Iterator[Relay]:
    """The relays of one sentence that are prepositional (`بحسب …`)."""
    for at in range(sentence.first, sentence.last):
        rows = relays.get(scene.fold[at]) or relays.get(scene.fold[at].lstrip("و"))
        if rows:
            found = _source_phrase(scene, sentence, at, rows)
            if found:
                yield found


def _source_phrase(scene: Scene, sentence: Sentence, at: int, rows: tuple[tuple[str, ...], ...]) -> Relay | None:
    for words in rows:
        begin = _matched(scene, words, at, sentence.last)
        if begin is None:
            continue
        cue, begin = _verb_inside(scene, words, begin, sentence.last)
        if cue is None:
            continue
        quotation = scene.quotation_at(at)
        limit = min(sentence.last, quotation.last) if quotation else sentence.last
        end = noun_phrase(scene, begin, limit, roomy=True)
        if end == begin or not _names_source(scene, begin):
            continue
        return _placed(scene, sentence, at, begin, end, cue, limit)
    return None


def _matched(scene: Scene, words: tuple[str, ...], at: int, last: int) -> int | None:
    """The token after the phrase, which is the token that carries its final one-letter preposition where it has one."""
    for k, word in enumerate(words):
        if at + k >= last:
            return None
        token = scene.fold[at + k]
        if len(word) == 1:
            return at + k if token.startswith(word) else None
        if token != word and not (k == 0 and token[:1] in "وف" and token[1:] == word):
            return None
    return at + len(words)


def _verb_inside(scene: Scene, words: tuple[str, ...], begin: int, last: int) -> tuple[Cue | None, int]:
    """`وفق ما أعلن`: the verb gives the act; without `ما` the relay only says."""
    if not words[-1].endswith("ما"):
        return _RELAYED, begin
    for cue in scene.cues.get(begin, ()):
        if cue.form.aspect in {"perfect", "imperfect"}:
            after = begin + 1
            while after < last and scene.fold[after] in scene.vocabulary.particles["back"]:
                after += 1
            return Cue(cue.verb, Form("relay", 3, cue.form.number, cue.form.gender)), after
    return None, begin


def _names_source(scene: Scene, begin: int) -> bool:
    mention = scene.mentions.get(begin)
    return mention is not None and mention.kind in AGENTS


def _placed(scene: Scene, sentence: Sentence, at: int, begin: int, end: int, cue: Cue, limit: int) -> Relay | None:
    """The words of a relay: after it where it opens its clause or a complementiser follows, else before it."""
    after = _past_source(scene, end, limit)
    if after < limit and scene.classes[after] in THAT:
        first = after + 1 if scene.classes[after] == "that" else after
        return Relay(at, end, cue, (begin, end), Complement("clause", "relay", after, first), before=False)
    quotation = scene.quotation_at(at)
    opening = quotation.first if quotation else sentence.first
    if at - opening <= 1:
        while after < limit and (scene.classes[after] == "comma" or scene.fold[after] in scene.vocabulary.particles["then"]):
            after += 1
        if limit - after < _MIN_CLAUSE:
            return None
        return Relay(at, end, cue, (begin, end), Complement("clause", "relay", after, after), before=False)
    first = _clause_before(scene, opening, at)
    return Relay(at, end, cue, (begin, end), Complement("clause", "relay", first, first, at), before=True)


def _past_source(scene: Scene, end: int, limit: int) -> int:
    """Past adjuncts and a short relative clause of the source, up to a comma, a complementiser or what opens the words."""
    then = scene.vocabulary.particles["then"]
    after = end
    while after < limit and after - end <= _SHORT_RELATIVE:
        if scene.classes[after] in THAT or scene.classes[after] in {"comma", "stop"} or scene.fold[after] in then:
            return after
        after += 1
    return end


def _clause_before(scene: Scene, opening: int, at: int) -> int:
    """Where the clause that a relay closes begins: after the last comma with a conjunction, unless it is the whole sentence."""
    for i in range(at - 2, opening, -1):
        if scene.classes[i] in {"comma", "semicolon"} and at - i > _MIN_CLAUSE:
            follows = scene.classes[i + 1]
            if follows in {"clause_conj", "conj", "relative"}:
                return i + 2
            if scene.fold[i + 1][0] == "و" and i + 1 in scene.verbs and at - opening > _LONG:
                return i + 1
    return opening


def relayed_speech(scene: Scene, at: int, cue: Cue, limit: int) -> list[tuple[int, Cue, Complement, tuple[int, int]]]:
    """`نقلت وكالة … عن … قوله إن`: the relay's statement and that of the source, each (cue token, cue, words, speaker)."""
    of = next((i for i in range(at + 1, min(limit, at + 16)) if (scene.fold[i] == "عن" or scene.fold[i] in scene.vocabulary.particles["back"])), None)
    if of is None:
        return []
    source = (of + 1, noun_phrase(scene, of + 1, limit, roomy=True)) if scene.fold[of] == "عن" else None
    outlet_at = at + 1 if of > at + 1 else of + 1 if source is None else None
    outlet = (outlet_at, noun_phrase(scene, outlet_at, limit, roomy=True)) if outlet_at is not None else None
    begin = max(source[1] if source else of + 1, outlet[1] if outlet else of + 1)
    verbal = _verbal_noun(scene, begin, limit)
    spoken_at = verbal[0] if verbal else at
    spoken = verbal[1] if verbal else cue
    words = find_complement(scene, spoken_at, spoken, limit)
    if words is None:
        return []
    found = []
    if outlet and outlet[1] > outlet[0]:
        found.append((at, cue, words, outlet))
    if source and source[1] > source[0]:
        found.append((spoken_at, spoken, words, source))
    return found


def _verbal_noun(scene: Scene, begin: int, limit: int) -> tuple[int, Cue] | None:
    for i in range(begin, min(limit, begin + 4)):
        for cue in scene.cues.get(i, ()):
            if cue.form.aspect == "masdar" and cue.form.number:
                return i, cue
    return None
