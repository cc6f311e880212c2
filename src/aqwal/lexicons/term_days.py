"""The days of terms of office as `world/terms.tsv` writes them: a day, a month or a year, as exactly as it is known."""

from __future__ import annotations

import datetime

OPEN = "+"
FOREVER = datetime.date.max.toordinal()
_LAST_MONTH = 12


def days_of(written: str) -> tuple[int, int]:
    """The ordinals of the first and the last day that a day, a month or a year can mean, the same one for a day;
    `ValueError` where there is no such day.

    >>> [datetime.date.fromordinal(day).isoformat() for day in days_of("2013-02")]
    ['2013-02-01', '2013-02-28']
    """
    year, *rest = (int(part) for part in written.split("-"))
    month, *day = rest or [1]
    first = datetime.date(year, month, *(day or [1]))
    if day:
        return first.toordinal(), first.toordinal()
    later = (year, month + 1) if rest and month < _LAST_MONTH else (year + 1, 1)
    return first.toordinal(), datetime.date(*later, 1).toordinal() - 1


def term_days(since: str, until: str) -> tuple[int, int, int, int]:
    """When a term can have begun and has, until before when it lasts, and when it is over, as ordinals; `ValueError`
    where a day is none. `until` with a plus: still held then, the newest that is known.

    >>> opens, begun, ends, over = term_days("2013-02-01", "2017-01+")
    >>> opens == begun < ends < over == FOREVER
    True
    """
    opens, begun = days_of(since)
    ends, over = days_of(until.removesuffix(OPEN))
    return (opens, begun, over, FOREVER) if until.endswith(OPEN) else (opens, begun, ends, over)
