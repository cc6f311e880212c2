"""What the article called by a whole phrase before a shorter one points back to it: `الوزارة` after `وزارة الآثار
الأورية`, `الخبراء` after `خبراء الأمم المتحدة`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aqwal.languages.ar.affixes import bare
from aqwal.mentions.names import Names
from aqwal.mentions.titles import is_definite, word_at
from aqwal.model import Mention, Tokens

_KINDS = frozenset({"office", "descriptor", "document", "body", "group", "outlet"})
_STATES = frozenset({"state", "capital", "demonym"})
_BODIES = frozenset({"body", "group"})
_SIDED = _STATES | _BODIES | {"office"}
_REACH = 10
_OF = ("", "ل")


@dataclass(frozen=True, slots=True)
class Called:
    """A phrase that names its side: its first token, its folded words up to the name of the side (the first without
    the article), and the side, None for a listed body that speaks for none."""

    first: int
    words: tuple[str, ...]
    side: str | None


class CalledBefore:
    """The phrases of one article that name their side, by their first word."""

    def __init__(self, tokens: Tokens, mentions: Mapping[int, Mention], names: Names) -> None:
        """Go through the mentions of the article."""
        self._tokens, self._mentions, self._names = tokens, mentions, names
        self._by_head: dict[str, list[Called]] = {}
        self._at: dict[int, str | None] = {}
        self._listed: dict[str, list[Mention]] = {}
        for mention in mentions.values():
            if mention.kind in _BODIES and mention.actor is not None and mention.last > mention.first + 1:
                self._listed.setdefault(bare(word_at(tokens, mentions, mention.first)), []).append(mention)
            if mention.kind in _KINDS and (called := self._called(mention)) is not None:
                self._by_head.setdefault(called.words[0], []).append(called)
                self._at[mention.first] = None if mention.side else called.side

    def listed(self, at: int) -> Mention | None:
        """The listed body that the word at token `at` calls again by its first word alone (`المجلس`); the nearest
        before it."""
        word = bare(word_at(self._tokens, self._mentions, at))
        found = [mention for mention in self._listed.get(word, ()) if mention.first < at]
        if not found or not self._is_definite(at):
            return None
        others = [one for one in self._by_head.get(word, ()) if found[-1].first < one.first < at and len(one.words) > 1]
        return None if others else found[-1]  # `وزارة الدفاع الأورية`, which is in no list, was named since

    def here(self, first: int) -> str | None:
        """The side that the words behind the head at token `first` name, further than what was taken for its phrase."""
        return self._at.get(first)

    def side(self, first: int, last: int) -> str | None:
        """The side of what tokens `first` to `last`, which name none, call again; the phrase nearest before it."""
        head = self._mentions.get(first)
        if head is None or head.kind not in _KINDS:
            return None
        stop = (at for at in range(first + 1, last) if self._tokens.fold[at] in self._names.prepositions)
        words = self._words(first, next(stop, last))
        alone = len(words) == 1 and not self._is_definite(first)
        found = [
            called.side
            for called in self._by_head.get(words[0], ())
            if called.first < first
            and (self._is_again(first, called) or (not alone and called.words[: len(words)] == words))
        ]
        seat = self._names.sides.seats.get(words[0]) if len(words) == 1 and not found else None
        seats = [called.side for called in self._by_head.get(seat or "", ()) if called.first < first]
        return next(iter([*found[-1:], *seats[-1:]]), None)

    def _is_again(self, first: int, called: Called) -> bool:
        """Whether all words of a phrase of more than one stand at token `first` again."""
        length = len(called.words)
        return length > 1 and self._words(first, first + length) == called.words

    def _called(self, mention: Mention) -> Called | None:
        end = at = mention.last
        side, inside = mention.side, False
        leads = self._names.sides.particles["issued_by" if mention.kind == "document" else "inside"]
        speaks_for_none = side is None and mention.actor is not None
        last = min(mention.first + _REACH, len(self._tokens)) if side is None and not speaks_for_none else at
        while side is None and at < last:
            word, further = self._tokens.fold[at], self._mentions.get(at)
            if further is not None and further.side:
                body = further.kind in _BODIES
                at_a_place = (
                    self._tokens.fold[at - 1] in leads and not body and not self._is_of_state(mention.first, at)
                )
                if further.kind not in _SIDED or (further.clitic and not body) or at_a_place:
                    return None
                side = further.side
            elif further is not None and further.clitic not in _OF:
                return None
            elif word in leads:
                inside = True
            elif not word[0].isalpha() or (word in self._names.breaks or word in self._names.prepositions):
                return None
            at = further.last if further is not None else at + 1
            end = end if inside or side is not None else at
        if side is None and not speaks_for_none:
            return None
        return Called(mention.first, self._words(mention.first, end), side)

    def _is_of_state(self, first: int, last: int) -> bool:
        """Whether a word says that it is an office or a body of a state (`مكتب الرئاسة في أوريا`)."""
        words = (bare(word) for word in self._words(first, last))
        return not self._names.sides.particles["of_state"].isdisjoint(words)

    def _words(self, first: int, last: int) -> tuple[str, ...]:
        return (bare(word_at(self._tokens, self._mentions, first)), *self._tokens.fold[first + 1 : last])

    def _is_definite(self, at: int) -> bool:
        return is_definite(self._tokens, self._mentions, at)
