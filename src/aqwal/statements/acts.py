"""What saying it does, where the words decide it and not the verb alone."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.statements import feelings
from aqwal.statements.agents import AGENTS
from aqwal.statements.complement import Complement
from aqwal.statements.cues import NEUTRAL, Cue
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene

_HEAD = 3


@dataclass(frozen=True, slots=True)
class Act:
    """The act `name`, and the rule of `ar/evidence.tsv` that says so from tokens `first` to `last` (exclusive); no rule
    where it is the verb's own."""

    name: str
    rule: str = ""
    first: int = 0
    last: int = 0


def act_of(scene: Scene, at: int, cue: Cue, complement: Complement, first: int, last: int) -> Act:
    """The act of a statement whose cue is at token `at` and whose content is at tokens `first` to `last`.

    A neutral cue demands where somebody "must" do something (`على إيران أن ...`, `يجب على المبعوث ...`);
    refusing accusations denies.
    """
    if cue.verb.act == "deny" and at > 0 and scene.classes[at - 1] == "negation":
        return Act("say")  # `لم يستبعد الوزير الحوار`
    found = _of_feeling(scene, at, complement) or _of_noun(scene, cue, complement) or Act(cue.verb.act)
    if found.name in NEUTRAL and complement.form != "nominal" and (bearer := _obliged(scene, first, last)):
        return Act("demand", "act/obligation", first, bearer)
    if found.name == "reject" and (charge := _charge(scene, first, min(last, first + _HEAD))) is not None:
        return Act("deny", "act/charge", charge, charge + 1)
    return found


def _of_feeling(scene: Scene, at: int, complement: Complement) -> Act | None:
    if complement.act is None:
        return None
    if complement.frame == "through":
        return Act(complement.act, "act/noun", complement.opener - 1, complement.opener)
    prayed = next(
        (i for i in range(at + 1, complement.first) if scene.fold[i] in scene.vocabulary.particles["prayed"]), at
    )
    if complement.frame == "clause" and prayed > at:
        return Act(complement.act, "act/prayer", prayed, prayed + 1)
    acts = {**scene.vocabulary.feelings, **scene.vocabulary.speech}
    noun = next((i for i in range(at + 1, complement.first) if feelings.act_of(scene, i, acts) == complement.act), at)
    return Act(complement.act, "act/feeling", noun, noun + 1)


def _of_noun(scene: Scene, cue: Cue, complement: Complement) -> Act | None:
    """The act of a verbal noun that is the object of a neutral verb (`أعلن رفضه فتح تحقيق` refuses), None for any other
    object (`رفض دعوتهم إلى الجولة` is no call)."""
    if cue.verb.act not in NEUTRAL or complement.form != "nominal" or complement.frame != "object":
        return None
    nouns = (cue for cue in scene.cues.get(complement.first, ()) if cue.form.aspect == "masdar" and cue.form.number)
    first = complement.first
    return next((Act(cue.verb.act, "act/noun", first, first + 1) for cue in nouns), None)


def _obliged(scene: Scene, first: int, last: int) -> int:
    """The token after whom the words say must do something, 0 where they say it of nobody."""
    i = first
    while i < last and (
        scene.fold[i] in scene.vocabulary.particles["must"]
        or scene.classes[i] in {"that_pronoun", "adverb"}
        or (i in scene.opening and i > first)  # `إنه "يجب على أوريا أن ..."`
    ):
        i += 1
    if i + 1 >= last or preposition_at(scene, i) not in scene.vocabulary.particles["upon"]:
        return 0
    mention = scene.mentions.get(i + 1)
    return mention.last if mention is not None and mention.kind in AGENTS | {"demonym"} else 0


def _charge(scene: Scene, first: int, last: int) -> int | None:
    """The token of the noun for accusations that heads the words (`هذه الاتهامات`), None for one further in."""
    for i in range(first, last):
        if scene.fold[i] in scene.vocabulary.particles["charge"]:
            return i
        if scene.classes[i] == "prep":
            return None
    return None
