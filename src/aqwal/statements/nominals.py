"""Noun phrases as the words of a cue: `دعا إلى وقف النار`, `اتهم إيران بالتدخل`, `رفض هذه الاتهامات`."""

from __future__ import annotations

from aqwal.languages.ar.letters import fold
from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.cues import Cue
from aqwal.statements.openers import THAT, Opener
from aqwal.statements.phrases import is_agent, noun_phrase, starts_phrase
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene

# form, frame, opener, first, last, addressee
Found = tuple[str, str, int, int, int | None, tuple[int, int] | None]
_QUOTED_PHRASE = 2
_TARGET_REACH, _SHIFT_REACH = 30, 14


def nominal(scene: Scene, at: int, cue: Cue, begin: int, end: int, opener: Opener | None) -> Found | None:
    """The noun phrase that the cue at token `at` takes, with the subject over by token `begin`; before token `end`.

    Frames are tried in the order in which the sentence settles them: what stands at `begin`, then what follows an addressee.
    """
    frames = cue.verb.frames
    end = _reach(scene, begin, end)
    if begin >= end:
        return None
    preposition = preposition_at(scene, begin)
    if preposition and preposition in _plain(frames):
        return _after(scene, preposition, begin, end, opener)
    for frame in frames:
        if frame.startswith("target:"):
            return _target(scene, at, frame[7:], begin, end, opener, cue)
    addressed = _addressed(scene, frames, begin, end, opener)
    if addressed is not None:
        return addressed
    if "from:object" in frames:
        found = _requested(scene, begin, end, opener)
        if found is not None:
            return found
    if "object" in frames:
        return _object(scene, begin, end, opener, spoken=bool(frames & {"clause", "quote"}))
    return None


def _plain(frames: frozenset[str]) -> frozenset[str]:
    return frozenset(fold(frame) for frame in frames if ":" not in frame)


def _reach(scene: Scene, begin: int, end: int) -> int:
    i = begin
    while i < end and scene.classes[i] not in {"stop", "dots", "semicolon"}:
        i += 1
    return i


def _after(scene: Scene, preposition: str, at: int, end: int, opener: Opener | None) -> Found | None:
    """The noun phrase after a frame's preposition, which is a word of its own or written on to it."""
    first = at + 1 if scene.classes[at] == "prep" else at
    if first >= end or scene.classes[first] in THAT or (opener is not None and opener.at <= at):
        return None
    return _whole_quote(scene, ("nominal", preposition, at, first, None, None), end)


def _addressed(scene: Scene, frames: frozenset[str], begin: int, end: int, opener: Opener | None) -> Found | None:
    """`طالب الطرفين بوقف ...`, `دعا أردوغان السويد إلى ...`: an addressee, or none, and the preposition."""
    wanted = {fold(frame[3:]) for frame in frames if frame.startswith("to:")}
    if not wanted:
        return None
    last = noun_phrase(scene, begin, end) if starts_phrase(scene, begin) else begin
    at = past_adjuncts(scene, last, end, wanted)
    if last == begin or at >= end or preposition_at(scene, at) not in wanted:
        last = begin if preposition_at(scene, begin) in wanted else _loose_end(scene, begin, end, wanted)
        at = last
    if at >= end or preposition_at(scene, at) not in wanted:
        return None
    found = _after(scene, preposition_at(scene, at), at, end, opener)
    return (*found[:5], (begin, last) if last > begin else None) if found else None


def _loose_end(scene: Scene, begin: int, end: int, wanted: set[str]) -> int:
    """Where one of the prepositions comes after words that no grammar joins, before a verb or a comma."""
    for i in range(begin, min(end, begin + _SHIFT_REACH)):
        if preposition_at(scene, i) in wanted:
            return i
        if i in scene.verbs or scene.classes[i] in {"comma", "that", "that_pronoun", "colon", "clause_conj"} or i in scene.opening:
            break
    return begin


def _target(
    scene: Scene, at: int, preposition: str, begin: int, end: int, opener: Opener | None, cue: Cue
) -> Found | None:
    """`اتهم [إيران بالتدخل]`, `تتهمه [بالتدخل]`: the content begins at the target."""
    if cue.object:
        if preposition_at(scene, begin) == preposition:
            return _whole_quote(scene, ("nominal", "target", begin, begin, None, None), end)
        return ("clause", "target", begin, begin, None, None) if opener is not None and opener.at == begin else None
    for i in range(begin, min(end, begin + _TARGET_REACH)):
        if preposition_at(scene, i) == preposition:
            return _whole_quote(scene, ("nominal", "target", begin, begin, None, None), end)
        if i in scene.verbs and scene.classes[i - 1] not in {"relative", "indefinite_relative"}:
            break
    if opener is not None and opener.kind == "that" and opener.at == end and end > begin:
        return ("clause", "target", begin, begin, None, None)
    return None


def _requested(scene: Scene, begin: int, end: int, opener: Opener | None) -> Found | None:
    """`طلب من مجلس الأمن ممارسة الضغط`: the addressee after `من`, then what is asked for."""
    if scene.classes[begin] != "prep" or preposition_at(scene, begin) != "من":
        return None
    last = noun_phrase(scene, begin + 1, end)
    found = _object(scene, last, end, opener, spoken=False) if begin + 1 < last < end else None
    return (*found[:5], (begin + 1, last)) if found else None


def _object(scene: Scene, begin: int, end: int, opener: Opener | None, *, spoken: bool) -> Found | None:
    """The object right after the verb or its subject; before a complementiser only an everyday noun is one, not a title."""
    if begin >= end or preposition_at(scene, begin) or scene.classes[begin] not in {"", "demonstrative"}:
        return None
    if begin in scene.closing or begin in scene.verbs or not (starts_phrase(scene, begin) or begin in scene.opening):
        return None
    if spoken and opener is not None and not _opens_object(scene, begin):
        return None
    if spoken and is_agent(scene, begin, min(begin + 1, end)) and opener is None and begin not in scene.mentions:
        return None
    return _whole_quote(scene, ("nominal", "object", begin, begin, None, None), end)


def _opens_object(scene: Scene, begin: int) -> bool:
    """Whether the word at `begin` is an everyday noun without the article (`أهمية أن ...`), not a further part of the subject."""
    word = scene.fold[begin]
    if begin in scene.mentions or scene.is_name(begin) or word.startswith("ال"):
        return False
    return not scene.is_adjective(begin) or word in scene.names.common


def _whole_quote(scene: Scene, found: Found, end: int) -> Found:
    """Content that stands wholly in quotation marks is a direct quotation."""
    form, frame, opener, first, _, addressee = found
    quotation = scene.opening.get(first) or (scene.opening.get(first + 1) if len(scene.fold[first]) == 1 else None)
    if quotation is None or quotation.last - quotation.first < _QUOTED_PHRASE:
        return found
    after = quotation.last + 1
    if after < end and scene.classes[after] not in {"stop", "comma", "semicolon", "dots", "mark"}:
        return found
    return ("quote", frame, opener, quotation.first, quotation.last, addressee) if form == "nominal" else found
