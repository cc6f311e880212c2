"""Codes of sides, and what somebody may have meant who gave another."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons, load_lexicons

_TABLES = ("world/states.tsv", "world/codes.tsv", "world/bodies.tsv")
_NAMES = ("name_en", "name_ar", "aliases_ar", "capital_en", "capital_ar", "demonym_ar")
_CLOSE = 0.8


def advice_on(side: str) -> str:
    """What to say of a side that the record does not have: "" where a lexicon knows the code."""
    lexicons = load_lexicons()
    if side in {row["code"] for table in _TABLES for row in lexicons.table(table)}:
        return ""
    names = dict(_names(lexicons))
    given = fold(side)
    near = [given] if given in names else difflib.get_close_matches(given, names, 1, _CLOSE)
    meant = f"did you mean {names[near[0]]}?" if near else "give a code, such as RUS for Russia or UNO for the UN"
    return f"Neither the lexicons nor the record know the side {side}: {meant}"


def _names(lexicons: Lexicons) -> Iterator[tuple[str, str]]:
    """Folded names with the codes that they stand for; of one that several have, the last."""
    for row in (row for table in reversed(_TABLES) for row in lexicons.table(table)):
        for name in (name for column in _NAMES for name in row.split(column)):
            if row.get("code"):
                yield fold(name), str(row["code"])
