"""A statement's evidence put into words. Nothing is decided here: the rules that decided it are in `statements/`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from aqwal.explanations.endings import end_fact, inside_fact
from aqwal.explanations.explanation import Explanation, Fact, Reason
from aqwal.explanations.forms import cue_fact
from aqwal.explanations.knowledge import Knowledge
from aqwal.explanations.parties import addressee_fact, speaker_fact
from aqwal.explanations.passage import Passage
from aqwal.languages.ar.letters import fold
from aqwal.model import Reading, Statement
from aqwal.record.checking import check_reading
from aqwal.sentences import split_article
from aqwal.statements.feelings import listed

_FEELING, _NOUNS = "act/feeling", ("ar/speech_nouns.tsv", "ar/feelings.tsv")
# What is so where no rule left evidence.
_NOTHING, _VERB, _SOURCE = "opens/nothing", "act/verb", "act/source"


def explain(reading: Reading, statement: Statement, knowledge: Knowledge) -> Explanation:
    """Why `statement` of `reading` was read as it was; `knowledge` is of the lexicons that the reading was made with.

    `SpanError` or `ReadingError` where the reading does not fit its text: such a reading is never shown.
    """
    check_reading(reading)
    passage = Passage(reading, statement, split_article(reading.article))
    return Explanation(statement, reading.article, passage.parts(), tuple(_facts(passage, knowledge)))


def _facts(passage: Passage, knowledge: Knowledge) -> Iterator[Fact]:
    yield cue_fact(passage, knowledge)
    yield _frame(passage, knowledge)
    yield _act(passage, knowledge)
    yield _kind(passage, knowledge)
    yield speaker_fact(passage, knowledge)
    yield from addressee_fact(passage, knowledge)
    yield _channel(passage, knowledge)
    yield from _occasion(passage, knowledge)
    yield end_fact(passage, knowledge)
    yield inside_fact(passage)


def _frame(passage: Passage, knowledge: Knowledge) -> Fact:
    rule = passage.statement.why[0].rule
    cue, _, matched = rule.partition("/")
    name, row = knowledge.frame(cue, matched, addressed=passage.statement.addressee is not None)
    reasons = [Reason(str(row["means"]) if row is not None else matched, rule=rule, place=knowledge.place(row))]
    reasons.append(_decided(passage, knowledge, "opens", _NOTHING))
    return Fact("frame", name, tuple(reasons))


def _act(passage: Passage, knowledge: Knowledge) -> Fact:
    found, row = passage.evidence("act"), None
    if found is not None and found.rule == _FEELING:
        nouns = {fold(str(line["noun"])): line for table in _NOUNS for line in knowledge.lexicons.table(table)}
        row = nouns.get(listed(" ".join(passage.folded(found.span)), nouns) or "")
    verb = knowledge.verb(passage.statement.why[0].rule.partition("/")[0])
    reason = _decided(passage, knowledge, "act", _VERB if verb is not None else _SOURCE)
    return Fact("act", passage.statement.act, (replace(reason, place=knowledge.place(row)),))


def _kind(passage: Passage, knowledge: Knowledge) -> Fact:
    kind = passage.statement.kind
    return Fact("kind", kind, (_decided(passage, knowledge, "kind", f"kind/{kind}"),))


def _decided(passage: Passage, knowledge: Knowledge, what: str, unsaid: str) -> Reason:
    """The rule that decided something with its words; where none left evidence, what that means."""
    found = passage.evidence(what)
    if found is None:
        return Reason(knowledge.says(unsaid))
    return Reason(knowledge.says(found.rule), found.span, found.rule)


def _channel(passage: Passage, knowledge: Knowledge) -> Fact:
    channel, found = passage.statement.channel.replace("_", " "), passage.evidence("channel")
    if found is None:
        return Fact("channel", channel, (Reason("no words tell it"),))
    row = knowledge.phrase("ar/channels.tsv", passage.folded(found.span))
    return Fact("channel", channel, (Reason(knowledge.says(found.rule), found.span, found.rule, knowledge.place(row)),))


def _occasion(passage: Passage, knowledge: Knowledge) -> Iterator[Fact]:
    occasion = passage.statement.occasion
    if occasion is None:
        return
    told = [one for one in passage.statement.why if one.rule.startswith("occasion/")]
    parts = [occasion.date.isoformat() if occasion.date else "", occasion.place or ""]
    value = ", ".join(part for part in parts if part) or "named"
    yield Fact("occasion", value, tuple(Reason(knowledge.says(one.rule), one.span, one.rule) for one in told))
