"""The words behind what opens them: in quotation marks as a whole, or open-ended."""

from __future__ import annotations

from aqwal.model import Quotation
from aqwal.statements.complement import Complement
from aqwal.statements.openers import Opener
from aqwal.statements.scene import Scene

_CALLED, _LONG = 3, 6


def opened_words(scene: Scene, opener: Opener, limit: int) -> Complement | None:
    """The words behind the opener: in quotation marks as a whole, or open-ended."""
    if opener.kind == "quote":
        marked = scene.opening[opener.that]
        return Complement("quote", "quote", opener.at, marked.first, marked.last)
    frame = "colon" if opener.kind == "colon" else "clause"
    first = _first_word(scene, opener, limit)
    if first >= limit:
        return None
    quotation = scene.opening.get(first)
    if quotation is not None and _is_said_whole(scene, quotation, frame, limit):
        return Complement("quote", frame, opener.at, quotation.first, quotation.last)
    return Complement("clause", frame, opener.at, first)


def _is_said_whole(scene: Scene, quotation: Quotation, frame: str, limit: int) -> bool:
    """Whether the quotation that words begin with holds all of them: behind a colon any but a name that a clause begins
    with (`قال: "معركة ساروق" هي بداية الطريق`), behind a complementiser one that closes its clause, or a long one that
    the reporter explains (`إن "... مليار دولار" وهذا الرقم أقل`)."""
    after = quotation.last + 1
    words = quotation.last - quotation.first
    if is_whole(scene, quotation.last, limit):
        return True
    kind, word = scene.classes[after], scene.fold[after]
    if frame == "colon":
        return words > _CALLED or word[0] in "وف" or kind in {"prep", "conj"}
    return words > _LONG and word[0] == "و" and kind in {"pronoun", "demonstrative"}


def _first_word(scene: Scene, opener: Opener, limit: int) -> int:
    """The first token of the words; a complementiser with a pronoun is one of them."""
    asked = scene.fold[opener.that] in scene.vocabulary.particles["question"]
    first = opener.that if asked or scene.classes[opener.that] == "that_pronoun" else opener.that + 1
    if opener.kind == "colon":
        while first < limit and scene.classes[first] in {"colon", "mark", "dots"}:
            first += 1
        first += first < limit and scene.classes[first] == "that"
    while first < limit and scene.classes[first] == "comma":
        first += 1
    return first


def is_whole(scene: Scene, last: int, limit: int) -> bool:
    """Whether nothing of the clause follows a quotation that ends at token `last`."""
    after = last + 1
    return after >= limit or scene.classes[after] in {"stop", "comma", "semicolon", "dots", "mark"}
