"""Who a noun phrase is in this article: the fullest name, the actor, the role and the side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aqwal.languages.ar.affixes import ARTICLE, bare
from aqwal.mentions.gazetteer import Gazetteer
from aqwal.mentions.people import People, Person
from aqwal.mentions.sides import Sides
from aqwal.mentions.titles import first_mention, stripped, title_after, title_before
from aqwal.model import Actor, Article, Mention, Party, Sentence, Span, SplitArticle

_LISTED = ("state", "capital", "body", "group", "outlet", "place")
_PLACES = frozenset({"place", "capital"})
_HEADS = ("office", "descriptor")
_WORDS = frozenset({"demonym", "descriptor"})  # what an everyday family name can be taken for
_MIN_FAMILY = 2
_JOINED = frozenset({"state", "capital", "body", "group", "outlet", "place", "person", *_HEADS})
_SHORTENED = frozenset({"body", "group", "outlet"})  # `المنظمة`, for one whose whole name was given
_OFFICIAL = frozenset({"office", "body"})
_STATES = frozenset({"state", "capital", "demonym"})
_SITES = frozenset({"body", "place"})
_CONSTRUCT = "و"  # the ending of a sound plural before what it is of
_FOR = frozenset({"ل", "ب"})
_LETTER = 2  # the longest name of a letter (`بي`)


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
        self._people = People()
        published = gazetteer.countries.get(article.credit.publisher or "")
        self._sides = Sides(self._tokens, mentions, self._names, published)
        self._told: dict[str, Party] = {}
        for sentence in split.sentences:
            self._introduce(sentence)

    def identify(self, first: int, last: int) -> Party:
        """The party that tokens `first` to `last` (exclusive) name; several joined speakers are one party."""
        parts = self._joined(first, last)
        if len(parts) == 1:
            return _of_a_state(self._single(first, last))
        parties = [_of_a_state(self._single(*part)) for part in parts]
        sides = dict.fromkeys(party.side for party in parties if party.side)
        return Party(
            mention=self._tokens.span(first, last),
            name=self._words(first, last),
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
        person = self._name_in(first, last)
        if person is not None:
            return self._as_person(first, last, person)
        family = self._by_family_name(first) if last == first + 1 else None
        if family is not None:
            return self._known(family, self._tokens.span(first, last), "name in the article")
        head = self._mentions.get(first)
        if head is not None and head.kind == "office":
            side = self._sides.of(first, last)
            holder = self._people.titled(stripped(self._tokens, self._mentions, first, first + 1)[0], side, first)
            if holder is not None and self._same_office(first, last, holder):
                return self._known(holder, self._tokens.span(first, last), "title")
        return self._unnamed(first, last)

    def _by_family_name(self, at: int) -> Person | None:
        """Who was named before token `at` with the everyday word there as the last of his names (`وقال الحكيم`)."""
        head, word = self._mentions.get(at), self._tokens.fold[at]
        other = head is not None and (head.clitic or head.kind not in _WORDS)
        if other or word in self._names.closed or len(word) < _MIN_FAMILY:
            return None
        known = self._people.named((word,))
        named = known is not None and len(known.words) > 1 and known.words[-1] == word and known.first < at
        return known if named else None

    def _as_person(self, first: int, last: int, words: tuple[int, int]) -> Party:
        folded = stripped(self._tokens, self._mentions, *words)
        known = self._people.named(folded)
        mention = self._tokens.span(first, last)
        if known is None:
            role, head = (self._words(first, words[0]), self._tokens.fold[first]) if words[0] > first else (None, "")
            span = self._tokens.span(*words)
            side = self._sides.of(first, last) or self._sides.titled_elsewhere(folded)
            side = side or self._sides.earlier(first, words[0])
            home = self._sides.of_office(first, words[0]) if words[0] > first else None
            title = self._tokens.span(first, words[0]) if role else None
            self._people.add(Person(folded, span, first, title, head, side, home=home))
            return Party(mention, self._words(*words), role=role, side=side or home, why="name in the article")
        return self._known(known, mention, "name in the article")

    def _known(self, person: Person, mention: Span, why: str) -> Party:
        name = " ".join(person.name.of(self._text).split())
        actor = person.actor
        return Party(
            mention=mention,
            name=name,
            name_ar=actor.name_ar if actor else None,
            name_en=actor.name_en if actor else None,
            actor=actor.id if actor else None,
            role=" ".join(person.role.of(self._text).split()) if person.role else None,
            side=person.side or (actor.side if actor else None) or person.home,
            why="lexicon" if actor else why,
        )

    def _unnamed(self, first: int, last: int) -> Party:
        """A state, a body, an unnamed source: it is called as the phrase calls it, or as a fuller phrase did before."""
        entity = self._mentions.get(first)
        head = bare(stripped(self._tokens, self._mentions, first, first + 1)[0])
        club = entity is not None and entity.kind in _PLACES and self._sides.is_private(first, last)
        if entity is not None and entity.actor is not None and entity.kind in _LISTED and not club:
            listed = self._listed(first, last, entity, entity.actor)
            if entity.kind in _SHORTENED and entity.last > entity.first + 1:
                self._told[head] = listed
            return listed
        fuller = self._told.get(head)
        again = self._tokens.fold[last - 1] in self._names.sides.particles["reflexive"]  # `المصدر نفسه`
        end = last - (again and last - 1 > first)
        if entity is not None and fuller is not None and end == entity.last and self._has_article(first):
            span = self._tokens.span(first, last)
            return replace(fuller, mention=span, name=self._words(first, last), why="discourse")
        side = self._sides.of(first, last) or self._sides.within(first, last) or self._sides.earlier(first, last)
        words = stripped(self._tokens, self._mentions, first, last)
        before = self._told.get(" ".join(words)) if side is None and len(words) > 1 else None
        if before is not None:
            span = self._tokens.span(first, last)
            return replace(before, mention=span, name=self._words(first, last), why="discourse")
        if side is not None and entity is not None and entity.kind == "body":
            party = Party(self._tokens.span(first, last), self._words(first, last), side=side, why="phrase")
            self._told.update((" ".join(words[:end]), party) for end in range(2, len(words)))
        if side is None and entity is not None:
            side = self._sides.at_home(entity, first, last)
        party = Party(self._tokens.span(first, last), self._words(first, last), side=side, why="phrase")
        if entity is not None and (last > entity.last or (side and entity.kind == "descriptor")):
            self._told[head] = party
        return party

    def _listed(self, first: int, last: int, entity: Mention, actor: Actor) -> Party:
        side = entity.side or self._sides.of(first, last)
        return Party(
            mention=self._tokens.span(first, last),
            name=self._words(first, last),
            name_ar=actor.name_ar,
            name_en=actor.name_en,
            actor=actor.id,
            side=side,
            why="lexicon",
        )

    def _role(self, first: int, last: int) -> Span:
        """The title at tokens `first` to `last`, without a conjunction or preposition written on to it."""
        span = self._tokens.span(first, last)
        mention = self._mentions.get(first)
        return Span(span.start + len(mention.clitic), span.end) if mention is not None else span

    def _has_article(self, first: int) -> bool:
        return stripped(self._tokens, self._mentions, first, first + 1)[0].startswith(ARTICLE)

    def _name_in(self, first: int, last: int) -> tuple[int, int] | None:
        """The tokens of a person's name within a phrase: a mention, else words after a title that are no
        everyday words."""
        head = self._mentions.get(first)
        mention = first_mention(self._mentions, first, last, ("person",))
        for_another = mention is not None and mention.first > first and self._is_another(first, mention.first)
        if mention is not None and for_another:  # `الناطقة باسم فلان فلانة`
            mention = first_mention(self._mentions, mention.last, last, ("person",))
        if mention is not None:
            owned = head is not None and self._owned_by(head, mention)
            if self._called_after(first, mention) and not owned:
                further = first_mention(self._mentions, mention.last, last, ("person",))
                return (further.first, min(further.last, last)) if further else self._unlisted_name(first, last, head)
            return None if owned else (mention.first, min(mention.last, last))
        return None if for_another else self._unlisted_name(first, last, head)

    def _unlisted_name(self, first: int, last: int, head: Mention | None) -> tuple[int, int] | None:
        """The words after a title that are no everyday words."""
        if head is not None and head.kind not in _HEADS:
            return None
        begin = first if head is None else head.last
        if head is not None and head.kind == "descriptor" and not self._has_article(first):
            begin += begin < last and self._tokens.fold[begin].startswith(ARTICLE)  # `عائلة السنوسي`
        covered = begin
        for at in range(begin, last):
            mention = self._mentions.get(at)
            covered = max(covered, mention.last) if mention is not None else covered
            if at >= covered and self._opens_name(at, begin):
                end = at + 1
                while end < last and end not in self._mentions and self._names.may_be_name(self._tokens.fold[end]):
                    end += 1
                end += end == last - 1 == at + 1 and self._tokens.fold[end].startswith(ARTICLE)  # `نزيه النصر`
                letters = all(len(self._tokens.fold[i]) <= _LETTER for i in range(at, end))  # `مراسل بي بي سي`
                return None if letters or (head is None and at > first) else (at, end)
        return None

    def _is_another(self, first: int, name: int) -> bool:
        """Whether the name at token `name` is that of somebody whom the phrase from token `first` on only mentions:
        behind `باسم`, or a title with a preposition (`قائد موال للرئيس فلان`)."""
        title = self._mentions.get(name - 1)
        for_him = title is not None and title.kind == "office" and title.clitic in _FOR and name - 1 > first
        return for_him or self._spoken_for(name - 1)

    def _spoken_for(self, at: int) -> bool:
        """Whether a word such as `باسم` stands at token `at`: whom it brings is not who speaks."""
        word = self._tokens.fold[at]
        return word in self._names.closed and word not in self._names.breaks and word not in self._names.prepositions

    def _owned_by(self, head: Mention, person: Mention) -> bool:
        """`أسرة فلان`, `أنصار فلان`: people of somebody, not himself; a title has the article or says what it is of."""
        several = head.kind == "office" and self._tokens.fold[head.last - 1].endswith(_CONSTRUCT)
        people = head.kind == "descriptor" or several  # `مستشارو فلان`
        return people and person.first == head.last and not self._has_article(head.first)

    def _called_after(self, first: int, person: Mention) -> bool:
        """Whether something within the phrase is called after the person (`مدير ميدان الملك فهد`)."""
        at = person.first
        title = self._mentions.get(at - 1)
        if title is not None and title.kind == "office" and title.last == at and self._has_article(at - 1):
            at -= 1
        before = self._mentions.get(at - 1)
        if at == 0 or (before is not None and (before.kind != "body" or before.actor is not None)):
            return False
        word = stripped(self._tokens, self._mentions, at - 1, at)[0]
        noun = (word in self._names.common or before is not None) and not word.startswith(ARTICLE)
        return at - 1 > first and noun and word[-1] not in "هي"

    def _opens_name(self, at: int, begin: int) -> bool:
        word = self._tokens.fold[at]
        before = self._mentions.get(at - 1)
        if before is not None and at > begin and before.kind in _SITES and not self._has_article(before.first):
            return False  # `محافظة دروان`
        if not self._names.may_be_name(word) or word in self._names.sides.voices:
            return False  # `مسؤولون أمنيون`
        return at == begin or not word.startswith(ARTICLE)

    def _same_office(self, first: int, last: int, holder: Person) -> bool:
        """Whether a title without a name means `holder`: none of its words speaks against his full title."""
        if last - first == 1:
            return True
        if holder.role is None:
            return False
        role = holder.role.of(self._text)
        sides = {i for i in range(first + 1, last) if (m := self._mentions.get(i)) is not None and m.kind in _STATES}
        tokens = self._tokens
        words = {self._text[tokens.start[i] : tokens.end[i]] for i in range(first + 1, last) if i not in sides}
        if words:  # `رئيس مجلس النواب العراقي` is not the `رئيس الوزراء العراقي` of before
            return any(word in role for word in words)
        return bool(holder.side) and holder.side == self._sides.of(first + 1, last)

    def _joined(self, first: int, last: int) -> list[tuple[int, int]]:
        """The parts of `روسيا والصين`, `وزير الخارجية ... ونظيره ...`: each begins at a mention with the
        conjunction."""
        begins = [first]
        for at in range(first + 1, last):
            mention = self._mentions.get(at)
            if mention is None or mention.clitic != "و" or mention.kind not in _JOINED:
                continue
            if not self._in_title(first, mention, last) and not self._second_title(first, mention, last):
                begins.append(at)
        return list(zip(begins, [*begins[1:], last], strict=True))

    def _in_title(self, first: int, mention: Mention, last: int) -> bool:
        """`وزير الخارجية والدفاع`: a second noun under the same title, which names nobody."""
        head = self._mentions.get(first)
        title = head is not None and head.kind in {"office", "body"}
        body = mention.kind == "body" and mention.actor is None
        if title and body and first_mention(self._mentions, first, mention.first, ("person",)) is None:
            named = first_mention(self._mentions, mention.last, last, ("person",))
            if named is not None and not named.clitic:
                return True  # `المتحدث الرسمي للنقابة وشركات النقل فلان`
        definite = stripped(self._tokens, self._mentions, mention.first, mention.first + 1)[0].startswith(ARTICLE)
        return title and definite and mention.kind == "body" and mention.actor is None

    def _second_title(self, first: int, mention: Mention, last: int) -> bool:
        """`المشرف على الإدارة والمتحدث الرسمي باسمها فلان`: a second title of the same person, where neither names a
        state and only the second leads to a name."""
        head = self._mentions.get(first)
        if head is None or head.kind != "office" or mention.kind != "office":
            return False
        named = first_mention(self._mentions, first, last, ("person",))
        sides = self._sides.of(first, last)
        return named is not None and named.first > mention.first and sides is None

    def _words(self, first: int, last: int) -> str:
        """The phrase as written, without a conjunction or preposition written on to its first word."""
        span = self._tokens.span(first, last)
        mention = self._mentions.get(first)
        clitic = mention.clitic if mention is not None else ""
        words = " ".join(self._text[span.start + len(clitic) : span.end].split())
        # `للوزارة` hides the alef of the article.
        return (
            "ا" + words if clitic.endswith("ل") and self._text.startswith("لل", span.start + len(clitic) - 1) else words
        )

    def _is_private(self, title: tuple[int, int] | None) -> bool:
        return title is not None and self._sides.is_private(*title)

    def _introduce(self, sentence: Sentence) -> None:
        for at in range(sentence.first, sentence.last):
            mention = self._mentions.get(at)
            if mention is None or mention.kind != "person":
                continue
            title = title_before(self._tokens, self._mentions, self._names, at, sentence.first)
            after = title_after(self._tokens, self._mentions, self._names, mention.last, sentence.last)
            title = title or after
            words = stripped(self._tokens, self._mentions, mention.first, mention.last)
            skip = len(mention.clitic)
            name = Span(mention.span.start + skip, mention.span.end)
            titled = self._sides.of(*title) if title else None
            if titled is None and after is not None and not self._is_private(title):
                titled = self._sides.of(*after)  # `الدكتور سامر الدرواني وزير الخارجية الناردي`
            called = after or title
            side = titled or mention.side or (self._sides.earlier(*called) if called else None)
            head = stripped(self._tokens, self._mentions, title[0], title[0] + 1)[0] if title else ""
            role = self._role(*title) if title else None
            homes = (self._sides.of_office(*one) for one in (title, after) if one is not None)
            home = next((state for state in homes if state), None)
            self._people.add(Person(words, name, at, role, head, side, mention.actor, titled is not None, home))


def _of_a_state(party: Party) -> Party:
    """Without a code of a role (`AFG-REB`): who fights or opposes a state does not speak for it."""
    return replace(party, side=None) if party.side and "-" in party.side else party
