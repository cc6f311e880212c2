"""The rules on what stands around the reporting, compiled once from the lexicons."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from aqwal.articles.levelling import level
from aqwal.articles.outlets import Outlets, compile_outlets
from aqwal.articles.places import Places, compile_places
from aqwal.errors import LexiconError
from aqwal.languages.ar.calendar import Calendar, compile_calendar
from aqwal.lexicons import Lexicons
from aqwal.lexicons.loading import Row

RULES = "ar/residue.yaml"
PLACES = ("head", "first_line", "last_line", "any_line", "within", "tail")
REASONS = ("byline", "dateline", "continuation marker", "reader comments", "boilerplate")
_WORD = r"[^\s\d.,:;،؛؟!()/\"\[\]@|-]+"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of `ar/residue.yaml`: `pattern` reads levelled text; `titled` rules need a container's title."""

    id: str
    why: str
    pattern: re.Pattern[str]
    titled: bool = False


@dataclass(frozen=True, slots=True)
class Residue:
    """The rules by where they are tried, the outlets, and the calendar and the places for datelines."""

    rules: Mapping[str, tuple[Rule, ...]]
    outlets: Outlets
    calendar: Calendar
    places: Places


def compile_residue(lexicons: Lexicons) -> Residue:
    """The rules of the lexicons; `LexiconError` names the file and line of a faulty one."""
    outlets = compile_outlets(lexicons)
    words = f"{_WORD}(?: {{1,3}}{_WORD}){{0,3}}"
    names = {"outlet": outlets.pattern, "date": _date_pattern(lexicons), "word": _WORD, "words": words}
    rules: dict[str, list[Rule]] = {place: [] for place in PLACES}
    for row in lexicons.entries(RULES):
        if row["where"] not in rules or row["why"] not in REASONS:
            raise LexiconError(
                f"{row.file}:{row.line}: where must be one of {', '.join(PLACES)} and why one of {', '.join(REASONS)}"
            )
        rules[row["where"]].append(_rule(row, names))
    by_place = {place: tuple(found) for place, found in rules.items()}
    return Residue(by_place, outlets, compile_calendar(lexicons), compile_places(lexicons))


def _rule(row: Row, names: Mapping[str, str]) -> Rule:
    pattern = level(str(row["pattern"]))
    for name, meaning in names.items():
        pattern = pattern.replace("{" + name + "}", meaning)
    try:
        compiled = re.compile(f"(?:{pattern})\\s*\\Z" if row["where"] == "tail" else pattern)
    except re.error as error:
        raise LexiconError(f"{row.file}:{row.line}: the pattern of {row['id']} is faulty ({error}); mend it") from error
    return Rule(str(row["id"]), str(row["why"]), compiled, bool(row.get("titled")))


def _date_pattern(lexicons: Lexicons) -> str:
    """A day with one or two names of its month, or a numeric date; `find_dates` then reads what matched."""
    names = sorted((level(str(row["words"])) for row in lexicons.table("ar/months.tsv")), key=len, reverse=True)
    month = "(?:" + "|".join(map(re.escape, names)) + ")"
    pair = rf"\(?{month}\)?(?: *[/(-]? *{month}\)?)?"
    return (
        rf"(?:\d{{1,2}} *[/-]? *{pair}(?:[ ،,/-]+\d{{4}})?"
        rf"|\d{{1,4}}/\d{{1,2}}/\d{{1,4}}|\d{{1,4}}-\d{{1,2}}-\d{{1,4}})"
    )
