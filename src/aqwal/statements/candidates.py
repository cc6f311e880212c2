"""Cues with what they take, before the discourse is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from aqwal.languages.ar.affixes import ARTICLE
from aqwal.model import Sentence
from aqwal.statements.agents import OWNERS, is_agent
from aqwal.statements.complement import Complement
from aqwal.statements.complements import find_complement
from aqwal.statements.cues import IN, Cue, addresses, takes_person
from aqwal.statements.marks import dashed
from aqwal.statements.openers import CLAUSAL, finite
from aqwal.statements.phrases import noun_phrase
from aqwal.statements.plausible import along, is_said, is_wished, plausible
from aqwal.statements.relays import relayed_speech, source_phrases
from aqwal.statements.scene import Overlaid, Scene
from aqwal.statements.sequences import Sequences
from aqwal.statements.subjects import antecedent, described, is_asyndetic, is_relative, subject_before
from aqwal.statements.subjects_after import agrees
from aqwal.statements.words_before import said_before, with_quote_before

_RELATIVE_REACH = 14


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue at token `at` of a sentence with its complement; `subject` is its own noun phrase, None where it has none.

    `rank` is main (a finite verb), participle, masdar, or relay (`بحسب …`; "relay-after" where its words stand
    before it).
    `relative` says that the cue stands in a relative clause.
    """

    at: int
    cue: Cue
    complement: Complement
    subject: tuple[int, int] | None
    rank: str
    relative: bool = False


def candidates(scene: Scene, sentence: Sentence, relays: Sequences) -> list[Candidate]:
    """The candidates of one sentence in text order."""
    found = [
        Candidate(relay.at, relay.cue, relay.complement, relay.subject, "relay-after" if relay.before else "relay")
        for relay in source_phrases(scene, sentence, relays)
    ]
    cues = [at for at in range(sentence.first, sentence.last) if at in scene.cues]
    if not cues:
        return _without_carriers(found)
    taken = {at for row in found for at in range(row.at, row.subject[0] if row.subject else row.at + 2)}
    inner = {at: last for first, last in dashed(scene, sentence) for at in range(first, last)}
    outer = _without_asides(scene, sentence, found, inner)
    for at in cues:
        within = scene if at in inner else outer
        if at not in taken and _free(within, at) and is_said(scene, sentence, at):
            span = replace(sentence, last=inner[at] - 1) if at in inner else sentence
            rows = _candidates_at(within, span, at, scene.cues[at])
            taken.update(row.at for row in rows)
            found += rows
    return _without_carriers(sorted(found, key=lambda row: row.at))


def _without_asides(scene: Scene, sentence: Sentence, relays: list[Candidate], dashes: Iterable[int]) -> Scene:
    """The scene for the other cues: a source phrase between a cue and its words (`أكد الوزير، وفقا لوكالة ...، أن`) and
    what stands between `dashes` (`أضاف الوزير -في كلمة وجهها- أن`) are none of their business."""
    between = [row for row in relays if row.rank == "relay" and row.at > sentence.first + 1 and row.subject]
    asides = {at for row in between if row.subject for at in range(row.at, row.subject[1])}.union(dashes)
    if not asides:
        return scene
    return replace(scene, classes=Overlaid(scene.classes, dict.fromkeys(asides, "aside")))


def _free(scene: Scene, at: int) -> bool:
    """Whether token `at` is neither a function word nor part of a name; a noun in the accusative may be a
    participle."""
    mention = scene.mentions.get(at)
    if mention is None:
        return not scene.classes[at] or any(cue.verb.particle for cue in scene.cues[at])
    noun = any(cue.form.aspect in {"participle", "masdar"} for cue in scene.cues[at])
    return noun and mention.actor is None and mention.last == at + 1 and not scene.fold[at].startswith(ARTICLE)


def _without_carriers(rows: list[Candidate]) -> list[Candidate]:
    """Drop `قائلا` and `بقوله` where the cue before them has taken the same words, and verbal nouns that
    another cue takes
    (`أعلن رفضه فتح تحقيق`)."""
    kept: list[Candidate] = []
    for row in rows:
        before = kept[-1] if kept else None
        carried = before is not None and before.complement.first == row.complement.first and before.at != row.at
        if carried and row.rank in {"participle", "masdar"} and row.subject is None:
            continue
        if before is not None and carried and _says_again(before, row):
            if before.rank != "masdar":
                continue
            kept.pop()  # `في رده على الأسئلة قال: "..."`
        if carried and row.cue.verb.carrier and row.cue.form.aspect == "imperfect" and not row.cue.conjunction:
            continue  # `ومضى يقول`
        taken = before is not None and row.rank == "masdar" and before.at < row.at <= before.complement.first
        taken = taken and before is not None and before.complement.form != "clause"
        felt = before is not None and row.at < before.complement.first
        if taken and (row.subject is None or felt):
            continue
        kept.append(row)
    return kept


