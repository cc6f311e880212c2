"""Cues with what they take, before the discourse is looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace

from aqwal.languages.ar.affixes import ARTICLE, JOINED_ARTICLES, PLURAL_FEMININE
from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.verbs import Form
from aqwal.model import Sentence
from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.agents import is_agent
from aqwal.statements.complement import Complement
from aqwal.statements.complements import agrees, find_complement
from aqwal.statements.cues import Cue, takes_person
from aqwal.statements.feelings import feels
from aqwal.statements.marks import dashed
from aqwal.statements.openers import CLAUSAL, finite
from aqwal.statements.phrases import noun_phrase
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.relays import relayed_speech, source_phrases
from aqwal.statements.scene import Overlaid, Scene
from aqwal.statements.sequences import Sequences
from aqwal.statements.subjects import antecedent, described, is_asyndetic, is_relative, opens_clause, subject_before

_NAME_QUOTE = 4
IN = fold("في")
OWNERS = frozenset({"state", "capital", "body", "group", "person", "office", "outlet"})
_PASSIVE_MARK, _SHADDA = "\u064f", "\u0651"
_DERIVED = 4  # letters and marks of a derived perfect up to the vowel that tells its passive


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
    taken = {at for row in found for at in range(row.at, row.subject[0] if row.subject else row.at + 2)}
    outer = _without_asides(scene, sentence, found)
    inner = {at: last for first, last in dashed(scene, sentence) for at in range(first, last)}
    for at in range(sentence.first, sentence.last):
        readings = scene.cues.get(at)
        within = scene if at in inner else outer
        if readings and at not in taken and _free(within, at) and _said(scene, sentence, at):
            span = replace(sentence, last=inner[at] - 1) if at in inner else sentence
            rows = _candidates_at(within, span, at, readings)
            taken.update(row.at for row in rows)
            found += rows
    return _without_carriers(sorted(found, key=lambda row: row.at))


def _without_asides(scene: Scene, sentence: Sentence, relays: list[Candidate]) -> Scene:
    """The scene for the other cues: a source phrase between a cue and its words (`أكد الوزير، وفقا لوكالة ...، أن`) and what
    stands between dashes (`أضاف الوزير -في كلمة وجهها- أن`) are none of their business."""
    between = [row for row in relays if row.rank == "relay" and row.at > sentence.first + 1 and row.subject]
    asides = {at for row in between if row.subject for at in range(row.at, row.subject[1])}
    asides.update(at for first, last in dashed(scene, sentence) for at in range(first, last))
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


def _said(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether the sentence neither denies nor only supposes the cue at `at`."""
    particles = scene.vocabulary.particles
    if at == sentence.first:
        return True
    if scene.fold[at - 1] in particles["or"] and at > sentence.first + 1 and at - 2 not in scene.verbs:
        return False
    supposed = scene.fold[at - 1] in particles["condition"] and scene.classes[at - 1] != "that"
    return scene.classes[at - 1] != "negation" and not supposed


def _wished(scene: Scene, sentence: Sentence, at: int, cue: Cue) -> bool:
    """Whether the verb is only wished for or thought possible (`أن يعلن`, `قد يعلن`)."""
    if at == sentence.first or cue.form.aspect != "imperfect":
        return False
    particles = scene.vocabulary.particles
    before = at - 1
    if scene.fold[before] in particles["or"] and before - 2 > sentence.first:
        before -= 2  # `أن يؤكد أو ينفي`
    return scene.fold[before] in particles["wished"] or scene.fold[before] in particles["maybe"]


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
        taken = before is not None and row.rank == "masdar" and before.at < row.at <= before.complement.first
        if taken and (row.subject is None or row.complement.frame == "object"):
            continue
        kept.append(row)
    return kept


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
    if _wished(scene, sentence, at, cue):
        return None
    if cue.object or _resumed(scene, at, cue, limit):
        row = _of_antecedent(scene, sentence, at, cue, limit)
        if row is not None or (cue.object and not takes_person(cue.verb)):
            return row
    syndetic = finite(cue) and is_relative(scene, sentence, at)
    before = subject_before(scene, sentence, at, cue) if finite(cue) and not syndetic else None
    asyndetic = finite(cue) and not syndetic and before is None and is_asyndetic(scene, sentence, at)
    asyndetic = asyndetic and not _speaks_after(scene, at, cue, limit)
    relative = syndetic or asyndetic
    if syndetic:
        before = antecedent(scene, sentence, at, cue)
    elif asyndetic:
        before = _document(scene, sentence, at, cue, limit)
    if relative and cue.object and takes_person(cue.verb):
        before = None  # the pronoun is whom the clause describes: `التي اتهمها السفير`
    bound = (before is not None or asyndetic) and not cue.object
    complement = find_complement(scene, at, cue, limit, bound=bound)
    if complement is None or _goes_on(scene, at, cue, complement):
        begun = _quote_before(scene, sentence, at, cue)
        complement = _interrupted(begun, complement) if begun else complement
    if complement is None:
        return None
    subject = complement.subject or before
    if not _plausible(scene, sentence, at, cue, complement, subject):
        return None
    return Candidate(at, cue, complement, subject, _rank(cue), relative)


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
    mention = scene.mentions.get(subject[0])
    if scene.fold[subject[0]] in scene.vocabulary.particles["quantity"]:
        return mention is None or mention.kind == "descriptor"
    return mention is not None and not mention.clitic and mention.kind in OWNERS | {"descriptor"}


