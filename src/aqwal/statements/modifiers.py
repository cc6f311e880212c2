"""What a word does within a noun phrase, by its letters and its neighbours: a number, a participle, a noun with a
pronoun, a plural."""

from __future__ import annotations

from aqwal.languages.ar.affixes import FEMININE, INDEFINITE, NOMINATIVE, PARTICIPLES, POSSESSIVE_PRONOUNS
from aqwal.statements.scene import Scene

TITLED = frozenset({"office", "descriptor"})
_COUNTED, _NAMED_BEFORE = TITLED | {"body", "outlet"}, TITLED | {"document", "body"}
_PASSIVE = 7  # letters of `المدعوم`


def counts_people(scene: Scene, i: int, limit: int) -> bool:
    """Whether a number at token `i` counts people or bodies that follow it (`19 منظمة`, `ثلاثة مسؤولين`)."""
    number = scene.fold[i].isdigit() or scene.fold[i] in scene.vocabulary.particles["number"]
    counted = scene.mentions.get(i + 1) if number and i + 1 < limit else None
    return counted is not None and counted.kind in _COUNTED and not counted.clitic


def is_one_with_the_next(scene: Scene, i: int) -> bool:
    """Whether two words are one adjective (`منظمات غير حكومية`, `الأطراف ذات العلاقة`)."""
    word, particles = scene.fold[i], scene.vocabulary.particles
    denied = word in particles["non"] and scene.is_adjective(i + 1)
    return denied or (word in particles["having"] and scene.is_definite(i + 1))


def is_the_same(scene: Scene, i: int) -> bool:
    """Whether `ذات` at token `i` says that the people behind it were named before (`ذات المصادر`)."""
    if scene.fold[i] not in scene.vocabulary.particles["having"]:
        return False
    after = scene.mentions.get(i + 1)
    return after is not None and after.kind in _NAMED_BEFORE and scene.is_definite(i + 1)


def waits_for_definite(scene: Scene, i: int) -> bool:
    """Whether an everyday noun at token `i` stands between a title and something definite (`مدير ميدان الملك فهد`)."""
    after = scene.mentions.get(i + 1)
    known = scene.fold[i] in scene.names.common and not scene.fold[i].endswith(INDEFINITE) and i not in scene.cues
    named = after is not None and not after.clitic and (after.actor is not None or scene.is_definite(i + 1))
    return known and (named or (i + 1 < len(scene.fold) and after is None and scene.is_definite(i + 1)))


def is_participle(scene: Scene, i: int) -> bool:
    """Whether the definite word at `i` says by or in what somebody is something (`المدعوم من الرابطة`)."""
    after = i + 1
    follows = after < len(scene.classes) and scene.classes[after] == "prep"
    passive = len(scene.fold[i]) == _PASSIVE and scene.fold[i][-2] == "و"
    return follows and scene.fold[i].startswith(PARTICIPLES) and (passive or not scene.is_name(i))


def is_owned(scene: Scene, i: int) -> bool:
    """Whether an everyday word carries a pronoun (`رغبته`, `رفضهم`): it opens a phrase of its own."""
    word = scene.fold[i]
    return (
        word.endswith(POSSESSIVE_PRONOUNS)
        and not scene.is_definite(i)
        and not scene.surface(i).endswith(FEMININE)
        and word not in scene.names.common
        and scene.names.is_everyday(word)
        and not scene.is_adjective(i)
    )


def ends_in_plural(scene: Scene, i: int) -> bool:
    """Whether an indefinite plural in the nominative ends right before token `i`: no name of one person follows it
    (`معارضون الساحلي`)."""
    people = scene.mention_ending(i)
    known = people is not None and people.kind in TITLED and scene.fold[i - 1].endswith(NOMINATIVE)
    return known and not scene.is_definite(i - 1)
