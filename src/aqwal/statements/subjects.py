"""Subjects that do not follow their verb: before it, behind a relative pronoun, or the owner of a verbal noun."""

from __future__ import annotations

from aqwal.languages.ar.affixes import ARTICLE, FEMININE, INDEFINITE, JOINED_ARTICLES
from aqwal.languages.ar.verbs import Form
from aqwal.model import Sentence
from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.agents import AGENTS, gender_of, is_agent
from aqwal.statements.cues import Cue
from aqwal.statements.phrases import noun_phrase, phrase_after_clitic, starts_phrase
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene
from aqwal.statements.subjects_after import agrees

Range = tuple[int, int]
_LEFT_REACH, _LONG_REACH = 16, 40
_CLAUSE_OPENERS = frozenset(
    {
        "that",
        "that_pronoun",
        "comma",
        "conj",
        "clause_conj",
        "auxiliary",
        "colon",
        "semicolon",
        "stop",
        "mark",
        "dots",
        "adverb",
        "time",
    }
)
_SAID = frozenset({"clause", "quote"})  # frames of a verb that takes no person as its object
_CLOSED = frozenset({"comma", "mark", "semicolon"})
_RELATIVE = frozenset({"relative", "indefinite_relative"})
_PLAIN = frozenset({"", "time", "prep", "adverb", "demonstrative"})


def subject_before(scene: Scene, sentence: Sentence, at: int, cue: Cue | None = None) -> Range | None:
    """The noun phrase that ends right before the verb at `at`: `موسكو ترفض`, `وكان عباس قد أعلن`, `غير أن كيري أكد`."""
    if cue is not None and cue.conjunction == "و":
        return None  # `هنأ الطلبة وشكر الوزير`
    end = at
    while end > sentence.first and scene.classes[end - 1] in {"auxiliary", "adverb", "time", "pronoun"}:
        end -= 1
    if end == sentence.first or scene.classes[end - 1] in _RELATIVE:
        return None
    if cue is not None and cue.verb.frames <= _SAID and _names_its_own(scene, at):
        return None
    for start in range(max(sentence.first, end - _LEFT_REACH), end):
        if not opens_clause(scene, sentence, start) or not _may_be_subject(scene, start):
            continue
        last = noun_phrase(scene, start, end, roomy=True)
        if (
            past_adjuncts(scene, last, end) >= end
            and (is_agent(scene, start, last) or _acts(scene, start, last, end, cue))
            and not _unknown(scene, start, last)
            and (cue is None or agrees(scene, cue, start))
        ):
            return start, last
    return (
        _interrupted(scene, sentence, at, end, cue)
        or _described(scene, sentence, at, cue)
        or _beyond_relative(scene, sentence, at, cue)
        or _did_before(scene, sentence, at, cue)
    )


def _acts(scene: Scene, start: int, last: int, end: int, cue: Cue | None) -> bool:
    """Whether a definite phrase of several words is the verb's subject by its place alone, between the verb and what
    opens the clause (`ولكن صالة المزادات رفضت`)."""
    joined = scene.classes[start - 1] in {"clause_conj", "auxiliary"} if start > 0 else False
    told = cue is not None and cue.form.aspect == "perfect" and cue.form.number == "s"
    feminine = scene.surface(start).endswith(FEMININE) if told else False
    agreed = told and cue is not None and feminine == (cue.form.gender == "f")
    return joined and agreed and last == end and last > start + 1 and scene.is_definite(start + 1)


def _unknown(scene: Scene, start: int, last: int) -> bool:
    """Whether the phrase is one word that only might be a name: behind a verb it is one, before it often a verb."""
    if last > start + 1 or start in scene.mentions or start in scene.opening or scene.classes[start]:
        return False
    known = scene.fold[start] in scene.people or scene.is_owned_head(start) or scene.fold[start].startswith(ARTICLE)
    return not known and scene.classes[start - 1] not in {"that", "auxiliary"}


def _may_be_subject(scene: Scene, start: int) -> bool:
    mention = scene.mentions.get(start)
    if mention is not None and mention.clitic:
        return mention.clitic in {"و", "ف"} and mention.kind in AGENTS
    return starts_phrase(scene, start)


def opens_clause(scene: Scene, sentence: Sentence, start: int) -> bool:
    """Whether a clause can begin at token `start`."""
    if start == sentence.first:
        return True
    before = start - 1
    return scene.classes[before] in _CLAUSE_OPENERS or before in scene.opening


def _names_its_own(scene: Scene, at: int) -> bool:
    """Whether somebody who is known stands right behind the verb at token `at`, who then is its subject."""
    after = scene.mentions.get(at + 1)
    return (
        after is not None and after.kind in {"office", "person"} and not after.clitic and scene.fold[at + 1][0] != "و"
    )


