"""All dealings of an article: its positions, disputes and talks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aqwal.dealings.disputes import disputes_of
from aqwal.dealings.ground import lay_out
from aqwal.dealings.knowledge import Knowledge
from aqwal.dealings.positions import positions_of
from aqwal.dealings.processes import talks_of
from aqwal.model import Article, Dispute, Event, Mention, Position, SplitArticle, Statement, Talks


@dataclass(frozen=True, slots=True)
class Dealings:
    """The positions, disputes and talks of one article, each in text order."""

    positions: tuple[Position, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    talks: tuple[Talks, ...] = ()


def find_dealings(  # noqa: PLR0913, PLR0917 - what each stage before has yielded
    article: Article,
    split: SplitArticle,
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    events: Sequence[Event],
    knowledge: Knowledge,
) -> Dealings:
    """The dealings that the statements and events of an article tell of; headlines tell of none."""
    ground = lay_out(article, split, mentions, statements, events, knowledge)
    positions = positions_of(ground)
    return Dealings(positions, disputes_of(ground, positions), talks_of(ground))
