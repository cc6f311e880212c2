"""Fields of a table that look like an id or a date and have no use yet: what the user may want to map."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from aqwal.languages.ar.written_days import written_day

_LONGEST_ID, _LONGEST_DATE = 64, 60
_ID_NAME = re.compile(
    r"(?:^|[_\W]|(?<=doc|art)|(?<=item|post|news)|(?<=story)|(?-i:(?<=[a-z])(?=[A-Z])))"
    r"(?:id|key|uuid|guid|nr|no|num|number|ref|code|index|idx|serial|slug)\Z",
    re.IGNORECASE,
)
_MIXED = re.compile(r"(?=.*\d)(?=.*[^\W\d_])[\w.:/#-]+\Z")
_ENOUGH = 3
_LOOKS = {"id": "an id", "date": "a date"}


def unused_fields(rows: Sequence[Mapping[str, object]], used: Mapping[str, bool], known: Sequence[str]) -> str:
    """What to say of the fields of a table's first `rows` that nothing reads, "" where there is nothing to say.

    `used` says of "id" and "date" whether a field holds them already; `known` are the fields that have a use.
    """
    names = [name for name in dict.fromkeys(name for row in rows for name in row) if name and name not in known]
    columns = {name: [row.get(name) for row in rows] for name in names}
    date = None if used["date"] else next((name for name in names if _is_date(columns[name])), None)
    others = [name for name in names if name != date]
    one_s_own = None if used["id"] else next((name for name in others if _is_id(name, columns[name])), None)
    given = [(ours, name) for ours, name in (("id", one_s_own), ("date", date)) if name is not None]
    if not given:
        return ""
    looks = " and ".join(f"the field {name!r} looks like {_LOOKS[ours]}" for ours, name in given)
    it = "them" if len(given) > 1 else "it"
    mapping = ",".join(f"{ours}={name}" for ours, name in given)
    return f"{looks}, but nothing was read from {it}: give --map {mapping} to use {it}"


def _is_date(values: Sequence[object]) -> bool:
    """Whether most of what is filled in are days, written as text."""
    given = [value for value in values if value not in (None, "")]
    short = [value for value in given if isinstance(value, str) and len(value) <= _LONGEST_DATE]
    return 2 * sum(written_day(value).day is not None for value in short) > len(given)


def _is_id(name: str, values: Sequence[object]) -> bool:
    """Whether each row has a short value of its own, and the field's name or the values say that it is an id."""
    texts = [str(value).strip() for value in values if isinstance(value, str | int) and not isinstance(value, bool)]
    if (
        len(texts) < len(values)
        or len(set(texts)) < len(texts)
        or not all(0 < len(one) <= _LONGEST_ID for one in texts)
    ):
        return False
    if any(" " in one for one in texts):
        return False
    return bool(_ID_NAME.search(name)) or all(map(_MIXED.match, texts)) or _rises(texts)


def _rises(texts: Sequence[str]) -> bool:
    """Whether the values are whole numbers that only rise, as those of a counter do."""
    if len(texts) < _ENOUGH or not all(one.isdecimal() for one in texts):
        return False
    return all(int(one) < int(other) for one, other in pairwise(texts))
