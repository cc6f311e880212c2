"""The papers of an article: what they are called, whose they are, when they were published and what they ask for."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aqwal.dealings.days import date_near
from aqwal.dealings.ground import Ground, mentioned, same_party, states
from aqwal.dealings.nouns import Noun, noun_at
from aqwal.dealings.topics import topic_behind
from aqwal.model import Evidence, Paper, Span

_NEAR, _RELATIVE, _PARTNERS = 12, 4, 12
_ANY = "document"
_PAPERS = frozenset({"draft", "initiative"})  # on a table even where nobody is said to have laid it there
_PLAIN = frozenset({"", "time", "adverb", "comma"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper with its token, and whether the text speaks of it as known."""

    at: int
    last: int
    noun: Noun
    paper: Paper
    definite: bool


def papers_of(ground: Ground) -> list[Sheet]:
    """The papers in text order, each once, with what later places add."""
    found: list[Sheet] = []
    for sheet in _sheets(ground):
        same = next((i for i in range(len(found) - 1, -1, -1) if _is_same(found[i], sheet)), None)
        if same is None:
            found.append(sheet)
        else:
            found[same] = replace(found[same], paper=_joined(found[same].paper, sheet.paper))
    return found


def _sheets(ground: Ground) -> Iterator[Sheet]:
    index, done = ground.knowledge.papers, -1
    for at in index.places(ground.fold):
        if at <= done:
            continue
        noun = noun_at(index, ground.fold, at)
        sentence = ground.sentence(at)
        if noun is not None and sentence is not None and not sentence.headline:
            sheet = _sheet(ground, at, noun, sentence.first, sentence.last)
            done = sheet.last - 1
            if sheet.definite or sheet.paper.owner or sheet.paper.about or noun.kind in _PAPERS:
                yield sheet


def _sheet(ground: Ground, at: int, noun: Noun, first: int, end: int) -> Sheet:
    last = at + 1 + len(noun.rest)
    own, after = _adjective(ground, last)
    verb = _published(ground, at, first) if not own else None
    owner = own or _tabled(ground, after, end) or (_subject(ground, verb, at, first) if verb is not None else ())
    named = after if own else last
    to = tuple(code for code in _partners(ground, named, end) if code not in owner)
    day, words = _when(ground, at, first) if verb is not None else (None, None)
    span = ground.split.tokens.span(at, named)
    about = topic_behind(ground, named, end)
    paper = Paper(noun.kind, span, states(owner), to, day, words, about, (), (Evidence(noun.id, span),))
    return Sheet(at, named, noun, paper, noun.definite)


def _adjective(ground: Ground, at: int) -> tuple[tuple[str, ...], int]:
    """The state whose adjective or name follows (`المسودة التالسية`, `مبادرة ناردين`)."""
    mention = ground.mentions.get(at)
    if mention is None or mention.clitic or mention.kind not in {"demonym", "state"} or not mention.side:
        return (), at
    return tuple(mention.side.split(";")), mention.last


def _tabled(ground: Ground, at: int, end: int) -> tuple[str, ...]:
    """Who put it on the table, by a relative clause (`التي طرحتها ناردين`)."""
    for i in range(at, min(end, at + _NEAR)):
        if ground.knowledge.owning.get(ground.fold[i]) == "publish" or (
            ground.knowledge.verbs.get(ground.fold[i]) == "publish" and i > at
        ):
            named = next(mentioned(ground, i + 1, min(end, i + 1 + _RELATIVE)), None)
            return named[1] if named is not None else ()
        if ground.class_of(i) in {"stop", "semicolon"}:
            break
    return ()


def _published(ground: Ground, at: int, first: int) -> int | None:
    """The verb before it that puts it on the table, with nothing but its subject between."""
    for i in range(at - 1, max(first, at - _NEAR) - 1, -1):
        if ground.knowledge.verbs.get(ground.fold[i]) == "publish" and i not in ground.mentions:
            return i
        if ground.class_of(i) not in _PLAIN:
            return None
    return None


def _subject(ground: Ground, verb: int, at: int, first: int) -> tuple[str, ...]:
    """Who publishes it: named behind the verb, else right before it."""
    named = next(mentioned(ground, verb + 1, at), None) or next(
        mentioned(ground, max(first, verb - _RELATIVE), verb), None
    )
    return named[1] if named is not None else ()


def _partners(ground: Ground, at: int, end: int) -> tuple[str, ...]:
    """With whom or to whom it is, right behind its name (`مع الولايات المتحدة والحلف`, `إلى أوريا`)."""
    if at >= end or not (ground.is_use("with", at) or ground.class_of(at) == "prep"):
        return ()
    if ground.is_use("topic", at):
        return ()
    codes: list[str] = []
    i = at + 1
    while i < min(end, at + _PARTNERS):
        named, after = ground.codes_at(i)
        if named:
            codes += named
        elif ground.class_of(i) or codes:
            break
        i = after
    return states(codes)


def _when(ground: Ground, at: int, first: int) -> tuple[datetime.date | None, Span | None]:
    """The day on which it was published, or the part of a year that the text gives."""
    tokens = ground.split.tokens
    date = date_near(ground, at)
    if date is not None:
        return date.date, tokens.span(date.first, date.last)
    for i in range(first, at):
        if ground.is_use("bound", i):
            last = min(i + 2, at)
            last += last < at and ground.is_use("earlier", last)
            return None, tokens.span(i, last)
    return None, None


def _is_same(known: Sheet, sheet: Sheet) -> bool:
    """Whether a later place means the paper: it is spoken of as known, by the same word, and nothing speaks against."""
    if not (sheet.definite or sheet.noun.rest == known.noun.rest):
        return False
    if sheet.noun.kind != known.noun.kind:
        return sheet.definite and sheet.noun.kind == _ANY
    if sheet.noun.word != known.noun.word and not (sheet.definite and not sheet.paper.about):
        return False
    owners = known.paper.owner, sheet.paper.owner
    return not (owners[0] and owners[1]) or same_party(*owners)


def _joined(known: Paper, more: Paper) -> Paper:
    longer = more.span if more.span.end - more.span.start > known.span.end - known.span.start else known.span
    return replace(
        known,
        span=longer,
        owner=known.owner or more.owner,
        to=known.to or more.to,
        day=known.day or more.day,
        published=known.published or more.published,
        about=known.about or more.about,
        why=(*known.why, *more.why),
    )


def words_of(paper: Paper) -> Sequence[Span]:
    """All places that name the paper."""
    return tuple(evidence.span for evidence in paper.why)
