"""Trigger words: every written form of every event verb and noun of the lexicon, found by one lookup."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.verbs import Form, inflect
from aqwal.languages.recalling import recall_each
from aqwal.lexicons import Lexicons, Row

FINITE = frozenset({"perfect", "imperfect", "future"})
BY = "by"  # stands for the preposition of a phrase for whoever did it (`على يد`)
_CONJUNCTIONS, _PREPOSITIONS = frozenset(("و", "ف")), frozenset(("ب", "ل", "ك"))
_MIN_WORD = 3


@dataclass(frozen=True, slots=True)
class Pattern:
    """An entry of `ar/events`: what a verb or noun codes, and where its parties stand.

    `actor` and `recipient` hold "object", "subject" and folded prepositions. `of` says who a lone noun after the
    verbal noun is ("actor" or "recipient"). `needed` and `barred` are folded words that must, or must not, stand
    near, `not_before` words that must not follow at once. `requires` says what must be known for an event: "any" party,
    "both", "actor", "recipient" or "nothing". `crowd` marks a verb that codes where a crowd is its subject, or with the
    needed words.
    `passive` marks verbs whose unvocalised form is as often the passive (`قتل`). `mutual` puts both parties into the
    actor. `after` and `not_after` are words that must, or must not, stand up to three tokens before. `when_negated`
    marks a verb that codes only when denied (`لن تقبل`), `noun_planned` one whose noun codes only what is planned,
    `strict` one whose parties must stand in its own clause, `blamed` one whose subject is the recipient of the
    speaker's charge.
    """

    id: str
    type: str
    mode: str | None = None
    actor: frozenset[str] = frozenset()
    recipient: frozenset[str] = frozenset()
    of: str = "actor"
    needed: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    requires: str = "any"
    mutual: bool = False
    passive: bool = False
    act: str | None = None
    when_negated: bool = False
    noun_planned: bool = False
    strict: bool = False
    blamed: bool = False
    crowd: bool = False
    within: int = 6


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way to read a token as a trigger; `aspect` also knows "noun" and "passive" (participle).

    `conjunction` is "و", "ف" or ""; `preposition` what stands before a noun ("ب", "ل", "ك", ""); `object` the
    pronoun written after a verb, or the possessor written after a noun, "" if none; `definite` says whether the noun
    has the article.
    """

    pattern: Pattern
    form: Form
    conjunction: str = ""
    preposition: str = ""
    object: str = ""
    definite: bool = False

    @property
    def finite(self) -> bool:
        """Whether it is a verb with a subject of its own."""
        return self.form.aspect in FINITE


class TriggerIndex:
    """All forms of all patterns; what they make of a word is worked out once."""

    def __init__(
        self, forms: Mapping[str, tuple[Trigger, ...]], never: Iterable[str] = (), pronouns: Iterable[str] = ()
    ) -> None:
        """Take the folded forms with their triggers, the words that only look like one, and the pronouns of objects."""
        self._forms = forms
        self._pronouns = tuple(pronouns)
        self._never = frozenset(never)
        self._known: dict[str, tuple[Trigger, ...]] = {}

    def find(self, fold: Sequence[str]) -> dict[int, tuple[Trigger, ...]]:
        """The ways to read each folded token as a trigger, the whole token first, by index; most words have none."""
        return {i: found for i, found in enumerate(recall_each(self._known, fold, self._read)) if found}

    def _read(self, folded: str) -> tuple[Trigger, ...]:
        if folded in self._never:
            return ()
        whole = tuple(self._without_conjunction(folded, ""))
        if whole or len(folded) <= _MIN_WORD or folded[0] not in _CONJUNCTIONS:
            return whole
        return tuple(self._without_conjunction(folded[1:], folded[0]))

    def _without_conjunction(self, word: str, conjunction: str) -> Iterator[Trigger]:
        whole = self._forms.get(word, ())
        for trigger in whole:
            yield _with(trigger, conjunction)
        if whole:
            return
        if word[:1] in _PREPOSITIONS and len(word) > _MIN_WORD:
            stem = "ا" + word[1:] if word.startswith("لل") else word[1:]
            for trigger in self._forms.get(stem, ()):
                if not trigger.finite and not trigger.preposition:
                    yield _with(trigger, conjunction, preposition=word[0])
        for pronoun in self._pronouns if word.endswith(self._pronouns) else ():
            if word.endswith(pronoun) and len(word) - len(pronoun) >= _MIN_WORD:
                stem = word[: -len(pronoun)]
                for trigger in self._forms.get(stem + "ا" if stem.endswith("و") else stem, ()):
                    if trigger.finite and not trigger.object and _takes_pronoun(trigger.pattern):
                        yield _with(trigger, conjunction, pronoun=pronoun)


