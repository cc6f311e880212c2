"""Who can speak: the phrases that name somebody, and the gender that their verb must have."""

from __future__ import annotations

from aqwal.languages.ar.affixes import (
    ARTICLE,
    EITHER_ENDING,
    FEMININE_ENDINGS,
    INDEFINITE,
    NOMINATIVE,
    OBLIQUE_PLURAL,
    PLURAL_FEMININE,
    PRONOUN,
    without_pronoun,
)
from aqwal.languages.ar.nouns import is_nominative_plural
from aqwal.model import Mention
from aqwal.statements.scene import Scene

# Those whose words a verbal noun can be (`دعوة الرئاسة إلى`).
OWNERS = frozenset({"state", "capital", "body", "group", "person", "office", "outlet"})
_ADVERBIAL = 5  # letters of a participle as an adverb
_SHORT = 5  # tokens of a quotation of three words, marks included
_ONE_WORD = 3  # with its quotation marks
AGENTS = frozenset(
    {"state", "capital", "body", "group", "outlet", "person", "office", "descriptor", "document", "norm"}
)


def is_agent(scene: Scene, first: int, last: int) -> bool:
    """Whether the phrase names somebody who can speak: a known kind of agent, or a name."""
    particles = scene.vocabulary.particles
    if _counted(scene, first, last):
        return True
    counted = False
    same = scene.vocabulary.particles["having"]
    while first < last and (
        scene.classes[first] in {"demonstrative", "letter"} or _is_number(scene, first) or scene.fold[first] in same
    ):
        counted = counted or _is_number(scene, first)
        first += 1
    if first == last:
        return scene.fold[first - 1] in scene.vocabulary.particles["these"]
    if (
        scene.fold[first] in scene.vocabulary.particles["quantity"]
        and first + 2 < last
        and scene.classes[first + 1] == "prep"
    ):
        number = scene.fold[first + 2].isdigit() and first + 4 < last and scene.classes[first + 3] == "prep"
        return is_agent(scene, first + 4 if number else first + 2, last)
    mention = scene.mentions.get(first)
    if mention is not None:
        known = mention.kind in AGENTS or mention.kind == "demonym"
        return (known and (counted or not _accusative(scene, mention))) or is_called_after_a_place(scene, first)
    if first in scene.opening:
        inside = scene.mentions.get(first + 1)
        named = inside is not None and inside.kind in AGENTS and inside.kind != "document"
        follows = scene.classes[last] if last < len(scene.classes) else ""
        brings = follows == "prep" or (last < len(scene.fold) and not follows and scene.fold[last][0] == "ب")
        called = brings and last == first + _ONE_WORD  # `أشاد "الساحلي" ببطولة`
        short = last - first <= _SHORT and last < len(scene.fold) and not follows and last not in scene.verbs
        noun = (
            short
            and last - 1 in scene.closing
            and last not in scene.mentions
            and not scene.names.common.isdisjoint({scene.fold[last], *without_pronoun(scene.fold[last])})
        )
        titled = noun and not scene.is_definite(last)  # `أكدت "صحة ناردين" تقديم`
        return named or called or titled or follows in {"that", "that_pronoun", "colon"}
    if last == first + 1 and (
        scene.fold[first] in particles["homeland"] or scene.fold[first] in particles["honorific"]
    ):
        return True
    if scene.is_owned_head(first) or scene.fold[first] in scene.people:
        return True
    word = scene.fold[first]
    if len(word) == _ADVERBIAL and word[1] == word[-1] == INDEFINITE and word not in scene.names.given:
        return False  # `رد مازحا`
    if scene.is_name(first) or is_nominative_plural(scene.fold[first]):
        return True
    if first > 0 and scene.classes[first - 1] == "that" and scene.fold[first].endswith(OBLIQUE_PLURAL):
        return scene.fold[first].startswith(ARTICLE)  # `أن المهاجمين`
    return scene.fold[first].startswith(ARTICLE) and any(
        (i in scene.mentions and scene.mentions[i].kind == "person") or scene.is_name(i) for i in range(first + 1, last)
    )


