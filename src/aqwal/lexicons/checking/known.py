"""What fields may refer to: codes of sides, and the columns of other tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from aqwal.lexicons.checking.tables import Table


@dataclass(frozen=True, slots=True)
class Known:
    """`codes` of states and bodies, `roles` that may follow after a hyphen, `columns` as "world/plover.tsv:type"."""

    codes: frozenset[str]
    roles: frozenset[str]
    columns: dict[str, frozenset[str]] = field(default_factory=dict)

    def is_code(self, code: str) -> bool:
        """Whether `code` is one of a state or a body, with a role after a hyphen or without."""
        base, hyphen, role = code.partition("-")
        return base in self.codes and (not hyphen or role in self.roles)


def gather(tables: Iterable[Table]) -> Known:
    """What the tables make known."""
    codes: set[str] = set()
    roles: set[str] = set()
    columns: dict[str, set[str]] = {}
    for table in tables:
        place = table.file.kind.place
        if place == "world/states.tsv":
            codes |= set(table.column("code"))
        elif place == "world/codes.tsv":
            pairs = list(zip(table.column("code"), table.column("kind"), strict=True))
            codes |= {code for code, kind in pairs if kind != "role"}
            roles |= {code for code, kind in pairs if kind == "role"}
        for name in table.head:
            columns.setdefault(f"{place}:{name}", set()).update(table.column(name))
    return Known(frozenset(codes), frozenset(roles), {name: frozenset(found) for name, found in columns.items()})
