"""Which side a noun phrase speaks for: what it names, where its source works, what it is called elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from aqwal.languages.ar.affixes import ARTICLE, bare
from aqwal.mentions.called_before import CalledBefore
from aqwal.mentions.names import Names
from aqwal.mentions.side_words import CITIZENS
from aqwal.mentions.titles import is_definite, title_after, title_before, word_at
from aqwal.model import Mention, Tokens

_PLACES = frozenset({"place", "capital"})
_PLACED = frozenset({"state", "capital", "demonym", "place"})
_HEADS = frozenset({"office", "descriptor"})
_OFFICIAL = frozenset({"office", "body", "group"})
_SPEAKING = frozenset({"office", "descriptor", "document"})
_WITHIN = frozenset({"body", "group", "state", "demonym", "office", "capital"})
_STATE, _NOBODY = "state", "nobody"
# Which codes an adjective gives whom.
_CALLED = {"descriptor": {"MED", "NGO"}, "document": {"MED", "NGO"}, "body": {"NGO"}, "office": {"NGO", "UNO"}}
_BODIES = frozenset({"body", "group", "outlet"})
_STATE_CODE, _OFTEN = 3, 3
# How often the home state is named, as a multiple of the next: for a body, for whoever acts, for an office of a state.
_FAR, _LIKELY, _OFFICE = 2.5, 1.8, 1.5
_NEAR, _ISSUED, _LATELY, _TWO = 8, 2, 120, 2
_PLAYED = 3
_AND, _TO, _FROM = "و", "ل", "من"
_QUOTES = frozenset('"«“„')


class Sides:
    """The sides of the noun phrases of one article. `local` is the state of the paper that printed it, where the
    article names hardly any other; `home` the state that it names most, or the local one; `likely_home` the one that
    it names clearly more than others."""

    def __init__(self, tokens: Tokens, mentions: Sequence[Mention], names: Names, published: str | None) -> None:
        """Count the states named in `mentions`; `published` is the paper's state."""
        self._tokens, self._names, self._words = tokens, names, names.sides
        self._particles = names.sides.particles
        self._mentions = {mention.first: mention for mention in mentions}
        self._published = published
        self._private: dict[tuple[int, int], bool] = {}
        self._whole = [*tokens.fold]
        for mention in self._mentions.values():
            self._whole[mention.first] = word_at(tokens, self._mentions, mention.first)
        self._bare = [word.removeprefix(ARTICLE) for word in self._whole]
        played = sum(map(names.sides.sport.__contains__, tokens.fold))
        self._sport = played >= _PLAYED  # then `الاتحاد الأوري` is one of football
        self._before = CalledBefore(tokens, self._mentions, names)
        named = Counter(m.side for m in mentions if m.side and m.kind in _PLACED and len(m.side) == _STATE_CODE)
        self.local = _local(named, published)
        self.home = _home(named, _FAR) or self.local
        self.likely_home = _home(named, _LIKELY)
        self._of_offices = self.local or _home(named, _OFFICE, _TWO)
        self._two = _two_most(named)

    def of(self, first: int, last: int) -> str | None:
        """The side that tokens `first` to `last` name, None where they call somebody who speaks for no state."""
        if self._tokens.fold[first] in self._particles["ours"]:
            return "MED"
        if self.is_private(first, last):
            return "NGO" if self._has_union(first, last) else None
        called = self._called(first, last)
        own = self._of_the_paper(first, last)
        found = self._named(first, last, own)
        called_first = not self.is_office(first) or (called in self._words.bodies and called not in CITIZENS)
        named = called or found if called_first else found or called
        return named or self._of_both(first, last) or self._of_society(first, last)

    def _named(self, first: int, last: int, own: str | None = None) -> str | None:
        """The side that a phrase names first; one behind a preposition (`في العراق`) only where it is the only one, and
        the phrase has no side of its `own`."""
        behind = None
        for at in range(first, last):
            mention = self._mentions.get(at)
            if mention is None or not mention.side or (mention.kind == "outlet" and mention.clitic == _AND):
                continue
            if at > first and mention.kind == "outlet" and (mention.clitic or self._behind_to(at)):
                continue  # `العلاقات العامة والإعلام`, `متحدث لقناة`
            if at > first and self._tokens.fold[at] in self._particles["press"] and self._heads_office(first, at):
                continue  # `وزير الإعلام`
            if at > first and self._behind_to(at):
                break  # `متحدث لـ«شبكة المضيق» الأورية`
            if at > first and self._tokens.fold[at - 1] in self._names.prepositions:
                from_there = self._tokens.fold[at - 1] == _FROM  # `عدد من الدول الأورية`
                place = from_there or self._can_stand_for_a_place(first, last)  # not `كثيرون في العراق`
                behind = behind or (mention.side if place else None)
                continue
            return mention.side + self._joined_to(mention)
        return behind if own is None else own or None

    def _joined_to(self, mention: Mention) -> str:
        """The further sides that adjectives joined by `و` name behind one (`وزيرا الخارجية الأوري والناردي`)."""
        sides = [mention.side]
        while mention.kind == "demonym":
            after = self._mentions.get(mention.last)
            if after is None or after.kind != "demonym" or after.clitic != _AND or not after.side:
                break
            sides.append(after.side)
            mention = after
        return "".join(f";{side}" for side in dict.fromkeys(sides[1:]) if side != sides[0])

    def _can_stand_for_a_place(self, first: int, last: int) -> bool:
        """Whether somebody at tokens `first` to `last` can speak for where he is: an official, a body, a source."""
        head = self._mentions.get(first)
        people = head is None or (head.kind == "descriptor" and head.actor is None)
        return not people or self._is_of_state(first, last) or self._calls_a_state(first, last)

    def _behind_to(self, at: int) -> bool:
        """Whether `ل` stands before token `at` as a word of its own (`لـ«الصحيفة»`)."""
        before = at - 1 - (self._tokens.fold[at - 1] in _QUOTES)
        return before >= 0 and self._tokens.fold[before] == _TO

    def _heads_office(self, first: int, at: int) -> bool:
        """Whether an office stands between two tokens, and no outlet (`وسائل الإعلام`)."""
        kinds = {m.kind for m in map(self._mentions.get, range(first, at)) if m is not None}
        return "office" in kinds and "outlet" not in kinds

    def is_office(self, first: int) -> bool:
        """Whether a phrase begins with the title of somebody whom a name can follow."""
        head = self._mentions.get(first)
        return head is not None and head.kind == "office"

    def listed_before(self, at: int) -> Mention | None:
        """The listed body that a definite noun at token `at` calls again (`المجلس`)."""
        return self._before.listed(at)

    def earlier(self, first: int, last: int) -> str | None:
        """The side of what a phrase at tokens `first` to `last`, or a body within it, calls again after its whole name
        (`الوكالة`, `الأمين العام للحلف`); None where the phrase names none so."""
        found = self._before.here(first) or self._before.side(first, last)
        if self.is_private(first, last):
            return found if found in self._words.bodies else None  # `الخبراء`, those of the United Nations
        if found is not None:
            return found
        for at in range(first + 1, last):
            mention = self._mentions.get(at)
            if mention is None or mention.kind not in _BODIES or mention.side or mention.last != at + 1:
                continue
            alone = at + 1 >= last or not self._tokens.fold[at + 1].startswith(ARTICLE)
            if alone and (found := self._before.side(at, at + 1)):
                return found
        return None

    def _called(self, first: int, last: int) -> str | None:
        """The code that an adjective of an unnamed source gives (`مصادر إعلامية`, `جماعات حقوقية`)."""
        head = self._mentions.get(first)
        if head is None or head.actor is not None or head.kind not in _CALLED:
            return None
        quoted = last == head.last < len(self._tokens) and self._tokens.fold[last] in _QUOTES  # `وكالة «رويترز»`
        if self._is_agency(head, last + quoted) or self._are_reports(first, last):
            return "MED"
        near = head.last + (1 if head.kind == "office" else 2)  # `نشطاء حقوقيون`, but `مدير العمليات الإنسانية`
        others = head.kind == "document" and not is_definite(self._tokens, self._mentions, first)
        found = self._tokens.fold[head.last : min(last, near)]
        words = (bare(word) for word in found if not (others and word.startswith(ARTICLE)))  # `تقرير اللجنة الإعلامية`
        code = next((self._words.voices[word] for word in words if word in self._words.voices), None)
        return code if code in _CALLED[head.kind] else None

    def _of_society(self, first: int, last: int) -> str | None:
        """`NGO` for an unlisted organisation of citizens that a phrase begins with by more than one word."""
        for at in range(first, last):
            body = self._mentions.get(at)
            if body is not None and body.kind == "body" and body.actor is None and last > body.last:
                word = self._bare[at]
                of_states = any(self._words.voices.get(one) == "UNO" for one in self._tokens.fold[body.last : last])
                return "NGO" if word in self._particles["society"] and not of_states else None
        return None

    def _has_union(self, first: int, last: int) -> bool:
        """Whether a phrase holds the union of people of a trade (`رئيس الاتحاد العام للفنانين`)."""
        for at in range(first, last - 1):
            if self._bare[at] in self._particles["union"]:
                near = (self._mentions.get(i) for i in range(at + 1, min(at + 3, last)))
                return any(m is not None and m.kind in _HEADS and m.actor is None for m in near)
        return False

    def _is_agency(self, head: Mention, last: int) -> bool:
        """Whether a phrase calls an agency of news by its name (`وكالة «رويترز»`, `وكالة دوغان التركية للأنباء`)."""
        if self._bare[head.first] not in self._particles["agency"]:
            return False
        inside = (m for m in map(self._mentions.get, range(head.last, last)) if m is not None)
        news = any(m.side == "MED" for m in inside)
        return news or (head.last < last and self._tokens.fold[head.last] in _QUOTES)

    def _are_reports(self, first: int, last: int) -> bool:
        """Whether a phrase is no more than `تقارير`, which are those of the press."""
        first += last > first + 1 and self._tokens.fold[first] in self._particles["these"]  # `هذه التقارير`
        return last == first + 1 and bare(self._tokens.fold[first]) in self._particles["reports"]

    def _of_the_paper(self, first: int, last: int) -> str | None:
        """The paper's own state, for whom it speaks of as its own (`معالي الوزير`, `سفير المملكة لدى أوريا`); empty
        where nobody knows which that is."""
        elsewhere = self._particles["at_home"].isdisjoint(self._whole[first:last])
        return None if elsewhere else self._published or ""

    def _of_both(self, first: int, last: int) -> str | None:
        """The two sides that a phrase means which means two: of `الوزيران` those of the people named last before it, of
        `الجانبان`, `زعيما البلدين` the states that the article has named most."""
        both = [at for at in range(first, last) if self._tokens.fold[at] in self._particles["both"]]
        if not both:
            return None
        before = [m for m in map(self._mentions.get, range(first)) if m is not None and m.side]
        sides = [(m.side, m.kind) for m in before if m.side != "MED" and len(m.side or "") == _STATE_CODE]
        if self.is_office(both[0]):
            two = list(dict.fromkeys(side for side, kind in reversed(sides) if kind in {"person", "demonym"}))[:_TWO]
            return ";".join(map(str, reversed(two))) if len(two) == _TWO else None
        named = Counter(side for side, kind in sides if kind in _PLACED).most_common(_TWO)
        return ";".join(str(side) for side, _ in named) if len(named) == _TWO else None

    def within(self, first: int, last: int) -> str | None:
        """The side of the body that a source speaks from, behind his phrase (`مصدر مسؤول في الحكومة الأورية`)."""
        head, fold = self._mentions.get(first), self._tokens.fold
        if head is None or head.actor is not None or last >= len(fold) or self.is_private(first, last):
            return None
        leads = self._particles["issued_by"] if head.kind == "document" else self._particles["inside"]
        begin = last
        while begin < len(fold) and begin - last < _ISSUED and fold[begin] in leads:
            begin += 1
        inside = self._mentions.get(begin)
        written_on = "ل" if head.kind == "document" else "ب"
        if head.kind not in _SPEAKING or inside is None or (begin == last and inside.clitic != written_on):
            return None
        if head.kind == "document" and inside.kind == "outlet":
            return "MED"  # `تقرير بثته القناة`
        if inside.kind not in _WITHIN:
            return None
        end = min(begin + _NEAR, len(fold))
        unnamed = inside.actor is None and self._is_of_state(begin, inside.last)
        named = self._named(begin, end) or self._before.side(begin, inside.last)
        return named or (self.home if unnamed else None)

    def titled_elsewhere(self, words: Sequence[str]) -> str | None:
        """The side that a title gives, wherever the article has the unlisted name of these folded words."""
        fold = self._tokens.fold
        for at in range(len(fold) - len(words) + 1):
            if fold[at] != words[0] or tuple(fold[at : at + len(words)]) != tuple(words):
                continue
            end = at + len(words)
            before = title_before(self._tokens, self._mentions, self._names, at, max(0, at - _NEAR))
            after = title_after(self._tokens, self._mentions, self._names, end, min(len(fold), end + _NEAR))
            for title in (before, after):
                side = self.of(*title) if title else None
                if side:
                    return side
        return None

    def is_private(self, first: int, last: int) -> bool:
        """Whether a noun such as `مدرب` or `شركة` stands in the phrase before any name of a state or a body, or
        something is called after a place (`مانشستر يونايتد`, `اتليتيكو مدريد`). Cached."""
        found = self._private.get((first, last))
        if found is None:
            found = self._private[first, last] = self._speaks_for_none(first, last)
        return found

    def _speaks_for_none(self, first: int, last: int) -> bool:
        place = next((m for m in map(self._mentions.get, range(first, min(first + 2, last))) if m is not None), None)
        called = place is not None and place.kind in _PLACES and not place.clitic
        if called and place is not None and last - first > place.last - place.first:
            return self._is_unknown(first) if place.first > first else self._is_unknown(place.last)
        for at in range(first, last):
            mention = self._mentions.get(at)
            word = self._bare[at]
            if word in self._particles["partisan"] or self._words.voices.get(word) == _NOBODY:
                return True  # `منتقدون لأوريا`, `الرئيس التنفيذي`
            if mention is not None and self._is_trade(word, mention):
                employer = self._mentions.get(mention.last)
                return employer is None or employer.side not in self._words.bodies
            if mention is not None and (mention.actor is not None or mention.side):
                return False
        return False

    def _is_trade(self, word: str, mention: Mention) -> bool:
        """Whether a head, or in news of sport a league, speaks for no state; `word` is its first word."""
        whole = " ".join((word, *self._tokens.fold[mention.first + 1 : mention.last]))  # `رجل الأعمال`
        private = word in self._words.private or whole in self._words.private
        return private or (self._sport and word in self._particles["league"])

    def of_office(self, first: int, last: int) -> str | None:
        """The state that a title at tokens `first` to `last` speaks for though it names none: the paper's own where the
        article tells of home, else, for an office of a state (`قائد الشرطة المحلية`), the state that it tells of."""
        offices = (m for m in map(self._mentions.get, range(first, last)) if m is not None and m.kind == "office")
        called = any(self._tokens.fold[m.first] not in self._particles["courtesy"] for m in offices)
        named = (m for m in map(self._mentions.get, range(first, last)) if m is not None)
        of_none = any(m.actor is not None and not m.side for m in named)  # `رئيس البنك الدولي`
        if not self.is_office(first) or not called or of_none or self.is_private(first, last):
            return None
        return self._of_offices if self.local or self._is_of_state(first, last) else None

    def _is_of_state(self, first: int, last: int) -> bool:
        """Whether a word of a phrase says that it is an office or a body of a state (`وزارة`, `شرطة`)."""
        of_state, voices = self._particles["of_state"], self._words.voices
        return any(word in of_state or voices.get(word) == _STATE for word in self._bare[first:last])

    def at_home(self, entity: Mention, first: int, last: int) -> str | None:
        """The state that the article tells of, where an office, a body or a source (`مصدر أمني`) without a side can
        speak for it; an office of a state (`قادة الجنود`) can where the article is less clear too."""
        called = self._calls_a_state(first, last)
        counted = self._tokens.fold[first] in self._particles["quantity"] and self._is_of_state(first, last)
        official = entity.kind in _OFFICIAL or (entity.kind in _HEADS and (called or counted))
        if not official or self.is_private(first, last):
            return None
        if called or self._is_of_state(first, last):
            return self._of_offices or self._nearest(first)
        return self.home

    def _calls_a_state(self, first: int, last: int) -> bool:
        """Whether an adjective of a phrase says that a state speaks (`مصدر أمني`)."""
        return any(self._words.voices.get(bare(self._tokens.fold[at])) == _STATE for at in range(first, last))

    def _nearest(self, first: int) -> str | None:
        """The state named last before token `first`, of the two that the article names most."""
        before = (self._mentions.get(at) for at in range(first - 1, max(-1, first - _LATELY), -1))
        named = (m.side for m in before if m is not None and m.side and m.kind in _PLACED)
        nearest = next(named, None)
        return nearest if nearest in self._two else None

    def _is_unknown(self, at: int) -> bool:
        """Whether the word at token `at` is no mention and can be a name."""
        return at not in self._mentions and self._names.may_be_name(self._tokens.fold[at])


def _two_most(named: Counter[str]) -> frozenset[str]:
    """The two states that are named most, each twice at least, and those named as often as the second."""
    ranked = named.most_common()
    least = max(_TWO, ranked[min(1, len(ranked) - 1)][1]) if ranked else 0
    return frozenset(side for side, count in ranked if count >= least)


def _home(named: Counter[str], far: float, often: int = _OFTEN) -> str | None:
    """The state whose affairs the article tells: the one named `often` and `far` times as often as any other, None
    where there is none."""
    ranked = named.most_common(2)
    if not ranked or ranked[0][1] < often or (len(ranked) > 1 and ranked[0][1] < far * ranked[1][1]):
        return None
    return ranked[0][0]


def _local(named: Counter[str], published: str | None) -> str | None:
    """The state of the paper, where the article names hardly any other: then it tells of home."""
    abroad = sum(count for side, count in named.items() if side != published)
    return published if abroad <= 1 else None
