"""What may stand between a verb, its subject and its words: adverbs, times, prepositional phrases."""

from __future__ import annotations

from collections.abc import Collection

from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene

_FREE = frozenset({"adverb", "time", "mark", "auxiliary"})
_OPENS = frozenset({"office", "person", "descriptor"})
_SHORT_QUOTE = 6
_THAT = frozenset({"that", "that_pronoun"})


def past_adjuncts(scene: Scene, i: int, limit: int, own: Collection[str] = ()) -> int:
    """The first token from `i` on that is no adjunct; a prepositional phrase of the verb's `own` prepositions is none."""
    while i < limit:
        after = _past_one(scene, i, limit, own)
        if after == i:
            return i
        i = after
    return i


def _past_one(scene: Scene, i: int, limit: int, own: Collection[str]) -> int:
    kind = scene.classes[i]
    if kind in _FREE:
        return _past_day(scene, i + 1, limit) if kind == "time" else i + 1
    if kind == "comma":
        after = i + 1
        adjunct = after < limit and _past_one(scene, after, limit, own) > after and scene.classes[after] != "auxiliary"
        return after if adjunct or (after < limit and _opens_words(scene, after)) else i
    if kind == "demonstrative" and i + 1 < limit and scene.classes[i + 1] == "time":
        return i + 1
    preposition = preposition_at(scene, i)
    if not preposition or preposition in own:
        return i
    return past_prepositional(scene, i, limit)


def _opens_words(scene: Scene, i: int) -> bool:
    return scene.classes[i] in _THAT or i in scene.opening or bool(preposition_at(scene, i))


def _past_day(scene: Scene, i: int, limit: int) -> int:
    """Past what follows a time word: `الجمعة الماضي`, `في 21 يناير/كانون الثاني`."""
    while i < limit and (scene.fold[i].isdigit() or (not scene.classes[i] and i not in scene.mentions and _dated(scene, i))):
        i += 1
    return i


def _dated(scene: Scene, i: int) -> bool:
    return scene.fold[i].startswith("ال") and scene.is_adjective(i)


def past_prepositional(scene: Scene, i: int, limit: int) -> int:
    """The token after the prepositional phrase that begins at token `i`."""
    begin = i + 1 if scene.classes[i] == "prep" else i
    while begin < limit and scene.classes[begin] == "prep":
        begin += 1
    if begin >= limit or scene.classes[begin] in _THAT:
        return i if scene.classes[i] != "prep" or begin >= limit else i
    if scene.classes[begin] in {"indefinite_relative", "pronoun", "time", "adverb"}:
        return begin + 1
    end = _object(scene, begin, limit)
    return max(end, begin + 1)


def _object(scene: Scene, begin: int, limit: int) -> int:
    mention = scene.mentions.get(begin)
    if mention is not None and mention.clitic:
        end = min(mention.last, limit)
    elif begin in scene.opening:
        return min(scene.opening[begin].last + 1, limit)
    elif scene.classes[begin]:
        return begin + 1
    else:
        end = begin + 1 if mention is None else min(mention.last, limit)
    return _rest(scene, end, limit)


def _rest(scene: Scene, i: int, limit: int) -> int:
    """Past complements and adjectives of a preposition's noun; a title or a name without a complement opens a new phrase."""
    taken = 0
    while i < limit and taken < 4 and not scene.classes[i] and i not in scene.verbs and i not in scene.opening:  # noqa: PLR2004
        mention = scene.mentions.get(i)
        if mention is not None and (mention.clitic or (mention.kind in _OPENS and not scene.is_adjective(i))):
            break
        if preposition_at(scene, i) or (mention is None and i in scene.cues):
            break
        if scene.fold[i][0].isdigit():
            i += 1
            continue
        if mention is None and scene.is_name(i) and not scene.fold[i].startswith("ال"):
            break
        i = min(mention.last, limit) if mention is not None else i + 1
        taken += 1
    if i in scene.opening and scene.opening[i].last - scene.opening[i].first <= _SHORT_QUOTE and scene.opening[i].last < limit:
        return scene.opening[i].last + 1
    if i < limit and scene.fold[i] == "(":
        for end in range(i + 1, min(limit, i + 8)):
            if scene.fold[end] == ")":
                return end + 1
    return i