def _takes_pronoun(pattern: Pattern) -> bool:
    """Verbs with an object of their own, and those whose object a relative clause repeats (`العقوبات التي فرضتها`)."""
    return "object" in pattern.recipient or pattern.mutual or bool(pattern.needed)


def _with(trigger: Trigger, conjunction: str, *, preposition: str = "", pronoun: str = "") -> Trigger:
    return Trigger(trigger.pattern, trigger.form, conjunction, preposition, pronoun or trigger.object, trigger.definite)


def compile_triggers(lexicons: Lexicons) -> TriggerIndex:
    """The index of the entries in `ar/events`; raises `LexiconError` for an entry without its fields."""
    forms: dict[str, list[Trigger]] = defaultdict(list)
    for row in lexicons.entries("ar/events"):
        pattern = _pattern(row)
        for word, trigger in _triggers(row, pattern):
            if trigger not in forms[word]:
                forms[word].append(trigger)
    never = [fold(row["word"]) for row in lexicons.table("ar/events/never.tsv")]
    pronouns = [fold(row["word"]) for row in lexicons.table("ar/events/particles.tsv") if row["use"] == "object"]
    return TriggerIndex({word: tuple(found) for word, found in forms.items()}, never, pronouns)


def _pattern(row: Row) -> Pattern:
    recipient = _folded(row, "recipient")
    return Pattern(
        id=row["id"],
        type=row["type"],
        mode=row.get("mode"),
        actor=_folded(row, "actor") | {BY},
        recipient=recipient,
        of=row.get("of", "recipient" if "object" in recipient else "actor"),
        needed=_folded(row, "with"),
        barred=_folded(row, "without"),
        after=_folded(row, "after"),
        not_after=_folded(row, "not_after"),
        not_before=_folded(row, "not_before"),
        requires=row.get("requires", "any"),
        mutual=bool(row.get("mutual")),
        passive=bool(row.get("passive_too")),
        act=row.get("act"),
        when_negated=bool(row.get("when_negated")),
        noun_planned=bool(row.get("noun_planned")),
        strict=bool(row.get("strict")),
        blamed=bool(row.get("blamed")),
        crowd=bool(row.get("crowd")),
        within=int(row.get("within", 6)),
    )


def _folded(row: Row, name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in row.get(name, ()))


def _triggers(row: Row, pattern: Pattern) -> Iterator[tuple[str, Trigger]]:
    parts = (row.get("perfect", ""), row.get("imperfect", ""), row.get("participle", ""))
    for word, form in inflect(*parts, row.get("masdar", ())):
        yield fold(word), _trigger(pattern, word, form, row)
    for noun in row.get("noun", ()):
        for word, form in inflect(masdars=(noun,)):
            yield fold(word), _trigger(pattern, word, Form("noun", 3, form.number, form.gender), row)
        yield fold(noun + "ا"), Trigger(pattern, Form("noun"))
    for stem in (row.get("participle", ""), row.get("passive", "")):
        aspect = "participle" if stem == row.get("participle", "") else "passive"
        for ending in ("", "ة", "ون", "ين", "ات") if stem else ():
            for article in ("", "ال"):
                yield fold(article + stem + ending), Trigger(pattern, Form(aspect), definite=bool(article))


def _trigger(pattern: Pattern, word: str, form: Form, row: Row) -> Trigger:
    """Nouns with a possessor written on to them carry it as their object."""
    nouns = (*row.get("masdar", ()), *row.get("noun", ()))
    definite = word.startswith("ال") and word[2:] in nouns
    possessed = form.aspect == "masdar" and not definite and word not in nouns
    return Trigger(pattern, form, object="ه" if possessed else "", definite=definite)
