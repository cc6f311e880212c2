"""What a cue takes: the clause, quotation or noun phrase that holds the words, and what stands between."""

from __future__ import annotations

from dataclasses import dataclass, replace

from aqwal.languages.ar.clitics import strip_clitics
from aqwal.statements.cues import Cue
from aqwal.statements.phrases import AGENTS, phrase_end, starts_phrase
from aqwal.statements.scene import Scene

_REACH = 60
_SCARE_QUOTE = 3
_NAME_QUOTE = 6
_QUOTED_PHRASE = 2
_THAT = frozenset({"that", "that_pronoun"})
_NOT_OURS = frozenset({"بعد", "قبل", "منذ", "الا", "دون", "رغم", "غير", "بيد", "مع", "حيث", "كما", "علما", "لو", "سوي", "حتي"})
_ATTACHED = frozenset("بل")


@dataclass(frozen=True, slots=True)
class Complement:
    """The words that a cue reports: `form` is clause, quote or nominal.

    Content runs from token `first`; `opener` is the first token of what introduces it (complementiser, preposition, mark).
    `last` is its end (exclusive) where a quotation sets it, else None. `subject` and `addressee` are token ranges or None.
    `frame` is the frame of the lexicon that matched.
    """

    form: str
    frame: str
    opener: int
    first: int
    last: int | None = None
    subject: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None


def find_complement(scene: Scene, at: int, cue: Cue, limit: int) -> Complement | None:
    """The complement of the cue at token `at`, looked for up to token `limit` of its sentence; None if it has none."""
    limit = min(limit, at + _REACH)
    frames = cue.verb.frames
    spoken = _clause_or_quote(scene, at, cue, limit)
    nominal = _nominal(scene, at, cue, spoken.opener if spoken else limit, limit)
    if nominal and spoken and nominal.first >= spoken.opener:
        nominal = None
    if nominal and spoken and "target:ب" in frames and spoken.form == "clause" and spoken.frame == "clause":
        nominal = None
    return nominal or spoken


def _clause_or_quote(scene: Scene, at: int, cue: Cue, limit: int) -> Complement | None:
    """The first complementiser, colon or quotation that the cue's frames allow, with nothing but phrases before it."""
    frames = cue.verb.frames
    prepositions = _prepositions(frames)
    i = at + 1
    relative = False
    while i < limit:
        kind = scene.classes[i]
        if kind in _THAT and _own_clause(scene, at, i, prepositions):
            return _clause(scene, at, i, cue, limit)
        if kind == "colon":
            return _speech(scene, at, i, limit) if "quote" in frames else None
        if i in scene.opening:
            found = _quote(scene, at, i, cue, limit)
            if found:
                return found
            i = scene.opening[i].last + 1
            continue
        if kind in {"stop", "dots", "semicolon"}:
            return None
        if kind == "relative":
            relative = True
        elif i in scene.cues and not relative and _interrupts(scene, i):
            return None
        i += 1
    return None


def _own_clause(scene: Scene, at: int, i: int, prepositions: frozenset[str]) -> bool:
    before = scene.fold[i - 1]
    if i - 1 == at:
        return True
    if before in _NOT_OURS or scene.classes[i - 1] == "conj":
        return False
    return scene.classes[i - 1] != "prep" or before in prepositions


def _interrupts(scene: Scene, i: int) -> bool:
    """Whether another cue begins before the first one found its words; `قائلا` and `بقوله` only carry the first one on."""
    if i in scene.mentions or scene.classes[i]:
        return False
    return any(
        cue.form.aspect in {"perfect", "participle"} and not (cue.verb.strict or _carries(cue)) for cue in scene.cues[i]
    )


def _carries(cue: Cue) -> bool:
    return cue.verb.carrier and cue.form.aspect in {"participle", "masdar"}