def _interrupted(scene: Scene, sentence: Sentence, at: int, end: int, cue: Cue | None) -> Range | None:
    """`المدرب فلان الذي جدد عقده ...، أكد`: the clause's first phrase, with a relative clause or an adjunct in
    commas after it."""
    if end <= sentence.first or scene.classes[end - 1] not in _CLOSED or _names_its_own(scene, at):
        return None
    for start in range(end - 2, max(sentence.first, end - _LONG_REACH) - 1, -1):
        if not (start == sentence.first or scene.classes[start - 1] in {"that", "clause_conj", "auxiliary"}):
            continue
        if not _may_be_subject(scene, start):
            continue
        joined = start in scene.mentions and scene.mentions[start].clitic != ""
        last = phrase_after_clitic(scene, start, end) if joined else noun_phrase(scene, start, end)
        after = last + 1 if last < end and scene.classes[last] in {"comma", "mark"} else last
        relative = after < end and (
            scene.classes[after] == "relative" or preposition_at(scene, after) != "" or _apposed(scene, last, after)
        )
        relative = relative or (after == end and any(scene.classes[i] == "comma" for i in range(start, last)))
        relative = relative or _since_was(scene, sentence, start, last, at)
        if last > start and relative and is_agent(scene, start, last) and (cue is None or agrees(scene, cue, start)):
            return start, last
    return None


def _since_was(scene: Scene, sentence: Sentence, start: int, last: int, at: int) -> bool:
    """Whether the sentence opens with `كان` and the phrase at tokens `start` to `last`, and the verb at token `at`
    stands behind `قد` and a comma: whatever is said by the way between the two (`كانت تقارير، قد ذكرت`)."""
    particles = scene.vocabulary.particles
    opened = start == sentence.first + 1 and scene.fold[start - 1].removeprefix("و") in particles["was"]
    return opened and scene.classes[last] in _CLOSED and scene.fold[at - 1] in particles["indeed"]


def _beyond_relative(scene: Scene, sentence: Sentence, at: int, cue: Cue | None) -> Range | None:
    """`لكن رئيس البعثة، سامر الدرواني، الذي تولى منصبه هذا الشهر قال`: a relative clause with a verb of its own, and
    then the verb at token `at` without a conjunction."""
    if cue is None or cue.form.aspect != "perfect" or cue.conjunction or scene.classes[at - 1] not in {"", "time"}:
        return None
    reach = max(sentence.first, at - _LONG_REACH)
    if "relative" not in scene.classes[reach:at]:
        return None
    for start in range(reach, at - 2):
        if not opens_clause(scene, sentence, start) or not _may_be_subject(scene, start):
            continue
        last = noun_phrase(scene, start, at, roomy=True)
        word = last + (last < at and scene.classes[last] == "comma")
        within = range(word + 1, at)
        if last == start or word >= at or scene.classes[word] != "relative":
            continue
        told = [i for i in within if i in scene.verbs]
        plain = all(scene.classes[i] in _PLAIN for i in within)
        if plain and told and told[0] == word + 1 and is_agent(scene, start, last) and agrees(scene, cue, start):
            return start, last
    return None


def _described(scene: Scene, sentence: Sentence, at: int, cue: Cue | None) -> Range | None:
    """`كان المقال الذي نشرته الصحيفة قد اتهم`: a relative clause without commas, between two auxiliaries."""
    if scene.classes[at - 1] != "auxiliary":
        return None
    for start in range(at - 2, max(sentence.first, at - _LONG_REACH), -1):
        if scene.classes[start - 1] == "auxiliary" and _may_be_subject(scene, start):
            last = noun_phrase(scene, start, at)
            relative = last < at and scene.classes[last] == "relative"
            agent = relative and is_agent(scene, start, last) and (cue is None or agrees(scene, cue, start))
            return (start, last) if agent else None
    return None


def _did_before(scene: Scene, sentence: Sentence, at: int, cue: Cue | None) -> Range | None:
    """`سبق للوزير أن أعلن`: whoever is named between `سبق` and `أن`."""
    if scene.classes[at - 1] != "that":
        return None
    for start in range(at - 2, max(sentence.first, at - _LEFT_REACH), -1):
        mention = scene.mentions.get(start)
        if scene.fold[start - 1] in scene.vocabulary.particles["already"]:
            named = mention is not None and mention.clitic == "ل" and mention.kind in AGENTS
            return (start, at - 1) if named and (cue is None or agrees(scene, cue, start)) else None
    return None


