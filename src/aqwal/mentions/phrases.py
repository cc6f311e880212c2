"""The noun phrases of one article taken apart: the joined parts of one, and the name within it."""

from __future__ import annotations

from collections.abc import Mapping

from aqwal.languages.ar.affixes import ARTICLE, bare
from aqwal.mentions.names import Names
from aqwal.mentions.sides import Sides
from aqwal.mentions.titles import first_mention, is_definite, word_at
from aqwal.model import Mention, Span, Tokens

_HEADS = ("office", "descriptor")
_JOINED = frozenset({"state", "capital", "body", "group", "outlet", "place", "person", *_HEADS})
_SITES = frozenset({"body", "place"})
_HEADED = frozenset({"office", "descriptor", "body"})
_TO = "ل"
_FOR = frozenset({"ل", "ب"})
_LETTER = 2  # the longest name of a letter (`بي`)


class Phrases:
    """The noun phrases of one article, by their tokens."""

    def __init__(self, text: str, tokens: Tokens, mentions: Mapping[int, Mention], names: Names, sides: Sides) -> None:
        """`mentions` by their first tokens."""
        self._text, self._tokens, self._mentions = text, tokens, mentions
        self._names, self._sides = names, sides

    def parts(self, first: int, last: int) -> list[tuple[int, int]]:
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
        return title and self.is_definite(mention.first) and mention.kind == "body" and mention.actor is None

    def _second_title(self, first: int, mention: Mention, last: int) -> bool:
        """`المشرف على الإدارة والمتحدث الرسمي باسمها فلان`: a second title of the same person, where neither names a
        state and only the second leads to a name."""
        head = self._mentions.get(first)
        if head is None or head.kind != "office" or mention.kind != "office":
            return False
        named = first_mention(self._mentions, first, last, ("person",))
        sides = self._sides.of(first, last)
        return named is not None and named.first > mention.first and sides is None

    def name_in(self, first: int, last: int) -> tuple[int, int] | None:
        """The tokens of a person's name within a phrase: a mention, else words after a title that are no
        everyday words."""
        head = self._mentions.get(first)
        mention = first_mention(self._mentions, first, last, ("person",))
        for_another = mention is not None and mention.first > first and self._is_another(first, mention.first)
        if mention is not None and for_another:  # `الناطقة باسم فلان فلانة`
            mention = first_mention(self._mentions, mention.last, last, ("person",))
        if mention is not None:
            title = self._mentions.get(mention.first - 1) if mention.first > first else None
            owned = title is not None and self._owned_by(title, mention)
            if not owned and not self._called_after(first, mention):
                return mention.first, min(mention.last, last)
            further = first_mention(self._mentions, mention.last, last, ("person",))
            if further is not None and not (owned and further.clitic):
                return further.first, min(further.last, last)
            return None if owned else self._unlisted_name(first, last, head)
        return None if for_another else self._unlisted_name(first, last, head)

    def _unlisted_name(self, first: int, last: int, head: Mention | None) -> tuple[int, int] | None:
        """The words after a title that are no everyday words."""
        if head is not None and head.kind not in _HEADS:
            return None
        begin = first if head is None else head.last
        if head is not None and head.kind == "descriptor" and not self.is_definite(first):
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
        body = title is not None and title.kind == "body" and title.actor is None and not self.is_definite(name - 1)
        whose = title is not None and (title.kind == "office" or body)
        leads = title is not None and (title.clitic in _FOR or (body and self._spoken_for(name - 2)))
        for_him = whose and leads and name - 1 > first  # `مسؤول بحملة فلان`, `متحدث باسم حملة فلان`
        return for_him or self._spoken_for(name - 1)

    def _spoken_for(self, at: int) -> bool:
        """Whether a word such as `باسم` stands at token `at`: whom it brings is not who speaks."""
        word = self._tokens.fold[at]
        return word in self._names.closed and word not in self._names.breaks and word not in self._names.prepositions

    def _owned_by(self, head: Mention, person: Mention) -> bool:
        """`أسرة فلان`, `أنصار فلان`: people of somebody, not himself; a title has the article or says what it is of."""
        word = bare(word_at(self._tokens, self._mentions, head.first))
        rank = word in self._names.sides.particles["filler"]  # `دكتور فلان`
        owned = head.kind == "office" and head.last == head.first + 1 and not rank  # `محامي فلان`, `مستشارو فلان`
        return (head.kind == "descriptor" or owned) and person.first == head.last and not self.is_definite(head.first)

    def _called_after(self, first: int, person: Mention) -> bool:
        """Whether something within the phrase is called after the person (`مدير ميدان الملك فهد`)."""
        at = person.first
        title = self._mentions.get(at - 1)
        if title is not None and title.kind == "office" and title.last == at and self.is_definite(at - 1):
            at -= 1
        before = self._mentions.get(at - 1)
        if at == 0 or (before is not None and (before.kind != "body" or before.actor is not None)):
            return False
        if self._covers(first, at - 1):
            return False  # `أمير دولة قطر الشيخ فلان`
        word = word_at(self._tokens, self._mentions, at - 1)
        noun = (word in self._names.common or before is not None) and not word.startswith(ARTICLE)
        return at - 1 > first and noun and word[-1] not in "هي"

    def _covers(self, first: int, at: int) -> bool:
        """Whether a listed name of more than one word, from token `first` on, ends with token `at`."""
        before = (self._mentions.get(i) for i in range(first, at))
        return any(m is not None and m.actor is not None and m.last == at + 1 for m in before)

    def _opens_name(self, at: int, begin: int) -> bool:
        word = self._tokens.fold[at]
        before = self._mentions.get(at - 1)
        if before is not None and at > begin and before.kind in _SITES and not self.is_definite(before.first):
            return False  # `محافظة دروان`
        if not self._names.may_be_name(word) or word in self._names.sides.voices:
            return False  # `مسؤولون أمنيون`
        return at == begin or not word.startswith(ARTICLE)

    def role(self, first: int, last: int) -> Span:
        """The title at tokens `first` to `last`, without a conjunction or preposition written on to it."""
        span = self._tokens.span(first, last)
        mention = self._mentions.get(first)
        return Span(span.start + len(mention.clitic), span.end) if mention is not None else span

    def words(self, first: int, last: int) -> str:
        """The phrase as written, without a conjunction or preposition written on to its first word."""
        mention = self._mentions.get(first)
        clitic = mention.clitic if mention is not None else ""
        start = self._tokens.start[first] + len(clitic)
        words = " ".join(self._text[start : self._tokens.end[last - 1]].split())
        # `للوزارة` hides the alef of the article.
        return "ا" + words if clitic.endswith("ل") and self._text.startswith("لل", start - 1) else words

    def is_indefinite(self, first: int, last: int) -> bool:
        """Whether a title means any one of its kind: nothing of it has the article before an adjective that has none
        (`رئيس أوري`), or a preposition says what it is for (`متحدث باسم الوزارة`, `رئيس للوزراء`)."""
        fold = self._tokens.fold
        if self.is_definite(first) or first + 1 >= last:
            return False
        for at in range(first + 1, last):
            mention = self._mentions.get(at)
            if mention is not None and mention.kind == "demonym" and not fold[at].startswith(ARTICLE):
                return not mention.clitic
            named = mention is not None and (mention.kind not in _HEADED or mention.actor is not None)
            if fold[at].startswith(ARTICLE) or named:
                return mention is not None and mention.clitic == _TO and at == first + 1
        return self._spoken_for(first + 1) or fold[first + 1].startswith(_TO * 2)

    def is_definite(self, first: int) -> bool:
        """Whether the phrase at token `first` begins with the article."""
        return is_definite(self._tokens, self._mentions, first)
