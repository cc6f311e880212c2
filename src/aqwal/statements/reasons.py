"""The evidence of a statement: each rule of `ar/evidence.tsv` that decided something of it, with its words."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.languages.ar.verbs import Form
from aqwal.model import Evidence, Span
from aqwal.statements.candidates import Candidate
from aqwal.statements.complement import Range
from aqwal.statements.openers import THAT
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene
from aqwal.statements.speakers import Draft
from aqwal.statements.voices import Voice

_MARKS = frozenset({"quote", "quote-before"})


def reasons(scene: Scene, draft: Draft, cue: Span, voice: Voice) -> Iterator[Evidence]:
    """Why the statement of `draft`, whose cue is at `cue`, was found and is `voice`'s; the verb and its frame first."""
    row, complement, tokens = draft.candidate, draft.candidate.complement, scene.split.tokens
    yield Evidence(f"{row.cue.verb.id}/{complement.frame}", cue)
    yield Evidence("form/colon" if scene.classes[row.at] == "colon" else form_rule(row.cue.form), cue)
    opener = _opener(scene, row)
    if opener is not None:
        yield Evidence(opener[0], tokens.span(*opener[1]))
    named = voice.source
    if named is None or named.mention is None:
        yield Evidence(voice.rule, cue)
    else:
        yield Evidence(voice.rule, named.mention)
        if voice.named is not None:  # else the statement's own speaker says why
            yield Evidence(f"party/{named.why.replace(' ', '-')}", named.mention)
    if complement.addressee is not None:
        yield Evidence(_addressee(scene, complement.addressee[0]), tokens.span(*complement.addressee))
    if draft.end.rule:
        yield Evidence(draft.end.rule, tokens.span(draft.end.at, draft.end.to))


def form_rule(form: Form) -> str:
    """The rule for a form: its aspect, then, where the letters tell them, person, number and gender (`3sf`)."""
    features = f"/{form.person}{form.number}{form.gender}" if form.number else ""
    return f"form/{form.aspect}{features}"


def _opener(scene: Scene, row: Candidate) -> tuple[str, Range] | None:
    """What opens the words, and its tokens; None where nothing does."""
    complement = row.complement
    first = complement.opener
    last = max(complement.first, first + 1)
    classes = scene.classes[first:last]
    if "colon" in classes:
        return "opens/colon", (first, last)
    if not THAT.isdisjoint(classes):
        return "opens/that", (first, last)
    if complement.frame in _MARKS or any(i in scene.opening for i in range(first, complement.first)):
        return "opens/quotation", (first, last)
    if first < complement.first or preposition_at(scene, first):
        return "opens/preposition", (first, last)
    return None


def _addressee(scene: Scene, first: int) -> str:
    brought = preposition_at(scene, first) or scene.classes[first - 1] == "prep"
    return "addressee/preposition" if brought else "addressee/object"
