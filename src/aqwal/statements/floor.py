"""Who holds the floor: the speakers of an article in the order in which they spoke."""

from __future__ import annotations

from dataclasses import dataclass, field

from aqwal.languages.ar.verbs import Form
from aqwal.model import Party


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody who spoke, with the gender and number that the verb gave."""

    party: Party
    gender: str
    number: str


@dataclass(slots=True)
class Floor:
    """The turns so far, the last one last. One object lives while one article is read."""

    turns: list[Turn] = field(default_factory=list)

    def take(self, party: Party, form: Form) -> None:
        """Give the floor to `party`."""
        self.turns.append(Turn(party, form.gender, form.number))

    def holder(self, form: Form) -> Party | None:
        """Who goes on speaking with a verb of this form: the last speaker whose gender and number agree, else the last."""
        for turn in reversed(self.turns[-6:]):
            if _agree(turn.gender, form.gender) and _agree(_count(turn.number), _count(form.number)):
                return turn.party
        return self.turns[-1].party if self.turns else None


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _count(number: str) -> str:
    return "p" if number in {"d", "p"} else number