def _apposed(scene: Scene, last: int, after: int) -> bool:
    """Whether a definite noun or adjective behind a comma says what somebody is (`تالس، العضو في الحلف،`)."""
    return after > last and scene.is_definite(after) and (after in scene.mentions or scene.is_adjective(after))


def antecedent(scene: Scene, sentence: Sentence, at: int, cue: Cue) -> Range | None:
    """Whom a verb behind a relative pronoun is said of: `روسيا التي قالت`; None where the verb at `at` stands
    in none."""
    if at <= sentence.first or scene.classes[at - 1] != "relative":
        return None
    end = at - 1
    while end > sentence.first and scene.classes[end - 1] in {"comma", "mark"}:
        end -= 1
    resumed = at + 1 < sentence.last and scene.classes[at + 1] == "that_pronoun"
    for start in range(max(sentence.first, end - _LEFT_REACH), end):
        mention = scene.mentions.get(start)
        if mention is None or mention.kind not in AGENTS or (mention.kind == "descriptor" and resumed):
            continue
        if noun_phrase_from(scene, start, end) == end and agrees(scene, cue, start):
            return start, end
    return None


def noun_phrase_from(scene: Scene, start: int, end: int) -> int:
    """The end of the phrase at `start` where its first word may have something written on to it."""
    mention = scene.mentions[start]
    return noun_phrase(scene, start, end, roomy=True) if not mention.clitic else _rest(scene, mention.last, end)


def _rest(scene: Scene, i: int, end: int) -> int:
    while i < end and not scene.classes[i] and i not in scene.verbs:
        mention = scene.mentions.get(i)
        if mention is not None and mention.clitic:
            break
        i = mention.last if mention is not None else i + 1
    return i


def is_relative(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether the verb at `at` stands right behind a relative pronoun (`التي`, `ما`)."""
    return at > sentence.first and scene.classes[at - 1] in _RELATIVE


def is_asyndetic(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether the verb at `at` describes the indefinite noun before it: `رسالة تطالب`, `صورا قالت إنها`, `بيان
    أكد فيه`."""
    if at - 1 <= sentence.first or scene.fold[at][0] in "وف":
        return False
    before = at - 1
    present = all(cue.form.aspect == "imperfect" for cue in scene.cues.get(at, ()))
    if scene.classes[before] or before in scene.verbs or (scene.classes[before - 1] == "prep" and not present):
        return False
    mention = scene.mentions.get(before)
    word = scene.fold[before]
    if mention is not None:
        return mention.actor is None and mention.kind in {"document", "descriptor"} and not _definite(word)
    common = word in scene.names.common or word.removesuffix(INDEFINITE) in scene.names.common
    return not _definite(word) and (common or (word.endswith(INDEFINITE) and not scene.is_name(before)))


def _definite(word: str) -> bool:
    return word.startswith((ARTICLE, *JOINED_ARTICLES))


def owner(scene: Scene, sentence: Sentence, at: int, form: Form) -> Range | None:
    """Whose verbal noun stands at `at` (`جددت الوزارة دعوتها`): the subject of the last verb before it that agrees."""
    for verb in range(at - 1, sentence.first - 1, -1):
        if verb not in scene.verbs or is_relative(scene, sentence, verb):
            continue
        begin = past_adjuncts(scene, verb + 1, at)
        last = noun_phrase(scene, begin, at) if begin < at else begin
        if last > begin and is_agent(scene, begin, last) and begin in scene.mentions and _fits(scene, begin, form):
            return begin, last
        before = subject_before(scene, sentence, verb)
        if before is not None and _fits(scene, before[0], form):
            return before
    return None


def _fits(scene: Scene, first: int, form: Form) -> bool:
    return not form.gender or gender_of(scene, first) in {"", form.gender} or form.number == "p"


def described(scene: Scene, sentence: Sentence, at: int) -> Range | None:
    """The noun phrase that a verb at `at` describes (`الهدنة التي طلبها الرئيس`, `فكرة ترفضها أثينا`): it
    holds the words."""
    end = at
    while end > sentence.first and scene.classes[end - 1] in {"relative", "comma", "mark", "auxiliary", "adverb"}:
        end -= 1
    start = end - 1
    while start > sentence.first and scene.is_adjective(start) and _noun(scene, start - 1):
        start -= 1
    if scene.is_definite(start):
        while start > sentence.first and _noun(scene, start - 1) and not scene.is_definite(start - 1):
            start -= 1
    return (start, end) if start < end and _noun(scene, start) else None


def _noun(scene: Scene, i: int) -> bool:
    return not scene.classes[i] and i not in scene.verbs and i not in scene.closing and i not in scene.opening
