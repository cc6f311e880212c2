"""One line of JSON: the contract with other programs. Keys are added, never changed; a reading has one line only."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from aqwal.exports.dealings import dealings_object
from aqwal.exports.plain import rule_names, span_value
from aqwal.model import Article, Credit, Event, Occasion, Party, Reading, Statement, When, Where
from aqwal.record.checking import check_reading
from aqwal.record.spans import day, pairs

if TYPE_CHECKING:
    from aqwal.views import StatementLine

# What some programs take for the end of a line inside a JSON string, and halves of characters, which UTF-8 cannot hold.
_UNSAFE = re.compile("[\u0085\u2028\u2029\ud800-\udfff]")


def to_jsonl(reading: Reading) -> str:
    """The reading as one line of JSON, without its line end; spans are [start, end) in code points of `text`.

    `SpanError` or `ReadingError` where a span leaves the text or an id points nowhere: such a reading is never shown.
    """
    check_reading(reading)
    return as_json(reading_object(reading))


def line_to_jsonl(line: StatementLine) -> str:
    """One statement of a record as one line of JSON: the statement as in `to_jsonl`, its words, and its dispatch."""
    kept = {
        **_statement(line.statement),
        "words": list(line.words),
        "cue_words": line.cue,
        "context": {"span": span_value(line.context.span), "words": line.context.words},
        "dispatch": line.dispatch,
        "article": line.article_id,
        "title": line.title,
        "source": _credit(line.credit),
        "stands": line.stands,
    }
    return as_json(kept)


def reading_object(reading: Reading) -> dict[str, object]:
    """The reading as the mapping that its line of JSON holds, keys in their order."""
    return {
        **_article(reading.article),
        "statements": [_statement(statement) for statement in reading.statements],
        "events": [_event(event) for event in reading.events],
        "problems": list(reading.problems),
        "origin": reading.article.origin,
        "reader": reading.reader,
        **dealings_object(reading),
    }


def as_json(kept: object, indent: int | None = None) -> str:
    """Plain values as JSON, on one line where `indent` is None; without what some programs cannot take in a string."""
    return _UNSAFE.sub(
        lambda found: f"\\u{ord(found.group()):04x}", json.dumps(kept, ensure_ascii=False, indent=indent)
    )


def _article(article: Article) -> dict[str, object]:
    return {
        "id": article.id,
        "language": article.language,
        "title": article.title,
        "text": article.text,
        "source": _credit(article.credit),
        "headlines": pairs(article.headlines),
        "set_aside": [{"span": span_value(aside.span), "why": aside.why} for aside in article.set_aside],
    }


def _credit(credit: Credit) -> dict[str, object]:
    return {
        "publisher": credit.publisher,
        "agency": credit.agency,
        "byline": credit.byline,
        "url": credit.url,
        "place": credit.place,
        "date": day(credit.date),
        "date_from": credit.date_from,
    }


def _statement(statement: Statement) -> dict[str, object]:
    return {
        "id": statement.id,
        "content": pairs(statement.content),
        "kind": statement.kind,
        "form": statement.form,
        "cue": span_value(statement.cue),
        "act": statement.act,
        "speaker": _party(statement.speaker),
        "addressee": _party(statement.addressee),
        "channel": statement.channel,
        "occasion": _occasion(statement.occasion),
        "inside": statement.inside,
        "headline": statement.headline,
        "why": rule_names(statement.why),
        "confidence": statement.confidence,
    }


def _party(party: Party | None) -> dict[str, object] | None:
    if party is None:
        return None
    return {
        "mention": span_value(party.mention),
        "name": party.name,
        "name_ar": party.name_ar,
        "name_en": party.name_en,
        "actor": party.actor,
        "role": party.role,
        "side": party.side,
        "why": party.why,
        "doubt": party.doubt or None,
        "transliterated": party.transliterated,
    }


def _occasion(occasion: Occasion | None) -> dict[str, object] | None:
    if occasion is None:
        return None
    return {"text": span_value(occasion.text), "place": occasion.place, "date": day(occasion.date)}


def _event(event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "trigger": span_value(event.trigger),
        "actor": list(event.actor),
        "recipient": list(event.recipient),
        "status": event.status,
        "claimed_by": event.claimed_by,
        "date": day(event.date),
        "place": event.place,
        "cameo": event.cameo,
        "evidence": pairs(evidence.span for evidence in event.evidence),
        "why": rule_names(event.evidence),
        "quad": event.quad,
        "auxiliary": list(event.auxiliary),
        "attribution": list(event.attribution),
        "actor_words": pairs(event.actor_words),
        "recipient_words": pairs(event.recipient_words),
        "when": _when(event.when),
        "where": _where(event.where),
    }


def _when(when: When | None) -> dict[str, object] | None:
    if when is None:
        return None
    return {
        "span": span_value(when.span),
        "from": day(when.first),
        "to": day(when.last),
        "precision": when.precision,
    }


def _where(where: Where | None) -> dict[str, object] | None:
    if where is None:
        return None
    return {
        "span": span_value(where.span),
        "id": where.id,
        "name": where.name,
        "state": where.state,
        "latitude": where.latitude,
        "longitude": where.longitude,
    }
