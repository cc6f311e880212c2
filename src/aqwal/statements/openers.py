"""What opens reported words: a complementiser, a colon, a quotation; and how far from its cue it may stand."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.languages.ar.affixes import ACCUSATIVE_ENDINGS, ARTICLE, FEMININE
from aqwal.languages.ar.nouns import is_nominative_plural
from aqwal.statements.cues import Cue
from aqwal.statements.marks import past_bracket
from aqwal.statements.prepositions import brought, preposition_at
from aqwal.statements.scene import FINITE, Scene
from aqwal.statements.turns import turns

PLACES = frozenset({"place", "state", "capital"})
THAT = frozenset({"that", "that_pronoun"})
CLAUSAL = frozenset({"clause", "quote", "to-clause"})
_REACH, _REMARK = 60, 16
_SCARE_QUOTE, _NAME_QUOTE = 3, 6
_NOT_OURS = frozenset({"conj", "clause_conj", "negation", "indefinite_relative", "time_conj"})
_JOINTS = THAT | {"colon", "stop", "dots", "semicolon", "comma", "relative", "indefinite_relative"}
_BREAKS = frozenset({"comma", "conj", "clause_conj", "semicolon", "mark"})
_NAMED = frozenset({"body", "group"})


@dataclass(frozen=True, slots=True)
class Opener:
    """`at` is the token that opens the words (a preposition before a complementiser included), `kind` that,
    colon or quote."""

    at: int
    kind: str
    that: int


def find_opener(scene: Scene, at: int, cue: Cue, limit: int) -> Opener | None:
    """The first opener that can belong to the cue at token `at`, before token `limit` of its sentence."""
    limit = min(limit, at + _REACH)
    frames = cue.verb.frames
    i = at + 1
    relative = False
    while (i := _next_joint(scene, i, limit)) < limit:
        kind = scene.classes[i]
        if kind in THAT:
            found = _that(scene, at, i, cue)
            if found is not None or scene.fold[i - 1] not in scene.vocabulary.particles["when"]:
                return found
            relative, i = True, i + 1  # `بعد أن التقى نظيره`
            continue
        if cue.verb.act == "ask" and scene.fold[i] in scene.vocabulary.particles["question"]:
            return Opener(i, "that", i)
        if kind == "colon":
            return Opener(i, "colon", i) if frames & {"quote", "source:في"} else None
        if scene.fold[i] == "(":
            i = max(past_bracket(scene, i, limit, _REMARK), i + 1)
            continue
        if i in scene.opening:
            if _holds_words(scene, at, i, cue, limit):
                return Opener(_before_mark(scene, at, i), "quote", i)
            i = scene.opening[i].last + 1
            continue
        but = scene.vocabulary.particles["but"]
        if _closes(scene, i) or (i > at + 1 and (scene.fold[i] in but or _cuts_off(scene, cue, i, limit))):
            return None
        relative = relative or _turns_aside(scene, at, i)
        if i > at + 1 and i in scene.verbs and i in scene.cues and turns(scene, i) < i:
            return None
        if _tells_itself(scene, at, i, cue, relative=relative) and _interrupts(scene, at, i):
            return None
        i += 1
    return None


def _next_joint(scene: Scene, i: int, limit: int) -> int:
    """The first token from `i` on that can open the words or bar the way to them, `limit` where none can; nearly all do
    neither."""
    fold, classes, turning = scene.fold, scene.classes, scene.vocabulary.turning
    while i < limit and not (
        classes[i] in _JOINTS
        or i in scene.cues
        or i in scene.verbs
        or fold[i] in turning
        or i in scene.opening
        or i in scene.closing
    ):
        i += 1
    return i


def _closes(scene: Scene, i: int) -> bool:
    """Whether a mark at token `i` closes the clause; a semicolon before a title is written for a comma."""
    apposed = scene.classes[i] == "semicolon" and i + 1 in scene.mentions and scene.mentions[i + 1].kind == "office"
    return (scene.classes[i] in {"stop", "dots", "semicolon"} and not apposed) or i in scene.closing


def _turns_aside(scene: Scene, at: int, i: int) -> bool:
    """Whether a clause begins at token `i` that says something of what stands between it and
    the cue at token `at`."""
    relative = scene.classes[i] in {"relative", "indefinite_relative"}
    return relative or _where(scene, i) or _by_the_way(scene, i) or (i > at + 1 and _describes_people(scene, i))


def _cuts_off(scene: Scene, cue: Cue, comma: int, limit: int) -> bool:
    """Whether a comma parts a verbal noun from the next complementiser, with another reporting verb before that: the
    words are that verb's own."""
    if scene.classes[comma] != "comma" or cue.form.aspect != "masdar":
        return False
    for i in range(comma + 1, limit):
        if scene.classes[i] in THAT:
            return False
        if i in scene.verbs and any(cue.form.aspect in FINITE for cue in scene.cues.get(i, ())):
            return True
    return False


