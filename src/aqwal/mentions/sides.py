"""Which side a noun phrase speaks for: what it names, where its source works, what it is called elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from aqwal.languages.ar.affixes import bare
from aqwal.mentions.names import Names
from aqwal.mentions.titles import side_in, stripped, title_after, title_before
from aqwal.model import Mention, Tokens

_PLACES = frozenset({"place", "capital"})
_PLACED = frozenset({"state", "capital", "demonym", "place"})
_HEADS = frozenset({"office", "descriptor"})
_OFFICIAL = frozenset({"office", "body"})
_SPEAKING = frozenset({"office", "descriptor", "document"})
_WITHIN = frozenset({"body", "group", "state", "demonym", "office", "capital"})
_STATE_CODE, _OFTEN = 3, 3
_FAR, _LIKELY = 2.5, 1.8  # how often the home state is named, as a multiple of the next one
_NEAR, _ISSUED = 8, 2


class Sides:
    """The sides of the noun phrases of one article. `local` is the state of the paper that printed it, where the
    article names hardly any other; `home` the state that it names most, or the local one; `likely_home` the one that
    it names clearly more than others."""

    def __init__(self, tokens: Tokens, mentions: Sequence[Mention], names: Names, published: str | None) -> None:
        """Count the states named in `mentions`; `published` is the paper's state."""
        self._tokens, self._names = tokens, names
        self._mentions = {mention.first: mention for mention in mentions}
        self.local = _local(mentions, published)
        self.home = _home(mentions, _FAR) or self.local
        self.likely_home = _home(mentions, _LIKELY)

    def of(self, first: int, last: int) -> str | None:
        """The side that tokens `first` to `last` name, None where they call somebody who speaks for no state."""
        if self.is_private(first, last):
            return None
        return side_in(self._tokens, self._mentions, self._names.prepositions, first, last)

    def within(self, first: int, last: int) -> str | None:
        """The side of the body that a source speaks from, behind his phrase (`مصدر مسؤول في الحكومة الأورية`)."""
        head, fold = self._mentions.get(first), self._tokens.fold
        if head is None or head.actor is not None or last >= len(fold) or self.is_private(first, last):
            return None
        leads = self._names.issued if head.kind == "document" else self._names.inside
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
        return side_in(self._tokens, self._mentions, self._names.prepositions, begin, end)

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
            word = stripped(self._tokens, self._mentions, at, at + 1)[0]
            if mention is not None and bare(word) in self._names.private:
                return True
            if mention is not None and (mention.actor is not None or mention.side):
                return False
        return False

    def is_official(self, first: int, last: int) -> bool:
        """Whether a title at tokens `first` to `last` is an office that speaks for a state."""
        head = self._mentions.get(first)
        return head is not None and head.kind == "office" and not self.is_private(first, last)

    def speaks_officially(self, entity: Mention, first: int, last: int) -> bool:
        """Whether an office, a body or a source (`مصدر أمني`) can speak for the state that the article tells of."""
        called = any(bare(self._tokens.fold[at]) in self._names.official for at in range(first, last))
        office = entity.kind in _OFFICIAL or (entity.kind in _HEADS and called)
        return office and not self.is_private(first, last)

    def _is_unknown(self, at: int) -> bool:
        """Whether the word at token `at` is no mention and can be a name."""
        return at not in self._mentions and self._names.may_be_name(self._tokens.fold[at])


def _home(mentions: Sequence[Mention], far: float) -> str | None:
    """The state whose affairs the article tells: the one named `far` times as often as any other, None where there
    is none."""
    tally = Counter(m.side for m in mentions if m.side and m.kind in _PLACED and len(m.side) == _STATE_CODE)
    ranked = tally.most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] < far * ranked[1][1]):
        return None
    return ranked[0][0]


def _local(mentions: Sequence[Mention], published: str | None) -> str | None:
    """The state of the paper, where the article names hardly any other: then it tells of home."""
    tally = Counter(m.side for m in mentions if m.side and m.kind in _PLACED and len(m.side) == _STATE_CODE)
    abroad = sum(count for side, count in tally.items() if side != published)
    return published if abroad <= 1 else None