def _resumed(scene: Scene, at: int, cue: Cue, limit: int) -> bool:
    """Whether a preposition of the verb with a pronoun follows it (`دعت إليها`, `تطالب بها`)."""
    return at + 1 < limit and scene.vocabulary.resumptive.get(scene.fold[at + 1], "") in cue.verb.prepositions


def _of_antecedent(scene: Scene, sentence: Sentence, at: int, cue: Cue, limit: int) -> Candidate | None:
    """`الهدنة التي طلبها الرئيس`, `فكرة ترفضها أثينا`, `خطة وافقت عليها روسيا`: what is described was said."""
    begin = at + 1 if cue.object else at + 2
    if (
        cue.form.aspect not in {"perfect", "imperfect"}
        or (cue.object and "object" not in cue.verb.frames)
        or cue.object not in {"", "ه", "ها", "هم"}
    ):
        return None
    if not (is_relative(scene, sentence, at) or is_asyndetic(scene, sentence, at)) or begin >= limit:
        return None
    last = noun_phrase(scene, begin, limit)
    words = described(scene, sentence, at)
    if words is None or last == begin or not is_agent(scene, begin, last) or not agrees(scene, cue, begin):
        return None
    complement = Complement("nominal", "antecedent", words[0], words[0], words[1], (begin, last))
    return Candidate(at, cue, complement, (begin, last), "main", relative=True)


def _plausible(
    scene: Scene, sentence: Sentence, at: int, cue: Cue, complement: Complement, subject: tuple[int, int] | None
) -> bool:
    """Refuse homographs: a verbal noun without somebody whose word it is, an unlikely first person, a passive."""
    form = cue.form
    close = cue.verb.strict or (cue.verb.continues and form.aspect == "imperfect")
    if close and not _at_once(scene, at, complement, subject):
        return False
    if cue.verb.particle and scene.classes[at] and not _opens_report(scene, sentence, at, subject):
        return False
    if finite(cue) and at > sentence.first and not cue.conjunction and _after_a_governor(scene, at):
        return False
    if cue.verb.noun and cue.object and at > sentence.first and scene.classes[at - 1] == "that":
        return False  # `أن عرضه أعلى`
    if cue.verb.noun and form.aspect == "perfect" and _reads_as_noun(scene, sentence, at, form, subject):
        return False
    joined = at > sentence.first and scene.classes[at - 1] == "clause_conj"
    if _unsaid_in_passing(cue, complement, subject) and not joined:
        return False
    present = form.aspect == "imperfect" and complement.form == "nominal"
    if cue.object and present and _so_called(scene, sentence, at, complement):
        return False
    if _passive(scene, at) or _impersonal(cue, subject):
        return False
    if form.aspect == "masdar" and form.number and complement.frame == "object" and _acted_on(scene, at, complement):
        return False
    if form.aspect == "masdar":
        carries = cue.verb.carrier and cue.preposition == "ب" and complement.form != "nominal"
        return carries or bool(form.number) or (subject is not None and _owns(scene, at, subject, complement))
    if form.aspect == "future":
        return False
    if form.person == 1:
        return scene.quotation_at(at) is not None and form.aspect == "perfect" and complement.form != "nominal"
    if form.aspect == "participle":
        return _adverbial(scene, sentence, at)
    if form.person == 2:  # noqa: PLR2004 - nobody is addressed in a dispatch
        return False
    return complement.form != "nominal" or form.aspect == "perfect" or _present(scene, at)


