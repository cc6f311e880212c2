"""`أعرب عن قلقه من ...`: the noun after the verb decides the act, what follows the noun is the content."""

from __future__ import annotations

from collections.abc import Container, Mapping

from aqwal.languages.ar.affixes import ARTICLE, FEMININE, INDEFINITE, bare, without_pronoun
from aqwal.languages.ar.letters import fold
from aqwal.statements.complement import Complement
from aqwal.statements.openers import THAT, Opener
from aqwal.statements.prepositions import brought, preposition_at
from aqwal.statements.scene import Scene

_QUALIFIERS = 2
_OWNER, _REACH, _FAR = 6, 16, 30
_ENDS = frozenset({"that", "that_pronoun", "colon", "stop", "semicolon", "clause_conj"})
_ABOUT = "عن"
_STOPS = frozenset({"comma", "that", "that_pronoun", "colon", "stop", "semicolon", "relative", "clause_conj"})


def feeling(
    scene: Scene, brought_by: str, begin: int, end: int, opener: Opener | None, acts: Mapping[str, str]
) -> Complement | None:
    """The content after a noun of `acts` (feelings, or what is said) that stands at token `begin`, behind the
    preposition `brought_by` if it is none "object"."""
    at = begin
    bare_noun = None if brought_by == "object" else begin + 1
    limit = opener.at if opener is not None else end
    if brought_by != "object":
        wanted = fold(brought_by)
        if brought(scene, at, {wanted}) != wanted:
            return None
        at += scene.classes[at] == "prep"
    quotation = scene.opening.get(at)
    inside = range(at + 1, min(at + 1 + _QUALIFIERS, end))
    act = next(filter(None, (act_of(scene, i, acts) for i in inside)), None) if quotation is not None else None
    if quotation is not None and act is not None:
        return Complement("quote", "feeling", at, quotation.first, quotation.last, act=act)
    for _ in range(_QUALIFIERS):
        if at < limit and act_of(scene, at, acts) is None and (at == begin or scene.classes[at] != "prep"):
            at += 1
    act = act_of(scene, at, acts) if at < limit else None
    if act is None:
        matter = bare_noun if acts is scene.vocabulary.feelings else None
        return _matter(scene, begin, matter, limit) if matter is not None else None
    owned = bool(without_pronoun(scene.fold[at])) and not scene.surface(at).endswith(FEMININE)
    said = acts is scene.vocabulary.speech
    first = at + 1 if owned and said else _past_owner(scene, at + 1, limit, acts, owned=owned)
    if opener is not None and first >= opener.at:
        return _opened(scene, opener, act)
    return _about(scene, first, end, act, said=said, owned=owned)


def _about(scene: Scene, first: int, end: int, act: str, *, said: bool, owned: bool) -> Complement | None:
    """What the noun is about, at token `first`: anything behind a feeling; behind a noun for what is `said` only what
    a preposition brings, or somebody where it is `owned` (`جددت اتهامها ناردين بعرقلة الملاحة`)."""
    while first < end and scene.classes[first] == "adverb" and scene.fold[first] not in scene.vocabulary.resumptive:
        first += 1
    if first >= end or scene.classes[first] in {"comma", "stop", "semicolon", "dots", "adverb"}:
        return None
    if said and not (_brings(scene, first) or (owned and first in scene.mentions)):
        return None
    opens = first
    first += scene.classes[first] == "prep"
    if first >= end or scene.classes[first] in THAT:
        return None
    return Complement("nominal", "feeling", opens, first, act=act)


def _brings(scene: Scene, at: int) -> bool:
    """Whether a preposition stands at token `at` that brings what a noun is about, not how something is done."""
    about = preposition_at(scene, at) in scene.vocabulary.particles["about"]
    return about and scene.fold[at] not in scene.vocabulary.particles["manner"]


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


def act_of(scene: Scene, at: int, acts: Mapping[str, str]) -> str | None:
    """The act of the noun at token `at`, bare, with the article or with a pronoun; None for any word not in `acts`."""
    noun = listed(scene.fold[at], acts)
    return acts[noun] if noun is not None else None


def listed(word: str, nouns: Container[str]) -> str | None:
    """The one of `nouns` that a folded word is, bare, with the article, a letter or a pronoun; None for no noun."""
    for candidate in (word, bare(word), word[1:], bare(word[1:])):
        for stem in (candidate, candidate.removesuffix(INDEFINITE), *without_pronoun(candidate)):
            if stem in nouns:
                return stem
    return None


