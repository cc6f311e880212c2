"""The day of a meeting or a paper, as far as its sentence says."""

from __future__ import annotations

import datetime

from aqwal.dealings.ground import Ground
from aqwal.languages.ar.dates import DateMention, find_dates

_AFTER, _BEFORE = 14, 10


def day_near(ground: Ground, at: int) -> datetime.date | None:
    """The nearest day that its sentence gives, told by whoever tells of token `at`; None where there is none."""
    found = date_near(ground, at)
    return found.date if found is not None else None


def date_near(ground: Ground, at: int) -> DateMention | None:
    """That day with its tokens."""
    sentence = ground.sentence(at)
    if sentence is None:
        return None
    first, last = max(sentence.first, at - _BEFORE), min(sentence.last, at + _AFTER)
    calendar = ground.knowledge.patterns.calendar
    dates = find_dates(ground.split.tokens, first, last, ground.article.credit.date, calendar)
    bound = ground.knowledge.patterns.particles["bound"]
    near = [
        date
        for date in dates
        if date.precision == "day" and date.date is not None and ground.fold[date.first - 1] not in bound
    ]
    if not near:
        return None
    best = min(near, key=lambda date: (abs(date.first - at), date.first < at))
    return best if ground.teller(best.first) is ground.teller(at) else None
