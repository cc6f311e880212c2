"""One article laid out for the grammar: the class, cue, mention and quotation that stand at each token."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import overload

from aqwal.languages.ar.affixes import (
    ARTICLE,
    FEMININE,
    HAMZA,
    INDEFINITE,
    JOINED_ARTICLES,
    PERFECT_FEMININE,
    POSSESSIVE_PRONOUNS,
    PREPOSED_ARTICLES,
    PRESENT_PREFIXES,
    PRONOUN,
    RELATIONAL_ACCUSATIVE,
    RELATIONAL_ENDINGS,
    RELATIONAL_FEMININE,
    bare,
    without_pronoun,
)
from aqwal.mentions.names import Names
from aqwal.model import Article, Mention, Quotation, SplitArticle
from aqwal.statements.cues import FROM, Cue
from aqwal.statements.grammar import Grammar
from aqwal.statements.words import Vocabulary

_YEAR = 4  # digits
_NAME = 8  # the longest name of a person, in tokens
_LONG = 8  # no Arabic name of one word is as long
_ACTORS = frozenset({"person", "office", "state", "body"})
_RELATIONAL = 6  # letters of an adjective such as `حقوقية`, which no list needs to know
_ROOT = 3  # a verb of three letters is written like its verbal noun (`فرض`)
_BEFORE_VERBS = frozenset(
    {"auxiliary", "that", "relative", "indefinite_relative", "stop", "negation", "clause_conj", "conj", "dots"}
)
FINITE = frozenset({"perfect", "imperfect", "future"})


class Overlaid(Sequence[str]):
    """A column with some tokens changed, without copying it: a text can be a whole archive."""

    def __init__(self, column: Sequence[str], changed: Mapping[int, str]) -> None:
        """Take the column and what stands at the changed tokens."""
        self._column = column
        self._changed = changed

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        """What stands at token `at`; of a slice, the words of each."""
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        return self._changed.get(at) or self._column[at]

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self._column)


@dataclass(frozen=True, slots=True)
class Scene:
    """Columns over the tokens of `split` (same index), and lookups by token.

    `classes[i]` is the function-word class of token i, "" for a content word. `cues` holds the tokens that can
    be a cue.
    `mentions` is keyed by a mention's first token, `opening` and `closing` by the token of a quotation's mark;
    `covering`
    gives for a token the innermost quotation round it. `verbs` are tokens that are finite verbs, reporting or not.
    `digest` is the SHA-256 of the text in hex. `people` are the folded words in the names of the article's people.
    """

    article: Article
    split: SplitArticle
    fold: Sequence[str]
    classes: Sequence[str]
    cues: dict[int, tuple[Cue, ...]]
    mentions: dict[int, Mention]
    opening: dict[int, Quotation]
    closing: dict[int, Quotation]
    covering: dict[int, Quotation]
    verbs: frozenset[int]
    digest: str
    names: Names
    vocabulary: Vocabulary
    people: frozenset[str]

    def surface(self, at: int) -> str:
        """Token `at` as written."""
        tokens = self.split.tokens
        return self.article.text[tokens.start[at] : tokens.end[at]]

    def quotation_at(self, at: int) -> Quotation | None:
        """The innermost quotation round token `at`, None outside quotation marks."""
        return self.covering.get(at)

    def mention_ending(self, at: int) -> Mention | None:
        """The mention of one or two words that ends right before token `at`, None if there is none."""
        for first in (at - 1, at - 2):
            mention = self.mentions.get(first)
            if mention is not None and mention.last == at:
                return mention
        return None

    def mention_of_name(self, at: int) -> Mention | None:
        """The person's name, of any length, that ends right before token `at`, None if there is none."""
        found = (self.mentions.get(first) for first in range(at - 1, max(at - _NAME, -1), -1))
        mention = next((m for m in found if m is not None), None)
        return mention if mention is not None and mention.kind == "person" and mention.last == at else None

    def is_owned_head(self, at: int) -> bool:
        """Whether the word at `at` is somebody or a body with a pronoun (`مستشاره`, `إدارته`, `أعضائها`)."""
        word = self.fold[at]
        if self.classes[at] or at in self.cues or at in self.mentions or not word.endswith(POSSESSIVE_PRONOUNS):
            return False
        if self.is_definite(at) or self.surface(at).endswith(FEMININE):
            return False
        return any(stem in self.vocabulary.heads for stem in without_pronoun(word))

    def is_joined_verb(self, at: int) -> bool:
        """Whether the verb at `at` has a conjunction written on to it, not just a first letter like one (`وجهها`)."""
        word = self.fold[at]
        if word[0] not in "وف" or word in self.names.given:
            return False
        readings = self.cues.get(at)
        return any(cue.conjunction for cue in readings) if readings else word not in self.vocabulary.verbs

    def is_name(self, at: int) -> bool:
        """Whether the content word at `at` is no everyday word, so that it can be a name."""
        word = self.fold[at]
        if self.classes[at] or at in self.verbs or at in self.cues or word.startswith(JOINED_ARTICLES):
            return False
        return not word[1:].startswith(JOINED_ARTICLES) and self.names.may_be_name(word)

    def is_definite(self, at: int) -> bool:
        """Whether the word at `at` has the article, not just the letters of it (`التزامه`)."""
        word = self.fold[at]
        return word.startswith(ARTICLE) and not self.names.is_radical(word)

    def is_adjective(self, at: int) -> bool:
        """Whether the content word at `at` can go on with the noun before it as its adjective."""
        mention = self.mentions.get(at)
        word = self.fold[at]
        if mention is not None and mention.kind != "demonym" and (mention.actor is not None or mention.last > at + 1):
            return False
        if mention is not None and mention.kind == "demonym":
            return True
        return self._adjectival(word)

    def is_adjectival_state(self, at: int) -> bool:
        """Whether the name of a state at `at` is also its adjective (`وسائل الإعلام السعودية`)."""
        word = self.fold[at]
        return word.startswith(ARTICLE) and word.endswith(RELATIONAL_FEMININE)

    def is_joined_adjective(self, at: int) -> bool:
        """Whether the word at `at` is a conjunction with an adjective (`سياسية ومدنية`)."""
        return self.fold[at][0] == "و" and at not in self.mentions and self._adjectival(self.fold[at][1:])

    def _adjectival(self, word: str) -> bool:
        stem = bare(word)
        if stem in self.vocabulary.adjectives or stem.removesuffix(INDEFINITE) in self.vocabulary.adjectives:
            return True
        if stem in self.vocabulary.speech or stem in self.vocabulary.feelings:
            return False
        if stem.endswith(RELATIONAL_ACCUSATIVE) and len(stem) >= _RELATIONAL - 1:
            return stem not in self.names.common
        for ending in RELATIONAL_ENDINGS:
            if stem.endswith(ending) and len(stem) > _ROOT:
                base = stem[: len(stem) - len(ending) + 1]
                if ending == RELATIONAL_FEMININE and len(stem) >= _RELATIONAL and stem not in self.names.common:
                    return True
                return base in self.names.common or word.startswith(ARTICLE) or len(base) >= _LONG
        return False


