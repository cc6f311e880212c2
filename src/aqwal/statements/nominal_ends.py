"""Where a noun phrase that was said ends: before a clause that is no part of it."""

from __future__ import annotations

from aqwal.languages.ar.affixes import PERFECT_FEMININE
from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.agents import AGENTS
from aqwal.statements.openers import THAT
from aqwal.statements.prepositions import brought
from aqwal.statements.scene import Scene

_CLAUSES = frozenset({"clause_conj", "pronoun", "relative", "conj"})


def clause_in(scene: Scene, first: int, last: int, *, headline: bool) -> int:
    """A noun phrase ends where a clause begins: one joined on by `و` or brought by a comma with a verb, a relative word
    or a conjunction (`لكن`, `بينما`, `إلا أن`)."""
    if scene.classes[first] == "demonstrative" and first + 1 < last and not scene.is_definite(first + 1):
        return first + 1
    verbal, inner = first in scene.verbs, False
    for i in range(first + 1, last - 1):
        if scene.fold[i] in scene.vocabulary.particles["but"] and i not in scene.covering:
            return i
        if scene.classes[i] == "colon" or (not verbal and _joins_clause(scene, i, headline=headline)):
            return i
        if i not in scene.covering and (_joins_cue(scene, i) or _joins_noun(scene, i, last)):
            return i
        if i not in scene.covering and not verbal and _joins_deed(scene, i):
            return i
        verbal = verbal or i in scene.verbs
        if scene.classes[i] == "auxiliary" and scene.fold[i][0] == "و" and not verbal:
            return i
        inner = inner or scene.classes[i] in THAT
        if (
            scene.classes[i] == "negation"
            and i + 1 in scene.verbs
            and not (verbal or inner)
            and scene.is_definite(i - 1)
        ):
            return i  # `التي عارضت الحرب لم تجاهر`
        if scene.classes[i] == "comma" and i not in scene.covering and _opens_clause(scene, i + 1):
            return i
        if scene.classes[i] == "pronoun" and scene.fold[i][0] == "و" and i not in scene.covering:
            return i  # `وهي مزاعم`
    return last


def _opens_clause(scene: Scene, after: int) -> bool:
    """Whether what stands behind a comma at token `after` is no part of a noun phrase."""
    joined = scene.fold[after][0] in "وف"
    if scene.fold[after] in scene.vocabulary.particles["where"]:
        return False  # `نمو الحركة، حيث ارتفع`: the speaker goes on
    if scene.classes[after] in _CLAUSES:
        return scene.classes[after] != "conj" or scene.fold[after] in scene.vocabulary.particles["contrast"]
    return joined and (after in scene.verbs or scene.classes[after] == "auxiliary")


def _joins_cue(scene: Scene, i: int) -> bool:
    """Whether a reporting verb is joined on by `و` at token `i` (`الاتفاق وطالبت`), and describes nothing before it."""
    if i not in scene.verbs or scene.classes[i - 1] in {"relative", "indefinite_relative"}:
        return False
    return any(cue.conjunction and cue.form.aspect == "perfect" for cue in scene.cues.get(i, ()))


def _joins_deed(scene: Scene, i: int) -> bool:
    """Whether a verb of the past that reports nothing is joined on at token `i` (`احتجاز السفينة واستدعت السفير`)."""
    word = scene.fold[i]
    return i in scene.verbs and word[0] == "و" and word.endswith(PERFECT_FEMININE) and scene.is_joined_verb(i)


def _joins_noun(scene: Scene, i: int, last: int) -> bool:
    """Whether a further noun for what is said is joined on by `و` at token `i`, with words of its own behind it (`حق
    ناردين في الدفاع والتأكيد على وحدتها`)."""
    word = scene.fold[i]
    if word[0] != "و" or i in scene.mentions or i in scene.verbs:
        return False
    for cue in scene.cues.get(i, ()):
        if cue.form.aspect == "masdar" and cue.conjunction:
            own = cue.verb.prepositions - {"ل"}
            after = past_adjuncts(scene, i + 1, last, own)
            if after < last and brought(scene, after, own) in own:
                return True
    return False


def _joins_clause(scene: Scene, i: int, *, headline: bool) -> bool:
    """Whether a clause is joined on at token `i`: `و` with a verb, or with an actor and a verb (`وساروق تنفي`)."""
    if i in scene.covering or scene.fold[i][0] != "و":
        return False
    if i in scene.verbs:
        return headline
    mention = scene.mentions.get(i)
    return mention is not None and mention.clitic == "و" and mention.kind in AGENTS and mention.last in scene.verbs
