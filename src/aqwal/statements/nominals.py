"""Noun phrases as the words of a cue: `دعا إلى وقف النار`, `اتهم إيران بالتدخل`, `رفض هذه الاتهامات`."""

from __future__ import annotations

from dataclasses import replace

from aqwal.languages.ar.affixes import ARTICLE, INDEFINITE, JOINED_ARTICLES, bare, without_pronoun
from aqwal.languages.ar.letters import fold
from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.agents import is_agent
from aqwal.statements.complement import Complement
from aqwal.statements.cues import FROM, IN, Cue, asked_by
from aqwal.statements.feelings import feeling, listed
from aqwal.statements.marks import past_bracket, past_short_quotation
from aqwal.statements.openers import THAT, Opener
from aqwal.statements.phrases import noun_phrase, starts_phrase
from aqwal.statements.prepositions import brought, preposition_at
from aqwal.statements.scene import Scene

_QUOTED_PHRASE = 2
_NOUNS = ("feeling:", "words:", "carried:")
_NAMES = frozenset({"state", "capital", "person", "group", "place"})
_LOOSEST = "ل"  # joins any noun to any other, so that it brings the words only right behind the verb or its subject
_ENDS = frozenset({"comma", "that", "that_pronoun", "colon", "clause_conj"})
_TARGET_REACH, _SHIFT_REACH, _CLAUSE_REACH = 30, 14, 120


def nominal(
    scene: Scene, cue: Cue, begin: int, end: int, opener: Opener | None, *, known: bool, at_once: bool
) -> Complement | None:
    """The noun phrase that the cue takes, with the subject over by token `begin`; before token `end`.

    `known` says that the subject has been found, so that a noun with the article is no part of it; `at_once`
    that nothing stands between the verb, its subject and `begin`.

    Frames are tried in the order in which the sentence settles them: what stands at `begin`, then what follows
    an addressee.
    """
    frames = cue.verb.frames
    end = _reach(scene, begin, end)
    if begin >= end:
        return None
    if any(frame.startswith(_NOUNS) for frame in frames):
        return _noun_frames(scene, frames, begin, end, opener)
    target = next((frame[7:] for frame in frames if frame.startswith("target:")), None)
    if target is not None:
        found = _target(scene, target, begin, end, opener, cue)
        if found or not any(frame.startswith("to:") for frame in frames):
            return found
    found = (
        _prepositional(scene, cue, begin, end, opener, known=known, at_once=at_once)
        or _addressed(scene, frames, begin, end, opener, at_once=at_once)
        or ("to:object" in frames and _entrusted(scene, begin, end, opener))
        or _requested(scene, frames, begin, end, opener)
    )
    if found:
        return found
    if "predicate:في" in frames and (found := _seen_in(scene, begin, end)) is not None:
        return found
    predicated = "predicate" in frames and (opener is None or opener.kind == "quote")
    told = cue.form.aspect == "perfect" or (cue.form.aspect == "participle" and not scene.is_definite(begin - 1))
    if predicated and (cue.object or told):
        return _predicate(scene, begin, end, cue)
    if "object" in frames and not cue.object:
        return _object(scene, begin, end, opener, spoken=bool(frames & {"clause", "quote"}), known=known)
    return None


def _prepositional(
    scene: Scene, cue: Cue, begin: int, end: int, opener: Opener | None, *, known: bool, at_once: bool
) -> Complement | None:
    """The noun phrase that a preposition of the verb brings at token `begin`."""
    own = _plain(cue.verb.frames)
    if begin in scene.opening and begin + 1 < end and preposition_at(scene, begin + 1) in own:
        return Complement("nominal", preposition_at(scene, begin + 1), begin, begin)  # `تعهد "بتطوير" المصادر`
    preposition = brought(scene, begin, own)
    if preposition and preposition in own and (at_once or preposition != _LOOSEST):
        return _after(scene, preposition, begin, end, opener)
    if cue.form.aspect == "masdar" and "object" in cue.verb.frames and preposition == _LOOSEST and known:
        return _after(scene, preposition, begin, end, opener)  # `انتقاد الاتحاد للوضع`
    return None


def _noun_frames(
    scene: Scene, frames: frozenset[str], begin: int, end: int, opener: Opener | None
) -> Complement | None:
    """What a verb brings whose noun says it: a feeling (`أعرب عن قلقه من`), or what is said (`وجه انتقادات إلى`)."""
    for frame in sorted(frame for frame in frames if frame.startswith(_NOUNS)):
        kind, _, brought_by = frame.partition(":")
        if kind == "carried":
            greeting = any(listed(scene.fold[i], scene.vocabulary.carried) for i in range(begin, min(begin + 2, end)))
            if greeting and not scene.classes[begin]:
                return Complement("nominal", "carried", begin, begin)
            continue
        acts = scene.vocabulary.feelings if kind == "feeling" else scene.vocabulary.speech
        found = feeling(scene, brought_by, begin, end, opener, acts)
        if found is not None:
            return found
    return None


