"""Reporting verbs: every written form of every cue in the lexicon, found by one lookup."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from aqwal.languages.ar.affixes import OBJECT_PRONOUNS
from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.verbs import Form, inflect
from aqwal.languages.recalling import recall, recall_each
from aqwal.lexicons import Lexicons, Row

_MIN_VERB = 3
_FIRST, _SECOND = 1, 2
FROM = "من"
NEUTRAL = frozenset({"say", "affirm", "announce"})  # acts of verbs that tell and do no more
IN = fold("في")
_PREPOSITIONS = ("ب", "ل", "ك")
_FLAGS = ("strict", "impersonal", "carrier", "continues", "noun", "particle", "deed", "topic", "shows")
_WORDS_OF_FRAMES = frozenset({"clause", "quote", "to-clause", "relay", "object", "predicate"})


@dataclass(frozen=True, slots=True)
class Verb:
    """A cue of the lexicon: its id (evidence), the act that it reports, and the frames that it takes.

    `strict` marks a homograph of a common word (`بين`): its words must follow at once. `impersonal` marks a verb whose
    imperfect without a subject is a passive (`يذكر أن`, `يتوقع أن`). `carrier` marks `قال`, whose participle
    and verbal noun
    carry another cue's words (`وأضاف قائلا`, `وأردف بقوله`). `continues` marks a verb that goes on with the
    last speaker's
    words (`أضاف`, `تابع`), `noun` one whose perfect reads as an everyday noun too (`عرض`, `أمر`),
    `particle` one that is written like a function word (`عبر`), `deed` one that is also done with arms (`هاجم`),
    `topic` one whose noun phrase is only what somebody spoke about, unless a paper or a document tells it (`تحدث عن`),
    `shows` one that things do too, in the present: nobody says it then who is not named (`الزيارة ... تؤكد أن`).
    `ownerless` are the forms, folded, of its noun that report without saying whose word it is (`اتهامات بالرشوة`).
    """

    id: str
    act: str
    frames: frozenset[str]
    strict: bool = False
    impersonal: bool = False
    carrier: bool = False
    continues: bool = False
    noun: bool = False
    particle: bool = False
    deed: bool = False
    topic: bool = False
    shows: bool = False
    ownerless: frozenset[str] = frozenset()

    @property
    def prepositions(self) -> frozenset[str]:
        """The prepositions that the frames name, folded."""
        return _prepositions(self.frames)

    @property
    def plain(self) -> frozenset[str]:
        """The prepositions that bring the words themselves, folded, as against an addressee."""
        return _plain(self.frames)

    @property
    def nominal(self) -> bool:
        """Whether a frame takes a noun phrase as the words."""
        return _takes_noun(self.frames)


@dataclass(frozen=True, slots=True)
class Cue:
    """One way to read a token as a cue: the verb, its form, and what is written on to it.

    `conjunction` is "و", "ف" or ""; `preposition` is what stands before a verbal noun ("ب", "ل", "ك", "");
    `object` is the
    pronoun written after a finite verb ("ه" in `وصفه`), "" if none.
    """

    verb: Verb
    form: Form
    conjunction: str = ""
    preposition: str = ""
    object: str = ""


class CueIndex:
    """All forms of all cues. `readings(fold)` is cached: the same few hundred forms make up nearly all cues of
    an archive."""

    def __init__(self, forms: Mapping[str, tuple[tuple[Verb, Form], ...]]) -> None:
        """Take the folded forms with their verbs."""
        self._forms = forms
        self._known: dict[str, tuple[Cue, ...]] = {}

    def readings(self, folded: str) -> tuple[Cue, ...]:
        """The ways to read a folded token as a cue; the whole token first, empty for nearly every word."""
        return recall(self._known, folded, self._read)

    def readings_of_each(self, fold: Sequence[str]) -> list[tuple[Cue, ...]]:
        """The readings of each of the folded tokens of an article."""
        return recall_each(self._known, fold, self._read)

    def _read(self, folded: str) -> tuple[Cue, ...]:
        found = self._with_object(folded, "")
        if folded[0] in "وف" and len(folded) >= _MIN_VERB:
            found += self._with_object(folded[1:], folded[0])
        return tuple(found)

    def _with_object(self, word: str, conjunction: str) -> list[Cue]:
        found = [Cue(verb, form, conjunction) for verb, form in self._forms.get(word, ())]
        if word.startswith(_PREPOSITIONS) and len(word) > _MIN_VERB:
            nouns = self._forms.get(_article(word), ())
            found += [Cue(verb, form, conjunction, word[0]) for verb, form in nouns if form.aspect == "masdar"]
        for pronoun in OBJECT_PRONOUNS if word.endswith(OBJECT_PRONOUNS) else ():
            if word.endswith(pronoun) and len(word) - len(pronoun) >= _MIN_VERB:
                found += self._before_pronoun(_bare(word, pronoun), pronoun, conjunction)
        return found

    def _before_pronoun(self, stem: str, pronoun: str, conjunction: str) -> Iterable[Cue]:
        """A perfect in `ى` is written with `ا` before a pronoun (`نفاها`), never like the noun (`ناديها`)."""
        long = stem[:-1] + "ي" if stem.endswith("ا") else stem
        for verb, form in self._forms.get(long, ()) if long != stem else ():
            if form.aspect == "perfect":
                yield Cue(verb, form, conjunction, object=pronoun)
        for verb, form in self._forms.get(stem, ()):
            if form.aspect in {"imperfect", "future"} or (form.aspect == "perfect" and not stem.endswith("ي")):
                yield Cue(verb, form, conjunction, object=pronoun)


def _article(word: str) -> str:
    return "ا" + word[1:] if word.startswith("لل") else word[1:]


def _bare(word: str, pronoun: str) -> str:
    """The verb before an object pronoun: the plural's silent alef comes back (`اتهموه` from `اتهموا`)."""
    verb = word[: -len(pronoun)]
    return verb + "ا" if verb.endswith("و") and pronoun != "ي" else verb