def _clause(scene: Scene, at: int, i: int, cue: Cue, limit: int) -> Complement | None:
    frames = cue.verb.frames
    if not any(frame.startswith(("clause", "to-clause")) or frame == "quote" for frame in frames) and not any(
        scene.fold[i - 1] in frame for frame in frames
    ):
        return None
    opener = i - 1 if i - 1 > at and scene.classes[i - 1] == "prep" else i
    first = i + 1 if scene.classes[i] == "that" else i
    while first < limit and scene.classes[first] == "comma":
        first += 1
    if first >= limit:
        return None
    quotation = scene.opening.get(first)
    whole = quotation is not None and _is_whole(scene, quotation.last, limit)
    if quotation is not None and whole:
        found = Complement("quote", "clause", opener, quotation.first, quotation.last)
    else:
        found = Complement("clause", "clause", opener, first)
    return replace(found, subject=_subject(scene, at, opener), addressee=_addressee(scene, at, opener, cue))


def _is_whole(scene: Scene, last: int, limit: int) -> bool:
    """Whether nothing of the clause follows a quotation that ends at token `last`."""
    after = last + 1
    return after >= limit or scene.classes[after] in {"stop", "comma", "semicolon", "dots"}


def _speaks(frames: frozenset[str]) -> bool:
    return bool(frames & {"clause", "quote", "to-clause"})


def _speech(scene: Scene, at: int, colon: int, limit: int) -> Complement | None:
    """Words after a colon: in quotation marks, or to the end of the sentence."""
    first = colon + 1
    if first >= limit:
        return None
    subject = _subject(scene, at, colon)
    quotation = scene.opening.get(first)
    if quotation is not None and quotation.last > quotation.first:
        return Complement("quote", "quote", colon, quotation.first, quotation.last, subject)
    while first < limit and scene.classes[first] in {"that", "colon", "mark", "dots"}:
        first += 1
    return Complement("clause", "colon", colon, first, None, subject) if first < limit else None


def _quote(scene: Scene, at: int, i: int, cue: Cue, limit: int) -> Complement | None:
    """A quotation that holds the cue's words, as against a name or a scare quote on the way to them."""
    if not _speaks(cue.verb.frames):
        return None
    quotation = scene.opening[i]
    words = quotation.last - quotation.first
    at_once = i - 1 == at or (scene.classes[i - 1] == "comma" and i - 2 == at)
    if words <= _SCARE_QUOTE and not (at_once and "quote" in cue.verb.frames):
        return None
    if words <= _NAME_QUOTE and _clause_follows(scene, quotation.last + 1, limit):
        return None
    if i - 1 > at and scene.classes[i - 1] in {"prep", "title"}:
        return None
    opener = i - 1 if scene.classes[i - 1] == "comma" and i - 1 > at else i
    return Complement("quote", "quote", opener, quotation.first, quotation.last, _subject(scene, at, opener))


def _clause_follows(scene: Scene, begin: int, limit: int) -> bool:
    """Whether a complementiser comes before the next verb: then a short quotation was a name (`قال «المرصد» إن`)."""
    for i in range(begin, min(limit, begin + 14)):
        if scene.classes[i] in _THAT:
            return True
        if scene.classes[i] in {"stop", "colon"} or (i in scene.cues and i not in scene.mentions):
            return False
    return False


def _subject(scene: Scene, at: int, end: int) -> tuple[int, int] | None:
    """The noun phrase between the cue and what opens its words, past adverbs and prepositional phrases."""
    i = at + 1
    while i < end:
        kind = scene.classes[i]
        if kind in {"comma", "adverb", "time", "mark", "auxiliary", "demonstrative"}:
            i += 1
        elif kind == "prep" or _attached(scene, i):
            i = _past_preposition(scene, i, end)
        elif kind or i in scene.cues and _participle(scene, i):
            return None
        else:
            last = phrase_end(scene, i, end, open_end=True)
            return (i, last) if last > i else None
    return None


def _participle(scene: Scene, i: int) -> bool:
    return any(cue.form.aspect == "participle" for cue in scene.cues[i])


