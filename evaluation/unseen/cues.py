"""Reporting verbs of the lexicon that stand somewhere and report nothing."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.languages.ar.affixes import ARTICLE
from aqwal.model import Sentence
from aqwal.statements.cues import Cue
from aqwal.statements.openers import finite
from aqwal.statements.sequences import stands
from evaluation.unseen.reading import Place, Read
from evaluation.unseen.signature import JOIN, after

WITHIN = "within the words of a statement"
BEFORE = "before another cue that yielded"  # `جددت رفضها لـ`: the words may be reported there
_NEAR = 10  # tokens
_THIRD = 3


def verbs(read: Read, sentence: Sentence, units: int) -> Iterator[Place]:
    """Finite verbs and source phrases that yielded nothing; `units` of what follows them tell patterns apart."""
    for at, last, name in standing(read, sentence):
        if at not in read.told:
            pattern = JOIN.join(filter(None, (name, after(read.scene, last, sentence.last, units))))
            within = (WITHIN,) if at in read.content else ()
            near = read.told.intersection(range(last, min(last + _NEAR, sentence.last)))
            yield Place(pattern, at, last, (*within, *((BEFORE,) if near else ())))


def nouns(read: Read, sentence: Sentence, units: int) -> Iterator[Place]:
    """Participles and verbal nouns that yielded nothing, outside the words of statements (few of those report)."""
    for at in range(sentence.first, sentence.last):
        if read.yielded(at, at + 1) or not _free(read, at) or at in read.scene.verbs:
            continue
        cue = next((cue for cue in read.scene.cues[at] if not finite(cue)), None)
        if cue is not None and not read.scene.is_definite(at):
            pattern = JOIN.join(filter(None, (_name(cue), after(read.scene, at + 1, sentence.last, units))))
            yield Place(pattern, at, at + 1)


def standing(read: Read, sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """First and last token (exclusive) and name of each verb and source phrase that would report something here.

    What is denied, wished for, still to come or said in the first person is left out: by the guidelines it is none.
    """
    scene = read.scene
    for at in range(sentence.first, sentence.last):
        for words in read.grammar.relays.get(scene.fold[at], ()):
            if stands(scene.fold, words, at, sentence.last):
                # A last word of one letter is mostly written on to the source (`وفقا لوكالة`).
                yield at, at + len(words) - (len(words[-1]) == 1), f"source phrase {' '.join(words)}"
                break
        else:
            cue = _finite(read, at) if _free(read, at) else None
            if cue is not None and not _unsaid(read, sentence, at, cue):
                yield at, at + 1, _name(cue)


def _free(read: Read, at: int) -> bool:
    """Whether a cue stands at the token that is neither a function word nor a part of a name."""
    scene = read.scene
    readings = scene.cues.get(at, ())
    if not readings or at in read.named or (scene.classes[at] and not any(cue.verb.particle for cue in readings)):
        return False
    mention = scene.mentions.get(at)
    return mention is None or (mention.actor is None and not scene.fold[at].startswith(ARTICLE))


def _finite(read: Read, at: int) -> Cue | None:
    if at not in read.scene.verbs:
        return None
    return next((cue for cue in read.scene.cues[at] if finite(cue) and cue.form.person == _THIRD), None)


def _unsaid(read: Read, sentence: Sentence, at: int, cue: Cue) -> bool:
    scene, particles = read.scene, read.scene.vocabulary.particles
    if cue.form.aspect == "future" or (at > sentence.first and scene.classes[at - 1] == "negation"):
        return True
    wished = at > sentence.first and scene.fold[at - 1] in particles["wished"] | particles["maybe"]
    return wished and cue.form.aspect == "imperfect"


def _name(cue: Cue) -> str:
    pronoun = " with object" if cue.object else ""
    return f"{cue.verb.id}/{cue.form.aspect}{pronoun}"
