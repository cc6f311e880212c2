"""Talks: a process with its rounds and the papers on the table."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from aqwal.model.evidence import Evidence
from aqwal.model.position import Issue
from aqwal.model.span import Span


@dataclass(frozen=True, slots=True)
class Paper:
    """A draft, an initiative, a proposal, a memorandum, a letter ... on the table.

    `kind` is one of agreement, draft, initiative, proposal, memorandum, letter, plan, document; `span` names it the
    fullest. `owner` holds the codes of whose it is, `to` of those to whom or with whom it is proposed. `day` is when it
    was published, `published` the words for that (`نهاية العام الماضي`). `about` is its matter; `asks` are the
    stretches that say what it asks for, each with its content words.
    """

    kind: str
    span: Span
    owner: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    day: datetime.date | None = None
    published: Span | None = None
    about: Issue | None = None
    asks: tuple[Issue, ...] = ()
    why: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """One meeting of the process.

    `spans` are the words that mention it, the one that says most of it first. `number` is that which the text counts
    (`الجولة الثانية`: 2). `status` is held, planned, or earlier where it is told as what went before. `place` is as
    written.
    """

    spans: tuple[Span, ...]
    parties: tuple[str, ...] = ()
    number: int | None = None
    status: str = "held"
    day: datetime.date | None = None
    place: Span | None = None
    agenda: tuple[Issue, ...] = ()
    why: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Talks:
    """A process: the codes of its `parties`, its `rounds` in the order in which they are told, and its `papers`.

    `spans` are all words that mention it, `agenda` is what it is about. `id` is "ta_" and 16 hex digits.
    """

    id: str
    parties: tuple[str, ...]
    spans: tuple[Span, ...] = ()
    rounds: tuple[Round, ...] = ()
    agenda: tuple[Issue, ...] = ()
    papers: tuple[Paper, ...] = ()