def lay_out(article: Article, split: SplitArticle, mentions: Sequence[Mention], grammar: Grammar) -> Scene:
    """The scene of one article."""
    fold = split.tokens.fold
    classes = grammar.words.of_each(fold)
    starts, ends = split.tokens.start, split.tokens.end
    for i, kind in enumerate(classes):
        if kind and not HAMZA.isdisjoint(word := article.text[starts[i] : ends[i]]):
            classes[i] = grammar.words.as_written(word, fold[i], kind)
    cues = _cues(article, split, grammar)
    covering: dict[int, Quotation] = {}
    for quotation in split.quotations:
        covering.update(dict.fromkeys(range(quotation.first, quotation.last), quotation))
    named = {m.first: m for m in reversed(mentions)}
    by_first = {
        first: m
        for first, m in named.items()
        if first not in cues or not _is_cue_rather(m, fold, cues[first], named.get(m.last))
    }
    for mention in by_first.values():
        if not any(classes[mention.first : mention.last]):
            continue
        word = article.text[starts[mention.first] : ends[mention.first]]
        other = not HAMZA.isdisjoint(word) and not mention.clitic and not grammar.words.is_written(word)
        other = other or (not mention.clitic and grammar.words.is_joined(fold[mention.first]))  # `ولي العهد`
        if mention.actor is not None or mention.kind == "person" or other:  # `إمام` is not `أمام`
            classes[mention.first : mention.last] = [""] * (mention.last - mention.first)
    _class_pairs(fold, classes, grammar.vocabulary.particles, frozenset(sentence.last for sentence in split.sentences))
    for first, last in grammar.anonymity.clauses(fold, classes):
        classes[first:last] = ["aside"] * (last - first)

    def finite(i: int) -> bool:
        behind = i > 0 and not classes[i - 1] and any(_tells(cue) for cue in cues.get(i - 1, ()))
        if behind and (fold[i].startswith(ARTICLE) or _no_verb_there(fold[i], cues.get(i, ()))):
            return False  # a name (`قال المحنا`, `وصف زاده`): no two finite verbs stand side by side
        after = by_first.get(i + 1)
        acts = after is not None and after.kind in _ACTORS and not after.clitic and i > 0 and classes[i - 1] == "comma"
        noun_ending = article.text[ends[i] - 1] == FEMININE
        return _finite(grammar, fold, classes, i, cues.get(i), noun_ending=noun_ending, acts=acts)

    done = _done(fold, grammar.vocabulary.particles["indeed"])
    within = {at for mention in by_first.values() for at in range(mention.first, mention.last)}
    return Scene(
        article,
        split,
        fold,
        classes,
        cues,
        by_first,
        {quotation.first - 1: quotation for quotation in split.quotations},
        {quotation.last: quotation for quotation in split.quotations if quotation.closed},
        covering,
        frozenset(
            i
            for i in done | cues.keys() | {i for i, may in enumerate(grammar.may_be_verbs(fold)) if may}
            if not classes[i] and i not in within and (i in done or finite(i))
        ),
        hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        grammar.names,
        grammar.vocabulary,
        frozenset(fold[at] for m in mentions if m.kind == "person" for at in range(m.first, m.last)),
    )


