"""A file that was changed from outside is found out when it is read."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from aqwal.errors import SpanError
from aqwal.record import Asked, open_record
from tests.unit.record.invented import reading, told_in_full

IN_STATEMENTS = {
    "a content span moved": "UPDATE segments SET start = start + 1, stop = stop + 1",
    "a content span beyond the text": "UPDATE segments SET start = 5000, stop = 5010",
    "a content span turned round": "UPDATE segments SET stop = start - 1",
    "words that nobody said": "UPDATE segments SET words = 'المضيق مغلق'",
    "a stretch taken away": "DELETE FROM segments WHERE number = 1",
    "the text": "UPDATE snapshots SET text = replace(text, 'مفتوح', 'مغلقة')",
    "the cue moved": "UPDATE statements SET cue_start = cue_start + 1",
    "the words of the speaker": "UPDATE statements SET speaker_words = 'طارق بن ميلاد'",
    "the name of the speaker": "UPDATE parties SET name = 'طارق بن ميلاد'",
    "the occasion moved": "UPDATE statements SET occasion_stop = occasion_stop + 1",
    "evidence moved": "UPDATE statements SET why = replace(why, 'qala', 'haddada')",
    "the act": "UPDATE statements SET act = 'threaten' WHERE act = 'say'",
}
IN_READINGS = {
    "the trigger moved": "UPDATE events SET trigger_start = trigger_start + 1",
    "the actor of an event": """UPDATE events SET actor = '["XNA"]'""",
    "the title": "UPDATE readings SET title = 'المضيق مغلق'",
    "the day": "UPDATE readings SET date = '2020-01-01'",
    "a statement taken out": "UPDATE readings SET statements = '[1]'",
    "the end of the text": "UPDATE snapshots SET text = text || ' '",
}
IN_EVENTS = {
    "the words of an actor": "UPDATE events SET actor_words = replace(actor_words, 'أوريا', 'ناردين')",
    "an actor's words moved": "UPDATE events SET actor_words = '[[1,3,\"أوريا\"]]'",
    "the words of a recipient taken away": "UPDATE events SET recipient_words = '[]'",
    "the words of the time moved": "UPDATE events SET when_start = when_start + 1",
    "the day": "UPDATE events SET when_last = '2026-03-28'",
    "the time taken away": "UPDATE events SET when_start = NULL, when_stop = NULL",
    "the words of the place": "UPDATE events SET where_words = 'ساروق'",
    "the place beyond the text": "UPDATE events SET where_start = 5000, where_stop = 5010",
    "the coordinates": "UPDATE events SET where_latitude = where_latitude + 0.01",
    "the place's state": "UPDATE events SET where_state = 'XNA'",
    "the quad class": "UPDATE events SET quad = NULL",
    "who carries it": "UPDATE events SET attribution = '[]'",
    "the auxiliary modes": "UPDATE events SET auxiliary = '[]'",
}


def altered(path: Path, change: str) -> None:
    with open_record(path) as record:
        record.add(reading())
    with sqlite3.connect(path) as file:
        assert file.execute(change).rowcount > 0


@pytest.mark.parametrize("name", IN_STATEMENTS)
def test_a_changed_statement_is_not_served(tmp_path: Path, name: str) -> None:
    altered(tmp_path / "r.aqwal", IN_STATEMENTS[name])
    with open_record(tmp_path / "r.aqwal") as record, pytest.raises(SpanError, match="changed from outside"):
        record.statements(Asked())


@pytest.mark.parametrize("name", IN_STATEMENTS | IN_READINGS)
def test_a_changed_reading_is_not_served(tmp_path: Path, name: str) -> None:
    altered(tmp_path / "r.aqwal", (IN_STATEMENTS | IN_READINGS)[name])
    with open_record(tmp_path / "r.aqwal") as record, pytest.raises(SpanError, match="changed from outside"):
        record.reading(record.dispatches()[0].key)


@pytest.mark.parametrize("name", IN_EVENTS)
def test_a_changed_event_is_not_served(tmp_path: Path, name: str) -> None:
    path = tmp_path / "r.aqwal"
    with open_record(path) as record:
        record.add(told_in_full())
        assert record.reading(record.dispatches()[0].key) == told_in_full()
    with sqlite3.connect(path) as file:
        assert file.execute(IN_EVENTS[name]).rowcount > 0
    with open_record(path) as record, pytest.raises(SpanError, match="changed from outside"):
        record.reading(record.dispatches()[0].key)
