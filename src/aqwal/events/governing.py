"""What governs a party: the head of the noun phrase that it closes, and the preposition before that."""

from __future__ import annotations

from aqwal.events.ground import Ground
from aqwal.events.phrases import acts
from aqwal.events.triggers import BY
from aqwal.languages.ar.affixes import bare
from aqwal.languages.ar.numbers import whole_number

_PREPOSITIONS = frozenset(("ب", "ل", "ك"))
_CONJUNCTIONS = frozenset(("و", "ف"))
_REACH = 4
_MIN_WORD = 4


def governor(ground: Ground, at: int, clitic: str) -> tuple[int, str]:
    """The first token of the noun phrase that ends in the party at token `at`, and its folded preposition, "" if none.

    `clitic` is what is written on to the party's own first word.
    """
    if clitic[-1:] in _PREPOSITIONS:
        return at, clitic[-1]
    i = at
    while i > 0 and at - i < _REACH and not _parts(ground, i - 1):
        if _by_hand(ground, i - 1):
            return i, BY
        if ground.classes[i - 1] == "prep":
            if _of_a_number(ground, i - 1):
                return governor(ground, i - 2, "")
            return i, _bare(ground, ground.fold[i - 1])
        i -= 1
        attached = _attached(ground, i)
        if attached is not None:
            return i, attached
    return i, ""


def _by_hand(ground: Ground, at: int) -> bool:
    """Whether a phrase for whoever did it ends at token `at` (`على يد`, `من قبل`, `بأيدي`)."""
    agents, word = ground.patterns.particles["agent"], ground.fold[at]
    return (word in agents and at > 0 and ground.classes[at - 1] == "prep") or (
        word[0] in _PREPOSITIONS and word[1:] in agents and ground.patterns.words.of(word) != "prep"
    )


def _of_a_number(ground: Ground, at: int) -> bool:
    """Whether the preposition at token `at` joins people to a word for how many they are (`ثلاثة من الجنود`)."""
    if ground.fold[at] not in ground.patterns.particles["among"] or at == 0:
        return False
    word, counts = ground.fold[at - 1], ground.patterns.particles["count"]
    return whole_number(word) is not None or not counts.isdisjoint((word, word[1:], bare(word)))


def _parts(ground: Ground, at: int) -> bool:
    """Whether token `at` cannot be within the phrase: a verb, a name, a function word other than a preposition."""
    mention = ground.mentions.get(at)
    if mention is not None and (mention.actor is not None or mention.kind == "person"):
        return True
    return ground.classes[at] not in {"", "prep"} or acts(ground, at)


def _bare(ground: Ground, word: str) -> str:
    """A preposition without the conjunction written on to it."""
    rest = word[1:]
    return rest if word[0] in _CONJUNCTIONS and ground.patterns.words.of(rest) == "prep" else word


def _attached(ground: Ground, at: int) -> str | None:
    """The preposition written on to token `at`; "" for another clitic that opens a phrase, None if there is neither."""
    mention, word = ground.mentions.get(at), ground.fold[at]
    if mention is not None and mention.clitic:
        return mention.clitic[-1] if mention.clitic[-1] in _PREPOSITIONS else ""
    if word.startswith("لل"):
        return "ل"
    if word[0] in _PREPOSITIONS and word[1:] in ground.patterns.particles["means"]:
        return word[0]
    whole = ground.patterns.particles["whole"]
    return (
        word[0]
        if word[0] in _PREPOSITIONS and len(word) > _MIN_WORD and word[1:3] == "ال" and word not in whole
        else None
    )