@cache
def _prepositions(frames: frozenset[str]) -> frozenset[str]:
    return (frozenset(fold(frame.rsplit(":", 1)[-1]) for frame in frames) - _WORDS_OF_FRAMES) | asked_by(frames)


@cache
def asked_by(frames: frozenset[str]) -> frozenset[str]:
    """The prepositions, folded, that bring an addressee before an object (`من:object`: `طلب من المجلس عقد جلسة`)."""
    pairs = (frame.partition(":") for frame in frames)
    return frozenset(fold(word) for word, _, rest in pairs if rest == "object" and not word.isascii())


@cache
def _plain(frames: frozenset[str]) -> frozenset[str]:
    return frozenset(fold(frame) for frame in frames if ":" not in frame) - _WORDS_OF_FRAMES


@cache
def _takes_noun(frames: frozenset[str]) -> bool:
    return bool(frames - {"clause", "quote", "to-clause", "relay", "source:في", "source:من"})


def takes_person(verb: Verb) -> bool:
    """Whether a pronoun written on to the verb can be whom it is said to or of, not just what is said (`ما قاله`)."""
    return addresses(verb) or any(frame == "object" or frame.startswith("predicate") for frame in verb.frames)


def addresses(verb: Verb) -> bool:
    """Whether somebody behind the verb can be whom it speaks to or of, not just who speaks (`دعت الحكومة إلى`)."""
    return bool(asked_by(verb.frames)) or any(frame.startswith(("to", "target")) for frame in verb.frames)


def compile_cues(lexicons: Lexicons) -> CueIndex:
    """The index of the cues in `ar/cues`; raises `LexiconError` for an entry without its fields."""
    forms: dict[str, list[tuple[Verb, Form]]] = defaultdict(list)
    for row in lexicons.entries("ar/cues"):
        ownerless = frozenset(fold(word) for word in row.get("ownerless", ()))
        flags = {flag: bool(row.get(flag)) for flag in _FLAGS}
        verb = Verb(row["id"], row["act"], frozenset(row["frames"]), ownerless=ownerless, **flags)
        for word, form in _forms(row):
            if (verb, form) not in forms[word]:
                forms[word].append((verb, form))
    return CueIndex({word: tuple(found) for word, found in forms.items()})


def _forms(row: Row) -> Iterable[tuple[str, Form]]:
    parts = (row.get("perfect", ""), row.get("imperfect", ""), row.get("participle", ""), row.get("masdar", ()))
    other_words = frozenset(row.get("except", ()))
    return [(fold(word), form) for word, form in inflect(*parts) if word not in other_words and _reported(form)]


def _reported(form: Form) -> bool:
    """Whether news reports speech in this form: in the first person only what was said before (`قلت`, not `أقول`)."""
    return form.person != _SECOND and (form.person != _FIRST or form.aspect in {"perfect", "masdar"})
