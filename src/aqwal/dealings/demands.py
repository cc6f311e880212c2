"""What papers ask for: the words of statements that they make, and what the text says that they consist in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aqwal.dealings.ground import Ground
from aqwal.dealings.issues import content
from aqwal.dealings.papers import words_of
from aqwal.model import Issue, Paper, Span

_ASKING = frozenset({"demand", "offer", "say", "affirm", "announce"})
_SUBJECT, _ANTECEDENT, _LONGEST = 3, 6, 60
_STOPS = frozenset({"stop", "semicolon"})
_LEADS = frozenset({"prep", "that"})


def with_demands(ground: Ground, papers: Sequence[Paper]) -> tuple[Paper, ...]:
    """The papers with what they ask for."""
    if not papers:
        return ()
    contained = list(_contained(ground))
    return tuple(
        replace(paper, asks=tuple(Issue(span, *content(ground, *ground.tokens(span))) for span in asked))
        for paper in papers
        for asked in (_asked(ground, paper, contained),)
    )


def _asked(ground: Ground, paper: Paper, contained: Sequence[tuple[int, int, Span]]) -> list[Span]:
    names = words_of(paper)
    said = [
        span
        for statement in ground.statements
        if statement.act in _ASKING and statement.speaker is not None and statement.speaker.mention is not None
        if any(statement.speaker.mention.overlaps(name) for name in names)
        for span in statement.content
    ]
    told = [span for first, last, span in contained if _is_about(ground, paper, first, last)]
    told = [span for span in told if not any(span.overlaps(other) for other in said)]
    spans = sorted(dict.fromkeys([*said, *told]))
    return [span for span in spans if not any(other != span and other.contains(span) for other in spans)]


def _contained(ground: Ground) -> Iterator[tuple[int, int, Span]]:
    """Each place that says what something consists in: the tokens of what that is, and the words that say it."""
    verbs = ground.knowledge.verbs
    for sentence in ground.split.sentences:
        for at in range(sentence.first, sentence.last):
            if verbs.get(ground.fold[at]) != "contain":
                continue
            if at > sentence.first and ground.class_of(at - 1) == "relative":
                first, last, begin = max(sentence.first, at - 1 - _ANTECEDENT), at - 1, at + 1
            else:
                first, last, begin = at + 1, at + 1 + _SUBJECT, at + 2
            end = begin
            while end < min(sentence.last, begin + _LONGEST) and ground.class_of(end) not in _STOPS:
                end += 1
            while begin < end and ground.class_of(begin) in _LEADS:
                begin += 1
            if begin < end:
                yield first, last, ground.split.tokens.span(begin, end)


def _is_about(ground: Ground, paper: Paper, first: int, last: int) -> bool:
    """Whether what tokens `first` to `last` name is the paper, or its matter by all of its words."""
    span = ground.split.tokens.span(first, min(last, len(ground.fold)))
    if any(span.overlaps(name) for name in words_of(paper)):
        return True
    return paper.about is not None and set(paper.about.words) <= set(content(ground, first, last)[0])
