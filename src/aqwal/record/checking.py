"""What must hold of a reading before a word of it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aqwal.errors import ReadingError, SpanError
from aqwal.model import Article, Event, Party, Reading, Span, Statement
from aqwal.record.dealings import dealing_references, dealing_spans


def check_reading(reading: Reading) -> None:
    """`SpanError` where a span leaves the text, `ReadingError` where an id is given twice or points nowhere."""
    article = reading.article
    _check_letters(article)
    length = len(article.text)
    for what, span in _spans(reading):
        if not 0 <= span.start < span.end <= length:
            raise SpanError(
                f"{what} of {article.id} at [{span.start}, {span.end}) leaves the text ({length} characters); "
                "nothing was written of this article: please report it with the article"
            )
    known = _unique((statement.id for statement in reading.statements), article.id)
    known |= _unique((event.id for event in reading.events), article.id)
    known |= _unique((position.id for position in reading.positions), article.id)
    for named, by in (*_references(reading), *dealing_references(reading)):
        if named not in known:
            raise ReadingError(f"{by} of {article.id} names {named}, which is not there; please report it")


def _check_letters(article: Article) -> None:
    try:
        article.text.encode()
    except UnicodeEncodeError as error:
        raise ReadingError(
            f"the text of {article.id} holds half a character (a lone surrogate) at {error.start}; "
            "save the article anew as UTF-8 and read it again"
        ) from error


def _unique(ids: Iterable[str], article: str) -> set[str]:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise ReadingError(f"the reading of {article} gives the id {one} twice; please report it with the article")
        seen.add(one)
    return seen


def _references(reading: Reading) -> Iterator[tuple[str, str]]:
    for statement in reading.statements:
        if statement.inside is not None:
            yield statement.inside, statement.id
    for event in reading.events:
        if event.claimed_by is not None:
            yield event.claimed_by, event.id
        yield from ((named, event.id) for named in event.attribution)


def _spans(reading: Reading) -> Iterator[tuple[str, Span]]:
    for span in reading.article.headlines:
        yield "a headline", span
    for aside in reading.article.set_aside:
        yield "a set-aside stretch", aside.span
    for mention in reading.mentions:
        yield "a mention", mention.span
    for statement in reading.statements:
        yield from ((f"statement {statement.id}", span) for span in statement_spans(statement))
    for event in reading.events:
        yield from ((f"event {event.id}", span) for span in event_spans(event))
    yield from dealing_spans(reading)


def statement_spans(statement: Statement) -> Iterator[Span]:
    """Every span that a statement holds: cue, content, parties, occasion, evidence."""
    yield statement.cue
    yield from statement.content
    yield from _mention(statement.speaker)
    yield from _mention(statement.addressee)
    if statement.occasion is not None and statement.occasion.text is not None:
        yield statement.occasion.text
    yield from (evidence.span for evidence in statement.why)


def event_spans(event: Event) -> Iterator[Span]:
    """Every span that an event holds: trigger, the words of its parties, when, where, evidence."""
    yield event.trigger
    yield from event.actor_words
    yield from event.recipient_words
    yield from (said.span for said in (event.when, event.where) if said is not None)
    yield from (evidence.span for evidence in event.evidence)


def _mention(party: Party | None) -> tuple[Span, ...]:
    return () if party is None or party.mention is None else (party.mention,)
