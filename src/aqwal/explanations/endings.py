"""Where the words end, and the statement that holds them."""

from __future__ import annotations

from aqwal.explanations.explanation import Fact, Reason
from aqwal.explanations.knowledge import Knowledge
from aqwal.explanations.passage import Passage

_NEXT_CUE, _REPORTER = "end/next-cue", "end/reporter"
_WHOLE = frozenset({"end/quotation", "end/headline"})
_SENTENCE = "end/sentence"  # what is so where no rule left evidence


def end_fact(passage: Passage, knowledge: Knowledge) -> Fact:
    """The last word of the content, and what ends it."""
    found = passage.evidence("end")
    last = passage.words(passage.statement.content[-1]).split()[-1]
    if found is None:
        return Fact("end", last, (Reason(knowledge.says(_SENTENCE)),))
    row = knowledge.phrase("ar/content_ends.tsv", passage.folded(found.span)) if found.rule == _REPORTER else None
    means = f' ("{row["means"]}")' if row is not None else ""
    words = found.span if found.rule not in _WHOLE else None
    reasons = [Reason(knowledge.says(found.rule) + means, words, found.rule, knowledge.place(row))]
    other = passage.statement_at(found.span) if found.rule == _NEXT_CUE else None
    if other is not None:
        reasons.append(Reason(f"which reports {other.id}"))
    return Fact("end", last, tuple(reasons))


def inside_fact(passage: Passage) -> Fact:
    """The statement in whose words the cue stands."""
    statement = passage.statement
    if statement.inside is None:
        return Fact("inside", "no other statement")
    holder = next(one for one in passage.reading.statements if one.id == statement.inside)
    return Fact(
        "inside",
        holder.id,
        (Reason("whose cue is", holder.cue), Reason("and whose words are", holder.content[0], wide=True)),
    )
