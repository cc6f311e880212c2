"""What the record hands out beside the model: where a fact stands, and since when."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from aqwal.model import Credit, SetAside, Statement

# How statements are sorted: the latest dispatch first, or the lowest confidence first (what to check first).
Sort = Literal["day", "confidence"]


class Outcome(StrEnum):
    """What became of a reading."""

    ADDED = "added"
    SAME_TEXT = "same text"  # added, though an article is there that has the very same text under another id
    NEW_VERSION = "new version"  # the same article id with a changed text: the earlier dispatch is kept
    REPLACED = "replaced"  # the same dispatch read otherwise: the earlier reading is kept
    ALREADY_THERE = "already there"


@dataclass(frozen=True, slots=True)
class KeptDispatch:
    """One dispatch as it stands, without its text.

    `key` is its id in the record ("d_" and 16 hex digits, derived from article id and text); `article_id` is the
    container's. `version` counts the texts under one article id from 1; `newer` is the key of the next one, None for
    the newest. `statements` and `events` are how many the current reading has. Times are UTC, ISO 8601.
    """

    key: str
    article_id: str
    language: str
    title: str
    credit: Credit
    version: int
    newer: str | None
    sha256: str
    first_seen: str
    reader: str
    read_at: str
    statements: int
    events: int


@dataclass(frozen=True, slots=True)
class KeptReading:
    """One reading of a dispatch: which reader, when, what it gave; `current` is False once another has replaced it."""

    reader: str
    read_at: str
    origin: str
    statements: int
    events: int
    current: bool


@dataclass(frozen=True, slots=True)
class KeptStatement:
    """A statement in its dispatch, whose `language` and `set_aside` are those of its current reading.

    `stands` is False where a later reading no longer gives the statement in this form.
    """

    statement: Statement
    text: str
    dispatch: str
    article_id: str
    language: str
    title: str
    credit: Credit
    set_aside: tuple[SetAside, ...]
    stands: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one speaker, side or act occurs. `value` is a code or an actor id; `name`, `name_en` are for people."""

    value: str
    name: str
    name_en: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What statements to give: every condition that is set must hold.

    `speaker` is looked for within name, name_ar, name_en and actor id, `text` within the content's words, both folded.
    `side` is one code (it also matches joint speakers), `act` and `kind` are exact. `since` and `until` are days of
    the dispatch, both included; a dispatch without a date never matches them. `dispatch` is a key.
    `headline` keeps only statements in (True) or outside (False) headlines.
    """

    speaker: str | None = None
    side: str | None = None
    act: str | None = None
    kind: str | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None
    text: str | None = None
    dispatch: str | None = None
    headline: bool | None = None
