"""Names that are somebody's only beside others: `التحالف` is one alliance beside one war, another beside another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from aqwal.languages.ar.affixes import ARTICLE
from aqwal.languages.ar.tokens import tokenize
from aqwal.lexicons import Lexicons
from aqwal.mentions.entries import Entry
from aqwal.model import Mention, Span

_ADJECTIVE, _FEMININE = "demonym", "ه"
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShortName:
    """Whom a name means where one of `beside` (ids of actors, codes of sides) is named in the article."""

    entry: Entry
    beside: frozenset[str]


def compile_short_names(lexicons: Lexicons, entries: Mapping[str, Entry]) -> dict[Words, tuple[ShortName, ...]]:
    """The rows of `world/short_names.tsv` by their folded words, in the order of the table; `entries` are the listed
    ones by the id of their actor. Whoever is not listed is left out (the check of lexicons says so)."""
    found: dict[Words, tuple[ShortName, ...]] = {}
    for row in lexicons.table("world/short_names.tsv"):
        entry = entries.get(str(row["id"]))
        for name in row.split("names_ar") if entry is not None else ():
            words = tuple(tokenize(name, [Span(0, len(name))]).fold)
            short = (
                ShortName(replace(entry, kind=str(row["kind"])), frozenset(row.split("beside")))
                if entry is not None
                else None
            )
            found[words] = (*found.get(words, ()), *((short,) if short is not None else ()))
    return found


def meant(
    fold: Sequence[str], mentions: Iterable[Mention], short_names: Mapping[Words, tuple[ShortName, ...]]
) -> list[Mention]:
    """The mentions; a short name with the actor whom it means in this article, where it means one. An adjective that
    means none is left out."""
    found = list(mentions)
    named = {m.side for m in found if m.side} | {m.actor.id for m in found if m.actor is not None}
    titles = {m.last: m for m in found if m.kind == "office"}
    told = (_meant(fold, one, short_names, named, titles) if one.actor is None else one for one in found)
    return [mention for mention in told if mention.kind != _ADJECTIVE or mention.side]


def _meant(
    fold: Sequence[str],
    mention: Mention,
    short_names: Mapping[Words, tuple[ShortName, ...]],
    named: set[str],
    titles: Mapping[int, Mention],
) -> Mention:
    words = (fold[mention.first][len(mention.clitic) :], *fold[mention.first + 1 : mention.last])
    if words not in short_names:
        return mention
    entry = next((one.entry for one in short_names[words] if not one.beside.isdisjoint(named)), None)
    if entry is None or (entry.kind == _ADJECTIVE and not _describes(fold, mention, titles.get(mention.first))):
        return mention
    return replace(mention, kind=entry.kind, actor=entry.actor, side=entry.side)


def _describes(fold: Sequence[str], adjective: Mention, title: Mention | None) -> bool:
    """Whether an adjective belongs to the definite title before it (`النائبة الديمقراطية`)."""
    if title is None or adjective.clitic:
        return False
    noun = fold[title.last - 1][len(title.clitic) if title.last == title.first + 1 else 0 :]
    return noun.startswith(ARTICLE) and noun.endswith(_FEMININE) == fold[adjective.first].endswith(_FEMININE)