def beyond(scene: Scene, cue: Cue, begin: int, end: int, opener: Opener | None) -> Complement | None:
    """The noun phrase of a cue whose subject was followed by a comma: only what nothing else can be, a preposition of
    the verb, a feeling, or the noun of what somebody does."""
    begin = past_adjuncts(scene, begin, end, cue.verb.prepositions)
    if begin >= end:
        return None
    frames = cue.verb.frames
    own = cue.verb.prepositions - {_LOOSEST}
    if brought(scene, begin, own) not in own:
        near = strong_preposition(scene, begin, end, own)
        begin = near if near < end else begin
    marked = brought(scene, begin, own) in own
    if marked or any(frame.startswith(_NOUNS) for frame in frames):
        return nominal(scene, cue, begin, end, opener, known=True, at_once=False)
    if any(frame.startswith(("to:", "target:")) for frame in frames) and starts_phrase(scene, begin):
        last = noun_phrase(scene, begin, end)
        after = past_adjuncts(scene, last, end, own)
        if is_agent(scene, begin, last) and after < end and brought(scene, after, own) in own:
            return nominal(scene, cue, begin, end, opener, known=True, at_once=False)
    if "object" in frames and _is_deed(scene, begin):
        return _object(scene, begin, end, opener, spoken=bool(frames & {"clause", "quote"}))
    return None


def strong_preposition(scene: Scene, begin: int, end: int, own: frozenset[str], *, no_object: bool = False) -> int:
    """Where one of the verb's prepositions that are words of their own comes behind words of the subject that no
    grammar joins, before a verb or a comma of the same clause; `end` where none comes. A verb with `no_object` has
    nothing there but its subject."""
    named = scene.mention_ending(begin)
    if begin < end and named is not None and named.kind in _NAMES and scene.is_definite(begin):
        return end  # `شددت ناردين الحراسة على الموانئ`: an object, no more of the subject
    for i in range(begin, min(end, begin + _SHIFT_REACH)):
        if scene.classes[i] == "prep" and preposition_at(scene, i) in own:
            return i
        near = i <= begin + 1 or no_object
        if near and "ب" in own and i not in scene.mentions and brought(scene, i, {"ب"}) == "ب":
            return i
        if no_object and scene.classes[i] == "comma" and preposition_at(scene, i + 1) in own:
            return i + 1
        if i in scene.verbs or scene.classes[i] in _ENDS or scene.classes[i] == "relative" or i in scene.opening:
            break
    return end


def _is_deed(scene: Scene, i: int) -> bool:
    """Whether an everyday noun stands at token `i` that is nobody (`رفض الوزير، في حوار، الكشف عن ...`)."""
    if i in scene.mentions or scene.classes[i] or scene.fold[i][0] == "و":
        return False
    if i in scene.verbs:
        return _reads_as_noun(scene, i)
    word = scene.fold[i]
    stems = {word, bare(word), word.removesuffix(INDEFINITE)}
    return bool(stems & scene.names.common) or _reads_as_noun(scene, i)


def _plain(frames: frozenset[str]) -> frozenset[str]:
    return frozenset(fold(frame) for frame in frames if ":" not in frame)


def _reach(scene: Scene, begin: int, end: int) -> int:
    end = min(end, begin + _CLAUSE_REACH)
    i = begin
    while i < end and scene.classes[i] not in {"stop", "dots", "semicolon"}:
        i += 1
    return i


def _after(scene: Scene, preposition: str, at: int, end: int, opener: Opener | None) -> Complement | None:
    """The noun phrase after a frame's preposition, which is a word of its own or written on to it."""
    first = at + 1 if scene.classes[at] == "prep" or scene.fold[at] in scene.vocabulary.particles["so_that"] else at
    if first >= end or scene.classes[first] in THAT or (opener is not None and opener.at <= at):
        return None
    return _whole_quote(scene, Complement("nominal", preposition, at, first), end)


