"""An explanation: what is said of a statement, each thing with its reasons."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.model import Article, Span, Statement


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: `says` it in English. `words` are those of the article that it is about, `rule` is the element of the
    statement's evidence, `place` the lexicon's `file:line`, `names` an Arabic word that is not the article's.

    `wide` says that the words are a whole sentence, which may be shown shortened.
    """

    says: str
    words: Span | None = None
    rule: str | None = None
    place: str | None = None
    names: str | None = None
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is said of a statement: its `name` (cue, frame, act ...), its `value`, and why."""

    name: str
    value: str
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the statement's sentence and what it is: some of cue, opens, speaker, addressee, content, occasion;
    () for what is none of them."""

    span: Span
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why `statement` of `article` was read as it was. `parts` are the words of its sentence in text order."""

    statement: Statement
    article: Article
    parts: tuple[Part, ...]
    facts: tuple[Fact, ...]
