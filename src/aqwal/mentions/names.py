"""Names of people who are in no list: which words a name is built of, and where it ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from aqwal.languages.ar.affixes import (
    ARABIC_ONLY,
    ARTICLE,
    INDEFINITE,
    PREPOSED_ARTICLES,
    SOUND_PLURALS,
    TENTH_FORM,
    YA_AS_WRITTEN,
    bare,
    without_pronoun,
)
from aqwal.languages.ar.clitics import strip_clitics
from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.verbs import imperfect_forms, inflect, perfect_forms
from aqwal.languages.recalling import recall
from aqwal.lexicons import Lexicons
from aqwal.mentions.side_words import SideWords, compile_side_words

_LONGEST = 7
_MIN_SURNAME, _MIN_STEM = 2, 3
_THIRD, _PLURAL = 3, 7
_AND = "و"
_PROCLITICS = frozenset(("و", "ف", "ب", "ل"))
_SO_THAT = "ل"
_HAMZA_BELOW = "إ"


@dataclass(frozen=True, slots=True)
class Names:
    """`given` are first names (m, f or ""), `links` join parts of a name (بن, آل, أبو), `common` are words
    that are no names;
    `opening_links` are links with which a name can begin, `foreign_links` those of family names (`فان جال`).

    All are folded. `closed` are function words and verbs that never stand in a name. `endings` are the last letters,
    as written, of the given names that end in ya: `علي` is a name, `على` is none. `breaks` are those of `closed` that
    no title holds: all but those of an office (`باسم`) and most `prepositions`. `owned` are head nouns that stand with
    a pronoun (`نظيره`), as written. `verbs` are those of the present. `honours` are words that make the word before
    them a first name (`عز الدين`). `fathers` are the links with which a name that seems whole goes on (`سلمان بن ...`).
    `that` are the words that open what was said, before which a name is whole. `pronouns` bring a title behind a name
    (`سامر وهو وزير`). `low` are head nouns that begin with a hamza below (`إمام`). `past` are verbs of the past in the
    singular. `sides` are the words that tell whom somebody speaks for.
    """

    given: Mapping[str, str]
    links: frozenset[str]
    opening_links: frozenset[str]
    foreign_links: frozenset[str]
    common: frozenset[str]
    closed: frozenset[str]
    endings: Mapping[str, str]
    prepositions: frozenset[str]
    breaks: frozenset[str]
    owned: frozenset[str]
    fathers: frozenset[str]
    verbs: frozenset[str]
    honours: frozenset[str]
    that: frozenset[str]
    pronouns: frozenset[str]
    low: frozenset[str]
    past: frozenset[str]
    sides: SideWords
    _everyday: dict[str, bool] = field(default_factory=dict)
    _likely: dict[str, bool] = field(default_factory=dict)

    def run(self, fold: Sequence[str], at: int, last: int) -> int:
        """The end (exclusive) of the name that begins at token `at`, which is a given name or a link."""
        end = max(at + 1, self._linked(fold, at, last))
        while end < last and end - at < _LONGEST:
            word = fold[end]
            family = end > at + 1 and fold[end - 1].startswith(ARTICLE) and fold[end - 1] not in self.given
            if family and word not in self.given and word not in self.links and not word.startswith(ARTICLE):
                break  # `سامي الصالح متانة العلاقات`
            if (linked := self._linked(fold, end, last)) > end:
                end = linked
            elif (
                word in self.given
                or self.may_be_name(word)
                or (end == at + 1 and self._is_family_name(fold[at], word))
                or self._closes(fold, at, end, last)
            ):
                end += 1
            else:
                break
        return end

    def _linked(self, fold: Sequence[str], at: int, last: int) -> int:
        """The end of the links at token `at` with the word that they join (`بن عبد الرحمن`), `at` where none
        is there."""
        end = at
        while end < last and fold[end] in self.links:
            end += 1
        return end + 1 if at < end < last and self._follows(fold[end]) else at

    def _follows(self, word: str) -> bool:
        """Whether a word can stand after a link: `عبد اللطيف`, `أبو العيش`, where everyday words make names."""
        free = word not in self.closed or word in self.given
        return word[0].isalpha() and free and word not in self.links

    def _closes(self, fold: Sequence[str], at: int, end: int, last: int) -> bool:
        """Whether the word at token `end` is the family name of a long name, even where it is an everyday word: what
        was said opens right behind it (`أسامة بن فضل البار، أن`)."""
        word = fold[end]
        if self.fathers.isdisjoint(fold[at:end]) or not word.startswith(ARTICLE) or word in self.closed:
            return False
        after = end + 1 if end + 1 < last and fold[end + 1][0].isalpha() else end + 2
        return len(word) > _MIN_SURNAME + 1 and after < last and fold[after] in self.that

    def _is_family_name(self, before: str, word: str) -> bool:
        """A word with the article right after a given name is its family name, even where it is an everyday word."""
        return (
            before in self.given
            and word.startswith(ARTICLE)
            and len(word) > _MIN_SURNAME + 1
            and word not in self.closed
        )

    def is_present(self, word: str) -> bool:
        """Whether a folded word is a verb of the present, bare or with `ل` (`ليعود`), and no everyday noun."""
        stem = word[1:] if word[0] in {_SO_THAT, _AND} else word
        return stem in self.verbs and word not in self.common

    def begins(self, word: str) -> bool:
        """Whether a name can begin with the folded word."""
        return word in self.given or word in self.opening_links

    def clitic_of(self, word: str) -> str:
        """What is written on to the given name that a folded word is (`و` in `وسامر`), "" where it is none."""
        if word[0] not in _PROCLITICS or word in self.common or word in self.closed:
            return ""
        for clitic, stem in strip_clitics(word):
            if clitic and stem in self.given and stem not in self.opening_links:
                return clitic
        return ""

    def may_start(self, word: str) -> bool:
        """Whether a folded word itself tells that a name can begin there, whatever follows it."""
        return self.begins(word) or word in self.foreign_links or self.clitic_of(word) != ""

    def may_be_name(self, word: str) -> bool:
        """Whether a folded word can be part of a name: letters only, no everyday word, no function word. Cached."""
        return recall(self._likely, word, self._may_be_name)

    def _may_be_name(self, word: str) -> bool:
        if not word[0].isalpha() or len(word) < _MIN_SURNAME or word in self.closed:
            return False
        if word[0] == _AND and word[1:] in self.past and word not in self.given:
            return False  # `وتم`
        if word not in self.given and (word in self.verbs or word.startswith(TENTH_FORM) or _has_article(word)):
            return False
        return word in self.given or not (self.is_everyday(word) or _is_sound_plural(word))

    def is_radical(self, word: str) -> bool:
        """Whether the letters of the article belong to the folded word itself (`التزام`, `الغاؤها`)."""
        return word in self.common or not self.common.isdisjoint(without_pronoun(word))

    def is_everyday(self, word: str) -> bool:
        """Whether a folded word is an everyday word, bare or with what is written on to it (`بعرض`, `فقال`). Cached."""
        return recall(self._everyday, word, self._is_everyday)

    def _is_everyday(self, word: str) -> bool:
        whole, *behind_a_clitic = _stems(word)
        return self._known(whole) or any(self._known(s) or s in self.closed for s in behind_a_clitic)

    def _known(self, stem: str) -> bool:
        return (
            stem in self.common
            or (stem.endswith(INDEFINITE) and len(stem) > _MIN_STEM + 1 and stem[:-1] in self.common)
            or bare(stem) in self.common
            or (stem.startswith(ARTICLE) and bare(stem) in self.closed and bare(stem) not in self.given)
            or any(len(owned) >= _MIN_STEM and owned in self.common for owned in without_pronoun(stem))
        )


def _has_article(word: str) -> bool:
    """Whether a preposition with the article begins the word: its letters are such as no foreign name is written with
    (`بالعراقيل`, but `بالوتيلي`)."""
    return word.startswith(PREPOSED_ARTICLES) and not ARABIC_ONLY.isdisjoint(word)


def _is_sound_plural(word: str) -> bool:
    """Whether a word with the article has the ending of a plural (`المحتجين`), which family names have not."""
    return word.startswith(ARTICLE) and len(word) >= _PLURAL and word.endswith(SOUND_PLURALS)


def _stems(word: str) -> Iterator[str]:
    """The word, and without a conjunction or preposition written on to it where enough is left."""
    yield word
    if word[0] in _PROCLITICS and len(word) > _MIN_STEM:
        yield ARTICLE + word[2:] if word.startswith("لل") else word[1:]


def compile_names(lexicons: Lexicons) -> Names:
    """The given names, links, everyday words and function words of the lexicons."""
    spellings = {str(row["name"]): str(row.get("gender", "")) for row in lexicons.table("ar/given_names.tsv")}
    given = {fold(name): gender for name, gender in spellings.items()}
    endings: dict[str, str] = {}
    for name in spellings:
        if name[-1] in YA_AS_WRITTEN:
            endings[fold(name)] = endings.get(fold(name), "") + name[-1]
    rows = lexicons.table("ar/name_links.tsv")
    links = frozenset(fold(str(row["word"])) for row in rows if not row.get("closes"))
    opening = frozenset(fold(str(row["word"])) for row in rows if row.get("opens"))
    foreign = frozenset(fold(str(row["word"])) for row in rows if row.get("foreign"))
    fathers = frozenset(fold(str(row["word"])) for row in rows if row.get("continues"))
    honours = frozenset(fold(str(row["word"])) for row in rows if row.get("closes"))
    common = frozenset(fold(str(row["word"])) for row in lexicons.table("ar/common_words.tsv")) - set(given)
    words = lexicons.table("ar/function_words.tsv")
    prepositions = frozenset(fold(str(row["word"])) for row in words if row["class"] == "prep")
    of_office = frozenset(fold(str(row["word"])) for row in words if row["class"] == "prep_of_office")
    closed = frozenset(_closed(lexicons))
    heads = lexicons.table("ar/heads.tsv")
    owned = frozenset(str(row["word"]) for row in heads if str(row["word"]).endswith(("ه", "ها")))
    verbs = {
        aspect: [str(row["form"]) for row in lexicons.table("ar/verbs.tsv") if row["aspect"] == aspect]
        for aspect in ("perfect", "imperfect")
    }
    sides = compile_side_words(lexicons)
    breaks = (closed - prepositions - of_office) | sides.particles["untitled"]
    pronouns = frozenset(_AND + fold(str(row["word"])) for row in words if row["class"] == "pronoun")
    that = frozenset(fold(str(row["word"])) for row in words if row["class"] in {"that", "that_pronoun"})
    return Names(
        given=given,
        links=links,
        opening_links=opening,
        foreign_links=foreign,
        common=common,
        closed=closed,
        endings=endings,
        prepositions=prepositions,
        breaks=breaks,
        owned=owned,
        fathers=fathers,
        verbs=frozenset(fold(word) for row in verbs["imperfect"] for word, _ in imperfect_forms(row)),
        honours=honours,
        that=that,
        pronouns=pronouns,
        low=frozenset(fold(str(row["word"])) for row in heads if str(row["word"]).startswith(_HAMZA_BELOW)),
        past=frozenset(
            fold(word)
            for row in (*verbs["perfect"], *_reporting(lexicons))
            for word, form in perfect_forms(row)
            if form.number == "s" and form.person == _THIRD
        ),
        sides=sides,
    )


def _reporting(lexicons: Lexicons) -> Iterator[str]:
    """The reporting verbs in the past, as the lexicon has them."""
    yield from (str(row["perfect"]) for row in lexicons.entries("ar/cues") if row.get("perfect"))


def _closed(lexicons: Lexicons) -> Iterator[str]:
    """Function words, words of source phrases, and all forms of reporting verbs, which stand right after names."""
    words = lexicons.table("ar/function_words.tsv")
    yield from (fold(str(row["word"])) for row in words)
    yield from (_AND + fold(str(row["word"])) for row in words if row["class"] == "pronoun")
    for row in lexicons.table("ar/relays.tsv"):
        yield from (fold(word) for word in str(row["words"]).split())
    for row in lexicons.entries("ar/cues"):
        parts = (row.get("perfect", ""), row.get("imperfect", ""), row.get("participle", ""), row.get("masdar", ()))
        yield from (fold(word) for word, form in inflect(*parts) if form.person == _THIRD)
