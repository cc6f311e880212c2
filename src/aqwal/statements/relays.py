"""Relays: `بحسب مصادر`, `وفق ما أعلن المتحدث`, `نقلت وكالة … عن … قوله إن`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aqwal.languages.ar.verbs import Form
from aqwal.model import Sentence
from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.agents import AGENTS
from aqwal.statements.complement import Complement
from aqwal.statements.complements import find_complement
from aqwal.statements.cues import NEUTRAL, Cue, Verb
from aqwal.statements.openers import THAT
from aqwal.statements.phrases import noun_phrase, phrase_after_clitic
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene
from aqwal.statements.sequences import Sequences

_SAY = Verb("relay", "say", frozenset({"clause"}))
_RELAYED = Cue(_SAY, Form("relay"))
_OF, _TO = "عن", "ل"
_MIN_CLAUSE, _CALLED, _CREDIT = 3, 2, 12
_SHORT_RELATIVE, _LONG, _TO_SOURCE = 12, 25, 20


@dataclass(frozen=True, slots=True)
class Relay:
    """A relay at tokens `at` to `last`: its cue, its speaker, and its words; `before` says that the words
    stand before it."""

    at: int
    last: int
    cue: Cue
    subject: tuple[int, int]
    complement: Complement
    before: bool


@dataclass(frozen=True, slots=True)
class Relayed:
    """One of the two statements of relayed speech: the cue's token, the cue, its words, its speaker's tokens
    or None."""

    at: int
    cue: Cue
    complement: Complement
    subject: tuple[int, int] | None


def source_phrases(scene: Scene, sentence: Sentence, relays: Sequences) -> Iterator[Relay]:
    """The relays of one sentence that are prepositional (`بحسب …`)."""
    for at, word in enumerate(scene.fold[sentence.first : sentence.last], sentence.first):
        rows = relays.get(word) or (relays.get(word[1:]) if word[0] == "و" else None)
        if rows:
            found = _source_phrase(scene, sentence, at, rows)
            if found:
                yield found


def credit(scene: Scene, sentence: Sentence, relays: Sequences) -> tuple[int, Cue, tuple[int, int]] | None:
    """The token, the cue and the tokens of the source of a sentence that is nothing but a source phrase and so credits
    the one before it (`... . بحسب وكالة ساروق.`); None for any other sentence."""
    if sentence.last - sentence.first > _CREDIT:
        return None
    rows = relays.get(scene.fold[sentence.first], ())
    for words in rows:
        begin = _matched(scene, words, sentence.first, sentence.last)
        if begin is None or words in scene.vocabulary.closing or words in scene.vocabulary.leading:
            continue
        cue, begin = _verb_inside(scene, words, begin, sentence.last)
        end = _source_end(scene, begin, sentence.last) if cue is not None else begin
        whole = all(scene.classes[i] in {"stop", "mark", "time"} for i in range(end, sentence.last))
        if cue is not None and end > begin and whole and (_names_source(scene, begin) or scene.is_name(begin)):
            return sentence.first, cue, (begin, end)
    return None


def _source_phrase(scene: Scene, sentence: Sentence, at: int, rows: tuple[tuple[str, ...], ...]) -> Relay | None:
    for words in rows:
        begin = _matched(scene, words, at, sentence.last)
        if begin is None:
            continue
        cue, begin = _verb_inside(scene, words, begin, sentence.last)
        if cue is None:
            continue
        begin += _is_told_by(scene, begin, sentence.last)
        quotation = scene.quotation_at(at)
        limit = min(sentence.last, quotation.last) if quotation else sentence.last
        end = _source_end(scene, begin, limit)
        named = begin not in scene.mentions or scene.mentions[begin].kind == "person"
        named = named and scene.is_name(begin) and (cue is not _RELAYED or not scene.is_definite(begin))
        if end == begin or not (_names_source(scene, begin) or named):
            continue
        if words in scene.vocabulary.closing and not _closes(scene, sentence, at, end, limit):
            continue
        found = _placed(scene, sentence, at, begin, end, cue, limit)
        leads = found is not None and not found.before and scene.classes[found.complement.opener] in THAT
        return found if leads or words not in scene.vocabulary.leading else None
    return None


def _is_told_by(scene: Scene, begin: int, last: int) -> bool:
    """Whether a noun for words stands at token `begin` before whose they are (`بحسب تصريح للوزير`)."""
    teller = scene.mentions.get(begin + 1) if begin + 1 < last else None
    said = scene.fold[begin] in scene.vocabulary.particles["words_of"]
    return said and teller is not None and teller.clitic == _TO and teller.kind in AGENTS


def _closes(scene: Scene, sentence: Sentence, at: int, end: int, limit: int) -> bool:
    """Whether the source phrase at tokens `at` to `end` closes a clause (`... كما قال الوزير.`), and opens none."""
    after = past_adjuncts(scene, end, limit)
    if at - sentence.first < _MIN_CLAUSE or scene.fold[at][0] == "و":
        return False
    if after >= limit or scene.classes[after] in {"stop", "semicolon", "dots"} or after in scene.closing:
        return True
    if scene.classes[after] == "relative":
        return not any(scene.classes[i] == "comma" or scene.classes[i] in THAT for i in range(after, limit))
    dashed = scene.classes[after] == "mark" and scene.classes[at - 1] == "mark"
    return dashed or (scene.classes[after] == "comma" and not _told(scene, after + 1, limit))


def _told(scene: Scene, after: int, limit: int) -> bool:
    """Whether words that somebody says open at token `after`."""
    return after < limit and (scene.classes[after] in THAT or after in scene.opening)


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
        also = words in scene.vocabulary.closing and cue.verb.act not in NEUTRAL  # `كما دعا`
        if cue.form.aspect in {"perfect", "imperfect"} and not also:
            after = begin + 1
            while after < last and scene.fold[after] in scene.vocabulary.particles["back"]:
                after += 1
            return Cue(cue.verb, Form("relay", 3, cue.form.number, cue.form.gender)), after
    return None, begin


def _source_end(scene: Scene, begin: int, limit: int) -> int:
    if scene.fold[begin].isdigit() and begin + 1 < limit:
        end = noun_phrase(scene, begin + 1, limit, roomy=True)
        return end if end > begin + 1 else begin
    mention = scene.mentions.get(begin)
    if mention is not None and mention.clitic:
        return phrase_after_clitic(scene, begin, limit)
    return noun_phrase(scene, begin, limit, roomy=True)


def _names_source(scene: Scene, begin: int) -> bool:
    begin += scene.classes[begin] == "demonstrative" or scene.fold[begin].isdigit()  # `حسب 3 مصادر`
    marked = scene.opening.get(begin)
    if marked is not None and marked.last - marked.first <= _CALLED:
        return True  # `بحسب «الساروق»`
    mention = scene.mentions.get(begin)
    return mention is not None and mention.kind in AGENTS and mention.kind != "norm"


def _placed(scene: Scene, sentence: Sentence, at: int, begin: int, end: int, cue: Cue, limit: int) -> Relay | None:
    """The words of a relay: after it where it opens its clause or a complementiser follows, else before it."""
    after = _past_source(scene, end, limit)
    aside = after
    while aside < limit and scene.classes[aside] in {"comma", "aside"}:
        aside += 1
    if aside < limit and aside > after + 1 and scene.classes[aside] in THAT:
        after = aside  # `نقلا عن مصادر، رفضت الكشف عن هويتها، أن`
    if after + 1 < limit and scene.classes[after] == "comma" and scene.classes[after + 1] in THAT:
        after += 1
    if after < limit and scene.classes[after] in THAT:
        first = after + 1 if scene.classes[after] == "that" else after
        return Relay(at, end, cue, (begin, end), Complement("clause", "relay", after, first), before=False)
    quotation = scene.quotation_at(at)
    opening = quotation.first if quotation else sentence.first
    then = after < limit and scene.fold[after] in scene.vocabulary.particles["then"]
    if at - opening <= 1 or then:  # `، وحسب البيان فقد أقدم الجاني`
        while after < limit and (
            scene.classes[after] == "comma" or scene.fold[after] in scene.vocabulary.particles["then"]
        ):
            after += 1
        if limit - after < _MIN_CLAUSE:
            return None
        return Relay(at, end, cue, (begin, end), Complement("clause", "relay", after, after), before=False)
    first = _past_opening(scene, _clause_before(scene, opening, at), at)
    topic = not any(i in scene.verbs for i in range(first, at))
    if topic and after < limit and scene.classes[after] == "comma" and limit - after > _MIN_CLAUSE:
        return Relay(at, end, cue, (begin, end), Complement("clause", "relay", after, after + 1), before=False)
    return Relay(at, end, cue, (begin, end), Complement("clause", "relay", first, first, at), before=True)


def _past_source(scene: Scene, end: int, limit: int) -> int:
    """Past adjuncts and a short relative clause of the source, up to a comma, a complementiser or what opens
    the words."""
    then = scene.vocabulary.particles["then"]
    after = end
    while after < limit and after - end <= _SHORT_RELATIVE:
        if scene.classes[after] in THAT or scene.classes[after] == "comma" or scene.fold[after] in then:
            return after
        if scene.classes[after] == "stop":
            return end
        if after in scene.verbs and scene.classes[after - 1] == "relative" and after in scene.cues:
            return end
        after += 1
    return end


def _past_opening(scene: Scene, first: int, at: int) -> int:
    """Past what only opens a sentence (`يذكر أن ...، وفقا لـ`)."""
    opens = any(cue.verb.impersonal and cue.form.aspect == "imperfect" for cue in scene.cues.get(first, ()))
    that = next((i for i in range(first + 1, min(first + 3, at)) if scene.classes[i] in THAT), None)
    if not opens or that is None:
        return first
    return that if scene.classes[that] == "that_pronoun" else that + 1


def _clause_before(scene: Scene, opening: int, at: int) -> int:
    """Where the clause that a relay closes begins: after the last comma with a conjunction, unless it is the
    whole sentence."""
    for i in range(at - 2, opening, -1):
        if i in scene.covering and scene.quotation_at(at) is None:
            continue
        if scene.classes[i] in {"comma", "semicolon"} and at - i > _MIN_CLAUSE:
            follows = scene.classes[i + 1]
            if follows in {"clause_conj", "relative"}:
                return i + 2
            if scene.fold[i + 1][0] == "و" and i + 1 in scene.verbs and at - opening > _LONG:
                return i + 1
    return opening


def relayed_speech(scene: Scene, at: int, cue: Cue, limit: int) -> list[Relayed]:
    """`نقلت وكالة … عن … قوله إن`: the relay's statement and that of the source; a speaker that is only a
    pronoun is None."""
    back = scene.vocabulary.particles["back"]
    of = next((i for i in range(at + 1, min(limit, at + _TO_SOURCE)) if _leads_to_source(scene, i, cue, back)), None)
    if of is None:
        return []
    verbal = _verbal_noun(scene, of + 1, limit)
    spoken_at, spoken = verbal or (at, cue)
    words = find_complement(scene, spoken_at, spoken, limit)
    if words is None:
        return []
    end = verbal[0] if verbal else words.opener
    named = scene.fold[of] not in back
    source = _source(scene, of, end) if named else None
    outlet = _range(scene, at + 1, of) if of > at + 1 else None if named else _range(scene, of + 1, end)
    if spoken_at == at and source is None:
        return [Relayed(at, cue, words, outlet)]
    return [Relayed(at, cue, words, outlet), Relayed(spoken_at, spoken, words, source)]


def _source(scene: Scene, of: int, end: int) -> tuple[int, int] | None:
    """The source behind a preposition at token `of`, which may be written on to it; None where there is no phrase."""
    if scene.classes[of] == "prep":
        return _range(scene, of + 1, end)
    last = min(_source_end(scene, of, end), end)
    return (of, last) if last > of else None


def _leads_to_source(scene: Scene, i: int, cue: Cue, back: frozenset[str]) -> bool:
    """Whether the source follows at token `i`: behind `عن`, or the verb's own preposition (`نسبت الوكالة للوزير`)."""
    own = cue.verb.prepositions - {_OF}
    return scene.fold[i] == _OF or scene.fold[i] in back or (bool(own) and preposition_at(scene, i) in own)


def _range(scene: Scene, begin: int, end: int) -> tuple[int, int] | None:
    last = noun_phrase(scene, begin, end, roomy=True) if begin < end else begin
    return (begin, last) if last > begin else None


def _verbal_noun(scene: Scene, begin: int, limit: int) -> tuple[int, Cue] | None:
    """`قوله`, `تأكيدهم`: the verbal noun with a pronoun that introduces the source's words, before any verb."""
    for i in range(begin, min(limit, begin + _TO_SOURCE)):
        for cue in scene.cues.get(i, ()):
            if cue.form.aspect == "masdar" and cue.form.number:
                return i, cue
        if scene.classes[i] in THAT or scene.classes[i] == "colon" or i in scene.verbs:
            return None
    return None
