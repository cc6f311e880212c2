"""What may be reporting verbs and nouns that no lexicon knows, told by whoever stands behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aqwal.languages.ar.affixes import JOINED_ARTICLES, PERFECT_FEMININE
from aqwal.languages.ar.clitics import strip_clitics
from aqwal.model import Sentence
from aqwal.statements.openers import THAT
from aqwal.statements.phrases import noun_phrase
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.subjects import opens_clause
from evaluation.unseen.reading import Place, Read
from evaluation.unseen.signature import JOIN
from evaluation.unseen.stems import looks_present, stem, without_conjunction

_SPEAKERS = frozenset({"person", "office", "state", "capital", "body", "group"})
_CLAUSAL = frozenset({"that", "words"})
_LONG = 5  # letters from which a word in `ت` is a feminine perfect rather than a noun
# Verbal nouns of the derived forms, folded: تفعيل تفعلة مفاعلة إفعال انفعال افتعال استفعال تفعل تفاعل.
_VERBAL = re.compile("ت..ي.|ت...ه|م.ا..ه|ا..ا.|ان..ا.|ا.ت.ا.|است..ا.|ت...|ت.ا..")


def unlisted_verbs(read: Read, sentence: Sentence, _: int) -> Iterator[Place]:
    """Words that look finite right before a speaker; notes say what follows the speaker.

    Verbs that are listed as reporting nothing are left out, but where a complementiser or a quotation follows.
    """
    scene = read.scene
    for at in range(sentence.first, sentence.last - 1):
        if _before_speaker(read, at) and not read.yielded(at, at + 1) and _looks_finite(read, sentence, at):
            follows = _follows(read, sentence, at + 1)
            if at not in scene.verbs or follows in _CLAUSAL:
                yield Place(stem(scene, at), at, at + 1, (f"then {follows}",) if follows else ())


def owned_nouns(read: Read, sentence: Sentence, _: int) -> Iterator[Place]:
    """Verbal nouns by their shape, right before whose they are and before a preposition or a complementiser."""
    scene = read.scene
    for at in range(sentence.first, sentence.last - 1):
        if not _before_speaker(read, at) or read.yielded(at, at + 1) or at in scene.verbs or scene.is_definite(at):
            continue
        word = scene.fold[at]
        shaped = [bare for _, bare in strip_clitics(word) if _VERBAL.fullmatch(bare) and scene.names.is_everyday(bare)]
        follows = _follows(read, sentence, at + 1)
        if shaped and follows and not word.startswith(JOINED_ARTICLES):
            yield Place(f"{shaped[-1]}{JOIN}{follows}", at, at + 1)


def _before_speaker(read: Read, at: int) -> bool:
    """Whether a word that no list knows as a cue, a function word or a name stands right before one who can speak."""
    scene = read.scene
    mention = scene.mentions.get(at + 1)
    if mention is None or mention.clitic or mention.kind not in _SPEAKERS:
        return False
    known = scene.classes[at] or scene.cues.get(at) or at in scene.mentions or at in read.named
    return not known and scene.fold[at][0].isalpha()


def _looks_finite(read: Read, sentence: Sentence, at: int) -> bool:
    scene = read.scene
    if at in scene.verbs:
        return True
    word = without_conjunction(scene, scene.fold[at])
    if scene.names.is_everyday(word) or word in scene.names.given or scene.is_definite(at):
        return False
    feminine = word.endswith(PERFECT_FEMININE) and len(word) >= _LONG
    return looks_present(word) or feminine or opens_clause(scene, sentence, at) or scene.fold[at] != word


def _follows(read: Read, sentence: Sentence, at: int) -> str:
    """What stands behind the speaker at token `at`: `that`, a preposition, `words` (a colon or quotation), or ""."""
    scene = read.scene
    end = noun_phrase(scene, at, sentence.last)
    if end >= sentence.last:
        return ""
    if scene.classes[end] in THAT:
        return "that"
    if scene.classes[end] == "colon" or end in scene.opening:
        return "words"
    return preposition_at(scene, end)