def _tells_itself(scene: Scene, at: int, i: int, cue: Cue, *, relative: bool) -> bool:
    """Whether a cue at token `i` has words of its own, and not those of the cue at token `at`; `relative` says that a
    relative clause stands between the two."""
    return not _carries_on(scene, at, i, cue) and (not relative or _tells_on(scene, i))


def _tells_on(scene: Scene, i: int) -> bool:
    """Whether a participle that reports stands behind a comma (`الذي زار برقين، مضيفا أن`)."""
    return scene.classes[i - 1] == "comma" and any(cue.form.aspect == "participle" for cue in scene.cues.get(i, ()))


def _carries_on(scene: Scene, at: int, i: int, cue: Cue) -> bool:
    """Whether the words of a cue go on beyond another cue right behind it (`قال مشيرا إلى الأمر إنه`, `أضاف يقول`)."""
    if i != at + 1:
        return False
    readings = scene.cues.get(i, ())
    if any(one.verb.carrier and one.form.aspect == "imperfect" for one in readings):
        return True
    return cue.verb.carrier and any(one.form.aspect == "participle" for one in readings) and _accusative(scene, i)


def _describes_people(scene: Scene, i: int) -> bool:
    """Whether a verb at token `i` says something of the indefinite people before it (`ذكر بحارة يسكنون برقين أن`)."""
    if scene.fold[i - 1] in ")]" and i in scene.verbs and scene.fold[i][0] not in "وف":
        return True  # `في تغريدة عبر موقع (تويتر) أثارت جدلا`
    people = is_nominative_plural(scene.fold[i - 1]) or (
        (mention := scene.mentions.get(i - 1)) is not None
        and mention.kind in {"descriptor", "document"}
        and mention.actor is None
    )
    return people and i in scene.verbs and not scene.is_definite(i - 1) and scene.fold[i][0] not in "وف"


def _by_the_way(scene: Scene, i: int) -> bool:
    """Whether a clause about a time begins at token `i` (`قال الوزير، بعدما وصل إلى برقين، إن`)."""
    return scene.fold[i] in scene.vocabulary.particles["whenever"]


def _where(scene: Scene, i: int) -> bool:
    """Whether a clause about the place before it begins at token `i` (`من برقين حيث يزور`)."""
    mention = scene.mention_ending(i) if scene.fold[i] in scene.vocabulary.particles["where"] else None
    return mention is not None and mention.kind in PLACES


def _that(scene: Scene, at: int, i: int, cue: Cue) -> Opener | None:
    """The complementiser at `i`, unless the word before it takes it away (`بعد أن`, `إلا أن`)."""
    before = i - 1
    if before == at:
        return Opener(i, "that", i)
    kind = scene.classes[before]
    if kind in _NOT_OURS:
        return None
    if kind == "prep":
        ours = (
            scene.fold[before] in cue.verb.prepositions
            or scene.fold[before] in scene.vocabulary.particles["that_prep"]
            or any(frame.startswith("feeling:") for frame in cue.verb.frames)
        )
        return Opener(before, "that", i) if ours else None
    return Opener(i, "that", i)


def _interrupts(scene: Scene, at: int, i: int) -> bool:
    """Whether a new clause begins at token `i`: a participle that reports, or a verb with a conjunction or
    after a comma."""
    if i in scene.mentions or scene.classes[i] or scene.fold[i - 1] in scene.vocabulary.particles["genitive"]:
        return False
    readings = scene.cues.get(i, ())
    if any(
        cue.form.aspect == "participle"
        and not cue.verb.carrier
        and cue.verb.frames & CLAUSAL
        and not scene.fold[i].startswith(ARTICLE)
        for cue in readings
    ):
        noun = any(cue.form.aspect == "masdar" for cue in readings)
        return not noun and _accusative(scene, i) and not _describes(scene, i)
    if i not in scene.verbs or i == at + 1:
        return i in scene.verbs
    return scene.is_joined_verb(i) or scene.classes[i - 1] in _BREAKS


