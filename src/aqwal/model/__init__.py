"""The nouns of aqwal: frozen, slotted dataclasses without input or output."""

from aqwal.model.actor import Actor, Party
from aqwal.model.article import Article, Credit, SetAside
from aqwal.model.dispute import Answer, Dispute
from aqwal.model.event import Event, When, Where
from aqwal.model.evidence import Evidence
from aqwal.model.mention import Mention
from aqwal.model.position import Issue, Position
from aqwal.model.reading import Reading
from aqwal.model.sentence import Quotation, Sentence, SplitArticle, Tokens
from aqwal.model.source import Source
from aqwal.model.span import Span
from aqwal.model.statement import Occasion, Statement
from aqwal.model.talks import Paper, Round, Talks

__all__ = [
    "Actor",
    "Answer",
    "Article",
    "Credit",
    "Dispute",
    "Event",
    "Evidence",
    "Issue",
    "Mention",
    "Occasion",
    "Paper",
    "Party",
    "Position",
    "Quotation",
    "Reading",
    "Round",
    "Sentence",
    "SetAside",
    "Source",
    "Span",
    "SplitArticle",
    "Statement",
    "Talks",
    "Tokens",
    "When",
    "Where",
]