def is_called_after_a_place(scene: Scene, at: int) -> bool:
    """Whether the place at token `at` begins the name of something that no list knows (`مانشستر يونايتد`)."""
    mention = scene.mentions.get(at)
    if mention is None or mention.kind not in {"place", "capital"} or mention.clitic or mention.last >= len(scene.fold):
        return False
    after = mention.last
    return after not in scene.mentions and scene.is_name(after) and not scene.is_definite(after)


def _counted(scene: Scene, first: int, last: int) -> bool:
    """Whether the phrase counts people that no list knows: `نحو 200 عالم`, `عشرات البحارة`."""
    if first + 1 >= last or scene.fold[first] not in scene.vocabulary.particles["quantity"]:
        return False
    return scene.fold[first + 1].isdigit() or scene.is_definite(first + 1)


def _is_number(scene: Scene, at: int) -> bool:
    return scene.fold[at].isdigit() or scene.fold[at] in scene.vocabulary.particles["number"]


def _accusative(scene: Scene, mention: Mention) -> bool:
    """Whether a common noun has the ending of an object (`أصدر بيانا`): no subject does, but behind `أن`."""
    word = scene.fold[mention.first]
    if mention.first > 0 and scene.classes[mention.first - 1] in {"that", "clause_conj"}:
        return False
    if mention.last < len(scene.fold) and scene.is_definite(mention.last):
        return False  # a dual before what it is of: `وزيرا الخارجية`
    return (
        mention.actor is None
        and mention.kind != "person"
        and word.endswith("ا")
        and not scene.is_definite(mention.first)
    )


def is_plural(scene: Scene, first: int) -> bool:
    """Whether the phrase at token `first` begins with people in the plural (`معارضون`, `خبراء`)."""
    mention = scene.mentions.get(first)
    people = mention is not None and mention.kind in {"descriptor", "office"}
    word = scene.fold[first]
    return people and (word.endswith(NOMINATIVE) or word in scene.vocabulary.plurals)


def gender_of(scene: Scene, first: int) -> str:
    """m or f by the head of the phrase that begins at token `first`, "" where the letters do not tell."""
    mention = scene.mentions.get(first)
    owned = scene.surface(first).endswith(PRONOUN) and mention is not None and mention.actor is None
    lone = mention is None and scene.fold[first] in scene.people  # a family name: `قال شحادة`
    if owned or lone or _is_number(scene, first):
        return ""  # `مكتبه` is no `مكتبة`
    last = mention.last if mention is not None else first + 1
    words = " ".join(scene.fold[first:last])
    if mention is not None and mention.clitic:
        words = words[len(mention.clitic) :]
    found = scene.vocabulary.genders.get(words)
    if found is not None:
        return found
    if mention is not None and mention.kind in {"state", "capital", "place"}:
        return "" if is_called_after_a_place(scene, first) else "f"
    if mention is not None and mention.kind == "person":
        first_name, *further = words.split()
        return scene.names.given.get(first_name, "") if further else ""  # a family name too can be one (`مارتن`)
    return _gender_of_noun(scene, words.split(), mention)


def _gender_of_noun(scene: Scene, words: list[str], mention: Mention | None) -> str:
    """By the endings of a noun and its adjective; a broken plural goes with either."""
    word = words[0]
    if word.removeprefix(ARTICLE) in scene.vocabulary.particles["either"]:
        return ""
    if mention is None and (stems := [stem for stem in without_pronoun(word) if stem in scene.vocabulary.heads]):
        return "" if stems[0] in scene.vocabulary.plurals else "f" if stems[0].endswith(FEMININE_ENDINGS) else "m"
    if word.endswith(PLURAL_FEMININE) and word.startswith(ARTICLE):
        return "f"
    plural = word in scene.vocabulary.plurals or word in scene.vocabulary.particles["quantity"]
    if plural or word.endswith(EITHER_ENDING) or (mention is not None and mention.kind == "demonym"):
        return ""
    if word.endswith(FEMININE_ENDINGS) or (len(words) > 1 and word.startswith(ARTICLE) and words[1].endswith("ه")):
        return "f"
    if mention is None or mention.actor is not None:
        return ""
    return "m"
