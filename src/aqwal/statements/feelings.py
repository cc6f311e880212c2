"""`أعرب عن قلقه من ...`: the noun after the verb decides the act, what follows the noun is the content."""

from __future__ import annotations

from collections.abc import Container

from aqwal.languages.ar.affixes import ARTICLE, bare, without_pronoun
from aqwal.languages.ar.letters import fold
from aqwal.statements.complement import Complement
from aqwal.statements.openers import THAT, Opener
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene

_QUALIFIERS = 2
_OWNER = 6


def feeling(scene: Scene, brought_by: str, begin: int, end: int, opener: Opener | None) -> Complement | None:
    """The content after a feeling noun that stands at token `begin`, behind the preposition `brought_by` if it
    is none "object"."""
    at = begin
    bare_noun = None if brought_by == "object" else begin + 1
    limit = opener.at if opener is not None else end
    if brought_by != "object":
        if preposition_at(scene, at) != fold(brought_by):
            return None
        at += 1
    quotation = scene.opening.get(at)
    if quotation is not None and (act := act_of(scene, at + 1)) is not None:
        return Complement("quote", "feeling", at, quotation.first, quotation.last, act=act)
    for _ in range(_QUALIFIERS):
        if at < limit and act_of(scene, at) is None:
            at += 1
    act = act_of(scene, at) if at < limit else None
    if act is None:
        return _matter(scene, begin, bare_noun, limit) if bare_noun is not None else None
    first = _past_owner(scene, at + 1, limit)
    if opener is not None and first >= opener.at:
        return _opened(scene, opener, act)
    if first >= end or scene.classes[first] in {"comma", "stop", "semicolon", "dots"}:
        return None
    opens = first
    if scene.classes[first] == "prep":
        first += 1
    if first >= end or scene.classes[first] in THAT:
        return None
    return Complement("nominal", "feeling", opens, first, act=act)


def _matter(scene: Scene, begin: int, first: int, limit: int) -> Complement | None:
    """`أعرب عن موقف البلدين`: what is no feeling is itself what was said."""
    if first >= limit or scene.classes[first] or first in scene.opening:
        return None
    return Complement("nominal", "feeling", begin, first)


def _opened(scene: Scene, opener: Opener, act: str) -> Complement | None:
    if opener.kind != "that":
        return None
    first = opener.that if scene.classes[opener.that] == "that_pronoun" else opener.that + 1
    return Complement("clause", "feeling", opener.at, first, act=act)


def act_of(scene: Scene, at: int) -> str | None:
    """The act of the feeling noun at token `at`, bare, with the article or with a pronoun; None for any other word."""
    noun = listed(scene.fold[at], scene.vocabulary.feelings)
    return scene.vocabulary.feelings[noun] if noun is not None else None


def listed(word: str, nouns: Container[str]) -> str | None:
    """The one of `nouns` that a folded word is, bare, with the article, a letter or a pronoun; None for no noun."""
    for candidate in (word, bare(word), word[1:]):
        for stem in (candidate, *without_pronoun(candidate)):
            if stem in nouns:
                return stem
    return None


def _past_owner(scene: Scene, at: int, limit: int) -> int:
    """Past whose feeling it is, how strong it is, and further feelings joined to it."""
    first = at
    while at < limit and at - first < _OWNER and not scene.classes[at] and not preposition_at(scene, at):
        mention = scene.mentions.get(at)
        if mention is not None and not mention.clitic:
            at = mention.last
        elif _belongs(scene, first, at):
            at += 1
        else:
            break
    return at


def _belongs(scene: Scene, first: int, at: int) -> bool:
    word = scene.fold[at]
    if scene.is_adjective(at) or scene.is_name(at) or (word[0] == "و" and act_of(scene, at) is not None):
        return True
    return at == first and (word.startswith(ARTICLE) or bool(without_pronoun(word)))
