"""Who holds what in which issue: parties by issues over many dispatches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aqwal.model import Reading
from aqwal.views.issues import IssueGroup, group_issues
from aqwal.views.standing import Stand, distinct, stands_of


@dataclass(frozen=True, slots=True)
class Cell:
    """What one party holds in one issue, in the order of the days. `party` holds its codes."""

    party: tuple[str, ...]
    stands: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class IssueRow:
    """One issue: its `name`, the `phrases` that the texts have for it, and a cell for each party that speaks of it."""

    name: str
    phrases: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """`parties`, those with most positions first, and `rows`, the issue of most parties first."""

    parties: tuple[tuple[str, ...], ...]
    rows: tuple[IssueRow, ...]


def compare_positions(readings: Sequence[Reading], names: Mapping[str, str] | None = None) -> Matrix:
    """The positions of all readings side by side.

    Issues are grouped by the words that they share. `names` gives a name of your own by a phrase of the texts: groups
    that get the same name become one.
    """
    stands = stands_of(readings)
    groups = group_issues(readings, stands)
    rows: dict[str, list[IssueGroup]] = {}
    for group in groups:
        rows.setdefault(group.name(names or {}), []).append(group)
    tally = Counter(stand.position.party for stand in stands if stand.position.issue is not None)
    parties = tuple(party for party, _ in tally.most_common())
    made = [_row(name, [stand for group in one for stand in group.stands], parties) for name, one in rows.items()]
    return Matrix(parties, tuple(sorted(made, key=lambda row: (-len(row.cells), -_size(row)))))


def _row(name: str, stands: Sequence[Stand], parties: Sequence[tuple[str, ...]]) -> IssueRow:
    cells = tuple(
        Cell(party, held)
        for party in parties
        if (held := tuple(stand for stand in stands if stand.position.party == party))
    )
    return IssueRow(name, distinct(stand.issue for stand in stands), cells)


def _size(row: IssueRow) -> int:
    return sum(len(cell.stands) for cell in row.cells)
