"""Places gathered by family and pattern, and how many sentences yielded something."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from aqwal.model import Sentence
from evaluation.unseen.cues import nouns, standing, verbs
from evaluation.unseen.governors import governors
from evaluation.unseen.quotations import quotations
from evaluation.unseen.reading import Place, Read
from evaluation.unseen.unlisted import owned_nouns, unlisted_verbs

Find = Callable[[Read, Sentence, int], Iterator[Place]]
FAMILIES: Mapping[str, tuple[str, Find]] = {
    "cue": ("a reporting verb or source phrase of the lexicon that yielded nothing", verbs),
    "noun": ("a participle or verbal noun of the lexicon that yielded nothing, outside statements", nouns),
    "quotation": ("a quotation, or words behind a speaker and a colon, in no statement", quotations),
    "governor": ("a word that is no cue and brings a complementiser, in no statement", governors),
    "verb": (
        "what may be a verb that no lexicon knows, before somebody who can speak, in no statement",
        unlisted_verbs,
    ),
    "owned": ("what may be a verbal noun that is no cue, with whose it is and what it is about", owned_nouns),
}
_ROUND = 140  # code points of a sentence that are shown on either side of a place


@dataclass(frozen=True, slots=True)
class Example:
    """A place in its sentence: the article's id, the words before, the place's own, the words after."""

    article: str
    before: str
    place: str
    after: str

    def __str__(self) -> str:
        """One line, the place in brackets of its own."""
        return f"{self.article}  {self.before}⟦{self.place}⟧{self.after}"


@dataclass(frozen=True, slots=True)
class Pattern:
    """All places of one pattern: `notes` says how many of them have what, `examples` holds each of them."""

    name: str
    examples: tuple[Example, ...]
    notes: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Outlet:
    """Numbers of articles and sentences: all, `likely` with a quotation mark or a cue, and how many of them yielded."""

    name: str
    articles: int = 0
    sentences: int = 0
    likely: int = 0
    yielded: int = 0

    def __add__(self, other: Outlet) -> Outlet:
        """The sums, under this one's name."""
        return Outlet(
            self.name,
            self.articles + other.articles,
            self.sentences + other.sentences,
            self.likely + other.likely,
            self.yielded + other.yielded,
        )


@dataclass(slots=True)
class Tally:
    """What was gathered so far: by family and pattern the examples and the notes, and the numbers of each outlet."""

    examples: dict[str, dict[str, list[Example]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    notes: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    outlets: dict[str, Outlet] = field(default_factory=dict)

    def add(self, read: Read, outlet: str, units: int) -> None:
        """Gather the places of one article; patterns tell apart what follows by its first `units` phrases."""
        numbers = numbers_of(read, outlet)
        self.outlets[outlet] = numbers + self.outlets.get(outlet, Outlet(outlet))
        for family, (_, find) in FAMILIES.items():
            for sentence in read.sentences:
                for place in find(read, sentence, units):
                    self.examples[family][place.pattern].append(example(read, sentence, place))
                    self.notes[family, place.pattern].update(place.notes)

    def ranked(self, family: str) -> list[Pattern]:
        """The patterns of a family, the most frequent first, equal ones by name."""
        found = [Pattern(name, tuple(rows), self.notes[family, name]) for name, rows in self.examples[family].items()]
        return sorted(found, key=lambda pattern: (-len(pattern.examples), pattern.name))


def numbers_of(read: Read, outlet: str) -> Outlet:
    """The numbers of one article."""
    likely = [sentence for sentence in read.sentences if is_likely(read, sentence)]
    yielded = sum(read.yielded(sentence.first, sentence.last) for sentence in likely)
    return Outlet(outlet, 1, len(read.sentences), len(likely), yielded)


def is_likely(read: Read, sentence: Sentence) -> bool:
    """Whether the sentence holds a quotation mark or a cue."""
    marked = any(at in read.scene.opening for at in range(sentence.first, sentence.last))
    return marked or any(True for _ in standing(read, sentence))


def example(read: Read, sentence: Sentence, place: Place) -> Example:
    """The place with what stands round it in its sentence."""
    text, span = read.scene.article.text, read.scene.split.tokens.span(place.first, place.last)
    begin = max(min(sentence.span.start, span.start), span.start - _ROUND)
    end = min(max(sentence.span.end, span.end), span.end + _ROUND)
    return Example(
        read.scene.article.id,
        _line(text[begin : span.start]),
        _line(span.of(text)),
        _line(text[span.end : end]),
    )


def _line(words: str) -> str:
    """The words on one line, with a space at an end where there was one."""
    inner = " ".join(words.split())
    return f"{' ' * words[:1].isspace()}{inner}{' ' * words[-1:].isspace()}" if inner else " " * bool(words)


def total(outlets: Iterable[Outlet]) -> Outlet:
    """The sum of all outlets."""
    return sum(outlets, Outlet("all"))
