"""In which of PLOVER's modes something was done: the pattern's own, or what the words round the trigger tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from aqwal.events.attributes import Mode
from aqwal.events.ground import Ground, token_range
from aqwal.events.told import Coded
from aqwal.languages.ar.wordings import Wording, stems
from aqwal.model import Evidence, Sentence

_BEFORE, _AFTER, _MATTER = 4, 12, 10
_ENDS = frozenset({"semicolon", "colon", "stop", "dots", "comma", "relative", "clause_conj"})
_LACKING = "lacking"


def mode_of(ground: Ground, sentence: Sentence, coded: Coded, reach: range) -> tuple[str | None, tuple[Evidence, ...]]:
    """The mode, None where nothing tells it, and the words that told it if they did; `reach` as of `reach_of`."""
    own, modes = coded.trigger.pattern.mode, ground.patterns.modes
    if coded.type not in modes.rules:
        return own, ()
    rules, pattern = modes.rules[coded.type], coded.trigger.pattern
    fitting = {rule.id: (rank, rule) for rank, rule in enumerate(rules) if rule.fits(pattern)}
    told = (
        min(_told(ground, sentence, coded, reach, fitting), key=lambda one: one[0], default=None) if fitting else None
    )
    if told is None:
        return own, ()
    _, rule, words = told
    span = ground.split.tokens.span(words.first, words.last)
    return rule.mode, (Evidence(rule.id, span),)


def _told(
    ground: Ground, sentence: Sentence, coded: Coded, reach: range, fitting: Mapping[str, tuple[int, Mode]]
) -> Iterator[tuple[tuple[int, int], Mode, Wording]]:
    """Every mode that something tells, with its rank: words of the clause in the order of the entries, then the first
    words of the matter, then the pattern and the number of parties."""
    modes = ground.patterns.modes
    zones = (
        (modes.clause, _clause(coded, reach), False),
        (modes.matter, _matter(ground, sentence, coded), True),
    )
    for known, (first, last), in_turn in zones:
        for words in known.find(ground.fold, first, last):
            for rank, rule in (fitting[name] for name in words.values if name in fitting):
                if not _lacks(ground, words.first):
                    yield (words.first if in_turn else -1, rank), rule, words
    many = len(_codes(coded))
    for rank, rule in fitting.values():
        if coded.trigger.pattern.id in rule.patterns or 0 < rule.parties <= many:
            yield (sentence.last, rank), rule, Wording(coded.at, coded.at + 1, (rule.id,))


def _lacks(ground: Ground, at: int) -> bool:
    """Whether the word before token `at` says that there is none of it (`من دون وساطة`, `بعدم السماح`)."""
    return at > 0 and not ground.patterns.particles[_LACKING].isdisjoint(stems(ground.fold[at - 1], inflected=False))


def _codes(coded: Coded) -> set[str]:
    """The parties that the event's own clause names."""
    named = {code for party in (*coded.clause.before, *coded.clause.after) for code in party.codes}
    return named & {*coded.parties.actor, *coded.parties.recipient}


def _clause(coded: Coded, reach: range) -> tuple[int, int]:
    return max(reach.start, coded.at - _BEFORE), min(reach.stop, coded.at + _AFTER)


def _matter(ground: Ground, sentence: Sentence, coded: Coded) -> tuple[int, int]:
    """The tokens that say what is asked, refused or threatened: a statement's content, else what follows."""
    if coded.statement is not None:
        first, last = token_range(ground.split.tokens, coded.statement.content[0])
        return first, min(last, first + _MATTER)
    first, last = coded.at + 1, min(sentence.last, coded.at + 1 + _MATTER)
    return first, next((i for i in range(first, last) if _ends(ground, i)), last)


def _ends(ground: Ground, at: int) -> bool:
    return ground.classes[at] in _ENDS or ground.fold[at] in ground.patterns.particles["bound"]
