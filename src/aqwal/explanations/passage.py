"""The statement within its article: its sentence, the sentences before it, and its evidence by what it decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from aqwal.explanations.explanation import Part
from aqwal.model import Evidence, Reading, Sentence, Span, SplitArticle, Statement

_CIRCUMSTANCE = ("occasion/", "channel/words", "channel/outlet")


@dataclass(frozen=True, slots=True)
class Passage:
    """A statement of a reading, with the tokens and sentences of its article."""

    reading: Reading
    statement: Statement
    split: SplitArticle

    def words(self, span: Span) -> str:
        """The words of a span."""
        return span.of(self.reading.article.text)

    def evidence(self, what: str) -> Evidence | None:
        """The evidence of the rules whose names begin with `what`, which decide the same; the verb's own is none."""
        return next((one for one in self.statement.why[1:] if one.rule.partition("/")[0] == what), None)

    def folded(self, span: Span, more: int = 0) -> list[str]:
        """The folded tokens of a span and `more` behind it."""
        tokens = self.split.tokens
        inside = [i for i in range(len(tokens)) if span.start <= tokens.start[i] < span.end]
        return tokens.fold[inside[0] : inside[-1] + 1 + more] if inside else []

    def sentence_of(self, span: Span) -> tuple[int, Sentence] | None:
        """The number, from 1, and the sentence that a span begins in."""
        for number, sentence in enumerate(self.split.sentences, 1):
            if sentence.span.start <= span.start < sentence.span.end:
                return number, sentence
        return None

    def statement_at(self, cue: Span) -> Statement | None:
        """The statement whose cue holds a span."""
        return next((one for one in self.reading.statements if one.cue.contains(cue)), None)

    def parts(self) -> tuple[Part, ...]:
        """The words of the statement's sentence, cut where something of the statement begins or ends."""
        told = list(self._told())
        spans = [span for span, _ in told]
        found = self.sentence_of(self.statement.cue)
        whole = found[1].span if found is not None else self.statement.cue
        start, end = min(whole.start, spans[0].start), max(whole.end, *(span.end for span in spans))
        inner = {edge for span in spans for edge in (span.start, span.end) if start < edge < end}
        edges = [start, *sorted(inner), end]
        cut = [Span(first, last) for first, last in pairwise(edges)]
        parts: list[Part] = []
        for span in cut:
            roles = tuple(dict.fromkeys(role for held, role in told if held.contains(span)))
            if parts and parts[-1].roles == roles:
                parts[-1] = Part(Span(parts[-1].span.start, span.end), roles)
            elif self.words(span).strip():
                parts.append(Part(span, roles))
        return tuple(parts)

    def _told(self) -> Iterator[tuple[Span, str]]:
        """The stretches of the sentence with what they are."""
        statement = self.statement
        yield statement.cue, "cue"
        here = self.sentence_of(statement.cue)
        opens, speaker = self.evidence("opens"), self.evidence("speaker")
        if opens is not None:
            yield opens.span, "opens"
        if speaker is not None and speaker.span != statement.cue and self.sentence_of(speaker.span) == here:
            yield speaker.span, "speaker"
        if statement.addressee is not None and statement.addressee.mention is not None:
            yield statement.addressee.mention, "addressee"
        yield from ((span, "content") for span in statement.content)
        for one in statement.why:
            if one.rule.startswith(_CIRCUMSTANCE) and self.sentence_of(one.span) == here:
                yield one.span, "occasion"