def _attached(scene: Scene, i: int) -> bool:
    """Whether token `i` begins with a preposition written on to it (`لوكالة`, `بالقول`)."""
    mention = scene.mentions.get(i)
    if mention is not None:
        return mention.clitic[-1:] in _ATTACHED and mention.clitic != ""
    word = scene.fold[i]
    return word.startswith(("لل", "بال", "وبال", "ولل")) or word in {"ل", "ب"}


def _past_preposition(scene: Scene, i: int, end: int) -> int:
    """The token after a preposition's noun phrase: short, for it only has to be stepped over."""
    i += 1
    if i < end and i in scene.opening:
        return min(scene.opening[i].last + 1, end)
    taken = 0
    while i < end and taken < 3:  # noqa: PLR2004 - a noun, an adjective, a demonym
        mention = scene.mentions.get(i)
        if scene.classes[i] not in {"", "demonstrative"}:
            break
        if taken and mention is not None and mention.kind in {"office", "person", "descriptor"}:
            break
        i = mention.last if mention is not None else i + 1
        taken += 1
    return min(i, end)


def _addressee(scene: Scene, at: int, opener: int, cue: Cue) -> tuple[int, int] | None:
    if not any(frame.startswith("to-clause") for frame in cue.verb.frames):
        return None
    subject = _subject(scene, at, opener)
    if subject is None or subject[1] >= opener:
        return None
    begin = subject[1]
    last = phrase_end(scene, begin, opener, open_end=True)
    return (begin, last) if last > begin else None


def _prepositions(frames: frozenset[str]) -> frozenset[str]:
    known = {"الي", "علي", "عن", "من", "في"}
    folded = {frame.rsplit(":", 1)[-1].replace("إ", "ا").replace("ى", "ي") for frame in frames}
    return frozenset(folded & known) | {"الي", "علي"}


def _nominal(scene: Scene, at: int, cue: Cue, opener: int, limit: int) -> Complement | None:
    """A noun phrase as content: after the frame's preposition, as the object, or from the target on."""
    frames = cue.verb.frames
    end = min(limit, _nominal_reach(scene, at, limit))
    subject = _agent_after(scene, at, end, cue)
    begin = subject[1] if subject else _past_adverbs(scene, at + 1, end)
    for frame in sorted(frames):
        found = _frame(scene, frame, begin, end, opener)
        if found:
            return replace(found, subject=subject)
    return None


def _nominal_reach(scene: Scene, at: int, limit: int) -> int:
    i = at + 1
    while i < limit and scene.classes[i] not in {"stop", "dots", "semicolon"}:
        if i > at + 1 and i in scene.cues and i not in scene.mentions and _interrupts(scene, i):
            break
        i += 1
    return i


def _past_adverbs(scene: Scene, i: int, end: int) -> int:
    while i < end and scene.classes[i] in {"adverb", "time", "comma"}:
        i += 1
    return i


def _agent_after(scene: Scene, at: int, end: int, cue: Cue) -> tuple[int, int] | None:
    """The subject right after a cue whose words are a noun phrase: only a phrase that names somebody who can speak."""
    if cue.form.aspect in {"participle", "masdar"} and cue.form.aspect == "participle":
        return None
    i = _past_adverbs(scene, at + 1, end)
    if i >= end or cue.object:
        mention = scene.mentions.get(i)
    mention = scene.mentions.get(i)
    if mention is None or mention.kind not in AGENTS or (mention.clitic and mention.clitic not in {"و"}):
        return None
    last = phrase_end(scene, i, end, open_end=False)
    return (i, last) if last > i else None


def _frame(scene: Scene, frame: str, begin: int, end: int, opener: int) -> Complement | None:
    if frame == "object":
        return _object(scene, begin, end, opener)
    if frame.startswith("target:"):
        return _target(scene, frame[7:], begin, end)
    if frame == "from:object":
        return _requested(scene, begin, end, opener)
    addressed = frame.startswith("to:")
    preposition = frame[3:] if addressed else frame
    if preposition in {"quote", "relay", "document"} or frame.startswith(("clause", "to-clause")):
        return None
    return _after_preposition(scene, preposition, begin, end, addressed=addressed)


