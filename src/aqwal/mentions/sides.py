"""Which side a noun phrase speaks for: what it names, where its source works, what it is called elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from aqwal.languages.ar.affixes import ARTICLE, bare
from aqwal.mentions.names import Names
from aqwal.mentions.titles import title_after, title_before
from aqwal.model import Mention, Tokens

_PLACES = frozenset({"place", "capital"})
_PLACED = frozenset({"state", "capital", "demonym", "place"})
_HEADS = frozenset({"office", "descriptor"})
_OFFICIAL = frozenset({"office", "body", "group"})
_SPEAKING = frozenset({"office", "descriptor", "document"})
_WITHIN = frozenset({"body", "group", "state", "demonym", "office", "capital"})
_STATE, _NOBODY = "state", "nobody"
# Which codes an adjective gives whom.
_CALLED = {"descriptor": {"MED", "NGO"}, "document": {"MED", "NGO"}, "body": {"NGO"}, "office": {"NGO"}}
_STATES = frozenset({"state", "capital", "demonym"})
_BODIES = frozenset({"body", "group", "outlet"})
_STATE_CODE, _OFTEN = 3, 3
# How often the home state is named, as a multiple of the next: for a body, for whoever acts, for an office of a state.
_FAR, _LIKELY, _OFFICE = 2.5, 1.8, 1.5
_NEAR, _ISSUED, _LATELY, _TWO = 8, 2, 120, 2
_PLAYED = 3
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
        played = sum(map(names.sides.sport.__contains__, tokens.fold))
        self._sport = played >= _PLAYED  # then `الاتحاد الأوري` is one of football
        self._whole = self._whole_names(mentions)
        named = Counter(m.side for m in mentions if m.side and m.kind in _PLACED and len(m.side) == _STATE_CODE)
        self.local = _local(named, published)
        self.home = _home(named, _FAR) or self.local
        self.likely_home = _home(named, _LIKELY)
        self._of_offices = self.local or _home(named, _OFFICE)

    def of(self, first: int, last: int) -> str | None:
        """The side that tokens `first` to `last` name, None where they call somebody who speaks for no state."""
        if self.is_private(first, last):
            return None
        called = self._called(first, last)
        own = self._of_the_paper(first, last)
        found = self._named(first, last, own)
        named = found or called if self.is_office(first) else called or found
        return named or self._of_both(first, last) or self._of_society(first, last)

    def _named(self, first: int, last: int, own: str | None = None) -> str | None:
        """The side that a phrase names first; one behind a preposition (`في العراق`) only where it is the only one, and
        the phrase has no side of its `own`."""
        behind = None
        for at in range(first, last):
            mention = self._mentions.get(at)
            if mention is None or not mention.side or (mention.kind == "outlet" and mention.clitic == "و"):
                continue  # `العلاقات العامة والإعلام`
            if at > first and self._tokens.fold[at] in self._particles["press"] and self._heads_office(first, at):
                continue  # `وزير الإعلام`
            if at > first and self._tokens.fold[at - 1] in self._names.prepositions:
                behind = behind or mention.side
                continue
            return mention.side
        return behind if own is None else own or None

    def _heads_office(self, first: int, at: int) -> bool:
        """Whether an office stands between two tokens, and no outlet (`وسائل الإعلام`)."""
        kinds = {m.kind for m in map(self._mentions.get, range(first, at)) if m is not None}
        return "office" in kinds and "outlet" not in kinds

    def is_office(self, first: int) -> bool:
        """Whether a phrase begins with the title of somebody whom a name can follow."""
        head = self._mentions.get(first)
        return head is not None and head.kind == "office"

    def _whole_names(self, mentions: Sequence[Mention]) -> dict[str, list[tuple[int, str]]]:
        """Where the article has the names of bodies with what side they are on, by their first word without the article
        (`الوكالة الدولية للطاقة الذرية`, `الشرطة الأورية`)."""
        found: dict[str, list[tuple[int, str]]] = {}
        for mention in mentions:
            after = self._mentions.get(mention.last)
            named = after.side if after is not None and after.kind in _STATES and not after.clitic else None
            side = mention.side or named
            whole = mention.last > mention.first + 1 or not mention.side
            if mention.kind in _BODIES and side and whole:
                head = bare(self._word(mention.first))
                found.setdefault(head, []).append((mention.first, side))
        return found

    def earlier(self, first: int, last: int) -> str | None:
        """The side of the body that a phrase at tokens `first` to `last` calls by its first word alone, after its whole
        name (`الوكالة`, `الأمين العام للحلف`); None where the phrase names none so."""
        if self.is_private(first, last):
            return None
        for at in range(first, last):
            mention = self._mentions.get(at)
            if mention is None or mention.kind not in _BODIES or mention.side or mention.last != at + 1:
                continue
            word = self._word(at)
            article = word.startswith(ARTICLE) or mention.clitic.endswith("ل")
            before = [side for place, side in self._whole.get(bare(word), ()) if place < at]
            alone = at + 1 >= last or not self._tokens.fold[at + 1].startswith(ARTICLE)
            if article and alone and before:
                return before[-1]
        return None

    def _called(self, first: int, last: int) -> str | None:
        """The code that an adjective of an unnamed source gives (`مصادر إعلامية`, `جماعات حقوقية`)."""
        head = self._mentions.get(first)
        if head is None or head.actor is not None or head.kind not in _CALLED:
            return None
        if self._is_agency(head, last) or self._are_reports(first, last):
            return "MED"
        near = head.last + (1 if head.kind == "office" else 2)  # `نشطاء حقوقيون`, but `مدير العمليات الإنسانية`
        words = (bare(self._tokens.fold[at]) for at in range(head.last, min(last, near)))
        code = next((self._words.voices[word] for word in words if word in self._words.voices), None)
        return code if code in _CALLED[head.kind] else None

    def _of_society(self, first: int, last: int) -> str | None:
        """`NGO` for an unlisted organisation of citizens that a phrase begins with by more than one word."""
        head = self._mentions.get(first)
        begins = head is not None and head.kind == "body" and head.actor is None and last > head.last
        word = bare(self._word(first))
        return "NGO" if begins and word in self._particles["society"] else None

    def _is_agency(self, head: Mention, last: int) -> bool:
        """Whether a phrase calls an agency of news by its name (`وكالة «رويترز»`, `وكالة دوغان التركية للأنباء`)."""
        if bare(self._word(head.first)) not in self._particles["agency"]:
            return False
        inside = (m for m in map(self._mentions.get, range(head.last, last)) if m is not None)
        news = any(m.side == "MED" for m in inside)
        return news or (head.last < last and self._tokens.fold[head.last] in _QUOTES)

    def _are_reports(self, first: int, last: int) -> bool:
        """Whether a phrase is no more than `تقارير`, which are those of the press."""
        return last == first + 1 and bare(self._tokens.fold[first]) in self._particles["reports"]

    def _of_the_paper(self, first: int, last: int) -> str | None:
        """The paper's own state, for whom it speaks of as its own (`معالي الوزير`, `سفير المملكة لدى أوريا`); empty
        where nobody knows which that is."""
        words = (self._word(at) for at in range(first, last))
        return self._published or "" if any(word in self._particles["at_home"] for word in words) else None

    def _of_both(self, first: int, last: int) -> str | None:
        """The two sides that were named last before a phrase that means two (`الجانبان`, `زعيما البلدين`)."""
        if self._particles["both"].isdisjoint(self._tokens.fold[first:last]):
            return None
        two: list[str] = []
        for at in range(first - 1, max(-1, first - _LATELY), -1):
            mention = self._mentions.get(at)
            if (
                mention is not None
                and mention.side
                and mention.side not in (*two, "MED")
                and len(mention.side) == _STATE_CODE
            ):
                two.append(mention.side)
            if len(two) == _TWO:
                return ";".join(reversed(two))
        return None

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
        if inside.kind not in _WITHIN:
            return None
        end = min(begin + _NEAR, len(fold))
        unnamed = inside.actor is None and self._is_of_state(begin, inside.last)
        return self._named(begin, end) or (self.home if unnamed else None)

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
        something is called after a place (`مانشستر يونايتد`, `اتليتيكو مدريد`)."""
        place = next((m for m in map(self._mentions.get, range(first, min(first + 2, last))) if m is not None), None)
        called = place is not None and place.kind in _PLACES and not place.clitic
        if called and place is not None and last - first > place.last - place.first:
            return self._is_unknown(first) if place.first > first else self._is_unknown(place.last)
        for at in range(first, last):
            mention = self._mentions.get(at)
            word = bare(self._word(at))
            if word in self._particles["partisan"] or self._words.voices.get(word) == _NOBODY:
                return True  # `منتقدون لأوريا`, `الرئيس التنفيذي`
            private = word in self._words.private or (self._sport and word in self._particles["league"])
            if mention is not None and private:
                return True
            if mention is not None and (mention.actor is not None or mention.side):
                return False
        return False

    def of_office(self, first: int, last: int) -> str | None:
        """The state that a title at tokens `first` to `last` speaks for though it names none: the paper's own where the
        article tells of home, else, for an office of a state (`قائد الشرطة المحلية`), the state that it tells of."""
        offices = (m for m in map(self._mentions.get, range(first, last)) if m is not None and m.kind == "office")
        called = any(self._tokens.fold[m.first] not in self._particles["courtesy"] for m in offices)
        if not self.is_office(first) or not called or self.is_private(first, last):
            return None
        return self._of_offices if self.local or self._is_of_state(first, last) else None

    def _is_of_state(self, first: int, last: int) -> bool:
        """Whether a word of a phrase says that it is an office or a body of a state (`وزارة`, `شرطة`)."""
        words = (bare(self._word(at)) for at in range(first, last))
        return any(word in self._particles["of_state"] or self._words.voices.get(word) == _STATE for word in words)

    def speaks_officially(self, entity: Mention, first: int, last: int) -> bool:
        """Whether an office, a body or a source (`مصدر أمني`) can speak for the state that the article tells of."""
        called = any(self._words.voices.get(bare(self._tokens.fold[at])) == _STATE for at in range(first, last))
        office = entity.kind in _OFFICIAL or (entity.kind in _HEADS and called)
        return office and not self.is_private(first, last)

    def _word(self, at: int) -> str:
        """The folded word at token `at` without what is written on to a mention there."""
        mention = self._mentions.get(at)
        return self._tokens.fold[at][len(mention.clitic) :] if mention is not None else self._tokens.fold[at]

    def _is_unknown(self, at: int) -> bool:
        """Whether the word at token `at` is no mention and can be a name."""
        return at not in self._mentions and self._names.may_be_name(self._tokens.fold[at])


def _home(named: Counter[str], far: float) -> str | None:
    """The state whose affairs the article tells: the one named `far` times as often as any other, None where there
    is none."""
    ranked = named.most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] < far * ranked[1][1]):
        return None
    return ranked[0][0]


def _local(named: Counter[str], published: str | None) -> str | None:
    """The state of the paper, where the article names hardly any other: then it tells of home."""
    abroad = sum(count for side, count in named.items() if side != published)
    return published if abroad <= 1 else None
