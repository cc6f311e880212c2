"""Whether a further reporting verb in what somebody said still tells of whom he speaks of, not what he says himself."""

from __future__ import annotations

from aqwal.statements.agents import AGENTS
from aqwal.statements.candidates import Candidate
from aqwal.statements.phrases import noun_phrase
from aqwal.statements.scene import Scene
from aqwal.statements.subjects_after import agrees

_SUBJECT = 12
_PLURAL = ("ون", "وا")  # endings of a verb whose subject stands before it


def told_by_another(scene: Scene, row: Candidate) -> bool:
    """Whether somebody who speaks for others tells what one of them said (`قال المتحدث إن الرئيس رحب ...، مؤكدا`)."""
    if row.complement.form != "clause" or row.subject is None:
        return False
    speaks = any(
        scene.fold[i] in scene.vocabulary.particles["spokesman"]
        or ((mention := scene.mentions.get(i)) is not None and (mention.kind == "outlet" or mention.side == "MED"))
        for i in range(*row.subject)
    )
    first = row.complement.first
    mention = scene.mentions.get(first)
    if not speaks or mention is None or mention.kind not in {"person", "office"}:
        return False
    last = noun_phrase(scene, first, min(first + _SUBJECT, len(scene.fold)))
    return any(cue.form.aspect == "perfect" for cue in scene.cues.get(last, ()))


def told_on(scene: Scene, row: Candidate, other: Candidate) -> bool:
    """Whether a verb joined on by `و` still belongs to the words of `row`."""
    return _goes_on(scene, row, other) or _done_by_another(scene, row, other) or _does_now(scene, row, other)


def _goes_on(scene: Scene, row: Candidate, other: Candidate) -> bool:
    """Whether a verb joined on by `و` still tells what somebody did of whom the words begin (`قال المتحدث إن الرئيس رحب
    بالوفد وطلب ...`): a noun phrase is all that it takes."""
    first = row.complement.first
    mention = scene.mentions.get(first)
    if row.complement.form != "clause" or mention is None or mention.kind != "person" or other.subject is not None:
        return False
    did = next((i for i in range(mention.last, mention.last + 2) if i in scene.verbs), None)
    return did is not None and other.complement.form == "nominal" and agrees(scene, other.cue, first)


def _done_by_another(scene: Scene, row: Candidate, other: Candidate) -> bool:
    """Whether a verb joined on by `و` cannot be said of who speaks, by its gender, but of whom the words begin with
    (`كشف الرئيس أن المنظمة زارت القناة وأكدت أنها صالحة`)."""
    speaks, told = row.cue.form, other.cue.form
    first = row.complement.first
    mention = scene.mentions.get(first)
    known = mention is not None and mention.kind in AGENTS | {"demonym"} and not mention.clitic
    if row.complement.form != "clause" or not known or other.subject is not None:
        return False
    if told.number == "p" and speaks.number == "s" and mention is not None and mention.kind != "person":
        plural = any(scene.fold[i].endswith(_PLURAL) for i in range(first, other.at) if i in scene.verbs)
        return plural and (row.subject is None or _is_person(scene, row.subject[0]))
    apart = speaks.gender and told.gender and speaks.gender != told.gender and {speaks.number, told.number} == {"s"}
    named = row.subject is not None and mention is not None and mention.kind in AGENTS - {"descriptor"}
    return bool(apart) and named and agrees(scene, other.cue, first) and not agrees(scene, row.cue, first)


def _does_now(scene: Scene, row: Candidate, other: Candidate) -> bool:
    """Whether a verb of the present joined on by `و` goes on with one of the present in words that were said in the
    past (`قال الوزير إن بلاده ترحب بالاتفاق وتطالب بتنفيذه`)."""
    past, now = row.cue.form.aspect == "perfect", other.cue.form.aspect == "imperfect"
    if not (past and now) or other.subject is not None or row.complement.form != "clause":
        return False
    prefix = scene.fold[other.at][1:2]
    verbs = (i for i in range(row.complement.first, other.at) if i in scene.verbs)
    return any(scene.fold[i][0] == prefix for i in verbs)


def _is_person(scene: Scene, at: int) -> bool:
    mention = scene.mentions.get(at)
    return mention is not None and mention.kind == "person"
