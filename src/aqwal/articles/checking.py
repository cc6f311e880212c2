"""The examples of the rules on residue, run: what must fire fires, what must not does not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from aqwal.articles.levelling import level
from aqwal.articles.residue import RULES, Rule, compile_residue
from aqwal.articles.setting_aside import fires
from aqwal.lexicons import Lexicons


def check_residue(lexicons: Lexicons) -> Iterator[tuple[Path, int, str]]:
    """File, line and fault of each rule whose examples do not hold or are missing; `LexiconError` for a faulty rule."""
    residue = compile_residue(lexicons)
    compiled = {rule.id: (where, rule) for where, rules in residue.rules.items() for rule in rules}
    for row in lexicons.entries(RULES):
        where, rule = compiled[str(row["id"])]
        for name, wanted in (("fires", True), ("must_not_fire", False)):
            examples = row.get(name) or []
            if not examples:
                yield row.file, row.line, f"{rule.id} has no {name}: add a text that shows it"
            for text in examples:
                if fires(rule, where, level(str(text))) is not wanted:
                    yield row.file, row.line, _fault(rule, str(text), wanted=wanted)


def _fault(rule: Rule, text: str, *, wanted: bool) -> str:
    what = "does not fire on" if wanted else "fires on"
    return f"{rule.id} {what} {text!r}: change the pattern or the example"
