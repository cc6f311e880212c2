"""The nouns of aqwal: frozen, slotted dataclasses without input or output."""

from aqwal.model.actor import Actor, Party
from aqwal.model.article import Article, Credit, SetAside
from aqwal.model.event import Event, When, Where
from aqwal.model.evidence import Evidence
from aqwal.model.mention import Mention
from aqwal.model.reading import Reading
from aqwal.model.sentence import Quotation, Sentence, SplitArticle, Tokens
from aqwal.model.source import Source
from aqwal.model.span import Span
from aqwal.model.statement import Occasion, Statement

__all__ = [
    "Actor",
    "Article",
    "Credit",
    "Event",
    "Evidence",
    "Mention",
    "Occasion",
    "Party",
    "Quotation",
    "Reading",
    "Sentence",
    "SetAside",
    "Source",
    "Span",
    "SplitArticle",
    "Statement",
    "Tokens",
    "When",
    "Where",
]
