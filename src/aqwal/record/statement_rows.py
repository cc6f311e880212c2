"""A statement as rows of the file, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from aqwal.model import Occasion, Party, Statement
from aqwal.record.keys import compact, digest
from aqwal.record.spans import date_of, day, evidence_of, marked, pairs, reasons, unmarked, unmarked_if_any

COLUMNS = (
    "id", "digest", "kind", "form", "act", "channel", "headline", "inside", "confidence",
    "cue_start", "cue_stop", "cue_words",
    "speaker", "speaker_start", "speaker_stop", "speaker_words", "speaker_why", "speaker_doubt",
    "addressee", "addressee_start", "addressee_stop", "addressee_words", "addressee_why", "addressee_doubt",
    "has_occasion", "occasion_start", "occasion_stop", "occasion_words", "occasion_place", "occasion_date",
    "why",
)  # fmt: skip
PARTY_COLUMNS = ("name", "name_ar", "name_en", "actor", "role", "side")


def statement_digest(statement: Statement) -> str:
    """The digest of all that a statement says; its place in the reading is no part of it."""
    occasion = statement.occasion
    return digest(
        [
            statement.id, statement.kind, statement.form, statement.act, statement.channel, statement.headline,
            statement.inside, float(statement.confidence) + 0.0, pairs([statement.cue]), pairs(statement.content),
            _party_content(statement.speaker), _party_content(statement.addressee),
            occasion and [occasion.text and pairs([occasion.text]), occasion.place, day(occasion.date)],
            reasons(statement.why),
        ]
    )  # fmt: skip


def statement_row(statement: Statement, text: str, speaker: int | None, addressee: int | None) -> tuple[object, ...]:
    """The values of COLUMNS; `speaker` and `addressee` are the rows of their parties."""
    occasion = statement.occasion or Occasion()
    return (
        statement.id, statement_digest(statement), statement.kind, statement.form, statement.act, statement.channel,
        int(statement.headline), statement.inside, float(statement.confidence),
        *marked(statement.cue, text),
        speaker, *_place(statement.speaker, text),
        addressee, *_place(statement.addressee, text),
        int(statement.occasion is not None), *marked(occasion.text, text), occasion.place, day(occasion.date),
        compact(reasons(statement.why)),
    )  # fmt: skip


def party_values(party: Party) -> tuple[str | None, ...]:
    """The values of PARTY_COLUMNS."""
    return (party.name, party.name_ar, party.name_en, party.actor, party.role, party.side)


def statement_of(row: sqlite3.Row, segments: Sequence[sqlite3.Row], text: str) -> Statement:
    """The statement back out of its rows; `SpanError` where its words are not those of `text`.

    `row` has COLUMNS, and PARTY_COLUMNS twice, as `s_name` … of the speaker and `a_name` … of the addressee.
    """
    what = f"statement {row['id']}"
    return Statement(
        id=row["id"],
        content=tuple(unmarked(one["start"], one["stop"], one["words"], text, what) for one in segments),
        kind=row["kind"],
        form=row["form"],
        cue=unmarked(row["cue_start"], row["cue_stop"], row["cue_words"], text, what),
        act=row["act"],
        speaker=_party_of(row, "speaker", "s_", text),
        addressee=_party_of(row, "addressee", "a_", text),
        channel=row["channel"],
        occasion=_occasion_of(row, text, what),
        inside=row["inside"],
        headline=bool(row["headline"]),
        why=evidence_of(row["why"]),
        confidence=row["confidence"],
    )


def _party_content(party: Party | None) -> list[object] | None:
    if party is None:
        return None
    doubt = [party.doubt] if party.doubt else []  # so that what is not doubted has the digest that it always had
    return [*party_values(party), party.why, party.mention and pairs([party.mention]), *doubt]


def _place(party: Party | None, text: str) -> tuple[object, ...]:
    mention = marked(party.mention if party else None, text)
    return (*mention, *((party.why, party.doubt) if party else (None, None)))


def _party_of(row: sqlite3.Row, part: str, prefix: str, text: str) -> Party | None:
    if row[part] is None:
        return None
    mention = unmarked_if_any(
        row[f"{part}_start"], row[f"{part}_stop"], row[f"{part}_words"], text, f"the {part} of {row['id']}"
    )
    named = {column: row[prefix + column] for column in PARTY_COLUMNS}
    return Party(mention=mention, why=row[f"{part}_why"], doubt=row[f"{part}_doubt"] or "", **named)


def _occasion_of(row: sqlite3.Row, text: str, what: str) -> Occasion | None:
    if not row["has_occasion"]:
        return None
    words = unmarked_if_any(row["occasion_start"], row["occasion_stop"], row["occasion_words"], text, what)
    return Occasion(words, row["occasion_place"], date_of(row["occasion_date"]))
