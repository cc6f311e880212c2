"""Issues of many positions grouped by the words that they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from aqwal.model import Issue, Reading, Talks
from aqwal.views.standing import Stand, phrase_in

_ENOUGH, _SHARE, _SAMPLE = 2, 0.5, 6


@dataclass(slots=True)
class IssueGroup:
    """The positions on one issue. `matter` is what talks are about whose parties hold them, None for a group by words
    alone; `seeds` are the issues with which others are compared."""

    seeds: list[Issue] = field(default_factory=list)
    stands: list[Stand] = field(default_factory=list)
    matter: str | None = None
    articles: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()

    def name(self, names: Mapping[str, str]) -> str:
        """What the user calls it by one of its phrases, else what the talks do, else its commonest phrase."""
        phrases = Counter(stand.issue for stand in self.stands)
        for phrase in (*([self.matter] if self.matter else []), *phrases):
            if phrase in names:
                return names[phrase]
        return self.matter or min(phrases, key=lambda phrase: (-phrases[phrase], len(phrase)))


def group_issues(readings: Sequence[Reading], stands: Iterable[Stand]) -> list[IssueGroup]:
    """The groups in the order of their first positions; positions without an issue are in none."""
    linked, held = _links(readings), dict[str, IssueGroup]()
    groups = [group for reading in readings for talks in reading.talks if (group := _of_talks(reading, talks))]
    for stand in stands:
        issue = stand.position.issue
        if issue is None:
            continue
        answered = (held.get(other) for one in stand.ids for other in linked.get(one, ()))
        group = next((one for one in answered if one is not None), None)
        group = group or next((one for one in groups if _belongs(one, stand, issue)), None)
        if group is None:
            group = IssueGroup()
            groups.append(group)
        group.stands.append(stand)
        held |= dict.fromkeys(stand.ids, group)
        if len(group.seeds) < _SAMPLE and group.matter is None:
            group.seeds.append(issue)
    return _merged([group for group in groups if group.stands])


def _links(readings: Sequence[Reading]) -> dict[str, list[str]]:
    """The positions that answer one another, by their ids."""
    found: dict[str, list[str]] = {}
    for dispute in (dispute for reading in readings for dispute in reading.disputes):
        for answer in dispute.answers:
            if answer.position is not None:
                found.setdefault(answer.position, []).append(dispute.position)
                found.setdefault(dispute.position, []).append(answer.position)
    return found


def alike(one: Issue, other: Issue) -> bool:
    """Whether two issues are one by their words: at least two, and half of the shorter's; or the same head and a party
    beside it, or nothing beside either."""
    words, others = set(one.words), set(other.words)
    shared = words & others
    if len(shared) >= _ENOUGH and len(shared) >= _SHARE * min(len(words), len(others)):
        return True
    if not shared or one.words[0] != other.words[0]:
        return False
    return len(words) == len(others) == 1 or not set(one.sides).isdisjoint(other.sides)


def _of_talks(reading: Reading, talks: Talks) -> IssueGroup | None:
    """The group of what talks are about, with what the papers on their table ask for."""
    if not talks.agenda:
        return None
    asked = [ask for paper in talks.papers for ask in paper.asks]
    matter = min((phrase_in(reading, issue) for issue in talks.agenda), key=len)
    return IssueGroup([*talks.agenda, *asked], [], matter, frozenset((reading.article.id,)), frozenset(talks.parties))


def _belongs(group: IssueGroup, stand: Stand, issue: Issue) -> bool:
    if group.matter is None:
        return any(alike(issue, seed) for seed in group.seeds)
    if group.articles.isdisjoint(stand.articles) or group.parties.isdisjoint(stand.position.party):
        return False
    return any(_touches(issue, seed, stand.position.party, group.parties) for seed in group.seeds)


def _touches(issue: Issue, seed: Issue, party: Sequence[str], parties: frozenset[str]) -> bool:
    """Whether what a party of the talks says is of their matter: two of its words, or one and another party."""
    shared = set(issue.words) & set(seed.words)
    other = set(issue.sides) & (parties - set(party))
    return len(shared) >= _ENOUGH or bool(shared and other)


def _merged(groups: list[IssueGroup]) -> list[IssueGroup]:
    """Groups of talks of the same name are one (`الضمانات الأمنية` in several dispatches)."""
    found: dict[str, IssueGroup] = {}
    kept: list[IssueGroup] = []
    for group in groups:
        known = found.get(group.matter) if group.matter else None
        if known is None:
            kept.append(group)
            if group.matter:
                found[group.matter] = group
        else:
            known.stands += group.stands
    return kept
