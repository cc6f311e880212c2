"""Words that bring a complementiser and are no cues, reporting verbs that the lexicon lacks among them."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.model import Sentence
from aqwal.statements.openers import THAT
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene
from evaluation.unseen.reading import Place, Read
from evaluation.unseen.signature import JOIN
from evaluation.unseen.stems import stem

_REACH = 8  # tokens from a complementiser to what governs it
_PASSED = frozenset({"adverb", "time", "prep", "prep_of_office", "title", "aside", "auxiliary", "pronoun"})


def governors(read: Read, sentence: Sentence, _: int) -> Iterator[Place]:
    """Places run from the governing word through the complementiser; patterns tell a verb behind it from a noun."""
    scene = read.scene
    for at in range(sentence.first + 1, sentence.last - 1):
        if scene.classes[at] not in THAT or read.yielded(at, at + 1):
            continue
        brought = scene.classes[at - 1] == "prep"
        if brought and preposition_at(scene, at - 1) not in scene.vocabulary.resumptive.values():
            continue  # `بعد أن`, `رغم أن`
        governor = _governor(read, sentence, at - brought)
        if governor is not None and governor not in read.content:
            preposition = f"{preposition_at(scene, at - 1)} " if brought else ""
            then = "a verb" if at + 1 in scene.verbs else "a noun"
            yield Place(f"{stem(scene, governor)}{JOIN}{preposition}that, then {then}", governor, at + 1)


def _governor(read: Read, sentence: Sentence, end: int) -> int | None:
    """The last verb before token `end` in its clause, else what may be one, else the noun nearest; None where that is
    a cue, which is counted as one."""
    scene, nearest, unknown = read.scene, None, None
    for i in range(end - 1, max(sentence.first, end - _REACH) - 1, -1):
        if i in scene.verbs:
            return None if scene.cues.get(i) else i
        if _parts(scene, i):
            break
        if i in scene.mentions or i in read.named or scene.classes[i] or not scene.fold[i][0].isalpha():
            continue
        if scene.cues.get(i):
            return None
        if scene.is_name(i) and not scene.is_definite(i):
            unknown = i
        elif nearest is None and not scene.is_adjective(i):
            nearest = i
    return unknown if nearest is None or (unknown is not None and unknown < nearest) else nearest


def _parts(scene: Scene, i: int) -> bool:
    """Whether token `i` parts two clauses."""
    kind = scene.classes[i]
    return (kind != "" and kind not in _PASSED and kind != "demonstrative") or i in scene.closing or i in scene.opening