def _cues(article: Article, split: SplitArticle, grammar: Grammar) -> dict[int, tuple[Cue, ...]]:
    """The readings as cues of each token that has any, as its last letter is written (`مطالبة` is not `مطالبه`)."""
    ends = split.tokens.end
    cues = {i: found for i, found in enumerate(grammar.cues.readings_of_each(split.tokens.fold)) if found}
    for i, found in cues.items():
        if article.text[ends[i] - 1] == FEMININE:
            cues[i] = tuple(cue for cue in found if not _pronoun_read(cue))
    return {i: found for i, found in cues.items() if found}


def _done(fold: Sequence[str], indeed: frozenset[str]) -> set[int]:
    """The tokens right behind `قد`, where nothing but a verb stands."""
    behind = (i + 1 for i, word in enumerate(fold[:-1]) if word in indeed)
    return {i for i in behind if fold[i][0].isalpha()}


def _tells(cue: Cue) -> bool:
    return cue.form.aspect in FINITE


def _no_verb_there(word: str, readings: tuple[Cue, ...]) -> bool:
    """Whether the word right behind a finite cue is no verb of the past; one of the present may begin the words."""
    if readings:
        return all(cue.form.aspect in {"perfect", "masdar", "participle"} and not cue.conjunction for cue in readings)
    return word[0] not in PRESENT_PREFIXES


def _pronoun_read(cue: Cue) -> bool:
    """Whether the last letter is taken for a pronoun: written as the ending of a noun it is none (`طلبة`)."""
    return cue.object == PRONOUN or (cue.form.aspect == "masdar" and cue.form.number == "s" and cue.form.gender == "m")


