"""Names that only their place behind a title tells: `وزير الشؤون البحرية الأوري شنكار دلموز`, whose words no list of
given names has."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from aqwal.languages.ar.affixes import ARTICLE
from aqwal.mentions.names import Names
from aqwal.model import Mention, SplitArticle, Tokens

_REACH, _LONGEST, _SHORTEST = 9, 4, 2
_AND, _WILL = "و", "س"
_COMMAS, _QUOTES = frozenset("،,"), frozenset('"«»“”')
_COMPLETE = frozenset({"demonym", "state", "capital", "body", "place", "group"})
_PLACES = frozenset({"place", "capital"})
_WITHIN = _COMPLETE | {"office", "descriptor"}


def titled_names(split: SplitArticle, mentions: Iterable[Mention], names: Names) -> Iterator[Mention]:
    """The names of people behind the titles among `mentions`, where no mention stands yet; each of two words or more,
    none of them an everyday word."""
    known = {mention.first: mention for mention in mentions}
    firsts = [sentence.first for sentence in split.sentences]
    for at in sorted(mention.first for mention in known.values() if mention.kind == "office"):
        last = split.sentences[bisect_right(firsts, at) - 1].last
        begin = _behind(split.tokens, known, names, known[at], last)
        end = _name(split.tokens, known, names, begin, last) if begin is not None else None
        if end is None:
            begin, end = _quoted_before(split.tokens, known, names, at)
        if begin is not None and end is not None:
            found = Mention(split.tokens.span(begin, end), begin, end, "person")
            known[begin] = found
            yield found


def _quoted_before(
    tokens: Tokens, known: Mapping[int, Mention], names: Names, title: int
) -> tuple[int | None, int | None]:
    """The tokens of a name in quotation marks before the title at token `title` (`"شنكار دلموز" وزير البحر`)."""
    end = title - 1
    if end < 1 or tokens.fold[end] not in _QUOTES:
        return None, None
    begin = end
    while begin > 0 and end - begin < _LONGEST and tokens.fold[begin - 1] not in _QUOTES:
        begin -= 1
    marked = begin > 0 and tokens.fold[begin - 1] in _QUOTES
    whole = marked and _name(tokens, known, names, begin, end) == end
    return (begin, end) if whole else (None, None)


def _behind(tokens: Tokens, known: Mapping[int, Mention], names: Names, title: Mention, last: int) -> int | None:
    """The token at which the words of a title end, None where no name can stand there."""
    at, complete = title.last, tokens.fold[title.first].removeprefix(title.clitic).startswith(ARTICLE)
    while at < min(last, title.first + _REACH):
        word, mention = tokens.fold[at], known.get(at)
        if word in names.breaks or (mention is not None and mention.kind not in _WITHIN):
            return None
        if mention is not None:
            rank = complete and mention.kind == "office"  # `اللواء ركن فلان`
            complete = mention.kind in _COMPLETE or word.startswith(ARTICLE) or rank
            at = mention.last
            if mention.kind in _PLACES and not (at < last and tokens.fold[at] in _COMMAS):
                return None  # `مدرب باريس سان جرمان`
        elif word in _COMMAS:
            return at + 1 if complete else None
        elif word.startswith(ARTICLE) or word in names.closed:
            complete = word.startswith(ARTICLE)
            at += 1
        else:
            return at if complete else None
    return None


def _name(tokens: Tokens, known: Mapping[int, Mention], names: Names, first: int, last: int) -> int | None:
    """The end of the name at token `first`, None where fewer than two words can be one."""
    at = first
    while at < min(last, first + _LONGEST):
        word = tokens.fold[at]
        if at in known or not (names.may_be_name(word) or word in names.links):
            break
        if at == first and (word.startswith((ARTICLE, _AND)) or names.is_present(word.removeprefix(_WILL))):
            return None
        if word.startswith(_AND) and word not in names.given:
            break
        at += 1
    return at if at - first >= _SHORTEST else None
