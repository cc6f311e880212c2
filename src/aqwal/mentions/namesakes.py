"""Which listed person a name in full or a family name is, and which it is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from aqwal.languages.ar.affixes import ARTICLE, bare
from aqwal.languages.ar.letters import fold as folded
from aqwal.mentions.gazetteer import Gazetteer
from aqwal.mentions.names import Names
from aqwal.model import Actor, Mention, SplitArticle

_TO = "ل"
_COMMAS = frozenset({"،", ",", "-", "–"})
_TWO = 2


def with_fathers(fold: Sequence[str], mentions: Iterable[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """The mentions; one with the names of fathers (`سامر بن فؤاد درواني`) is the listed person whose first and family
    name it has."""
    for mention in mentions:
        unlisted = mention.kind == "person" and mention.actor is None
        inner = fold[mention.first + 1 : mention.last - 1] if unlisted else ()
        if not gazetteer.names.fathers.isdisjoint(inner):
            first = fold[mention.first][len(mention.clitic) :]
            actor = _listed(first, fold[mention.last - 1], gazetteer)
            actor = None if actor is not None and _of_another(actor, inner, gazetteer.names) else actor
            yield replace(mention, actor=actor, side=actor.side) if actor is not None else mention
        else:
            yield mention


def _of_another(actor: Actor, fathers: Sequence[str], names: Names) -> bool:
    """Whether a listed person has a father of another name than the folded words between first and family name."""
    name = [folded(word) for word in actor.name_ar.split()]
    at = next((i for i, word in enumerate(name[:-1]) if word in names.fathers), len(name))
    return at < len(name) and name[at + 1] not in "".join(fathers)


def _listed(first: str, family: str, gazetteer: Gazetteer) -> Actor | None:
    opened = gazetteer.by_first.get(first)
    names = (name for name in (opened.longer.get(family, ()) if opened else ()) if name.words == (first, family))
    return next((name.entry.actor for name in names if name.entry.kind == "person"), None)


def without_excess(split: SplitArticle, mentions: Sequence[Mention], names: Names) -> list[Mention]:
    """The mentions; a name that has run on from the family name of somebody whom the article names in full into an
    everyday word (`عباس المجتمع`) is cut."""
    fold = split.tokens.fold
    whole = {fold[m.last - 1]: m for m in mentions if m.kind == "person" and m.last >= m.first + _TWO}
    families = {word: m for word, m in whole.items() if word not in names.closed}
    places = {mention.first: mention for mention in mentions}
    return [
        _cut(split, _whole(split, one, places, names), families, names) if one.kind == "person" else one
        for one in mentions
    ]


def _whole(split: SplitArticle, mention: Mention, mentions: Mapping[int, Mention], names: Names) -> Mention:
    """An unlisted name with its family name where that is an everyday word, right before a title (`عبد الستار بارز نائب
    حاكم الولاية`) or an outlet that is told."""
    fold = split.tokens.fold
    title = mentions.get(mention.last + 1)
    if mention.actor is not None or title is None or mention.last in mentions:
        return mention
    word = fold[mention.last]
    told = title.kind == "outlet" and title.clitic == _TO  # `حاكم الولاية عبد الستار بارز لوكالة أنباء المضيق`
    titled = told or (title.kind == "office" and not title.clitic and not fold[title.first].startswith(ARTICLE))
    free = word[0].isalpha() and word not in names.closed and word not in names.past and word not in names.verbs
    if not titled or not free or word.startswith(ARTICLE) or not names.begins(fold[mention.first]):
        return mention
    last = mention.last + 1
    return replace(mention, span=split.tokens.span(mention.first, last), last=last)


def _cut(split: SplitArticle, mention: Mention, families: Mapping[str, Mention], names: Names) -> Mention:
    fold = split.tokens.fold
    two = mention.last == mention.first + _TWO and not mention.clitic
    known = families.get(fold[mention.first]) if two and mention.actor is None else None
    last = fold[mention.last - 1]
    if known is None or known.last >= mention.last or not last.startswith(ARTICLE) or not names.is_everyday(last):
        return mention
    span = split.tokens.span(mention.first, mention.first + 1)
    return replace(mention, span=span, last=mention.first + 1, actor=known.actor, side=known.side)


def corroborated(
    fold: Sequence[str],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    at_home: str | None,
    day: int | None,
) -> list[Mention]:
    """The mentions, without the actor of a name that many have: where the article calls him by a trade (`فلان مراسل
    القناة`), or speaks of states and bodies and of none that he has to do with. `at_home` is the state of the paper,
    `day` the ordinal of the dispatch's day."""
    named = {m.side for m in mentions if m.kind != "person" and m.side} | {at_home} - {None}
    named |= {m.actor.id for m in mentions if m.kind != "person" and m.actor is not None}
    places = {m.first: m for m in mentions}
    people = [m for m in mentions if m.kind == "person" and m.actor is not None]
    ends = {m.last: m for m in mentions}
    others = {m.actor.id for m in people if m.actor and _has_a_trade(fold, m, places, ends, gazetteer)}
    others |= {m.actor.id for m in people if m.actor and named and _is_anybody(m.actor, named, gazetteer, day)}
    return [replace(m, actor=None, side=None) if m.actor is not None and m.actor.id in others else m for m in mentions]


