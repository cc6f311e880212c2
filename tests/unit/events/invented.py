"""Sentences about the invented states of the examples, read by the real coder."""

from __future__ import annotations

import datetime

from aqwal.events import code_events
from aqwal.events.checking import Runner, compile_runner
from aqwal.lexicons import load_lexicons
from aqwal.mentions import Cast, find_mentions
from aqwal.model import Article, Credit, Event, Party, Span, Statement
from aqwal.sentences import split_article

RUNNER: Runner = compile_runner(load_lexicons())


def events_of(
    text: str,
    statements: tuple[Statement, ...] = (),
    day: datetime.date | None = None,
    headlines: tuple[Span, ...] = (),
) -> tuple[Event, ...]:
    """The events of `text`, read with no statements but those given."""
    article = Article("a", "ar", "", text, Credit(date=day), headlines)
    split = split_article(article)
    mentions = find_mentions(article, split, RUNNER.cues.gazetteer)
    cast = Cast(article, split, mentions, RUNNER.cues.gazetteer)
    return code_events(article, split, mentions, statements, cast, RUNNER.patterns)


def said(  # noqa: PLR0913, PLR0917 - what a statement is made of
    text: str,
    cue: str,
    content: str,
    side: str | None,
    act: str = "say",
    form: str = "clause",
    *,
    name: str = "st_1",
    inside: str | None = None,
) -> Statement:
    """A statement in `text`, its cue and content given by their words."""
    at, begin = text.index(cue), text.index(content)
    return Statement(
        name,
        (Span(begin, begin + len(content)),),
        "indirect",
        form,
        Span(at, at + len(cue)),
        act,
        Party(None, "speaker", side=side),
        inside=inside,
    )


def plain(event: Event) -> str:
    """`ASSAULT/aerial XOR>XNA actual`."""
    kind = f"{event.type}/{event.mode}" if event.mode else event.type
    return f"{kind} {';'.join(event.actor) or '-'}>{';'.join(event.recipient) or '-'} {event.status}"