def _describes(scene: Scene, i: int) -> bool:
    """Whether a feminine participle describes the indefinite noun before it (`كلمة مسجلة`)."""
    before = scene.fold[i - 1]
    noun = not scene.classes[i - 1] and i - 1 not in scene.verbs and scene.surface(i - 1).endswith(FEMININE)
    return noun and scene.surface(i).endswith(FEMININE) and not before.startswith(ARTICLE) and not scene.is_name(i - 1)


def _accusative(scene: Scene, i: int) -> bool:
    return scene.fold[i].endswith(ACCUSATIVE_ENDINGS)


def _before_mark(scene: Scene, at: int, i: int) -> int:
    return i - 1 if scene.classes[i - 1] == "comma" and i - 1 > at else i


def _holds_words(scene: Scene, at: int, i: int, cue: Cue, limit: int) -> bool:
    """Whether the quotation that opens at `i` holds the cue's words, as against a name or a scare quote on the
    way to them."""
    if not cue.verb.frames & {"clause", "quote", "to-clause", "source:في"}:
        return False
    quotation = scene.opening[i]
    words = quotation.last - quotation.first
    named = scene.mentions.get(i + 1)
    if named is not None and named.kind == "person" and named.last == quotation.last:
        return False  # `كشف المبعوث "سامر الدرواني" عن`
    named_group = named is not None and named.kind in _NAMED and not named.clitic and words <= _NAME_QUOTE
    if named_group and i - 1 == at and "object" in cue.verb.frames:
        return False  # `أعلن "تحالف القوى الأورية" دعمه`
    if words <= _NAME_QUOTE and scene.classes[quotation.last + 1 : quotation.last + 2] == ["colon"]:
        return False
    at_once = i - 1 == at or (scene.classes[i - 1] == "comma" and i - 2 == at)
    plain = cue.verb.act == "say" and cue.verb.frames >= {"clause", "quote"} and "predicate" not in cue.verb.frames
    closes = words > 1 and plain and at_end(scene, quotation.last + 1, limit)
    if words <= _SCARE_QUOTE and not ((at_once or closes) and "quote" in cue.verb.frames):
        return False
    if words == 1 and not at_end(scene, quotation.last + 1, limit):
        return False  # `أضافت "156" رحلة`
    own = cue.verb.prepositions
    if words <= _SCARE_QUOTE and quotation.last + 1 < limit and brought(scene, quotation.last + 1, own) in own:
        return False  # `أشاد «الساحلي» بالبطولة`
    if words <= _NAME_QUOTE and _clause_follows(scene, quotation.last + 1, limit):
        return False
    if (
        words <= _SCARE_QUOTE
        and i - 1 == at
        and "object" in cue.verb.frames
        and _object_follows(scene, quotation.last + 1)
    ):
        return False  # `أكدت "صحة ناردين" تقديم العلاج`
    return not (i - 1 > at and scene.classes[i - 1] in {"prep", "prep_of_office", "title"})


def at_end(scene: Scene, at: int, limit: int) -> bool:
    """Whether a clause ends before token `at`."""
    return at >= limit or scene.classes[at] in {"stop", "comma", "semicolon", "dots"}


def _clause_follows(scene: Scene, begin: int, limit: int) -> bool:
    """Whether a complementiser comes before the next verb: then a short quotation was a name (`قال «المرصد» إن`)."""
    for i in range(begin, min(limit, begin + 14)):
        if scene.classes[i] in THAT:
            return True
        told = any(cue.form.aspect == "participle" for cue in scene.cues.get(i, ())) and scene.classes[i - 1] == "comma"
        told_after = scene.classes[i] == "colon" and scene.classes[i + 1 : i + 2] in (["that"], ["that_pronoun"])
        if told_after:
            return True  # `قالت "أم سامر" للصحيفة: إنها`
        if scene.classes[i] in {"stop", "colon"} or i in scene.verbs or told:
            return False
    return False


def _object_follows(scene: Scene, at: int) -> bool:
    """Whether a noun without the article stands at token `at`."""
    plain = at < len(scene.fold) and not scene.classes[at] and at not in scene.verbs and at not in scene.mentions
    return (
        plain and scene.fold[at] in scene.names.common and not scene.is_definite(at) and not preposition_at(scene, at)
    )


def finite(cue: Cue) -> bool:
    """Whether the cue is read as a finite verb."""
    return cue.form.aspect in FINITE
