"""Words and short phrases found in a text whatever is written on to them: conjunction, preposition, article, ending."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from aqwal.languages.ar.affixes import ARTICLE, CONJUNCTIONS, INFLECTED_ENDINGS, without_pronoun
from aqwal.languages.ar.letters import fold
from aqwal.languages.recalling import recall_each

_PREPOSITIONS = frozenset(("ب", "ل", "ك"))
_FOR_THE = "لل"
_MIN_WORD, _MIN_STEM = 3, 3
# The words behind the first one, and what the whole means.
Phrase = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Wording:
    """Tokens `first` to `last` (exclusive) are a word or phrase that means each of `values`."""

    first: int
    last: int
    values: tuple[str, ...]


class Wordings:
    """Words and phrases, and what they mean. What a word may begin is cached: few words make up most of any text."""

    def __init__(self, heads: Mapping[str, Sequence[Phrase]], *, inflected: bool) -> None:
        """Take the phrases by their first word. With `inflected`, endings and pronouns may be written on to a word."""
        self._heads = heads
        self._inflected = inflected
        self._known: dict[str, tuple[Phrase, ...]] = {}

    def find(self, words: Sequence[str], first: int, last: int) -> Iterator[Wording]:
        """What stands in the folded `words` from `first` to `last` (exclusive), in their order, the longest first where
        several begin; what lies inside another is left out."""
        begins = recall_each(self._known, words[first:last], self._begin)
        at = first
        while at < last:
            found = self._at(begins[at - first], words, at, last) if begins[at - first] else None
            if found is None:
                at += 1
            else:
                yield found
                at = found.last

    def _begin(self, word: str) -> tuple[Phrase, ...]:
        """The phrases that may begin with `word`, the longest first, and of these what takes least off the word."""
        begins = [phrase for stem in stems(word, inflected=self._inflected) for phrase in self._heads.get(stem, ())]
        return tuple(sorted(begins, key=lambda phrase: -len(phrase[0])))

    def _at(self, begins: Sequence[Phrase], words: Sequence[str], at: int, last: int) -> Wording | None:
        for rest, values in begins:
            end = at + 1 + len(rest)
            if end <= last and all(
                word in stems(words[i], inflected=self._inflected) for i, word in enumerate(rest, at + 1)
            ):
                return Wording(at, end, values)
        return None


def compile_wordings(entries: Iterable[tuple[str, str]], *, inflected: bool) -> Wordings:
    """The wordings of `entries`: a word or phrase, and what it means."""
    means: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for phrase, value in entries:
        means[tuple(fold(word) for word in phrase.split())][value] = None
    heads: dict[str, list[Phrase]] = defaultdict(list)
    for words, values in means.items():
        heads[words[0]].append((words[1:], tuple(values)))
    return Wordings({word: tuple(found) for word, found in heads.items()}, inflected=inflected)


@lru_cache(maxsize=1 << 14)
def stems(word: str, *, inflected: bool) -> tuple[str, ...]:
    """The folded `word` as it stands, then without what may be written on to it, the least taken off first.

    >>> stems("وللسفير", inflected=False), stems("سفارات", inflected=True)
    (('وللسفير', 'للسفير', 'السفير', 'سفير'), ('سفارات', 'سفار', 'سفاره'))
    """
    fronts = tuple(_fronts(word))
    ends = (bare for front in fronts for bare in _without_ending(front)) if inflected else ()
    return tuple(dict.fromkeys((*fronts, *ends)))


def _fronts(word: str) -> Iterator[str]:
    yield word
    if word.startswith(ARTICLE):
        yield word[len(ARTICLE) :]
    elif word.startswith(_FOR_THE):
        yield ARTICLE + word[len(_FOR_THE) :]
        yield word[len(_FOR_THE) :]
    elif len(word) >= _MIN_WORD and word[0] in CONJUNCTIONS:
        yield from _fronts(word[1:])
    elif len(word) >= _MIN_WORD and word[0] in _PREPOSITIONS:
        yield word[1:]
        if word.startswith(ARTICLE, 1):
            yield word[1 + len(ARTICLE) :]


def _without_ending(word: str) -> Iterator[str]:
    for ending, instead in INFLECTED_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _MIN_STEM:
            yield word[: len(word) - len(ending)] + instead
    yield from (stem for stem in without_pronoun(word) if len(stem) >= _MIN_STEM)
