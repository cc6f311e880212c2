"""Who a noun phrase is in this article: the fullest name, the actor, the role and the side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from aqwal.languages.ar.affixes import bare
from aqwal.languages.ar.letters import fold
from aqwal.mentions.gazetteer import Gazetteer
from aqwal.mentions.linking import Link
from aqwal.mentions.offices import Title, title_of
from aqwal.mentions.people import People, Person
from aqwal.mentions.phrases import Phrases
from aqwal.mentions.romanizing import romanized
from aqwal.mentions.sides import Sides
from aqwal.mentions.titles import first_mention, stripped, title_after, title_before, word_at
from aqwal.model import Actor, Article, Mention, Party, Sentence, Span, SplitArticle

_LISTED = ("state", "capital", "body", "group", "outlet", "place")
_PLACES = frozenset({"place", "capital"})
_WORDS = frozenset({"demonym", "descriptor"})  # what an everyday family name can be taken for
_MIN_FAMILY = 2
_SHORTENED = frozenset({"body", "group", "outlet"})  # `المنظمة`, for one whose whole name was given
_BODIES = frozenset({"body", "group"})
_CITIZENS = frozenset({"NGO", "MED"})
_OFFICIAL = frozenset({"office", "body"})
_STATES = frozenset({"state", "capital", "demonym"})


class Cast:
    """The people of one article and what its noun phrases stand for. One object lives while one article is read."""

    def __init__(
        self, article: Article, split: SplitArticle, mentions: Sequence[Mention], gazetteer: Gazetteer
    ) -> None:
        """Look through the article for everybody who is named in it."""
        self._text = article.text
        self._tokens = split.tokens
        self._mentions = {mention.first: mention for mention in mentions}
        self._names = gazetteer.names
        self._people = People(fathers=self._names.fathers, openings=self._names.opening_links)
        self._linker, self._latin = gazetteer.linker, gazetteer.latin
        self._day = article.credit.date.toordinal() if article.credit.date else None
        others = [mention for mention in mentions if mention.kind != "person"]
        sides = {mention.side for mention in others if mention.side}
        self._named = frozenset(sides | {mention.actor.id for mention in others if mention.actor is not None})
        published = gazetteer.countries.get(article.credit.publisher or "")
        self._sides = Sides(self._tokens, mentions, self._names, published)
        self._phrases = Phrases(self._text, self._tokens, self._mentions, self._names, self._sides)
        self._told: dict[str, Party] = {}
        self._holders: dict[tuple[str, str | None], Party] = {}
        self._titles: list[tuple[int, Title, str]] = []
        self._taken: dict[tuple[int, int], Title] = {}
        firsts = [sentence.first for sentence in split.sentences]
        for mention in sorted(self._mentions.values(), key=attrgetter("first")):
            if mention.kind == "person":
                sentence = split.sentences[bisect_right(firsts, mention.first) - 1]
                self._people.add(self._introduced(sentence, mention))

    def identify(self, first: int, last: int) -> Party:
        """The party that tokens `first` to `last` (exclusive) name; several joined speakers are one party."""
        parts = self._phrases.parts(first, last)
        if len(parts) == 1:
            return _of_a_state(self._single(first, last))
        parties = [_of_a_state(self._single(*part)) for part in parts]
        sides = dict.fromkeys(party.side for party in parties if party.side)
        return Party(
            mention=self._tokens.span(first, last),
            name=self._phrases.words(first, last),
            side=";".join(sides) or None,
            why="joint",
        )

    def likely_side(self, first: int, last: int) -> str | None:
        """The side of whoever tokens `first` to `last` name as one who does something; for an official or a body of no
        named state that of the state that the article names most, where it names it clearly more than any other."""
        side, head = self.identify(first, last).side, self._mentions.get(first)
        official = head is not None and head.kind in _OFFICIAL and head.actor is None
        if side is None and official and not self._sides.is_private(first, last):
            return self._sides.likely_home
        return side

    def _single(self, first: int, last: int) -> Party:
        person = self._phrases.name_in(first, last)
        if person is not None:
            return self._as_person(first, last, person)
        family = self._by_family_name(last - 1) if self._are_honours(first, last - 1) else None
        if family is not None:
            return self._known(family, self._tokens.span(first, last), "name in the article")
        return self._by_title(first, last) or self._unnamed(first, last)

    def _by_title(self, first: int, last: int) -> Party | None:
        """Who a title without a name means: somebody named with it before or after, or the holder of the office on the
        day of the dispatch."""
        head = self._mentions.get(first)
        if head is None or head.kind != "office" or self._is_another(first, last):
            return None
        side, at = self._sides.of(first, last), self._past_honours(first, last)
        further = [len(self._tokens)] if side and last > first + 1 else []  # or he is named further on
        for before in (first, *further):
            holder = self._people.titled(self._word(at), side, before)
            if holder is not None and self._same_office(at, last, holder):
                return self._known(holder, self._tokens.span(first, last), "title")
        if (link := self._held(first, last)) is not None:
            return self._linked(first, last, link)
        short = self._holders.get((bare(self._word(first)), side))
        if short is not None and self._is_short(first, last):
            return replace(short, mention=self._tokens.span(first, last), why="discourse")
        return None

    def _are_honours(self, first: int, last: int) -> bool:
        """Whether tokens `first` to `last`, if any, only address somebody (`المهندس`, `د.`)."""
        particles, tokens = self._names.sides.particles, self._tokens.fold
        words = (word for word in tokens[first:last] if word[0].isalpha())
        return all(word in particles["courtesy"] or word in particles["letter"] for word in words)

    def _past_honours(self, first: int, last: int) -> int:
        """The token of the title behind what only honours (`سمو وزير الداخلية`)."""
        at, honours = first, self._names.sides.particles["filler"]
        while at + 1 < last and self._word(at) in honours and at + 1 in self._mentions:
            at += 1
        return at

    def _by_family_name(self, at: int) -> Person | None:
        """Who was named before token `at` with the everyday word there as the last of his names (`وقال الحكيم`)."""
        head, word = self._mentions.get(at), self._tokens.fold[at]
        other = head is not None and (head.clitic or head.kind not in _WORDS)
        if other or word in self._names.closed or len(word) < _MIN_FAMILY:
            return None
        known = self._people.named((word,))
        named = known is not None and len(known.words) > 1 and known.words[-1] == word and known.first < at
        return known if named else None

    def _held(self, first: int, last: int) -> Link | None:
        """Who holds the office that a title without a name means on the day of the dispatch."""
        if self._day is None or self._sides.is_private(first, last) or self._phrases.is_indefinite(first, last):
            return None
        title, _ = self._title(first, self._posted(last))
        return self._linker.by_title(title, self._day, self._sides.of_office(first, last))

    def _posted(self, last: int) -> int:
        """The end of a title with where it is for behind it (`المبعوث الأممي | إلى تالس`)."""
        tokens = self._tokens.fold
        place = self._mentions.get(last + 1)
        named = last < len(tokens) and tokens[last] in self._names.sides.particles["posted"]
        return place.last if named and place is not None and place.side and place.kind in _STATES | _BODIES else last

    def _title(self, first: int, last: int) -> tuple[Title, str]:
        """The title at tokens `first` to `last` with its first noun; of `نظيره الأوري` that of whoever was named
        before, with the state that is named here."""
        title = self._taken.get((first, last))
        if title is None:
            title = title_of(self._tokens, self._mentions, self._names, first, last)
            self._taken[first, last] = title
        head = self._word(first)
        if head not in self._names.sides.particles["counterpart"]:
            return title, head
        before = next((one for one in reversed(self._titles) if one[0] < first), None)
        return (replace(before[1], states=title.states, bodies=title.bodies), before[2]) if before else (title, head)

    def _is_another(self, first: int, last: int) -> bool:
        """Whether a phrase says that it means nobody who was named before (`متحدث آخر باسم الوزارة`)."""
        return not self._names.sides.particles["another"].isdisjoint(self._tokens.fold[first:last])

    def _is_short(self, first: int, last: int) -> bool:
        """Whether a title is no more than its noun, with or without a state (`الوزير الأوري`)."""
        return self._phrases.is_definite(first) and all(
            (mention := self._mentions.get(at)) is not None and mention.kind in _STATES for at in range(first + 1, last)
        )

    def _linked(self, first: int, last: int, link: Link) -> Party:
        """The party that a link gives; called as the article calls him by name, where it does."""
        mention = self._tokens.span(first, last)
        named = self._people.of_actor(link.actor.id)
        if named is not None:
            return replace(self._known(named, mention, link.why), why=link.why, doubt=link.doubt)
        party = Party(
            mention=mention,
            name=self._phrases.words(first, last),
            name_ar=link.actor.name_ar,
            name_en=link.actor.name_en,
            actor=link.actor.id,
            side=link.side,
            why=link.why,
            doubt=link.doubt,
        )
        head = bare(self._word(first))
        self._holders[head, party.side] = self._holders[head, None] = party
        return party

    def _word(self, at: int) -> str:
        return word_at(self._tokens, self._mentions, at)

    def _as_person(self, first: int, last: int, words: tuple[int, int]) -> Party:
        folded = stripped(self._tokens, self._mentions, *words)
        listed = first_mention(self._mentions, *words, ("person",))
        known = self._people.of_actor(listed.actor.id) if listed is not None and listed.actor is not None else None
        known = known or self._people.named(folded)
        if known is None and len(folded) == 1 and folded[0] not in self._names.given:
            known = self._people.sounding(folded[0])
        if known is None:
            known = self._newly_named(first, last, words)
            self._people.add(known)
        return self._known(known, self._tokens.span(first, last), "name in the article")

    def _newly_named(self, first: int, last: int, words: tuple[int, int]) -> Person:
        """Somebody whom the phrase at tokens `first` to `last` names by `words`, and no mention did before."""
        folded = stripped(self._tokens, self._mentions, *words)
        titled = (first, words[0]) if words[0] > first else None
        side = self._sides.of(first, last) or self._sides.titled_elsewhere(folded)
        side = side or self._sides.earlier(first, words[0])
        home = self._sides.of_office(*titled) if titled else None
        link = self._link(folded, titled, home) if side is None or titled else None
        if link is None and len(folded) == 1 and self._day is not None and titled is None:
            link = self._linker.by_family(folded[0], self._named, self._day)
        return Person(
            folded,
            self._tokens.span(*words),
            first,
            self._tokens.span(*titled) if titled else None,
            self._tokens.fold[first] if titled else "",
            side or (link.side if link else None),
            actor=link.actor if link else None,
            home=home,
            why=link.why if link else "",
            doubt=link.doubt if link else "",
        )

    def _link(self, words: tuple[str, ...], title: tuple[int, int] | None, home: str | None) -> Link | None:
        """The listed holder of the office that a title names, where he is called by a name like his."""
        if title is None or self._day is None:
            return None
        return self._linker.by_title_and_name(self._title(*title)[0], words, self._day, home)

    def _known(self, person: Person, mention: Span, why: str) -> Party:
        name = " ".join(person.name.of(self._text).split())
        actor = person.actor
        return Party(
            mention=mention,
            name=name,
            name_ar=actor.name_ar if actor else None,
            name_en=actor.name_en if actor else self._romanized(person),
            actor=actor.id if actor else None,
            role=" ".join(person.role.of(self._text).split()) if person.role else None,
            side=person.side or (actor.side if actor else None) or person.home,
            why=(person.why or "lexicon") if actor else why,
            doubt=person.doubt,
        )

    def _romanized(self, person: Person) -> str | None:
        """The name of an Arab whom no list has in Latin letters."""
        first = person.words[0] in self._names.given or "".join(person.words[:2]) in self._names.given  # `عبد الله`
        return romanized(person.words, self._latin) if first else None

    def _unnamed(self, first: int, last: int) -> Party:
        """A state, a body, an unnamed source: it is called as the phrase calls it, or as a fuller phrase did before."""
        entity = self._mentions.get(first)
        head = bare(self._word(first))
        club = entity is not None and entity.kind in _PLACES and self._sides.is_private(first, last)
        if entity is not None and entity.actor is not None and entity.kind in _LISTED and not club:
            listed = self._listed(first, last, entity, entity.actor)
            if entity.kind in _SHORTENED and entity.last > entity.first + 1:
                self._told[head] = listed
            return listed
        fuller = self._told.get(head)
        again = self._tokens.fold[last - 1] in self._names.sides.particles["reflexive"]  # `المصدر نفسه`
        end = last - (again and last - 1 > first)
        whole = self._sides.listed_before(first) if entity is not None and end == entity.last else None
        if whole is not None and whole.actor is not None:
            listed = self._listed(whole.first, whole.last, whole, whole.actor)
            return replace(listed, mention=self._tokens.span(first, last), why="discourse")
        if entity is not None and fuller is not None and end == entity.last and self._phrases.is_definite(first):
            span = self._tokens.span(first, last)
            return replace(fuller, mention=span, name=self._phrases.words(first, last), why="discourse")
        side = self._sides.of(first, last) or self._sides.within(first, last) or self._sides.earlier(first, last)
        words = stripped(self._tokens, self._mentions, first, last)
        before = self._told.get(" ".join(words)) if side is None and len(words) > 1 else None
        if before is not None:
            span = self._tokens.span(first, last)
            return replace(before, mention=span, name=self._phrases.words(first, last), why="discourse")
        if side is not None and entity is not None and entity.kind == "body":
            party = Party(self._tokens.span(first, last), self._phrases.words(first, last), side=side, why="phrase")
            self._told.update((" ".join(words[:end]), party) for end in range(2, len(words)))
        if side is None and entity is not None:
            side = self._sides.at_home(entity, first, last)
        party = Party(self._tokens.span(first, last), self._phrases.words(first, last), side=side, why="phrase")
        if entity is not None and (last > entity.last or (side and entity.kind == "descriptor")):
            self._told[head] = party
        return party

    def _listed(self, first: int, last: int, entity: Mention, actor: Actor) -> Party:
        side = entity.side or self._sides.of(first, last)
        return Party(
            mention=self._tokens.span(first, last),
            name=self._phrases.words(first, last),
            name_ar=actor.name_ar,
            name_en=actor.name_en,
            actor=actor.id,
            side=side,
            why="lexicon",
        )

    def _same_office(self, first: int, last: int, holder: Person) -> bool:
        """Whether a title without a name means `holder`: none of its words speaks against his full title."""
        if last - first == 1:
            return True
        if holder.role is None:
            return False
        role = holder.role.of(self._text) + (f" {holder.second.of(self._text)}" if holder.second else "")
        sides = {i for i in range(first + 1, last) if (m := self._mentions.get(i)) is not None and m.kind in _STATES}
        tokens = self._tokens
        words = {self._text[tokens.start[i] : tokens.end[i]] for i in range(first + 1, last) if i not in sides}
        words = {word for word in words if fold(word) not in self._names.closed}  # not `باسم`
        if words:  # `رئيس مجلس النواب العراقي` is not the `رئيس الوزراء العراقي` of before
            return any(word in role for word in words)
        return bool(holder.side) and holder.side == self._sides.of(first + 1, last)

    def _is_private(self, title: tuple[int, int] | None) -> bool:
        return title is not None and self._sides.is_private(*title)

    def _introduced(self, sentence: Sentence, mention: Mention) -> Person:
        """The person whom a mention names, with the title that stands before or behind it."""
        tokens, mentions, names = self._tokens, self._mentions, self._names
        before = title_before(tokens, mentions, names, mention.first, sentence.first)
        after = title_after(tokens, mentions, names, mention.last, sentence.last)
        title = before or after
        words = stripped(tokens, mentions, mention.first, mention.last)
        titled = self._sides.of(*title) if title else None
        if titled is None and after is not None and not self._is_private(title):
            titled = self._sides.of(*after)  # `الدكتور سامر الدرواني وزير الخارجية الناردي`
        homes = (self._sides.of_office(*one) for one in (before, after) if one is not None)
        home = next((state for state in homes if state), None)
        called = after or title
        earlier = self._sides.earlier(*called) if called else None
        links = (self._link(words, one, titled or home) for one in (before, after) if mention.actor is None)
        link = next((found for found in links if found), None)
        if link is None and mention.actor is None and len(words) > 1:
            link = self._linker.by_spelling(words, self._named, self._day)
        actor = mention.actor or (link.actor if link else None)
        taken, head = self._title(*title) if title else (None, "")
        if title and taken is not None:
            self._titles.append((title[0], taken, head))
        return Person(
            words,
            Span(mention.span.start + len(mention.clitic), mention.span.end),
            mention.first,
            self._phrases.role(*title) if title else None,
            head,
            self._side(titled, taken, actor) or earlier,
            actor,
            titled is not None,
            home,
            link.why if link else "",
            link.doubt if link else "",
            self._phrases.role(*after) if before and after else None,
            self._word(after[0]) if before and after else "",
        )

    def _side(self, titled: str | None, title: Title | None, actor: Actor | None) -> str | None:
        """The side that a title gives; of a listed person the one that he spoke for on the day of the dispatch,
        unless the title names an office of another."""
        if actor is None or titled in _CITIZENS:
            return titled
        then = self._linker.side_on(actor.id, self._day, titled)
        if titled is None or title is None or (then and not self._linker.is_of(title, titled)):
            return then or titled or actor.side
        return titled


def _of_a_state(party: Party) -> Party:
    """Without a code of a role (`AFG-REB`): who fights or opposes a state does not speak for it."""
    return replace(party, side=None) if party.side and "-" in party.side else party
