"""Which office a title names, and of which state or body: `وزير الخارجية الأوري`, `المبعوث الأممي إلى تالس`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from aqwal.languages.ar.affixes import ARTICLE, bare
from aqwal.languages.ar.tokens import tokenize
from aqwal.lexicons import Lexicons
from aqwal.mentions.names import Names
from aqwal.mentions.terms import Office, offices
from aqwal.mentions.titles import word_at
from aqwal.model import Mention, Span, Tokens

_STATES = frozenset({"state", "demonym", "capital"})
_BODIES = frozenset({"body", "group"})
_FEMININE = "ه"
_TO = "ل"
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """An office as a title names it: `of` the code of a state or the id of a body, `to` whom it is for, None if the
    title does not say."""

    office: Office
    of: str
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """A title taken apart: its words without those that name a side or say nothing (`الرسمي`), and the same without
    the names of bodies; the states and bodies that it names, in order, each with whether it is what the office is for
    (`لدى`, `إلى`)."""

    words: Words
    without_bodies: Words
    states: tuple[tuple[str, bool], ...]
    bodies: tuple[tuple[str, bool], ...]
    feminine: bool = False


@dataclass(frozen=True, slots=True)
class Offices:
    """The offices by the folded words of their titles, the first one without the article; `bodies` has the body that a
    code stands for (UNO)."""

    by_title: Mapping[Words, tuple[Office, ...]]
    bodies: Mapping[str, str]

    def named(self, title: Title, home: str | None = None) -> Iterator[Held]:
        """The offices that a title can name, the likeliest first; `home` is the state of a title that names none."""
        to = next((name for name, is_for in (*title.states, *title.bodies) if is_for), None)
        for office in self.by_title.get(title.words, ()):
            states = [name for name, is_for in title.states if not (is_for and office.posted)]
            states = states or ([home] if home else [])
            if office.of != "body" and states:
                yield Held(office, states[0], to if office.posted else None)
        for office in self.by_title.get(title.without_bodies, ()):
            named = [body for body, is_for in title.bodies if not (is_for and office.posted)]
            named += [self.bodies[code] for code, is_for in title.states if code in self.bodies and not is_for]
            yield from (Held(office, body, to if office.posted else None) for body in named if office.of != "state")


def compile_offices(lexicons: Lexicons) -> Offices:
    """The titles of `world/offices.tsv`, in the masculine and the feminine."""
    by_title: dict[Words, tuple[Office, ...]] = {}
    for office, row in zip(offices(lexicons), lexicons.table("world/offices.tsv"), strict=True):
        for title in row.split("titles_ar"):
            head, *rest = tokenize(title, [Span(0, len(title))]).fold
            woman = [word + _FEMININE if word.startswith(ARTICLE) else word for word in rest[:1]]  # `المديرة العامة`
            for words in (
                (bare(head), *rest),
                (bare(head) + _FEMININE, *rest),
                (bare(head) + _FEMININE, *woman, *rest[1:]),
            ):
                by_title[words] = (*(one for one in by_title.get(words, ()) if one != office), office)
    bodies = {str(row["code"]): str(row["body"]) for row in lexicons.table("world/codes.tsv") if row.get("body")}
    return Offices(by_title, bodies)


def title_of(tokens: Tokens, mentions: Mapping[int, Mention], names: Names, first: int, last: int) -> Title:
    """The title at tokens `first` to `last`, taken apart."""
    found = _Parts()
    at = first
    while at < last:
        mention, word = mentions.get(at), word_at(tokens, mentions, at)
        end = mention.last if mention is not None else at + 1
        plain = (word, *tokens.fold[at + 1 : end])
        if mention is not None and mention.side in names.sides.codes and mention.kind in _STATES:
            found.state(mention.side, mention.clitic)
        elif mention is not None and mention.actor is not None and mention.kind in _BODIES:
            named = [one for one in plain if one not in names.sides.demonyms]  # `الخارجية الأورية` is one body
            found.body(mention.actor.id, mention.side, mention.clitic, named)
        elif at > first and (code := names.sides.of_body(bare(word))) is not None:
            found.state(code, "")  # `المبعوث الدولي`
        elif word in names.sides.particles["posted"] and at > first:
            found.leading = word
        elif at == first or bare(word) not in names.sides.particles["filler"]:
            found.word(plain)
            if mention is not None and mention.side in names.sides.codes and mention.kind == "office":
                found.state(mention.side, "")  # `خادم الحرمين الشريفين`
        at = end
    return found.title()


@dataclass(slots=True)
class _Parts:
    """A title while it is taken apart; `leading` is a preposition that waits for what stands behind it."""

    words: list[str] = field(default_factory=list)
    without_bodies: list[str] = field(default_factory=list)
    states: list[tuple[str, bool]] = field(default_factory=list)
    bodies: list[tuple[str, bool]] = field(default_factory=list)
    leading: str = ""

    def state(self, code: str, clitic: str) -> None:
        self.states.append((code, self._is_for(clitic)))
        self.leading = ""

    def body(self, actor: str, side: str | None, clitic: str, words: Sequence[str]) -> None:
        self.bodies.append((actor, self._is_for(clitic)))
        if side is not None and not self.leading:
            self.states.append((side, False))
        self.words += [self.leading, *words] if self.leading else words
        self.leading = ""

    def word(self, words: Sequence[str]) -> None:
        more = [self.leading, *words] if self.leading else words
        self.words += more
        self.without_bodies += more
        self.leading = ""

    def _is_for(self, clitic: str) -> bool:
        return bool(self.leading) or (clitic.endswith(_TO) and bool(self.states or self.bodies))

    def title(self) -> Title:
        words = _opened(self.words)
        feminine = bool(words) and words[0].endswith(_FEMININE)
        return Title(words, _opened(self.without_bodies), tuple(self.states), tuple(self.bodies), feminine)


def _opened(words: Sequence[str]) -> Words:
    """The words, the first one without the article."""
    return (bare(words[0]), *words[1:]) if words else ()
