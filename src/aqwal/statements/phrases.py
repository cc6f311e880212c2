"""Noun phrases: where one that can speak or be addressed ends."""

from __future__ import annotations

from aqwal.statements.scene import Scene

AGENTS = frozenset({"state", "capital", "body", "group", "outlet", "person", "office", "descriptor"})
_OFFICES = frozenset({"office", "descriptor", "body", "person"})
_ENDS = frozenset(
    {"prep", "time", "adverb", "conj", "that", "that_pronoun", "relative", "negation", "auxiliary", "pronoun"}
    | {"comma", "semicolon", "colon", "stop", "dots", "prep_of_office"}
)
_SHORT_QUOTE, _SHORT_BRACKET = 5, 6
_NAME_RUN = 6


def starts_phrase(scene: Scene, at: int) -> bool:
    """Whether a noun phrase can begin at token `at`."""
    mention = scene.mentions.get(at)
    if mention is not None:
        return mention.clitic in {"", "و", "ف"}
    if at in scene.opening:
        return True
    return not scene.classes[at] or scene.classes[at] == "demonstrative"


def phrase_end(scene: Scene, at: int, limit: int, *, open_end: bool) -> int:
    """The end (exclusive) of the noun phrase that begins at token `at`, at most `limit`.

    `open_end` says that a complementiser or a quotation follows, so that every content word up to it belongs to the phrase;
    otherwise an object may follow, and only words that are known to belong are taken.
    """
    i = _head_end(scene, at, limit)
    if i == at:
        return at
    office = _is_office(scene, at)
    while i < limit:
        step = _step(scene, at, i, limit, office=office, open_end=open_end)
        if step == i:
            break
        office = office or _is_office(scene, i)
        i = step
    return i


def _is_office(scene: Scene, at: int) -> bool:
    mention = scene.mentions.get(at)
    return mention is not None and mention.kind in _OFFICES


def _head_end(scene: Scene, at: int, limit: int) -> int:
    if at >= limit or not starts_phrase(scene, at):
        return at
    mention = scene.mentions.get(at)
    if mention is not None:
        return min(mention.last, limit)
    if at in scene.opening:
        quotation = scene.opening[at]
        short = quotation.last - quotation.first <= _SHORT_QUOTE and quotation.last < limit
        return quotation.last + 1 if short else at
    return at + 1


def _step(scene: Scene, first: int, at: int, limit: int, *, office: bool, open_end: bool) -> int:
    """The end of the next piece of the phrase that began at `first`, or `at` where the phrase ends."""
    word, kind = scene.fold[at], scene.classes[at]
    if word == "(" and not office and not open_end:
        return _bracket(scene, at, limit)
    if word in "([":
        return _bracket(scene, at, limit)
    if at in scene.opening:
        return _head_end(scene, at, limit)
    if kind == "comma":
        return _apposition(scene, at, limit, office=office, open_end=open_end)
    if kind == "prep_of_office" and office:
        return _head_end(scene, at + 1, limit) if at + 1 < limit else at
    if kind == "prep":
        return _inner_preposition(scene, first, at, limit, office=office, open_end=open_end)
    if kind in _ENDS or at in scene.closing:
        return at
    if _is_verb(scene, at):
        return at
    mention = scene.mentions.get(at)
    if mention is not None:
        return _mention_step(scene, at, limit, open_end=open_end)
    if open_end or _belongs(scene, at):
        return at + 1
    return at


def _bracket(scene: Scene, at: int, limit: int) -> int:
    for end in range(at + 1, min(limit, at + _SHORT_BRACKET)):
        if scene.fold[end] in ")]":
            return end + 1
    return at


def _mention_step(scene: Scene, at: int, limit: int, *, open_end: bool) -> int:
    mention = scene.mentions[at]
    if mention.clitic.startswith(("و", "ف")) and not (open_end or mention.kind in AGENTS):
        return at
    if mention.clitic and mention.clitic[-1] in "بلك" and not open_end:
        return at
    return min(mention.last, limit)


def _belongs(scene: Scene, at: int) -> bool:
    """Whether an unknown word goes on with a phrase after which an object may follow: an adjective or a name."""
    word = scene.fold[at]
    return word in {"بن", "ابن", "ابو", "ال", "عبد", "الدين"}


def _apposition(scene: Scene, at: int, limit: int, *, office: bool, open_end: bool) -> int:
    """`وزير الخارجية الأميركي، أنتوني بلينكن،`: a name between commas after a title, or a title after a name."""
    begin = at + 1
    if begin >= limit or not starts_phrase(scene, begin) or _is_verb(scene, begin):
        return at
    end = begin
    while end < limit and scene.classes[end] != "comma":
        kind = scene.classes[end]
        if kind in {"that", "that_pronoun", "colon", "stop", "dots", "relative"} or _is_verb(scene, end):
            return at if not open_end or end == begin else end
        end += 1
    mention = scene.mentions.get(begin)
    if mention is None and not office:
        return at
    if mention is not None and mention.kind not in AGENTS:
        return at
    if end - begin > _NAME_RUN and not _is_office(scene, begin):
        return at
    if not open_end and end >= limit:
        return at
    return end


def _inner_preposition(scene: Scene, first: int, at: int, limit: int, *, office: bool, open_end: bool) -> int:
    """`السفير الأردني في السعودية`, `مندوب روسيا لدى الأمم المتحدة`: a preposition within a title."""
    if not office or scene.fold[at] not in {"في", "لدي", "من", "الي", "علي", "عن"}:
        return at
    begin = at + 1
    mention = scene.mentions.get(begin)
    if mention is None or mention.kind in {"person", "office", "outlet"}:
        return at
    end = mention.last
    while end < limit and not scene.classes[end] and end not in scene.mentions and not _is_verb(scene, end):
        end += 1
    follows_name = end < limit and (end > mention.last or scene.classes[end] == "comma" or end in scene.mentions)
    return end if open_end and (follows_name or end == limit) and mention.kind in {"state", "capital", "body"} else at


def _is_verb(scene: Scene, at: int) -> bool:
    return any(cue.form.aspect in {"perfect", "imperfect", "future"} for cue in scene.cues.get(at, ()))