def _object(scene: Scene, begin: int, end: int, opener: int) -> Complement | None:
    if begin >= end or begin >= opener or not starts_phrase(scene, begin):
        return None
    if begin in scene.cues and _participle(scene, begin):
        return None
    return _quoted(scene, Complement("nominal", "object", begin, begin), end)


def _requested(scene: Scene, begin: int, end: int, opener: int) -> Complement | None:
    """`طلب من مجلس الأمن ممارسة الضغط`: the addressee after `من`, then what is asked for."""
    if begin >= end or scene.fold[begin] != "من":
        return None
    last = phrase_end(scene, begin + 1, end, open_end=False)
    found = _object(scene, last, end, opener) if last > begin + 1 else None
    return replace(found, addressee=(begin + 1, last)) if found else None


def _quoted(scene: Scene, found: Complement, end: int) -> Complement:
    """A nominal complement that stands wholly in quotation marks is a direct quotation."""
    quotation = scene.opening.get(found.first)
    if quotation is None:
        return found
    if quotation.last - quotation.first >= _QUOTED_PHRASE and _is_whole(scene, quotation.last, end):
        return replace(found, form="quote", first=quotation.first, last=quotation.last)
    return found


def _target(scene: Scene, preposition: str, begin: int, end: int) -> Complement | None:
    """`اتهم [إيران بالتدخل]`: the content begins at the target."""
    if begin >= end or scene.classes[begin] not in {"", "demonstrative", "prep", "that_pronoun"}:
        return None
    i = begin
    while i < end:
        if scene.classes[i] in _THAT and scene.fold[i].startswith("ب"):
            return Complement("clause", "target", begin, begin)
        if scene.classes[i] in _THAT:
            return None
        if scene.fold[i].startswith(preposition) and (scene.fold[i] == preposition or _is_prefixed(scene, i, preposition)):
            return _quoted(scene, Complement("nominal", "target", begin, begin), end)
        i += 1
    return None


def _after_preposition(scene: Scene, preposition: str, begin: int, end: int, *, addressed: bool) -> Complement | None:
    found = _find_preposition(scene, preposition, begin, end)
    if found is None:
        return None
    at, first = found
    if first >= end or scene.classes[first] in _THAT:
        return None
    addressee = (begin, phrase_end(scene, begin, at, open_end=True)) if addressed and begin < at else None
    if addressee and addressee[1] <= addressee[0]:
        addressee = None
    if at > begin and not addressed and not _only_adjuncts(scene, begin, at):
        return None
    return _quoted(scene, Complement("nominal", preposition, at, first, None, None, addressee), end)


def _only_adjuncts(scene: Scene, begin: int, end: int) -> bool:
    """Whether nothing but adverbs, times and prepositional phrases stands between."""
    i = begin
    while i < end:
        kind = scene.classes[i]
        if kind in {"adverb", "time", "comma", "mark"}:
            i += 1
        elif kind == "prep" or _attached(scene, i):
            i = _past_preposition(scene, i, end)
        else:
            return False
    return True


def _find_preposition(scene: Scene, preposition: str, begin: int, end: int) -> tuple[int, int] | None:
    """Where the preposition stands and where its noun begins: the same token if it is written on to it."""
    folded = preposition.replace("إ", "ا").replace("ى", "ي")
    for i in range(begin, end):
        word = scene.fold[i]
        if word == folded:
            return i, i + 1
        if len(folded) == 1 and word.startswith(folded) and _is_prefixed(scene, i, folded):
            return i, i
        if scene.classes[i] in _THAT:
            return None
    return None


def _is_prefixed(scene: Scene, at: int, letter: str) -> bool:
    mention = scene.mentions.get(at)
    if mention is not None:
        return letter in mention.clitic
    if scene.classes[at]:
        return scene.classes[at] in _THAT or scene.fold[at] in {"بعدم", "بحق"}
    return len(scene.fold[at]) > 3 and any(clitic.endswith(letter) for clitic, _ in strip_clitics(scene.fold[at]))  # noqa: PLR2004