def _addressed(
    scene: Scene, frames: frozenset[str], begin: int, end: int, opener: Opener | None, *, at_once: bool
) -> Complement | None:
    """`طالب الطرفين بوقف ...`, `دعا أردوغان السويد إلى ...`: an addressee, or none, and the preposition."""
    wanted = {fold(frame[3:]) for frame in frames if frame.startswith("to:")} - {"object"}
    if not wanted:
        return None
    named = starts_phrase(scene, begin) and not preposition_at(scene, begin)
    last = past_short_quotation(scene, noun_phrase(scene, begin, end) if named else begin, end)
    if last < end and scene.fold[last] == "(":
        last = past_bracket(scene, last, end)  # `مكتب التحقيقات "إف بي آي" (FBI)`
    at = past_adjuncts(scene, last, end, wanted)
    if last == begin or at >= end or brought(scene, at, wanted) not in wanted:
        loose = wanted if at_once else wanted - {_LOOSEST}
        last = begin if brought(scene, begin, loose) in loose else _loose_end(scene, begin, end, loose)
        at, wanted = last, loose
    if at >= end or brought(scene, at, wanted) not in wanted:
        return None
    found = _after(scene, brought(scene, at, wanted), at, end, opener)
    told = found is not None and last > begin and is_agent(scene, begin, last)
    return replace(found, addressee=(begin, last)) if found and told else found


def _loose_end(scene: Scene, begin: int, end: int, wanted: set[str]) -> int:
    """Where one of the prepositions comes after words that no grammar joins, before a verb or a comma of the
    same clause."""
    relative = False
    for i in range(begin, min(end, begin + _SHIFT_REACH)):
        relative = relative or scene.classes[i] == "relative"
        if preposition_at(scene, i) in wanted:
            return i
        if (i in scene.verbs and not relative) or scene.classes[i] in _ENDS or i in scene.opening:
            break
    return begin


def _target(scene: Scene, preposition: str, begin: int, end: int, opener: Opener | None, cue: Cue) -> Complement | None:
    """`اتهم [إيران بالتدخل]`, `تتهمه [بالتدخل]`: the content begins at the target."""
    if cue.object:
        if _marks(scene, begin, preposition):
            return _whole_quote(scene, Complement("nominal", "target", begin, begin), end)
        return Complement("clause", "target", begin, begin) if opener is not None and opener.at == begin else None
    for i in range(begin, min(end, begin + _TARGET_REACH)):
        if _marks(scene, i, preposition):
            return _whole_quote(scene, Complement("nominal", "target", begin, begin), end)
        if i in scene.verbs and scene.classes[i - 1] not in {"relative", "indefinite_relative", "negation"}:
            break
    if len(preposition) == 1 and opener is not None and opener.kind == "that" and opener.at == end and end > begin:
        return Complement("clause", "target", begin, begin)
    return None


def _marks(scene: Scene, i: int, marker: str) -> bool:
    """Whether the claim against a target begins at `i`: with a preposition, or with a noun such as "responsibility"."""
    if len(marker) == 1:
        return brought(scene, i, {marker}) == marker
    noun = fold(marker)
    return scene.fold[i] in {noun, ARTICLE + noun} or noun in without_pronoun(scene.fold[i])


def _requested(scene: Scene, frames: frozenset[str], begin: int, end: int, opener: Opener | None) -> Complement | None:
    """`طلب من مجلس الأمن ممارسة الضغط`, `اقترح على الطرفين هدنة`: the addressee after `من` or `على`, then what is asked
    for."""
    asked = asked_by(frames)
    if scene.vocabulary.resumptive.get(scene.fold[begin], "") in asked and begin + 1 < end:
        return _object(scene, begin + 1, end, opener, spoken=False)  # `طلبوا منهم إعادة النظر`
    if scene.classes[begin] != "prep" or preposition_at(scene, begin) not in asked:
        return None
    last = noun_phrase(scene, begin + 1, end)
    after = past_adjuncts(scene, last, end) if scene.fold[begin] == FROM else last
    found = _object(scene, after, end, opener, spoken=False) if begin + 1 < last <= after < end else None
    return replace(found, addressee=(begin + 1, last)) if found else None


def _entrusted(scene: Scene, begin: int, end: int, opener: Opener | None) -> Complement | None:
    """`ناشدت الهيئة المجتمع الدولي توفير الغذاء`: the addressee, then what is asked for."""
    last = noun_phrase(scene, begin, end) if starts_phrase(scene, begin) else begin
    after = past_adjuncts(scene, last, end) if last > begin and is_agent(scene, begin, last) else end
    if after >= end or after in scene.mentions or scene.is_name(after):
        return None
    found = _object(scene, after, end, opener, spoken=False)
    return replace(found, addressee=(begin, last)) if found else None


