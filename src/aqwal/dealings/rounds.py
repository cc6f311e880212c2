"""Meetings joined to the rounds of one process."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from aqwal.dealings.meetings import Meeting
from aqwal.dealings.twosides import Pair
from aqwal.model import Evidence, Issue, Round, Span

HELD, PLANNED, EARLIER = "held", "planned", "earlier"


@dataclass(slots=True)
class Sitting:
    """A round while the article is gone through."""

    parties: Pair
    number: int | None
    status: str
    day: datetime.date | None = None
    place: Span | None = None
    place_words: str | None = None
    spans: list[Span] = field(default_factory=list)
    topics: list[Issue] = field(default_factory=list)
    rules: list[Evidence] = field(default_factory=list)

    def round(self, today: datetime.date | None) -> Round:
        """The finished round, seen from the dispatch's own day."""
        status = self.status
        if self.day is not None and today is not None:
            ahead = (self.day - today).days
            status = PLANNED if ahead > 0 else EARLIER if ahead < -1 else status
        spans = sorted(self.spans, key=lambda span: (span.start - span.end, span.start))
        return Round(
            tuple(spans), self.parties, self.number, status, self.day, self.place, tuple(self.topics), tuple(self.rules)
        )


def sittings_join(sittings: list[Sitting], meeting: Meeting, parties: Pair) -> None:
    """Add a meeting to the round that it speaks of, to a new one where it speaks of none of these; to none where it
    tells of the process alone."""
    status = PLANNED if meeting.coming else EARLIER if meeting.earlier else HELD
    found = _meant(sittings, meeting, status, parties)
    if found is None:
        if not _tells_of_one(meeting):
            return
        found = Sitting(parties, meeting.number, status)
        sittings.append(found)
    found.number = found.number or meeting.number
    found.day = found.day or meeting.day
    if found.place is None and meeting.place is not None:
        found.place, found.place_words = meeting.place, meeting.named
    if meeting.span not in found.spans:
        found.spans.append(meeting.span)
        found.rules.append(Evidence(meeting.rule, meeting.span))
    if meeting.topic is not None:
        found.topics.append(meeting.topic)


def _tells_of_one(meeting: Meeting) -> bool:
    if not meeting.pairs and meeting.number is None and not meeting.both and meeting.place is None:
        return False
    return meeting.is_round or meeting.number is not None or meeting.place is not None or meeting.day is not None


def _meant(sittings: list[Sitting], meeting: Meeting, status: str, parties: Pair) -> Sitting | None:
    """The round told of last that nothing in the meeting speaks against."""
    for one in reversed(sittings):
        if _apart(one.number, meeting.number) or _apart(one.day, meeting.day):
            continue
        if set(one.parties) != set(parties) and meeting.pairs:
            continue
        if _status_apart(one, meeting, status):
            continue
        return one
    return None


def _status_apart(one: Sitting, meeting: Meeting, status: str) -> bool:
    """Whether one is over or to come and the other is not; what is spoken of as known may be any."""
    if status == one.status:
        return False
    numbered = meeting.number is not None and meeting.number == one.number
    return not (numbered or (meeting.definite and status == HELD))


def _apart(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other
