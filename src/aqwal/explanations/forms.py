"""How a cue was read: its entry, its form, and what is written on to it."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.explanations.explanation import Fact, Reason
from aqwal.explanations.knowledge import Knowledge
from aqwal.explanations.passage import Passage
from aqwal.statements.cues import Cue
from aqwal.statements.reasons import form_rule

_PERSONS = {"1": "first person", "2": "second person", "3": "third person"}
_NUMBERS = {"s": "singular", "d": "dual", "p": "plural"}
_GENDERS = {"m": "masculine", "f": "feminine"}
_NOUN, _RELAY = "form/masdar", "form/relay"


def cue_fact(passage: Passage, knowledge: Knowledge) -> Fact:
    """The cue as written, the entry of the lexicon that it was found by, and its form."""
    statement = passage.statement
    return Fact("cue", passage.words(statement.cue), tuple(_reasons(passage, knowledge)))


def _reasons(passage: Passage, knowledge: Knowledge) -> Iterator[Reason]:
    statement = passage.statement
    found = statement.why[0].rule
    cue = found.partition("/")[0]
    row = knowledge.verb(cue)
    if row is not None:
        yield Reason(f'"{row["means"]}"', place=knowledge.place(row), names=cue)
    form = passage.evidence("form")
    if form is None:
        return
    if form.rule.startswith(_RELAY):
        yield _phrase(passage, knowledge, form.rule)
        return
    features = form.rule.split("/")[2:]
    told = f": {_told(features[0], form.rule)}" if features else ""
    yield Reason(f"{knowledge.says(form.rule)}{told}", rule=form.rule)
    yield from _written_on(passage, knowledge, cue, form.rule)


def _phrase(passage: Passage, knowledge: Knowledge, rule: str) -> Reason:
    words = passage.folded(passage.statement.cue, 1)
    stripped = [words[0][1:], *words[1:]] if words and words[0][:1] == "و" else words
    row = knowledge.phrase("ar/relays.tsv", words) or knowledge.phrase("ar/relays.tsv", stripped)
    means = f' ("{row["means"]}")' if row is not None else ""
    return Reason(f"{knowledge.says(_RELAY)}{means}", rule=rule, place=knowledge.place(row))


def _told(features: str, rule: str) -> str:
    """`3sf` in words; of a verbal noun it is the pronoun of its owner."""
    person, number, gender = features[:1], features[1:2], features[2:]
    words = [_PERSONS[person], _GENDERS.get(gender, ""), _NUMBERS.get(number, "")]
    owner = "with the pronoun of its owner, " if rule.startswith(_NOUN) else ""
    return owner + " ".join(word for word in words if word)


def _written_on(passage: Passage, knowledge: Knowledge, cue: str, rule: str) -> Iterator[Reason]:
    """The conjunction, the preposition and the object that are written on to the cue."""
    read = _reading(knowledge, " ".join(passage.folded(passage.statement.cue)), cue, rule)
    if read is None:
        return
    on_to = (("conjunction", read.conjunction), ("preposition", read.preposition), ("object pronoun", read.object))
    for what, letters in on_to:
        if letters:
            yield Reason(f"written on to it: the {what}", names=letters)


def _reading(knowledge: Knowledge, folded: str, cue: str, rule: str) -> Cue | None:
    """The reading of the cue's token that has this verb and form."""
    readings = knowledge.cues.readings(folded)
    return next((one for one in readings if one.verb.id == cue and form_rule(one.form) == rule), None)
