"""Titles before names: what an office is over, and where the next title leads to somebody else."""

from __future__ import annotations

from collections.abc import Collection

from aqwal.languages.ar.affixes import JOINED_ARTICLES, PREPOSED_ARTICLES
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene

_NEAR, _TITLE = 6, 14
_OWNED = frozenset({"descriptor", "body", "group"})
_TOLD = frozenset({"outlet", "person"})


def past_charge(scene: Scene, at: int, limit: int) -> int:
    """Past what an office is over, up to the name (`المشرف العام على إدارة الإعلام الدكتور فلان`); `at` if no name
    comes, or another preposition, or somebody else, before it."""
    if preposition_at(scene, at) not in scene.vocabulary.particles["over"]:
        return at
    for i in range(at + 1, min(limit, at + _TITLE)):
        mention = scene.mentions.get(i)
        if mention is not None and mention.kind == "person" and not mention.clitic:
            return i if i > at + 1 else at
        other = mention is not None and mention.clitic not in {"", "و"}
        if other or scene.classes[i] not in {"", "prep_of_office"} or i in scene.verbs or i in scene.opening:
            return at
        if mention is None and preposition_at(scene, i):
            return at
    return at


def name_of_title(scene: Scene, begin: int, last: int, limit: int, own: Collection[str], *, whole: bool = False) -> int:
    """The end of the name that a long title at tokens `begin` to `last` leads to, over what its office is for, with a
    short title right before it (`المدير الإقليمي للحملة الوطنية في سوريا الدكتور فلان`); `last` where there is none.
    `whole` says that what is said opens at token `limit`, so that nothing before it is the verb's object."""
    head = scene.mentions.get(begin)
    named = any(names_somebody(scene, at) for at in range(begin, last))
    if head is None or head.kind not in {"office", "descriptor"} or last <= begin or named:
        return last
    at = last
    while at < min(limit, last + _TITLE):
        mention = scene.mentions.get(at)
        if mention is None and at > last and (end := _unlisted_name(scene, at, limit)) > at:
            return end
        if mention is not None and mention.kind == "person" and at > last and not names_somebody(scene, at):
            at += 1
            continue
        if mention is not None and mention.kind == "person" and not mention.clitic and at > last:
            return min(mention.last, limit)
        if mention is not None and mention.kind == "office" and not mention.clitic and not _construct(scene, at - 1):
            return _named_after(scene, at, limit) or last
        if _ends_title(scene, at, own if not whole and not _is_for(scene, at) else ()):
            return last
        at += 1
    return last


def names_somebody(scene: Scene, at: int) -> bool:
    """Whether a person's name at token `at` names somebody, rather than what is called after him (`مركز الملك
    سلمان`)."""
    mention, title = scene.mentions.get(at), scene.mentions.get(at - 1)
    if mention is None or mention.kind != "person":
        return False
    after_title = title is not None and title.kind == "office"
    return not _construct(scene, at - 2 if after_title else at - 1)


def _is_for(scene: Scene, at: int) -> bool:
    """Whether the noun at token `at`, with `ل`, is what an office is for rather than somebody (`المرشحة لانتخابات`)."""
    mention = scene.mentions.get(at)
    return preposition_at(scene, at) == "ل" and (mention is None or mention.kind in {"body", "place", "norm"})


def _named_after(scene: Scene, at: int, limit: int) -> int:
    """The end of the name behind the title at token `at`, 0 where none follows or where it is somebody else's
    (`نظيره`)."""
    after = scene.mentions.get(scene.mentions[at].last)
    person = after is not None and after.kind == "person" and not after.clitic
    return min(after.last, limit) if person and after is not None and scene.is_definite(at) else 0


def _ends_title(scene: Scene, at: int, own: Collection[str]) -> bool:
    """Whether the word at token `at` cannot stand between a title and its name."""
    mention = scene.mentions.get(at)
    if mention is not None and mention.clitic == "ل" and mention.kind in _TOLD:
        return True  # `قال مسؤول لوكالة ...`
    if mention is not None and mention.kind in _OWNED and not mention.clitic and not scene.is_definite(at):
        return not _construct(scene, at - 1)  # `دول غربية حكومة كرزاي`, but `بقيادة حرس الحدود`
    if preposition_at(scene, at) in own or at in scene.verbs or at in scene.opening:
        return True
    post = scene.classes[at] != "prep" or preposition_at(scene, at) in scene.vocabulary.particles["post"]
    return scene.classes[at] not in {"", "prep", "prep_of_office", "letter"} or not post


def _unlisted_name(scene: Scene, at: int, limit: int) -> int:
    """The end of a name that no list knows, of two words or more up to a function word; `at` if none begins there."""
    end = at
    while end < limit and end not in scene.mentions and scene.is_name(end) and end not in scene.opening:
        end += 1
    closed = end >= limit or bool(scene.classes[end]) or end in scene.opening
    return end if closed and end > at + 1 and not scene.is_definite(at) else at


def _construct(scene: Scene, at: int) -> bool:
    """Whether a noun without the article stands at token `at`, that waits for what it is of."""
    mention = scene.mentions.get(at)
    definite = scene.is_definite(at) or scene.fold[at].startswith((*PREPOSED_ARTICLES, *JOINED_ARTICLES))
    common = not scene.classes[at] and at not in scene.verbs and not definite
    return (
        common
        and (mention is None or (mention.kind == "body" and mention.actor is None))
        and not scene.is_adjective(at)
        and not scene.is_name(at)
    )


def leads_to_another(scene: Scene, at: int, limit: int) -> bool:
    """Whether a title that ends at token `at` leads to a name of its own: then it is somebody else's."""
    for i in range(at, min(limit, at + _NEAR)):
        mention = scene.mentions.get(i)
        if mention is not None and mention.kind == "person":
            return not mention.clitic
        if scene.classes[i] or i in scene.verbs or (mention is not None and mention.clitic) or preposition_at(scene, i):
            return False
    return False
