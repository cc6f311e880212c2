"""What saying it does, where the words decide it and not the verb alone."""

from __future__ import annotations

from aqwal.statements.agents import AGENTS
from aqwal.statements.complement import Complement
from aqwal.statements.cues import Cue
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene

_NEUTRAL = frozenset({"say", "affirm", "announce"})
_HEAD = 3


def act_of(scene: Scene, cue: Cue, complement: Complement, first: int, last: int) -> str:
    """The act of a statement with its content at tokens `first` to `last`.

    A neutral cue demands where somebody "must" do something (`على إيران أن ...`, `يجب على المبعوث ...`);
    refusing accusations denies.
    """
    act = complement.act or _act_of_noun(scene, complement) or cue.verb.act
    if act in _NEUTRAL and complement.form != "nominal" and _obliges(scene, first, last):
        return "demand"
    if act == "reject" and _charges(scene, first, min(last, first + _HEAD)):
        return "deny"
    return act


def _act_of_noun(scene: Scene, complement: Complement) -> str | None:
    """The act of a verbal noun that is the object (`أعلن رفضه فتح تحقيق` refuses), None for any other object."""
    if complement.form != "nominal" or complement.frame != "object":
        return None
    nouns = (cue for cue in scene.cues.get(complement.first, ()) if cue.form.aspect == "masdar" and cue.form.number)
    return next((cue.verb.act for cue in nouns), None)


def _obliges(scene: Scene, first: int, last: int) -> bool:
    i = first
    while i < last and (
        scene.fold[i] in scene.vocabulary.particles["must"] or scene.classes[i] in {"that_pronoun", "adverb"}
    ):
        i += 1
    if i + 1 >= last or preposition_at(scene, i) not in scene.vocabulary.particles["upon"]:
        return False
    mention = scene.mentions.get(i + 1)
    return mention is not None and mention.kind in AGENTS | {"demonym"}


def _charges(scene: Scene, first: int, last: int) -> bool:
    """Whether the head of the words is a noun for accusations (`هذه الاتهامات`), not one further in."""
    for i in range(first, last):
        if scene.fold[i] in scene.vocabulary.particles["charge"]:
            return True
        if scene.classes[i] == "prep":
            return False
    return False