def _so_called(scene: Scene, sentence: Sentence, at: int, complement: Complement) -> bool:
    """Whether the verb of the present only names something (`ما تعتبره أنشطة`, `الذي تعده تنظيما إرهابيا`)."""
    before = scene.classes[at - 1] if at > sentence.first else ""
    return before == "indefinite_relative" or (before == "relative" and complement.frame == "predicate")


def _impersonal(cue: Cue, subject: tuple[int, int] | None) -> bool:
    """Whether a verb such as `يُعتبر` is read as a passive: in the present, with neither a subject nor a pronoun."""
    return cue.verb.impersonal and cue.form.aspect == "imperfect" and subject is None and not cue.object


def _opens_report(scene: Scene, sentence: Sentence, at: int, subject: tuple[int, int] | None) -> bool:
    """Whether a word that is mostly a preposition (`بين`) opens a clause with somebody who speaks in the nominative."""
    begins = opens_clause(scene, sentence, at) or bool(scene.cues[at][0].conjunction)
    known = subject is not None and subject[0] in scene.mentions and scene.mentions[subject[0]].kind in OWNERS
    doubled = _SHADDA in scene.surface(at)
    spoken = begins or doubled or (known and feels(scene, at, sentence.last))
    return spoken and (subject is None or scene.fold[subject[0]] not in scene.vocabulary.oblique)


def _acted_on(scene: Scene, at: int, complement: Complement) -> bool:
    """Whether what is written like a noun with a pronoun is a verb, with who does it behind it (`أدانتها واشنطن`)."""
    mention = scene.mentions.get(complement.first)
    verb = any(finite(cue) and cue.object and agrees(scene, cue, complement.first) for cue in scene.cues[at])
    return verb and mention is not None and mention.kind in OWNERS


def _owns(scene: Scene, at: int, subject: tuple[int, int], complement: Complement) -> bool:
    """Whether the phrase right after a verbal noun is whose word it is (`دعوة الرئاسة إلى ...`), and the words follow it."""
    loose = complement.form == "nominal" and complement.frame != "object"
    between = {scene.classes[i] for i in range(subject[1], complement.opener)}
    between -= {"time", "adverb"} if complement.form != "quote" else frozenset()
    if not loose and between and complement.addressee is None:
        return False
    if complement.frame == "target" and not preposition_at(scene, complement.first):
        return False  # `تحميل روسيا المسؤولية`: whom it is said of, not who says it
    mention = scene.mentions.get(subject[0])
    bare = not scene.fold[at].startswith((ARTICLE, *JOINED_ARTICLES))
    return subject[0] == at + 1 and bare and mention is not None and mention.kind in OWNERS


def _reads_as_noun(scene: Scene, sentence: Sentence, at: int, form: Form, subject: tuple[int, int] | None) -> bool:
    """Whether a perfect that is written like a noun stands where no clause begins and no subject precedes it."""
    described = at > sentence.first and scene.classes[at - 1] == "relative"
    if described or opens_clause(scene, sentence, at) or form.gender == "f" or form.number == "p":
        return False
    return subject is None or subject[0] > at


def _after_a_governor(scene: Scene, at: int) -> bool:
    """Whether a preposition or another verb stands right before the token, so that it is a noun (`بعد رفض`,
    `يجب عرضه`)."""
    return scene.classes[at - 1] == "prep" or at - 1 in scene.verbs


def _unsaid_in_passing(cue: Cue, complement: Complement, subject: tuple[int, int] | None) -> bool:
    """Whether the verb describes something without saying who said it (`ما يشير إلى تراجعها`, `مما وصف بتدهور
    الأوضاع`)."""
    if subject is not None or complement.form != "nominal" or cue.object:
        return False
    if cue.conjunction:
        return complement.frame == "predicate" and cue.form.aspect == "imperfect"
    return cue.form.aspect == "imperfect" or (complement.frame == "target" and cue.form.aspect == "perfect")


