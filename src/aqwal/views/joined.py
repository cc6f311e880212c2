"""What many dispatches say together: positions side by side, disputes with their answers, talks with their rounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aqwal.model import Reading
from aqwal.views.disputes import Quarrel, join_disputes
from aqwal.views.positions import Matrix, compare_positions
from aqwal.views.talks import TalksLine, join_talks


@dataclass(frozen=True, slots=True)
class Joined:
    """`positions` by party and issue, `disputes` and `talks`, each from all readings."""

    positions: Matrix
    disputes: tuple[Quarrel, ...]
    talks: tuple[TalksLine, ...]


def join(readings: Iterable[Reading], *, issues: Mapping[str, str] | None = None) -> Joined:
    """The dealings of several readings, as `read_many` gives them, joined across their dispatches.

    `issues` gives names of your own to issues: a phrase of the texts and what you call it; issues of one name are one.
    """
    held = tuple(readings)
    return Joined(compare_positions(held, issues), join_disputes(held), join_talks(held))