def feels(scene: Scene, at: int, end: int) -> bool:
    """Whether `عن` comes a few words behind the verb at `at`: then `عبر` is no preposition."""
    return any(preposition_at(scene, i) == _ABOUT for i in range(at + 1, min(end, at + _REACH)))


def owned_noun(scene: Scene, begin: int, end: int, pronoun: str) -> int | None:
    """The first token from `begin` on that is a noun for what somebody says or feels with a pronoun (`رفضها`, `رغبته`),
    an everyday noun with `pronoun`, the speaker's own (`سيطرتها`), or a noun of his country (`حرص بلاده`); None where
    another clause, a comma or a complementiser comes first."""
    for at in range(begin, min(end, begin + _REACH)):
        if _is_owned(scene, at) or (pronoun and _is_everyday_owned(scene, at, pronoun)):
            return at
        named = scene.classes[at] == "comma" and _is_person(scene, at + 1)
        if (scene.classes[at] in _STOPS and not named) or at in scene.verbs or at in scene.opening:
            return None
    return None


def _is_person(scene: Scene, at: int) -> bool:
    mention = scene.mentions.get(at)
    return mention is not None and mention.kind == "person" and not mention.clitic


def felt(scene: Scene, brought_by: str, begin: int, end: int) -> int | None:
    """Where a feeling begins behind a subject that goes on beyond token `begin`: at `عن`, or at a noun with a pronoun;
    None where another clause comes first."""
    acts, described = scene.vocabulary.feelings, False
    for at in range(begin + 1, min(end, begin + _FAR)):
        described = described or scene.classes[at] == "relative"
        if brought_by == "object":
            if act_of(scene, at, acts) is not None and without_pronoun(scene.fold[at]) and not scene.is_definite(at):
                return at
        elif preposition_at(scene, at) == fold(brought_by) and at + 1 < end and act_of(scene, at + 1, acts) is not None:
            return at
        if scene.classes[at] in _ENDS or (at in scene.verbs and not described):
            return None
    return None


def _is_owned(scene: Scene, at: int) -> bool:
    word = scene.fold[at]
    if at in scene.mentions or scene.classes[at] or scene.is_definite(at) or preposition_at(scene, at):
        return False
    if scene.fold[at + 1 : at + 2] and scene.fold[at + 1] in scene.vocabulary.particles["homeland"]:
        return word in scene.vocabulary.feelings or word in scene.names.common
    said = any(cue.form.aspect == "masdar" and cue.form.number for cue in scene.cues.get(at, ()))
    return said or any(stem in scene.vocabulary.feelings for stem in without_pronoun(word))


def _is_everyday_owned(scene: Scene, at: int, pronoun: str) -> bool:
    """Whether an everyday noun that is nobody carries `pronoun`, behind a phrase that is closed."""
    word = scene.fold[at]
    if at in scene.mentions or scene.classes[at] or scene.is_definite(at) or preposition_at(scene, at):
        return False
    closed = scene.is_definite(at - 1) or scene.mention_ending(at) is not None or scene.is_name(at - 1)
    if not closed or not word.endswith(pronoun) or scene.surface(at).endswith(FEMININE) or at in scene.verbs:
        return False
    stems = without_pronoun(word)
    return word not in scene.names.common and any(
        stem in scene.names.common and stem not in scene.vocabulary.heads for stem in stems
    )


def _past_owner(scene: Scene, at: int, limit: int, acts: Mapping[str, str], *, owned: bool) -> int:
    """Past whose feeling it is, how strong it is, and further feelings joined to it."""
    first = at
    while at < limit and at - first < _OWNER and not scene.classes[at] and not preposition_at(scene, at):
        mention = scene.mentions.get(at)
        if mention is not None and not mention.clitic:
            at = mention.last
        elif _belongs(scene, first, at, acts, owned=owned):
            at += 1
        else:
            break
    return at


def _belongs(scene: Scene, first: int, at: int, acts: Mapping[str, str], *, owned: bool) -> bool:
    """Whether the word at token `at` says whose or what kind of feeling it is; behind one with a pronoun (`owned`), a
    noun with the article is what it is about (`استنكاره الحادث`)."""
    word = scene.fold[at]
    if scene.is_adjective(at) or scene.is_name(at) or (word[0] == "و" and act_of(scene, at, acts) is not None):
        return True
    described = word.startswith(ARTICLE) and not owned
    return at == first and (described or bool(without_pronoun(word)))
