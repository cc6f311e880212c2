"""Who a title or a family name means on the day of the dispatch, by the offices that listed people held then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aqwal.languages.ar.affixes import ARTICLE, bare
from aqwal.languages.ar.letters import fold, skeleton
from aqwal.lexicons import Lexicons, Row
from aqwal.mentions.entries import Entry
from aqwal.mentions.names import Names
from aqwal.mentions.offices import Held, Offices, Title, compile_offices
from aqwal.mentions.terms import Term, Terms, compile_terms
from aqwal.model import Actor

# Why a link is not sure (`Party.doubt`); `ar/evidence.tsv` says in English what each means.
DEPUTY, DAYS, STATE, FAMILY, SPELLING = "deputy", "days", "state", "family name", "spelling"
_TWO = 2
_FEMININE = "ه"
_ONE, _USUAL = "one", "usual"
_IN_FULL = frozenset({"", "joint"})  # the notes of who holds an office himself: no deputy, none of a part of it


@dataclass(frozen=True, slots=True)
class Link:
    """A listed person whom words of the article mean: `side` is that of the office held on the day, None if the person
    then held none; `doubt` says why the link is not sure, "" where it is."""

    actor: Actor
    side: str | None
    doubt: str = ""

    @property
    def why(self) -> str:
        """How the link was made (`Party.why`)."""
        return self.doubt if self.doubt in {FAMILY, SPELLING} else "office"


@dataclass(frozen=True, slots=True)
class Linker:
    """Offices and terms, and the listed people by their family names, and by the
    `spellings` of first and family name (`letters.skeleton`); `sides` has the code of each body, `women` are
    the ids of listed women."""

    offices: Offices
    terms: Terms
    families: Mapping[str, tuple[str, ...]]
    spellings: Mapping[tuple[str, str], tuple[str, ...]]
    sides: Mapping[str, str]
    women: frozenset[str]
    names: Names

    def side_on(self, person: str, day: int | None, titled: str | None = None) -> str | None:
        """The side that a person speaks for by an office held on a day: `titled`, where one office is of that side;
        None where none is known. Where the day is not known, the one side of all his offices."""
        terms = self.terms.of_person.get(person, ()) if day is None else self.terms.held_by(person, day)
        sides = [side for term in terms if (side := self._side(term))]
        if day is None and len(set(sides)) > 1:
            return None
        return titled if titled in sides else next(iter(sides), None)

    def by_title(self, title: Title, day: int, home: str | None = None) -> Link | None:
        """Who holds the office that a title names on a day, None where that is not one alone; `home` is the state of a
        title that names none."""
        for held in self.offices.named(title, home):
            if held.office.holders not in {_ONE, _USUAL} or (held.office.posted and held.to is None):
                continue  # `السفير الأوري`: of how many?
            found = self._holder(held, day)
            if found is not None and title.feminine and found[0].person not in self.women:
                return None  # `وزيرة الخارجية الأورية` where the table has a man
            if found is not None:
                term, certain = found
                doubt = "" if certain else DAYS
                doubt = DEPUTY if held.office.holders == _USUAL else doubt
                doubt = STATE if home is not None and not title.states and not title.bodies else doubt
                return Link(self.terms.people[term.person], self._side(term), doubt)
        return None

    def is_of(self, title: Title, side: str) -> bool:
        """Whether a title names an office that is listed, of a side."""
        return any(side in {held.of, self.sides.get(held.of)} for held in self.offices.named(title))

    def by_title_and_name(self, title: Title, words: Sequence[str], day: int, home: str | None) -> Link | None:
        """The holder of the office that a title names whose first or family name is spelt like one of the folded
        `words`; the day need not be certain, for the article names him."""
        for held in self.offices.named(title, home):
            for term, _ in self.terms.holders(held.office.id, held.of, held.to, day):
                actor = self.terms.people[term.person]
                if self._alike(actor, words):
                    return Link(actor, self._side(term))
        return None

    def by_family(self, word: str, named: frozenset[str], day: int) -> Link | None:
        """The one listed person with the family name `word` who holds an office on a day of a state or a body that the
        article names (`named`: codes and ids); None where there is none, or more than one."""
        plain = bare(word)
        if plain in self.names.given or plain in self.names.closed or self.names.is_everyday(plain):
            return None  # `عيد الفطر المبارك`
        found = {
            person: term
            for person in self.families.get(word, ())
            for term in self.terms.held_by(person, day)
            if (term.of in named or self._side(term) in named) and named.issuperset(term.to)
        }
        if len(found) != 1:
            return None
        ((person, term),) = found.items()
        return Link(self.terms.people[person], self._side(term), FAMILY)

    def by_spelling(self, words: Sequence[str], named: frozenset[str], day: int | None) -> Link | None:
        """The one listed person whose first and family name sound like the first and the last of the folded `words`,
        and who holds or held an office of what the article names; None where there is none, or more than one. Arab
        names, which many have and which differ by their vowels, are not compared so."""
        first, last = words[0], words[-1]
        if self.names.begins(first) and (
            last.startswith(ARTICLE) or last in self.names.given or len(skeleton(last)) <= _TWO + 1
        ):
            return None
        found = {
            person
            for person in self.spellings.get((skeleton(first), skeleton(last)), ())
            if not self.names.begins(first) or fold(self.terms.people[person].name_ar.split()[0]) == first
            if not named.isdisjoint(self.concerns(person, day))
        }
        if len(found) != 1:
            return None
        actor = self.terms.people[found.pop()]
        return Link(actor, self.side_on(actor.id, day) or actor.side, SPELLING)

    def concerns(self, person: str, day: int | None) -> Iterator[str]:
        """The codes and ids of what a person holds or held an office of: on a day, where it is known, or ever."""
        terms = self.terms.of_person.get(person, ()) if day is None else self.terms.held_by(person, day)
        for term in terms or self.terms.of_person.get(person, ()):
            yield term.of
            yield from filter(None, (self._side(term), *term.to))

    def _holder(self, held: Held, day: int) -> tuple[Term, bool] | None:
        holders = self.terms.holders(held.office.id, held.of, held.to, day)
        plain = [pair for pair in holders if pair[0].note in _IN_FULL] or holders
        return plain[0] if len({term.person for term, _ in plain}) == 1 else None

    def _alike(self, actor: Actor, words: Sequence[str]) -> bool:
        """Whether the family name of the folded `words`, or the one word that there is, is written like that of a
        listed person, vowels and foreign sounds apart; a father's name is none."""
        name = [fold(word) for word in actor.name_ar.split()]
        fathered = len(name) > 1 and name[-2] in self.names.fathers
        family = not fathered and skeleton(words[-1]) == skeleton(name[-1])
        father = fathered and name[-1] in "".join(words[1:])
        enough = father or len(words) == 1 or not self.names.begins(words[0])
        return family or (enough and skeleton(words[0]) == skeleton(name[0]))

    def _side(self, term: Term) -> str | None:
        return self.sides.get(term.of, term.of if ":" not in term.of else None)


