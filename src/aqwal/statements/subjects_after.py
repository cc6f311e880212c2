"""The subject that follows its verb, and to whom it says something, before what opens the words."""

from __future__ import annotations

from aqwal.languages.ar.affixes import INDEFINITE, TANWIN, without_pronoun
from aqwal.languages.ar.nouns import is_nominative_plural
from aqwal.statements.adjuncts import past_adjuncts, past_prepositional
from aqwal.statements.agents import gender_of, is_agent
from aqwal.statements.complement import Range
from aqwal.statements.cues import FROM, Cue, addresses, asked_by
from aqwal.statements.marks import past_short_quotation
from aqwal.statements.phrases import noun_phrase
from aqwal.statements.prepositions import brought, preposition_at
from aqwal.statements.scene import Scene
from aqwal.statements.titles import name_of_title

_PAPER = 2  # words
_TELLERS = frozenset({"office", "descriptor", "person"})


def parties_after(
    scene: Scene, begin: int, end: int, cue: Cue, closed: Range | None, *, free: bool
) -> tuple[Range | None, Range | None]:
    """Who speaks, and to whom, between the cue and what opens its words."""
    addressed = "to-clause" in cue.verb.frames
    if addressed:
        after = past_adjuncts(scene, closed[1], end) if closed else begin
        last = noun_phrase(scene, after, end) if after < end else after
        return closed, ((after, last) if last > after and is_agent(scene, after, last) else None)
    apart = begin > 0 and scene.classes[begin - 1] == "comma" and begin not in scene.mentions
    settled = closed is not None and _is_settled(scene, closed[1], end)
    subject = closed if settled else subject_after(scene, begin, end, cue, closed=False) if free and not apart else None
    return subject, addressee_after(
        scene, subject[1] if subject else begin, end, asked=FROM in asked_by(cue.verb.frames)
    )


def subject_after(scene: Scene, begin: int, end: int, cue: Cue, *, closed: bool) -> Range | None:
    """The subject that begins at token `begin`, before `end`; where what opens the words is not known (`closed`), only
    somebody who can speak, with nothing that can be the verb's object."""
    if begin >= end:
        return None
    if brought(scene, begin, cue.verb.prepositions):
        return None
    last = _before_own(scene, begin, noun_phrase(scene, begin, end, roomy=not closed), cue)
    if last < end and scene.fold[last - 1] in scene.vocabulary.particles["governs"] and scene.classes[last] == "prep":
        last = past_prepositional(scene, last, end)  # `المشرف على البرنامج`
    last = name_of_title(scene, begin, last, end, cue.verb.prepositions, whole=not closed)
    object_case = cue.form.aspect != "masdar" and (
        (scene.fold[begin] in scene.vocabulary.oblique and not _is_somebody(scene, begin))
        or TANWIN in scene.surface(begin)
        or (bool(cue.object) and _indefinite(scene, begin))
    )
    if last == begin or object_case or _is_his_words(scene, begin, last) or not agrees(scene, cue, begin):
        return None
    if closed and not is_agent(scene, begin, last):
        return None
    asked = scene.vocabulary.particles["asked"]
    if cue.conjunction and cue.form.aspect != "masdar" and addresses(cue.verb) and scene.fold[begin] in asked:
        return None  # `وطالب المجتمع الدولي بوقف ...`
    return begin, last


def _is_his_words(scene: Scene, begin: int, last: int) -> bool:
    """Whether the phrase is no more than the words of who speaks, which a verb has as its object (`ختم حديثه`)."""
    words = scene.vocabulary.particles["words_of"]
    return last == begin + 1 and not words.isdisjoint(without_pronoun(scene.fold[begin]))


def _is_somebody(scene: Scene, at: int) -> bool:
    """Whether the word at `at` is the name of a person (`رئيسي`)."""
    mention = scene.mentions.get(at)
    return mention is not None and mention.kind == "person"


def past_outlet(scene: Scene, begin: int, end: int) -> int:
    """The token after a paper in quotation marks at token `begin` to which somebody named behind it says something
    (`أبلغ «الساروق» مصدر مطلع أن`); `begin` where none stands there."""
    marked = scene.opening.get(begin)
    if marked is None or marked.last - marked.first > _PAPER or marked.last + 1 >= end:
        return begin
    paper, after = scene.mentions.get(begin + 1), marked.last + 1
    known = paper is not None and paper.kind == "outlet"
    somebody = scene.mentions.get(after)
    titled = somebody is not None and somebody.kind in _TELLERS and not somebody.clitic
    titled = titled or (somebody is None and is_nominative_plural(scene.fold[after]))  # `مصرفيون`
    if not (known and titled) or not is_agent(scene, after, noun_phrase(scene, after, end)):
        return begin
    return after


def takes_subject(cue: Cue) -> bool:
    """Whether a noun phrase after the cue can be who speaks: not after a participle, nor a verbal noun with a
    pronoun."""
    form = cue.form
    if form.aspect == "participle" or (form.aspect == "masdar" and form.number):
        return False
    if form.number in {"p", "d"}:  # before its subject a verb is singular
        return False
    return form.person == 3  # noqa: PLR2004 - the third person


def _before_own(scene: Scene, begin: int, last: int, cue: Cue) -> int:
    """The end of a subject, before a word with the verb's own `ب` that is in no name (`أشاد سعادته بحسن التعاون`)."""
    if "ب" not in cue.verb.prepositions:
        return last
    i = begin
    while i < last:
        mention = scene.mentions.get(i)
        if mention is None and i > begin and brought(scene, i, {"ب"}) == "ب":
            return i
        i = mention.last if mention is not None else i + 1
    return last


def _indefinite(scene: Scene, at: int) -> bool:
    """Whether the word at `at` is written as an indefinite noun in the accusative (`واعتبره شرطا`)."""
    return at not in scene.mentions and scene.fold[at].endswith(INDEFINITE) and scene.fold[at] not in scene.people


def agrees(scene: Scene, cue: Cue, first: int) -> bool:
    """Whether the verb's gender does not speak against the phrase that begins at token `first` as its subject."""
    gender = cue.form.gender if cue.form.aspect != "masdar" else ""
    return not gender or gender_of(scene, first) in {"", gender}


def _is_settled(scene: Scene, last: int, end: int) -> bool:
    """Whether a preposition at token `last` shows that the speaker's phrase is over: it belongs to no title."""
    particles = scene.vocabulary.particles
    titled = scene.fold[last - 1] in particles["governs"] or scene.fold[min(last, end - 1)] in particles["post"]
    return last < end and scene.classes[last] == "prep" and not titled


def addressee_after(scene: Scene, begin: int, end: int, *, asked: bool) -> Range | None:
    """`قال لوكالة ... إن`: somebody brought by `ل` after the subject; by `من` where somebody is `asked`."""
    if asked and begin + 1 < end and preposition_at(scene, begin) == FROM:
        last = noun_phrase(scene, begin + 1, end)
        return (begin + 1, last) if last > begin + 1 and is_agent(scene, begin + 1, last) else None
    for i in range(begin, end):
        if scene.classes[i] == "adverb":
            return None
        if i in scene.mentions and preposition_at(scene, i) == "ل":
            last = noun_phrase_of(scene, i, end)
            return i, last
    return None


def noun_phrase_of(scene: Scene, i: int, end: int) -> int:
    """The end of the phrase that begins at a mention with a preposition written on to it."""
    last = scene.mentions[i].last
    while last < end and not scene.classes[last] and last not in scene.verbs and scene.is_adjective(last):
        last += 1
    return min(past_short_quotation(scene, last, end), end)
