"""The examples of all rules, run by the stages that read with them: a rule that no longer fires is a fault."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.articles.checking import check_residue
from aqwal.dealings.checking import check_dealings
from aqwal.events.attribute_checking import check_attributes
from aqwal.events.checking import check_patterns
from aqwal.lexicons import load_lexicons
from aqwal.lexicons.checking import Fault
from aqwal.settings import Settings
from aqwal.statements.checking import check_cues, compile_cue_runner


def check_examples(settings: Settings) -> Iterator[Fault]:
    """The faults of the examples in the bundled lexicons and those of `settings`; `LexiconError` for a faulty entry.

    Residue, reporting verbs, event patterns, what tells modes, contexts and past times, and dealings, in this order.
    An entry that cannot be compiled at all keeps the examples from being run: `lexicons.checking.check` tells what is
    wrong with it.
    """
    lexicons = load_lexicons(settings.lexicons)
    yield from check_residue(lexicons)
    cues = compile_cue_runner(lexicons)
    yield from check_cues(lexicons, cues)
    yield from check_patterns(lexicons, cues)
    yield from check_attributes(lexicons, cues)
    yield from check_dealings(lexicons, cues)
