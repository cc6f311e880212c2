"""Who holds the floor: the speakers of an article in the order in which they spoke, and whom its sentences are
about."""

from __future__ import annotations

from dataclasses import dataclass, field

from aqwal.languages.ar.verbs import Form
from aqwal.model import Party

_MEMORY = 8
SEVERAL = "several"  # the number of a plural noun, whose verb can be a feminine singular (`مصادر`)


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody who spoke or acted, with gender and number (as in a verb's form or `SEVERAL`, "" where nothing tells).

    `sentence` is the number of the sentence, `depth` 0 for the reporter's own account and more within what others say.
    `spoke` is False for the subject of a verb that reports nothing.
    """

    party: Party
    gender: str
    number: str
    sentence: int
    depth: int = 0
    spoke: bool = True


@dataclass(slots=True)
class Floor:
    """The turns so far, the last one last. One object lives while one article is read."""

    turns: list[Turn] = field(default_factory=list)

    def take(self, turn: Turn) -> None:
        """Give the floor to somebody."""
        self.turns.append(turn)

    def holder(
        self, form: Form, sentence: int, *, depth: int = 0, continues: bool = False, main: bool = False
    ) -> Party | None:
        """Who goes on speaking with a verb of this form at this depth of the sentence number `sentence`.

        Within a sentence it is the last one who spoke at the same depth; from sentence to sentence the last one in the
        reporter's own account. `continues` asks for somebody who spoke (`وأضاف`), `main` for the first one of the
        sentence (`، لكنه أكد`).
        """
        recent = [turn for turn in reversed(self.turns[-_MEMORY:]) if turn.spoke or not continues]
        here = [turn for turn in recent if turn.sentence == sentence and turn.depth == depth]
        here = here[::-1] if main else here
        before = [turn for turn in recent if turn.depth == 0 and turn.sentence < sentence]
        taken = {id(turn) for turn in (*here, *before)}
        any_depth = [turn for turn in recent if id(turn) not in taken]
        for turn in (*here, *before, *any_depth):
            if _agree(turn.gender, form.gender) and _counts(turn.number, form):
                return turn.party
        return None


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _counts(number: str, form: Form) -> bool:
    """Whether a verb of this form can be said of one or several; things and groups take a feminine singular."""
    if number == SEVERAL:
        return form.number != "s" or form.gender == "f"
    return _agree(_count(number), _count(form.number))


def _count(number: str) -> str:
    return "p" if number in {"d", "p"} else number
