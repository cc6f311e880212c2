"""Who sent the call or the letter that a clause tells of."""

from __future__ import annotations

from aqwal.languages.ar.affixes import INDEFINITE, without_pronoun
from aqwal.languages.ar.verbs import Form
from aqwal.model import Sentence
from aqwal.statements.agents import AGENTS, is_agent
from aqwal.statements.cues import FROM, IN
from aqwal.statements.phrases import noun_phrase, phrase_after_clitic
from aqwal.statements.scene import Scene
from aqwal.statements.subjects import owner

_NEAR, _FAR, _NAME = 4, 30, 6
_OF = "ل"


def sender(scene: Scene, sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The tokens behind `من` that name the caller or writer, where a word such as `فيه` after the verb at token `at`
    points back to the call (`تلقى الملك اتصالا من الرئيس أعرب فيه عن`); None where there is none."""
    after = min(at + 1, sentence.last - 1)
    back = scene.vocabulary.resumptive.get(scene.fold[after], "") == IN
    if not back and scene.fold[after] not in scene.vocabulary.particles["meanwhile"]:
        return None
    for sent in range(at - 1, max(sentence.first, at - _FAR) - 1, -1):
        noun = scene.fold[sent].removesuffix(INDEFINITE)
        called = noun in scene.vocabulary.particles["sent"]
        if not called and not (back and noun in scene.vocabulary.particles["given_out"]):
            continue
        of = scene.mentions.get(sent + 1)
        if back and of is not None and of.clitic == _OF and of.kind in AGENTS:
            return sent + 1, max(phrase_after_clitic(scene, sent + 1, at), _named(scene, sent + 1, at))
        for by in range(sent + 1, min(sent + _NEAR, at)):
            last = noun_phrase(scene, by + 1, at, roomy=True)
            brings = called and scene.fold[by] == FROM
            brings = brings or (by in scene.verbs and _has_pronoun(scene, by))
            if brings and last > by + 1 and is_agent(scene, by + 1, last):
                return by + 1, last
        return owner(scene, sentence, sent, Form("masdar")) if back else None
    return None


def _named(scene: Scene, first: int, limit: int) -> int:
    """The end of the name behind a title at token `first` (`كلمة لصاحب الجائزة الدكتور فلان`), `first` if none."""
    people = (scene.mentions.get(i) for i in range(first + 1, min(first + _NAME, limit)))
    return next((m.last for m in people if m is not None and m.kind == "person" and not m.clitic), first)


def _has_pronoun(scene: Scene, verb: int) -> bool:
    """Whether a pronoun for the letter is written on to the verb (`بيان أصدره الوزير`)."""
    return any(stem != scene.fold[verb] for stem in without_pronoun(scene.fold[verb]))
