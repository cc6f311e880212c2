"""Whose words they are, and how that was found."""

from __future__ import annotations

from dataclasses import dataclass, replace

from aqwal.model import Party
from aqwal.statements.candidates import Candidate
from aqwal.statements.complement import Range
from aqwal.statements.scene import Scene


@dataclass(frozen=True, slots=True)
class Voice:
    """The speaker of a statement as it gives him, None for nobody, and the `rule` of `ar/evidence.tsv` that found him.

    `named` is the same speaker with the words that name him, where these are none of the statement's own.
    """

    rule: str
    party: Party | None
    named: Party | None = None

    @property
    def source(self) -> Party | None:
        """The speaker with the words that name him."""
        return self.named or self.party


def named_elsewhere(rule: str, party: Party) -> Voice:
    """Somebody whom words of the same sentence name."""
    return Voice(rule, replace(party, mention=None), party)


def unsaid(rule: str, party: Party | None) -> Voice:
    """Somebody whom the sentence leaves out, as he was named before; nobody where `party` is None."""
    if party is None:
        return Voice("speaker/nobody", None)
    return Voice(rule, replace(party, mention=None, why="discourse"), party)


def subject_rule(scene: Scene, row: Candidate, subject: Range) -> str:
    """By which way the candidate's own subject was found: where it stands beside the cue."""
    if row.rank in {"relay", "relay-after"}:
        return "speaker/headline" if subject[0] < row.at else "speaker/relay"
    if row.relative and row.complement.subject is None:
        return "speaker/antecedent"
    if subject[0] - 1 not in {-1, row.at} and scene.classes[subject[0] - 1] == "prep":
        return "speaker/source"
    if subject[0] > row.at:
        return "speaker/after-noun" if row.rank == "masdar" else "speaker/after-verb"
    return "speaker/before-verb"