def _has_a_trade(
    fold: Sequence[str],
    person: Mention,
    mentions: Mapping[int, Mention],
    ends: Mapping[int, Mention],
    gazetteer: Gazetteer,
) -> bool:
    """Whether a trade, in which nobody speaks for a state, stands right behind a name or right before it, with what it
    is of (`مدرب المنتخب فلان`); `ends` are the mentions by their ends."""
    if person.last == person.first + 1 or person.clitic:
        return False
    apart = person.last < len(fold) and fold[person.last] in _COMMAS
    behind = mentions.get(person.last + apart)
    if (
        behind is not None
        and not behind.clitic
        and not fold[behind.first].startswith(ARTICLE)
        and _is_trade(fold, behind, gazetteer)
    ):
        return True
    begin, before = person.first, ends.get(person.first)
    if before is None or not _is_trade(fold, before, gazetteer):
        begin = before.first if before is not None else person.first - 1  # `المنتخب`
        before = ends.get(begin)
    if before is None or not _is_trade(fold, before, gazetteer):
        return False
    of = fold[before.last] if before.last < person.first else fold[before.first].removeprefix(before.clitic)
    return of.startswith(ARTICLE)


def _is_trade(fold: Sequence[str], mention: Mention, gazetteer: Gazetteer) -> bool:
    word = fold[mention.first].removeprefix(mention.clitic)
    words = gazetteer.names.sides
    address = word in words.particles["courtesy"] or bare(word) in words.particles["courtesy"]  # `الأستاذ`
    if mention.actor is not None or address or word in gazetteer.names.past:
        return False  # `طالب`, which is a verb too
    return mention.side == "MED" or bare(word) in words.private


def _is_anybody(actor: Actor, named: set[str | None], gazetteer: Gazetteer, day: int | None) -> bool:
    """Whether a name is made of first names only, its bearer held no office that everybody knows, and nothing of his is
    among the codes and ids `named`."""
    words = [bare(folded(word)) for word in actor.name_ar.split()]
    names, terms = gazetteer.names, gazetteer.linker.terms
    if actor.id in terms.famous or not all(word in names.given or word in names.links for word in words):
        return False
    return actor.side not in named and named.isdisjoint(gazetteer.linker.concerns(actor.id, day))


def without_namesakes(fold: Sequence[str], mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions, without the actor of a family name alone where the article names somebody else with it and never
    him in full (`نك كارتر ... وقال كارتر`)."""
    found = list(mentions)
    whole = [m for m in found if m.kind == "person" and m.last >= m.first + _TWO]
    others = {fold[m.last - 1]: fold[m.first] for m in whole if m.actor is None}
    in_full = {m.actor.id for m in whole if m.actor is not None}
    return [replace(m, actor=None, side=None) if _is_other(fold, m, others, in_full) else m for m in found]


def _is_other(fold: Sequence[str], mention: Mention, others: dict[str, str], in_full: set[str]) -> bool:
    actor = mention.actor
    if mention.kind != "person" or actor is None or mention.last > mention.first + 1 or actor.id in in_full:
        return False
    other = others.get(fold[mention.first][len(mention.clitic) :])
    return other is not None and other != folded(actor.name_ar.split()[0])