def _says_again(before: Candidate, row: Candidate) -> bool:
    """Whether two cues take the same quotation, which is said once; who passes it on and who said it are two."""
    passed_on = "relay" in before.cue.verb.frames
    return {row.complement.form, before.complement.form} == {"quote"} and not passed_on


def _candidates_at(scene: Scene, sentence: Sentence, at: int, readings: tuple[Cue, ...]) -> list[Candidate]:
    limit = sentence.last
    quotation = scene.quotation_at(at)
    if quotation is not None:
        limit = min(limit, quotation.last)
    unlikely: list[Candidate] = []
    for cue in _likelier_first(scene, at, readings):
        if "relay" in cue.verb.frames:
            relayed = relayed_speech(scene, at, cue, limit)
            before = subject_before(scene, sentence, at, cue) if relayed and relayed[0].subject is None else None
            if relayed:
                said_by = [row.subject or (before if row is relayed[0] else None) for row in relayed]
                return [
                    Candidate(row.at, row.cue, row.complement, who, "main")
                    for row, who in zip(relayed, said_by, strict=True)
                ]
        row = _candidate(scene, sentence, at, cue, limit)
        if row is not None and row.complement.form == "clause" and not cue.verb.frames & CLAUSAL:
            unlikely = unlikely or [row]  # `نوه بأن` notes, `نوه بـ` praises
        elif row is not None:
            return [row]
    return unlikely


