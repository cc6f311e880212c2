"""The examples of the rules on residue, run: what must fire fires, what must not does not."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.articles.levelling import level
from aqwal.articles.residue import RULES, compile_residue
from aqwal.articles.setting_aside import fires
from aqwal.lexicons import Lexicons
from aqwal.lexicons.checking import Fault


def check_residue(lexicons: Lexicons) -> Iterator[Fault]:
    """The rules whose examples do not hold or are missing; `LexiconError` where a rule is faulty itself."""
    residue = compile_residue(lexicons)
    compiled = {rule.id: (where, rule) for where, rules in residue.rules.items() for rule in rules}
    for row in lexicons.entries(RULES):
        where, rule = compiled[str(row["id"])]
        for name, wanted, does in (("fires", True, "does not fire on"), ("must_not_fire", False, "fires on")):
            examples = row.get(name) or []
            if not examples:
                yield Fault(row.file, row.line, f"{rule.id} has no {name}", "add a text that shows it")
            for text in examples:
                if fires(rule, where, level(str(text))) is not wanted:
                    what = f"{rule.id} {does} {str(text)!r}"
                    yield Fault(row.file, row.line, what, "change the pattern or the example")