def _object(
    scene: Scene, begin: int, end: int, opener: Opener | None, *, spoken: bool, known: bool = True
) -> Complement | None:
    """The object right after the verb or its subject; before a complementiser only an everyday noun is one,
    not a title."""
    named = begin > 1 and scene.fold[begin - 1] in scene.vocabulary.particles["reflexive"] and begin - 2 in scene.cues
    if begin >= end or preposition_at(scene, begin) or named:
        return None  # `أعلن نفسه خليفة`
    if scene.classes[begin] == "indefinite_relative" and begin + 1 < end and not scene.classes[begin + 1]:
        return Complement("nominal", "object", begin, begin)
    if scene.classes[begin] not in {"", "demonstrative"} or scene.fold[begin].startswith(JOINED_ARTICLES):
        return None
    noun = starts_phrase(scene, begin) or begin in scene.opening or (known and _reads_as_noun(scene, begin))
    if begin in scene.closing or _participle(scene, begin) or not noun:
        return None
    if spoken and opener is not None and not _opens_object(scene, begin, opener, known=known):
        return None
    if spoken and opener is not None and scene.fold[begin] in scene.vocabulary.verbs:
        return None  # `بيان صدر عن الوزارة أن`
    if spoken and _is_somebody(scene, begin):
        return None
    if spoken and not known and is_agent(scene, begin, min(begin + 1, end)) and begin not in scene.mentions:
        return None
    return _whole_quote(scene, Complement("nominal", "object", begin, begin), end)


def _reads_as_noun(scene: Scene, begin: int) -> bool:
    """Whether what is written like a verb is a noun where a verb and its subject stand before it (`أكد البيان رفض`)."""
    readings = scene.cues.get(begin, ())
    stems = {scene.fold[begin], *without_pronoun(scene.fold[begin])}
    if stems & scene.names.common and readings and all(cue.form.aspect == "imperfect" for cue in readings):
        return True  # `أكدت الوزارة تقدم قواتها`
    return any(cue.form.aspect == "masdar" or cue.verb.noun for cue in scene.cues.get(begin, ()))


def _is_somebody(scene: Scene, begin: int) -> bool:
    """Whether a person or people pointed at stand at `begin`: whoever speaks, not what is said."""
    mention = scene.mentions.get(begin)
    return (mention is not None and mention.kind == "person") or scene.fold[begin] in scene.vocabulary.particles[
        "these"
    ]


def _participle(scene: Scene, i: int) -> bool:
    readings = {cue.form.aspect for cue in scene.cues.get(i, ())}
    return "participle" in readings and "masdar" not in readings


def _predicate(scene: Scene, begin: int, end: int, cue: Cue) -> Complement | None:
    """`اعتبر الهجوم جريمة`, `اعتبرته جريمة`: a noun phrase and what is said of it."""
    if cue.object:
        return _whole_quote(scene, Complement("nominal", "predicate", begin, begin), end)
    if scene.classes[begin] == "indefinite_relative" and begin + 1 < end and not scene.classes[begin + 1]:
        return Complement("nominal", "predicate", begin, begin)
    last = noun_phrase(scene, begin, end)
    if last == begin or last >= end or scene.classes[last] in {"comma", "stop", "that", "colon"}:
        return None
    return Complement("nominal", "predicate", begin, begin)


def _seen_in(scene: Scene, begin: int, end: int) -> Complement | None:
    """`رأت ناردين في الخطوة تهديدا`: what somebody sees in something, behind it."""
    if preposition_at(scene, begin) != IN:
        return None
    after = past_adjuncts(scene, begin, end)
    after += after < end and scene.classes[after] == "comma"
    seen = after < end and _is_deed(scene, after) and not scene.is_definite(after)
    return Complement("nominal", "predicate", begin, begin) if seen else None


def _opens_object(scene: Scene, begin: int, opener: Opener, *, known: bool) -> bool:
    """Whether the word at `begin` is an everyday noun (`أهمية أن ...`), not a further part of the subject."""
    word = scene.fold[begin]
    definite = scene.is_definite(begin)
    if begin in scene.mentions or scene.is_name(begin) or (definite and not known):
        return False
    named = scene.mention_ending(begin)
    if named is not None and named.kind == "person" and named.last == named.first + 1 and begin + 1 == opener.at:
        return False  # a family name: `أوضح هشام قادر أن`
    return not scene.is_adjective(begin) or (word in scene.names.common and not definite)


def _whole_quote(scene: Scene, found: Complement, end: int) -> Complement:
    """Content that stands wholly in quotation marks is a direct quotation."""
    first = found.first
    quotation = scene.opening.get(first) or (scene.opening.get(first + 1) if len(scene.fold[first]) == 1 else None)
    if quotation is None or quotation.last - quotation.first < _QUOTED_PHRASE:
        return found
    after = quotation.last + 1
    if after < end and scene.classes[after] not in {"stop", "comma", "semicolon", "dots", "mark"}:
        return found
    return replace(found, form="quote", first=quotation.first, last=quotation.last)
