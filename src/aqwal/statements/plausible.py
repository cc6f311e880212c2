"""Whether a cue with what it takes reports something: homographs, passives, what is only wished or supposed."""

from __future__ import annotations

from aqwal.languages.ar.affixes import ARTICLE, FIRST_PERSON, HAMZA, INDEFINITE, JOINED_ARTICLES, PLURAL_FEMININE, bare
from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.verbs import Form
from aqwal.model import Sentence
from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.agents import OWNERS, is_agent
from aqwal.statements.complement import Complement
from aqwal.statements.cues import FROM, IN, NEUTRAL, Cue, addresses
from aqwal.statements.feelings import feels
from aqwal.statements.openers import finite
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene
from aqwal.statements.subjects import opens_clause
from aqwal.statements.subjects_after import agrees

_PASSIVE_MARK, _SHADDA = "\u064f", "\u0651"
_NEAR = 8
_DERIVED = 4  # letters and marks of a derived perfect up to the vowel that tells its passive


def is_said(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether the sentence neither denies nor only supposes the cue at `at`."""
    particles = scene.vocabulary.particles
    if at == sentence.first:
        return True
    if scene.fold[at - 1] in particles["or"] and at > sentence.first + 1 and at - 2 not in scene.verbs:
        return False
    negated = scene.classes[at - 1] == "negation" and any(cue.verb.act != "deny" for cue in scene.cues[at])
    return not (negated or _supposed(scene, sentence, at) or _never(scene, sentence, at))


def _supposed(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether a condition is opened right before token `at` (`وإذا أعلنت`, `إذا ما أعلنت`, `إن رفضت`)."""
    conditions = scene.vocabulary.particles["condition"]
    before = at - 1
    if scene.classes[before] == "indefinite_relative" and before > sentence.first:
        before -= 1
    word = scene.fold[before]
    joined = word[0] in "وف" and word[1:] in conditions
    if scene.classes[before] == "that":
        return before == sentence.first and any(cue.form.aspect == "perfect" for cue in scene.cues[at])
    return word in conditions or joined


def _never(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether `لم يسبق` stands before the verb's `أن` (`لم يسبق للوزير أن أعلن`), or `لم يكن` before its `قد`."""
    if scene.classes[at - 1] == "auxiliary":
        been = scene.vocabulary.particles["been"]
        back = range(at - 1, max(sentence.first, at - _NEAR), -1)
        return any(scene.fold[i] in been and scene.classes[i - 1] == "negation" for i in back)
    if scene.classes[at - 1] != "that":
        return False
    for before in range(at - 2, max(sentence.first, at - _NEAR), -1):
        if scene.fold[before] in scene.vocabulary.particles["already"]:
            return scene.classes[before - 1] == "negation"
    return False


def is_wished(scene: Scene, sentence: Sentence, at: int, cue: Cue) -> bool:
    """Whether the verb is only wished for or thought possible (`أن يعلن`, `قد يعلن`)."""
    if at == sentence.first or cue.form.aspect != "imperfect":
        return False
    particles = scene.vocabulary.particles
    before = at - 1
    if scene.fold[before] in particles["or"] and before - 2 > sentence.first:
        before -= 2  # `أن يؤكد أو ينفي`
    return any(scene.fold[before] in particles[use] for use in ("wished", "maybe", "whenever"))


def plausible(
    scene: Scene, sentence: Sentence, at: int, cue: Cue, complement: Complement, subject: tuple[int, int] | None
) -> bool:
    """Refuse homographs: a verbal noun without somebody whose word it is, an unlikely first person, a passive."""
    form = cue.form
    close = cue.verb.strict or (cue.verb.continues and form.aspect == "imperfect")
    if close and complement.frame != "through" and not _at_once(scene, at, complement, subject):
        return False
    if cue.verb.particle and scene.classes[at] and not _opens_report(scene, sentence, at, subject):
        return False
    if finite(cue) and at > sentence.first and not cue.conjunction and _after_a_governor(scene, at):
        return False
    if _done_or_shown(scene, at, cue, complement, subject):
        return False
    told = bool(cue.object) and (cue.conjunction or (subject is not None and subject[0] > at))
    told = told or (bool(cue.conjunction) and (complement.frame == "target" or complement.addressee is not None))
    if cue.verb.noun and not told and _is_noun(scene, sentence, at, cue, subject):
        return False
    if _names_only(scene, sentence, at, cue, complement, subject):
        return False
    return _form_reports(scene, sentence, at, cue, complement, subject)


def _form_reports(
    scene: Scene, sentence: Sentence, at: int, cue: Cue, complement: Complement, subject: tuple[int, int] | None
) -> bool:
    """Whether the form of the cue is one in which something is reported here."""
    form = cue.form
    if form.aspect == "masdar":
        return _verbal_noun_reports(scene, at, cue, complement, subject)
    if form.aspect == "perfect" and _is_first_person(scene, at, cue, subject):
        return False
    if form.aspect == "future" or form.person == 2:  # noqa: PLR2004 - nobody is addressed in a dispatch
        return False
    if form.person == 1:
        return scene.quotation_at(at) is not None and form.aspect == "perfect" and complement.form != "nominal"
    if form.aspect == "participle" and at > sentence.first and scene.fold[at - 1] in scene.vocabulary.particles["was"]:
        return False  # `كان متوقعا`
    if form.aspect == "participle":
        return _adverbial(scene, sentence, at) or _says_at_once(scene, at, complement)
    return complement.form != "nominal" or form.aspect == "perfect" or _present(scene, at)


def _done_or_shown(scene: Scene, at: int, cue: Cue, complement: Complement, subject: tuple[int, int] | None) -> bool:
    """Whether what the verb tells is no statement here: a question asked, a deed, a topic, what things show,
    scripture, or nothing but what was said before (`أوضح ذلك الوزير`)."""
    heads = scene.fold[subject[0] : subject[0] + 2] if subject is not None else ()
    if any(bare(word) in scene.vocabulary.particles["poll"] for word in heads):
        return True  # `أحدث استطلاع`
    if cue.verb.deed and not _in_words(scene, subject):
        return True
    if cue.verb.topic and (cue.object or (complement.form == "nominal" and not _tells(scene, cue, subject))):
        return True
    if cue.verb.shows and complement.form == "clause" and _is_shown(scene, at, cue, subject):
        return True
    if cue.verb.act == "demand" and at > 0 and scene.fold[at - 1] in scene.vocabulary.particles["which_made"]:
        return True  # `مما دعا السفير إلى المغادرة`
    if at + 1 < len(scene.fold) and scene.fold[at + 1] in scene.vocabulary.particles["divine"]:
        return True  # `في قوله تعالى`: scripture
    last = complement.first + 1
    alone = complement.form == "nominal" and last < len(scene.classes)
    pointed = alone and scene.classes[complement.first] == "demonstrative" and not _is_pointed_at(scene, last)
    return pointed and cue.verb.act in NEUTRAL


def _is_pointed_at(scene: Scene, at: int) -> bool:
    """Whether the word at token `at` is the noun of the demonstrative before it (`هذا الاتفاق`)."""
    return scene.is_definite(at)


def _is_shown(scene: Scene, at: int, cue: Cue, subject: tuple[int, int] | None) -> bool:
    """Whether a verb of the present has no subject of its own but a thing or a relative word (`زيارة ... تؤكد أن`)."""
    described = scene.classes[at - 1] == "relative" and subject is not None and subject[0] < at
    return cue.form.aspect == "imperfect" and not cue.conjunction and (subject is None or described)


def along(scene: Scene, at: int) -> bool:
    """Whether `مع` stands before the verbal noun at token `at` (`، مع التأكيد على`)."""
    return at > 1 and scene.fold[at - 1] in scene.vocabulary.particles["along"] and scene.classes[at - 2] == "comma"


def is_ownerless(scene: Scene, at: int, cue: Cue, complement: Complement) -> bool:
    """Whether the noun is one that reports without an owner, with its words right behind it (`اتهامات بالرشوة`)."""
    word = scene.fold[at].removeprefix("و").removeprefix(cue.preposition)
    return word in cue.verb.ownerless and complement.opener == at + 1 and preposition_at(scene, at + 1) != ""


def _verbal_noun_reports(
    scene: Scene, at: int, cue: Cue, complement: Complement, subject: tuple[int, int] | None
) -> bool:
    """Whether a verbal noun carries another cue's words (`بقوله`), has a pronoun, or an owner whose words follow."""
    if cue.form.number and complement.frame == "object" and _acted_on(scene, at, complement):
        return False
    if addresses(cue.verb) and not cue.form.number and at > 0 and at - 1 in scene.verbs:
        return False  # `تعتزم مناشدة ناردين الإفراج عن السفينة`
    if is_ownerless(scene, at, cue, complement):
        return True
    if along(scene, at) and scene.is_definite(at) and complement.form != "quote" and complement.opener == at + 1:
        return True
    carries = cue.verb.carrier and cue.preposition == "ب" and complement.form != "nominal"
    return carries or bool(cue.form.number) or (subject is not None and _owns(scene, at, subject, complement))


def _is_noun(scene: Scene, sentence: Sentence, at: int, cue: Cue, subject: tuple[int, int] | None) -> bool:
    """Whether what is written like a noun is one here (`أن عرضه أعلى`)."""
    if cue.object and at > sentence.first and scene.classes[at - 1] == "that":
        return True
    return cue.form.aspect == "perfect" and _reads_as_noun(scene, sentence, at, cue.form, subject)


def _names_only(
    scene: Scene, sentence: Sentence, at: int, cue: Cue, complement: Complement, subject: tuple[int, int] | None
) -> bool:
    """Whether the verb is a passive or describes something without saying who said it."""
    joined = at > sentence.first and scene.classes[at - 1] == "clause_conj"
    if _unsaid_in_passing(cue, complement, subject) and not joined:
        return True
    present = cue.form.aspect == "imperfect" and complement.form == "nominal"
    if cue.object and present and _so_called(scene, sentence, at, complement):
        return True
    return _passive(scene, at) or _impersonal(cue, subject)


def _in_words(scene: Scene, subject: tuple[int, int] | None) -> bool:
    """Whether somebody attacks or defends who does it in words: a person, an outlet, a seat of government."""
    mention = scene.mentions.get(subject[0]) if subject is not None else None
    return mention is None or mention.kind in {"person", "office", "outlet", "capital"}


def _tells(scene: Scene, cue: Cue, subject: tuple[int, int] | None) -> bool:
    """Whether a paper, a document or rumours speak about something, which is all that they say (`تحدثت أنباء عن`)."""
    if subject is None:
        return cue.form.aspect == "participle"
    mention = scene.mentions.get(subject[0])
    return mention is not None and mention.kind in {"outlet", "document"}


def _so_called(scene: Scene, sentence: Sentence, at: int, complement: Complement) -> bool:
    """Whether the verb of the present only names something (`ما تعتبره أنشطة`, `الذي تعده تنظيما إرهابيا`)."""
    before = scene.classes[at - 1] if at > sentence.first else ""
    return before == "indefinite_relative" or (before == "relative" and complement.frame == "predicate")


def _impersonal(cue: Cue, subject: tuple[int, int] | None) -> bool:
    """Whether a verb such as `يُعتبر` is read as a passive: in the present, with neither a subject nor a pronoun."""
    return cue.verb.impersonal and cue.form.aspect == "imperfect" and subject is None and not cue.object


def _opens_report(scene: Scene, sentence: Sentence, at: int, subject: tuple[int, int] | None) -> bool:
    """Whether a word that is mostly a preposition (`بين`) opens a clause with somebody who speaks in the nominative."""
    by = scene.fold[at - 1] in scene.vocabulary.resumptive  # `تغريدات له عبر حسابه`
    begins = (opens_clause(scene, sentence, at) and not by) or bool(scene.cues[at][0].conjunction)
    known = subject is not None and subject[0] in scene.mentions and scene.mentions[subject[0]].kind in OWNERS
    doubled = _SHADDA in scene.surface(at)
    held = at + 1 < sentence.last and scene.vocabulary.resumptive.get(scene.fold[at + 1], "") == IN  # `عبر فيها عن`
    spoken = begins or doubled or held or (known and feels(scene, at, sentence.last))
    return spoken and (subject is None or scene.fold[subject[0]] not in scene.vocabulary.oblique)


def _acted_on(scene: Scene, at: int, complement: Complement) -> bool:
    """Whether what is written like a noun with a pronoun is a verb, with who does it behind it (`أدانتها واشنطن`)."""
    mention = scene.mentions.get(complement.first)
    verb = any(finite(cue) and cue.object and agrees(scene, cue, complement.first) for cue in scene.cues[at])
    return verb and mention is not None and mention.kind in OWNERS


def _owns(scene: Scene, at: int, subject: tuple[int, int], complement: Complement) -> bool:
    """Whether the phrase right after a verbal noun is whose word it is (`دعوة الرئاسة إلى ...`); the words follow."""
    loose = complement.form == "nominal" and complement.frame != "object"
    between = {scene.classes[i] for i in range(subject[1], complement.opener)}
    between -= {"time", "adverb"} if complement.form != "quote" else frozenset()
    if not loose and between and complement.addressee is None:
        return False
    aimed = complement.first in scene.mentions or preposition_at(scene, complement.first)
    if complement.frame == "target" and not aimed:
        return False  # `تحميل روسيا المسؤولية`: whom it is said of, not who says it
    mention = scene.mentions.get(subject[0])
    bare = not scene.fold[at].startswith((ARTICLE, *JOINED_ARTICLES))
    if subject[0] == at + 1 and mention is not None and mention.kind == "demonym":
        return complement.form == "nominal" and not bare and scene.is_definite(subject[0])  # `الطلب الأوري بإنشاء ...`
    by = subject[0] == at + 2 and scene.fold[at + 1] == FROM  # `توجيهات من الوزير بتطوير ...`
    if not bare or not (by or subject[0] == at + 1):
        return False
    people = mention is not None and mention.kind == "descriptor" and complement.form == "clause"
    return people or scene.is_owned_head(subject[0]) or (mention is not None and mention.kind in OWNERS)


def _reads_as_noun(scene: Scene, sentence: Sentence, at: int, form: Form, subject: tuple[int, int] | None) -> bool:
    """Whether a perfect that is written like a noun stands where no clause begins and no subject precedes it."""
    described = at > sentence.first and scene.classes[at - 1] == "relative"
    if described or opens_clause(scene, sentence, at) or form.gender == "f" or form.number == "p":
        return False
    if at > sentence.first and past_adjuncts(scene, sentence.first, at) == at:
        return False  # `في المقابل وصف الوزير`
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


def _is_first_person(scene: Scene, at: int, cue: Cue, subject: tuple[int, int] | None) -> bool:
    """Whether what is written like a perfect is the speaker himself, now: `آمل أن`, and in his own words `أعتبر هذا`,
    whose perfect has no hamza."""
    word = scene.surface(at)
    if word.startswith(FIRST_PERSON):
        return True
    alef = cue.verb.id.partition(".")[2].startswith(INDEFINITE) and word[0] in HAMZA
    return alef and subject is None and scene.quotation_at(at) is not None


def _says_at_once(scene: Scene, at: int, complement: Complement) -> bool:
    """Whether a clause follows a participle right away, so that it needs no comma before it (`رفضت القرار معتبرة
    أنه`)."""
    word = scene.fold[at]
    follows = complement.form == "clause" and complement.opener == at + 1 and scene.classes[at + 1] != "colon"
    return follows and not word.startswith((ARTICLE, *JOINED_ARTICLES)) and not scene.classes[at - 1]


def _at_once(scene: Scene, at: int, complement: Complement, subject: tuple[int, int] | None) -> bool:
    """Whether a homograph (`بين`, `عقب`) is followed by its words, or by one who speaks and then its words."""
    if complement.form == "nominal":
        told = any(cue.form.aspect == "participle" for cue in scene.cues[at])
        brought = told and complement.frame in {"target", "predicate"} and complement.opener == at + 1
        if brought and scene.fold[at].endswith(INDEFINITE):
            return True  # `مرجعا ذلك إلى نمو الإقراض`
        at_once = subject is not None and subject[0] == at + 1 and complement.opener == subject[1]
        return at_once and scene.cues[at][0].form.aspect == "perfect"
    begin = subject[1] if subject and subject[0] == at + 1 else at + 1
    agent = subject is None or is_agent(scene, *subject)
    if scene.classes[complement.opener] == "colon" and "quote" in complement.frame:
        return True
    opener = complement.opener
    near = opener - begin <= 1 or _carried(scene, begin, opener)
    return agent and (near or past_adjuncts(scene, begin, opener) == opener)


def _carried(scene: Scene, begin: int, opener: int) -> bool:
    """Whether `بالقول` or the like stands before the words (`ومضى إلى القول`, `وختم تصريحه بالقول`)."""
    return any(cue.verb.carrier for i in range(begin, opener) for cue in scene.cues.get(i, ()))