def compile_linker(lexicons: Lexicons, entries: Mapping[str, Entry], names: Names) -> Linker:
    """The linker of the lexicons; `entries` are the listed names by the id of their actor."""
    people = {name: one.actor for name, one in entries.items() if one.kind == "person" and one.actor is not None}
    families: dict[str, tuple[str, ...]] = {}
    spellings: dict[tuple[str, str], tuple[str, ...]] = {}
    terms = compile_terms(lexicons, people)
    for person in terms.of_person:
        family = family_of(people[person])
        families[family] = (*families.get(family, ()), person)
        first, *_, last = people[person].name_ar.split() * 2
        sound = (skeleton(first), skeleton(last))
        if " " in people[person].name_ar and min(map(len, sound)) >= _TWO:
            spellings[sound] = (*spellings.get(sound, ()), person)
    sides = {str(row["id"]): str(row["code"]) for row in lexicons.table("world/bodies.tsv") if row.get("code")}
    women = frozenset(str(row["id"]) for row in lexicons.table("world/people.tsv") if _is_woman(row, names))
    return Linker(compile_offices(lexicons), terms, families, spellings, sides, women, names)


def _is_woman(row: Row, names: Names) -> bool:
    """Whether the titles of a listed person are feminine, or the first name is a woman's."""
    titles = [fold(title.split()[0]) for title in row.split("roles_ar")]
    return any(title.endswith(_FEMININE) for title in titles) or names.given.get(fold(row["name_ar"].split()[0])) == "f"


def family_of(actor: Actor) -> str:
    """The folded last word of the name of a listed person."""
    return fold(actor.name_ar.split()[-1])