def _likelier_first(scene: Scene, at: int, readings: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """The readings of a token, those as a noun first where it is no finite verb by its place; in a quotation only
    those in the first person where there are any (`دعونا`)."""
    first_person = tuple(cue for cue in readings if cue.form.person == 1)
    if first_person and scene.quotation_at(at) is not None:
        return first_person
    if at in scene.verbs:
        return readings
    return tuple(sorted(readings, key=finite))


def _candidate(scene: Scene, sentence: Sentence, at: int, cue: Cue, limit: int) -> Candidate | None:
    if (at > sentence.first and _is_counted(scene, at, cue)) or is_wished(scene, sentence, at, cue):
        return None
    if cue.conjunction and at > sentence.first and scene.classes[at - 1] in {"relative", "indefinite_relative"}:
        return None  # `لما ورد في الخطة`
    told = said_before(scene, sentence, at, cue, limit)
    if told is not None:
        return Candidate(at, cue, told, told.subject, _rank(cue))
    if cue.object or _resumed(scene, at, cue, limit):
        row = _of_antecedent(scene, sentence, at, cue, limit)
        pointed = not cue.object and scene.vocabulary.resumptive[scene.fold[at + 1]] in cue.verb.plain
        if row is not None or pointed or (cue.object and not takes_person(cue.verb)):
            return row
    syndetic = finite(cue) and is_relative(scene, sentence, at)
    before = subject_before(scene, sentence, at, cue) if finite(cue) and not syndetic else None
    if before is not None and before[1] < at and is_asyndetic(scene, sentence, at) and at - 1 in scene.mentions:
        before = None  # `الثناء يتناقض مع تصريحات تؤكد ...`
    asyndetic = finite(cue) and not syndetic and before is None and is_asyndetic(scene, sentence, at)
    asyndetic = asyndetic and not _speaks_after(scene, at, cue, limit)
    relative = syndetic or asyndetic
    speaks = syndetic and not addresses(cue.verb) and _speaks_after(scene, at, cue, limit)
    if syndetic:
        before = None if speaks else antecedent(scene, sentence, at, cue)
    elif asyndetic:
        before = _document(scene, sentence, at, cue, limit)
    if relative and cue.object and takes_person(cue.verb):
        before = None  # the pronoun is whom the clause describes: `التي اتهمها السفير`
    held = addresses(cue.verb) and _holds(scene, at, limit)  # `كلمة هنأ فيها الطلبة`
    described = asyndetic or (syndetic and not speaks)
    named = held or before is not None or described or _has_pronoun(scene, sentence, at, cue)
    complement = find_complement(scene, at, cue, limit, bound=named and not cue.object)
    complement = with_quote_before(scene, sentence, at, cue, complement)
    if complement is None:
        return None
    subject = complement.subject or before
    if not plausible(scene, sentence, at, cue, complement, subject):
        return None
    rank = "participle" if cue.form.aspect == "masdar" and along(scene, at) else _rank(cue)
    return Candidate(at, cue, complement, subject, rank, relative)


def _has_pronoun(scene: Scene, sentence: Sentence, at: int, cue: Cue) -> bool:
    """Whether the verb's subject is the pronoun right before it (`أنه أبلغ الرئيس`), so that who follows is told."""
    return finite(cue) and takes_person(cue.verb) and at > sentence.first and scene.classes[at - 1] == "that_pronoun"


def _document(scene: Scene, sentence: Sentence, at: int, cue: Cue, limit: int) -> tuple[int, int] | None:
    """The document that a verb right behind it describes (`رسالة تطالب`); not one that only holds the words
    (`بيانا قال فيه`)."""
    if cue.form.aspect not in {"perfect", "imperfect"} or _holds(scene, at, limit):
        return None
    first = at - 1
    while first > sentence.first and first not in scene.mentions and scene.is_adjective(first):
        first -= 1
    mention = scene.mentions.get(first)
    spoken = mention is not None and mention.kind == "document" and mention.actor is None and not mention.clitic
    return (first, at) if spoken and agrees(scene, cue, first) else None


def _holds(scene: Scene, at: int, limit: int) -> bool:
    """Whether a pronoun behind the verb points back to what holds its words (`قال فيه`, `يؤكد فيها`)."""
    return at + 1 < limit and scene.vocabulary.resumptive.get(scene.fold[at + 1], "") == IN


def _speaks_after(scene: Scene, at: int, cue: Cue, limit: int) -> bool:
    """Whether somebody known stands right behind the verb and its words follow: then it describes no noun before it
    (`في تطور سابق قال الوزير إن`)."""
    if at + 1 < limit and scene.fold[at + 1] in scene.vocabulary.particles["homeland"]:
        return True
    if _resumed(scene, at, cue, limit):
        return False
    complement = find_complement(scene, at, cue, limit)
    told = complement is not None and (complement.form != "nominal" or cue.form.aspect == "perfect")
    return told and complement is not None and complement.subject is not None and _known(scene, complement.subject)


def _known(scene: Scene, subject: tuple[int, int]) -> bool:
    """Whether the phrase begins with somebody who can own words, or with how many of them."""
    counted = scene.fold[subject[0]] in scene.vocabulary.particles["number"]  # `أربعة مصادر`
    mention = scene.mentions.get(subject[0] + counted)
    if scene.fold[subject[0]] in scene.vocabulary.particles["quantity"]:
        return mention is None or mention.kind == "descriptor"
    return mention is not None and not mention.clitic and mention.kind in OWNERS | {"descriptor", "document"}


def _resumed(scene: Scene, at: int, cue: Cue, limit: int) -> bool:
    """Whether a preposition of the verb with a pronoun follows it (`دعت إليها`, `تطالب بها`)."""
    return at + 1 < limit and scene.vocabulary.resumptive.get(scene.fold[at + 1], "") in cue.verb.prepositions


def _of_antecedent(scene: Scene, sentence: Sentence, at: int, cue: Cue, limit: int) -> Candidate | None:
    """`الهدنة التي طلبها الرئيس`, `فكرة ترفضها أثينا`, `خطة وافقت عليها روسيا`: what is described was said."""
    begin = at + 1 if cue.object else at + 2
    if (
        cue.form.aspect not in {"perfect", "imperfect"}
        or cue.verb.topic
        or cue.form.number in {"p", "d"}  # before its subject a verb is singular
        or (cue.object and "object" not in cue.verb.frames)
        or cue.object not in {"", "ه", "ها", "هم"}
    ):
        return None
    verb = _first_of_relative(scene, sentence, at)
    if verb is None or begin >= limit:
        return None
    last = noun_phrase(scene, begin, limit)
    words = described(scene, sentence, verb)
    if words is None or last == begin or not is_agent(scene, begin, last) or not agrees(scene, cue, begin):
        return None
    complement = Complement("nominal", "antecedent", words[0], words[0], words[1], (begin, last))
    return Candidate(at, cue, complement, (begin, last), "main", relative=True)


def _first_of_relative(scene: Scene, sentence: Sentence, at: int) -> int | None:
    """The verb with which the relative clause round the verb at token `at` begins: itself, or another with a pronoun
    for the same noun, beside which it stands (`الهدنة التي طلبها الرئيس وأيدتها أوريا`)."""
    if is_relative(scene, sentence, at) or is_asyndetic(scene, sentence, at):
        return at
    for i in range(at - 1, max(sentence.first, at - _RELATIVE_REACH), -1):
        if scene.classes[i] in {"comma", "stop", "semicolon", "that"}:
            return None
        if i in scene.verbs:
            described_too = is_relative(scene, sentence, i) or is_asyndetic(scene, sentence, i)
            return i if described_too and any(cue.object for cue in scene.cues.get(i, ())) else None
    return None


def _rank(cue: Cue) -> str:
    return cue.form.aspect if cue.form.aspect in {"participle", "masdar"} else "main"


def _is_counted(scene: Scene, at: int, cue: Cue) -> bool:
    """Whether what looks like a cue is counted by the number before it (`500 فدان`, `275 متهما`)."""
    noun = cue.conjunction == "ف" or any(
        one.form.aspect == "participle" and not one.conjunction for one in scene.cues.get(at, ())
    )
    return noun and scene.fold[at - 1].isdigit()
