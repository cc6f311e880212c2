"""The people of one article: everybody who is named in it, with the fullest name, the title and the side that
it gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from aqwal.languages.ar.affixes import ARTICLE, bare
from aqwal.languages.ar.letters import skeleton
from aqwal.model import Actor, Span

_SOUND = 3


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in the article.

    `words` are those of the fullest name, folded; `name` is where it stands. `role` is where a title stands, `head` its
    folded noun ("" if none); `second` and `second_head` are those of a further title, behind the name. `first` is the
    token of the first mention. `actor` and `side` are None where not known; `titled_side` says that the title names the
    side, `home` is the state of an office that names none, told by the article. `why` and `doubt` are as in
    `model.Party`, "" for a name of the lexicon.
    """

    words: tuple[str, ...]
    name: Span
    first: int
    role: Span | None = None
    head: str = ""
    side: str | None = None
    actor: Actor | None = None
    titled_side: bool = False
    home: str | None = None
    why: str = ""
    doubt: str = ""
    second: Span | None = None
    second_head: str = ""


@dataclass(slots=True)
class People:
    """The people in the order of their first mention, looked up by any word of their names or by the noun of a
    title. `fathers` are the folded links behind which a father's name stands (`بن`), `openings` those that
    can be written together with what they open (`عبد`)."""

    known: list[Person] = field(default_factory=list)
    fathers: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    by_word: dict[str, list[int]] = field(default_factory=dict)
    places: dict[int, list[int]] = field(default_factory=dict)
    _joined: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        """The openings as they begin a word that they are written together with."""
        self._joined = tuple(link + ARTICLE for link in self.openings)

    def named(self, words: Sequence[str]) -> Person | None:
        """The person whose name holds all of `words` (folded), of several the one who is called just so, or the one
        with the fullest name."""
        words = self._apart(words)
        found = [self.known[i] for i in self.by_word.get(words[-1], ()) if self._is_short(words, self.known[i].words)]
        return max(found, key=lambda one: (set(one.words) == set(words), len(one.words)), default=None)

    def _apart(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words of a name with links apart from what is written on to them (`عبدالعاطي`)."""
        if not any(word.startswith(self._joined) for word in words):
            return tuple(words)
        apart: list[str] = []
        for word in words:
            link = next((link for link in self.openings if word.startswith(link + ARTICLE)), "")
            apart += (link, word.removeprefix(link)) if link else (word,)
        return tuple(apart)

    def _is_short(self, words: Sequence[str], name: Sequence[str]) -> bool:
        """Whether `words` call the one whose `name` holds them, and not his father (`خالد` in `بندر بن خالد`)."""
        if not set(words) <= set(name):
            return False
        at = name.index(words[0])
        return at == 0 or name[at - 1] not in self.fathers

    def sounding(self, word: str) -> Person | None:
        """The one person whose family name is the folded `word` spelt otherwise (`براوان` of `براون`)."""
        sound = skeleton(word)
        found = [one for one in self.known if len(one.words) > 1 and skeleton(one.words[-1]) == sound]
        return found[0] if len(found) == 1 and len(sound) >= _SOUND else None

    def of_actor(self, actor: str) -> Person | None:
        """The person who is the listed one of this id."""
        return next((person for person in self.known if person.actor is not None and person.actor.id == actor), None)

    def titled(self, head: str, side: str | None, before: int) -> Person | None:
        """The person last named before token `before` whose title has the noun `head`, of `side` where both are given.

        A title without a state means, among several, somebody whose own title names no state either.
        """
        head = bare(head)
        found = [
            (self._last(i, before), person)
            for i, person in enumerate(self.known)
            if head in {bare(person.head), bare(person.second_head)}
            and person.first < before
            and not (side and person.side and person.side != side)
        ]
        if not found:
            return None
        at_home = [pair for pair in found if not pair[1].titled_side]
        return max(at_home if at_home and not side else found, key=lambda pair: pair[0])[1]

    def _last(self, i: int, before: int) -> int:
        return max((at for at in self.places.get(i, ()) if at < before), default=-1)

    def add(self, person: Person) -> None:
        """Take in a person, or a fuller name, a title or a side of one who is known."""
        if (words := self._apart(person.words)) != person.words:
            person = replace(person, words=words)
        for i in {row for word in person.words for row in self.by_word.get(word, ())}:
            other = self.known[i]
            fuller = self._is_short(other.words, person.words)
            if (fuller and not _are_two(other, person)) or self._is_short(person.words, other.words):
                self._put(i, _merged(other, person))
                self.places[i].append(person.first)
                return
        self.known.append(person)
        self.places[len(self.known) - 1] = [person.first]
        self._put(len(self.known) - 1, person)

    def _put(self, i: int, person: Person) -> None:
        self.known[i] = person
        for word in person.words:
            rows = self.by_word.setdefault(word, [])
            if i not in rows:
                rows.append(i)


def _are_two(one: Person, other: Person) -> bool:
    """Whether the lexicon knows two people (`القذافي`, then `سيف الإسلام القذافي`)."""
    return one.actor is not None and other.actor is not None and one.actor.id != other.actor.id


def _merged(one: Person, other: Person) -> Person:
    """What two mentions of the same person tell together; the earlier one's title stays."""
    fuller = other if len(other.words) > len(one.words) else one
    titled = one if one.role else other
    return replace(
        fuller,
        first=min(one.first, other.first),
        role=titled.role,
        head=titled.head,
        titled_side=titled.titled_side,
        second=one.second or other.second,
        second_head=one.second_head or other.second_head,
        home=one.home or other.home,
        side=one.side or other.side,
        actor=fuller.actor or one.actor or other.actor,
        why=one.why or other.why,
        doubt="" if (one.actor and not one.doubt) or (other.actor and not other.doubt) else one.doubt or other.doubt,
    )