def _class_pairs(
    fold: Sequence[str], classes: list[str], particles: Mapping[str, frozenset[str]], lasts: frozenset[int]
) -> None:
    """Set the class of words that are function words together only: `عما إذا`, `الشهر الماضي`, `أول أمس`, `د. فلان`.
    `lasts` are the tokens after the sentences."""
    whether, condition, spans, which = (particles[use] for use in ("whether", "if", "span", "which"))
    paired = spans.union(whether, *(particles[use] for use in ("letter", "year", "before_last")))
    for i in [i for i, word in enumerate(fold[:-1]) if classes[i] == "prep" or word in paired]:
        after = fold[i + 1]
        titled = after == "." and fold[i] in particles["letter"] and i + 2 < len(fold) and i + 2 not in lasts
        if titled and fold[i + 2][0].isalpha():
            classes[i] = classes[i + 1] = "letter"
        elif classes[i] == "prep" and fold[i] in particles["quantity"] and after.isdigit():
            classes[i] = ""  # `حذر نحو 200 عالم`
        elif classes[i] == "prep" and fold[i].startswith(PREPOSED_ARTICLES) and classes[i + 1] != "prep":
            classes[i] = ""  # `بالتعاون المستمر`, not `بالتعاون مع`
        elif fold[i] in particles["year"] and after.isdigit() and len(after) == _YEAR:
            classes[i] = classes[i + 1] = "time"
        elif fold[i] in whether and after in condition:
            classes[i] = "that_pronoun"
        elif fold[i] in spans and after in which:
            classes[i] = classes[i + 1] = "time"
        elif fold[i] in particles["before_last"] and classes[i + 1] == "time":
            classes[i] = "time"
        elif fold[i] in particles["before_last"] and after == FROM and classes[i + 2 : i + 3] == ["time"]:
            classes[i] = classes[i + 1] = "time"  # `أول من أمس`


def _is_cue_rather(mention: Mention, fold: Sequence[str], readings: tuple[Cue, ...], after: Mention | None) -> bool:
    """Whether a common noun without the article is a reporting verb in the perfect instead (`طالب`), or its participle
    in the accusative (`مشيرا إلى`); a first name before somebody's title a verb (`ويعرب الوزير عن`)."""
    if mention.actor is not None or mention.last != mention.first + 1:
        return False
    if mention.kind == "person":
        titled = after is not None and after.kind in {"office", "descriptor"} and not after.clitic
        return titled and any(cue.form.aspect in FINITE for cue in readings)
    if fold[mention.first].endswith(INDEFINITE) and any(cue.form.aspect == "participle" for cue in readings):
        return True
    return any(cue.form.aspect == "perfect" and not (cue.verb.strict or cue.verb.noun) for cue in readings)


def _finite(
    grammar: Grammar,
    fold: Sequence[str],
    classes: Sequence[str],
    i: int,
    readings: tuple[Cue, ...] | None,
    *,
    noun_ending: bool,
    acts: bool,
) -> bool:
    """Whether token i is a finite verb; `noun_ending` that it is written with the ending of a feminine noun,
    which folding makes the same as a pronoun, `acts` that it stands behind a comma and before somebody
    (`، عقد المجلس`)."""
    if classes[i] or (i > 0 and fold[i - 1] in grammar.vocabulary.particles["genitive"]):
        return False
    if readings and any(cue.form.aspect in FINITE for cue in readings):
        # `رفضهم` is "their refusal" as well as "refused them".
        noun = any(cue.form.aspect == "masdar" and cue.form.number for cue in readings)
        return not noun or acts or i == 0 or classes[i - 1] in _BEFORE_VERBS
    word = fold[i]
    if not grammar.is_verb(word):
        noun = noun_ending or i == 0 or not _indefinite(fold[i - 1], classes[i - 1])
        return not noun and grammar.is_verb_with_object(word)
    # The perfect of many verbs is written like an everyday noun (`عقد`, `بذل`): a verb only where a clause can begin.
    bare_word = word[1:] if word[0] in "وف" and word not in grammar.names.common else word
    feminine = bare_word.endswith(PERFECT_FEMININE) and len(bare_word) > _ROOT + 1
    joined = bare_word != word and classes[i - 1] == "comma" and bare_word not in grammar.names.common
    noun = (bare_word in grammar.names.common and not feminine) or (len(bare_word) <= _ROOT and not joined)
    return not noun or i == 0 or classes[i - 1] in _BEFORE_VERBS


def _indefinite(word: str, kind: str) -> bool:
    """Whether a word is a noun or an adjective without the article, which a verb can describe (`مؤتمر صحفي عقده`)."""
    return not kind and word[0].isalpha() and not word.startswith((ARTICLE, *JOINED_ARTICLES))
