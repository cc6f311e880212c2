"""The examples of the rules of `ar/residue.yaml`, run: a rule must find each `fires` and leave each `must_not_fire` alone."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.articles.levelling import level
from aqwal.articles.residue import Residue, Rule, compile_residue
from aqwal.lexicons import Lexicons, Row
from aqwal.lexicons.checking import Fault

_WHOLE_LINES = ("first_line", "last_line", "any_line")


def check_residue(lexicons: Lexicons) -> Iterator[Fault]:
    """The faults of the rules' examples in all folders; `LexiconError` for a rule that cannot be compiled at all."""
    residue = compile_residue(lexicons)
    for row in lexicons.entries("ar/residue.yaml"):
        rule = _rule_of(row, residue)
        for text in row.get("fires", ()):
            if not _fires(rule, row["where"], text):
                yield Fault(
                    row.file, row.line, f"the example {text!r} does not fire", "mend the pattern or the example"
                )
        for text in row.get("must_not_fire", ()):
            if _fires(rule, row["where"], text):
                yield Fault(row.file, row.line, f"the example {text!r} fires and must not", "mend one of them")


def _rule_of(row: Row, residue: Residue) -> Rule:
    return next(rule for rule in residue.rules[row["where"]] if rule.id == row["id"])


def _fires(rule: Rule, where: str, text: str) -> bool:
    levelled = level(text)
    if where in _WHOLE_LINES:
        return rule.pattern.fullmatch(levelled) is not None
    found = rule.pattern.match(levelled) if where == "head" else rule.pattern.search(levelled)
    return found is not None
