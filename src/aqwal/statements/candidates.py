"""Cues with what they take, before the discourse is looked at."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.model import Sentence
from aqwal.statements.complements import Complement, find_complement
from aqwal.statements.cues import Cue
from aqwal.statements.phrases import AGENTS, phrase_end, starts_phrase
from aqwal.statements.relays import Relays, relayed_speech, source_phrases
from aqwal.statements.scene import Scene

_LEFT_REACH = 14


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue at token `at` of a sentence with its complement; `subject` is its own noun phrase, None where it has none.

    `rank` is main (a finite verb), participle, masdar, or relay (`بحسب …`; "relay-after" where its words stand before it).
    """

    at: int
    cue: Cue
    complement: Complement
    subject: tuple[int, int] | None
    rank: str


def candidates(scene: Scene, sentence: Sentence, relays: Relays) -> list[Candidate]:
    """The candidates of one sentence in text order."""
    found = [
        Candidate(relay.at, relay.cue, relay.complement, relay.subject, "relay-after" if relay.before else "relay")
        for relay in source_phrases(scene, sentence, relays)
    ]
    taken = {at for row in found for at in range(row.at, row.at + 4)}
    for at in range(sentence.first, sentence.last):
        readings = scene.cues.get(at)
        if readings and at not in taken and at not in scene.mentions and not _denied(scene, at, sentence.first):
            rows = _candidates_at(scene, sentence, at, readings)
            taken.update(row.at for row in rows)
            found += rows
    return _without_carriers(sorted(found, key=lambda row: row.at))


def _without_carriers(rows: list[Candidate]) -> list[Candidate]:
    """Drop `قائلا` and `بقوله` where the cue before them has taken the same words."""
    kept: list[Candidate] = []
    for row in rows:
        before = kept[-1] if kept else None
        carried = before is not None and before.complement.first == row.complement.first and before.at != row.at
        if not (carried and row.rank in {"participle", "masdar"} and row.subject is None):
            kept.append(row)
    return kept


def _candidates_at(scene: Scene, sentence: Sentence, at: int, readings: tuple[Cue, ...]) -> list[Candidate]:
    limit = sentence.last
    quotation = scene.quotation_at(at)
    if quotation is not None:
        limit = min(limit, quotation.last)
    for cue in readings:
        if "relay" in cue.verb.frames:
            relayed = relayed_speech(scene, at, cue, limit)
            if relayed:
                return [Candidate(where, spoken, words, who, "main") for where, spoken, words, who in relayed]
        complement = find_complement(scene, at, cue, limit) or _quote_before(scene, sentence, at, cue)
        if complement is None:
            continue
        subject = complement.subject
        if subject is None and cue.form.aspect in {"perfect", "imperfect", "future"}:
            subject = subject_before(scene, sentence.first, at)
        if _plausible(scene, at, cue, complement, subject):
            return [Candidate(at, cue, complement, subject, _rank(cue))]
    return []


def _denied(scene: Scene, at: int, first: int) -> bool:
    return at > first and scene.classes[at - 1] == "negation"


def _plausible(scene: Scene, at: int, cue: Cue, complement: Complement, subject: tuple[int, int] | None) -> bool:
    """Refuse homographs: a verbal noun without a clause or somebody whose word it is, an unlikely first person."""
    form = cue.form
    if cue.verb.strict and not _at_once(scene, at, complement, subject):
        return False
    if cue.verb.impersonal and form.aspect == "imperfect" and subject is None:
        return False
    if form.aspect == "masdar":
        return bool(form.number) or (subject is not None)
    if form.aspect == "future":
        return False
    if form.person == 1:
        return scene.quotation_at(at) is not None and form.aspect == "perfect"
    if form.aspect == "participle" and scene.fold[at].startswith("ال"):
        return False
    return True


def _rank(cue: Cue) -> str:
    if cue.form.aspect == "participle":
        return "participle"
    if cue.form.aspect == "masdar":
        return "masdar"
    return "main"


def _at_once(scene: Scene, at: int, complement: Complement, subject: tuple[int, int] | None) -> bool:
    """Whether a homograph (`بين`, `عقب`) is followed by its words, or by one who speaks and then its words."""
    if complement.form == "nominal":
        return False
    begin = subject[1] if subject and subject[0] == at + 1 else at + 1
    agent = subject is None or subject[0] in scene.mentions
    if scene.classes[complement.opener] == "colon" and "quote" in complement.frame:
        return True
    return agent and complement.opener - begin <= 1


def subject_before(scene: Scene, first: int, at: int) -> tuple[int, int] | None:
    """The noun phrase that ends right before the verb at `at`: `موسكو ترفض`, `وكان عباس قد أعلن`, `أن مشعل قال`."""
    end = at
    while end > first and scene.classes[end - 1] in {"auxiliary", "adverb"}:
        end -= 1
    begin = max(first, end - _LEFT_REACH)
    for start in range(begin, end):
        if _can_open(scene, first, start) and starts_phrase(scene, start):
            last = phrase_end(scene, start, end, open_end=True)
            if last == end and _names_agent(scene, start, end):
                return start, end
    return None


def _can_open(scene: Scene, first: int, start: int) -> bool:
    """Whether a clause can begin at `start`."""
    if start == first:
        return True
    kind = scene.classes[start - 1]
    return kind in {"that", "comma", "conj", "auxiliary", "colon", "semicolon", "stop"} or start - 1 in scene.opening


def _names_agent(scene: Scene, start: int, end: int) -> bool:
    mention = scene.mentions.get(start)
    return mention is not None and mention.kind in AGENTS and mention.clitic in {"", "و", "ف"}


def _quote_before(scene: Scene, sentence: Sentence, at: int, cue: Cue) -> Complement | None:
    """`«…» قال فلان`: the quotation stands right before the cue."""
    if "quote" not in cue.verb.frames or cue.form.aspect == "masdar":
        return None
    mark = at - 1
    while mark > sentence.first and scene.classes[mark] in {"comma", "mark", "conj"}:
        mark -= 1
    quotation = scene.closing.get(mark) if mark > sentence.first else None
    if quotation is None or quotation.last - quotation.first < 4:  # noqa: PLR2004 - shorter ones are names
        return None
    end = at + 1
    last = phrase_end(scene, end, sentence.last, open_end=False) if end < sentence.last else end
    subject = (end, last) if last > end else None
    return Complement("quote", "quote-before", quotation.first - 1, quotation.first, quotation.last, subject)