def _present(scene: Scene, at: int) -> bool:
    """Whether a verb of the present with a noun phrase reports: within a direct quotation the speaker himself
    performs it."""
    return scene.quotation_at(at) is None


def _passive(scene: Scene, at: int) -> bool:
    """Whether the mark of a passive is written: behind the first letter (`يُذكر`), in derived forms behind the next
    consonant (`اعتُبر`)."""
    word = scene.surface(at)
    word = word[1:] if scene.fold[at][0] in "وف" and word[1:2] != _PASSIVE_MARK else word
    return word[1:2] == _PASSIVE_MARK or (fold(word[:1]) == "ا" and _PASSIVE_MARK in word[:_DERIVED])


def _adverbial(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether a participle stands as an adverb (`مضيفا`), not as a noun or an adjective (`مؤيدة`, `المؤكدة`)."""
    word = scene.fold[at]
    if word.startswith(ARTICLE) or word.endswith(PLURAL_FEMININE):
        return False
    if at == sentence.first or word.endswith("ا") or any(cue.verb.carrier for cue in scene.cues[at]):
        return True
    before = scene.classes[at - 1]
    return (
        before in {"comma", "semicolon", "mark", "dots", "conj", "clause_conj", "adverb", "time"}
        or word[0] == "و"
        or (at - 1 in scene.closing)
    )


def _rank(cue: Cue) -> str:
    return cue.form.aspect if cue.form.aspect in {"participle", "masdar"} else "main"


def _at_once(scene: Scene, at: int, complement: Complement, subject: tuple[int, int] | None) -> bool:
    """Whether a homograph (`بين`, `عقب`) is followed by its words, or by one who speaks and then its words."""
    if complement.form == "nominal":
        at_once = subject is not None and subject[0] == at + 1 and complement.opener == subject[1]
        return at_once and scene.cues[at][0].form.aspect == "perfect"
    begin = subject[1] if subject and subject[0] == at + 1 else at + 1
    agent = subject is None or subject[0] in scene.mentions or scene.is_name(subject[0])
    if scene.classes[complement.opener] == "colon" and "quote" in complement.frame:
        return True
    opener = complement.opener
    near = opener - begin <= 1 or _carried(scene, begin, opener)
    return agent and (near or past_adjuncts(scene, begin, opener) == opener)


def _carried(scene: Scene, begin: int, opener: int) -> bool:
    """Whether `بالقول` or the like stands before the words (`ومضى إلى القول`, `وختم تصريحه بالقول`)."""
    return any(cue.verb.carrier for i in range(begin, opener) for cue in scene.cues.get(i, ()))


def _quote_before(scene: Scene, sentence: Sentence, at: int, cue: Cue) -> Complement | None:
    """`«…» قال فلان`: the quotation stands right before the cue."""
    if "quote" not in cue.verb.frames or cue.form.aspect == "masdar":
        return None
    mark = at - 1
    while mark > sentence.first and scene.classes[mark] in {"comma", "mark", "conj"}:
        mark -= 1
    quotation = scene.closing.get(mark) if mark > sentence.first else None
    if (
        quotation is None
        or quotation.last - quotation.first < _NAME_QUOTE
        or not _opens_sentence(scene, sentence, quotation.first - 1)
    ):
        return None
    end = at + 1
    last = noun_phrase(scene, end, sentence.last) if end < sentence.last else end
    subject = (end, last) if last > end else None
    return Complement("quote", "quote-before", quotation.first - 1, quotation.first, quotation.last, subject)


def _goes_on(scene: Scene, at: int, cue: Cue, complement: Complement) -> bool:
    """Whether the quotation after the cue can be the rest of one before it: `«…»، قال فلان، «…»`."""
    introduced = any(scene.classes[i] == "colon" for i in range(at, complement.first))
    return complement.frame == "quote" and finite(cue) and not cue.conjunction and not introduced


def _interrupted(begun: Complement, rest: Complement | None) -> Complement:
    if rest is None or rest.last is None:
        return begun
    return replace(begun, subject=rest.subject or begun.subject, more=(rest.first, rest.last))


def _opens_sentence(scene: Scene, sentence: Sentence, mark: int) -> bool:
    return mark == sentence.first or (opens_clause(scene, sentence, mark) and scene.classes[mark - 1] != "colon")
