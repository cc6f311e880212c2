"""The side that a sentence leaves out, from the parties beside it and from what the article told before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from aqwal.events.agreement import PLACES
from aqwal.events.blocs import stands_at
from aqwal.events.clauses import Site
from aqwal.events.company import with_company
from aqwal.events.parties import Found, Parties
from aqwal.events.slots import FORCE

_TWO_SIDED = frozenset(
    {"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AID"}
    | {"ASSAULT", "COERCE", "SANCTION", "CONCEDE", "RETREAT", "PROTEST"}
)
_IN = "في"
_DEAL_REACH = 6
_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"})
_MUTUAL = frozenset({"CONSULT", "AGREE"})
_DOMESTIC = frozenset({"ACCUSE", "REQUEST", "REJECT", "COERCE", "PROTEST"})
Codes = tuple[str, ...]


@dataclass(slots=True)
class Counterparts:
    """Who stands against whom in one article: the partners of each side, by direction, and how often they are told of.

    What is done by force counts apart from what is said or agreed. `home` is the state that the article is mostly
    about, None if it names none.
    """

    home: str | None = None
    faced: dict[tuple[bool, str], Counter[Codes]] = field(default_factory=lambda: defaultdict(Counter))
    by: dict[tuple[bool, str], Counter[Codes]] = field(default_factory=lambda: defaultdict(Counter))
    met: dict[str, Codes] = field(default_factory=dict)

    def complete(self, site: Site, found: Parties) -> Parties:
        """`found` with the slot that the grammar left empty filled, where the text gives somebody to fill it."""
        kind, at, parties = site.trigger.pattern.type, site.at, _told_with(site)
        if site.trigger.pattern.mutual:
            return self._joined(site, found)
        if kind not in _TWO_SIDED:
            return found
        actor, recipient = found.actor, found.recipient
        where = self._where(parties) if kind == "PROTEST" else self.home
        if kind == "PROTEST" and not actor:
            actor = (f"{where}-CIV" if where else "CVL",)
        if actor and not recipient and "recipient" not in found.named:
            recipient = _beside(at, parties, actor) or _usual(self.faced, kind, actor) or _at_home(where, kind, actor)
        elif recipient and not actor and "actor" not in found.named:
            actor = _beside(at, parties, recipient) or _usual(self.by, kind, recipient)
        return Parties(actor, recipient, found.named)

    def _joined(self, site: Site, found: Parties) -> Parties:
        """A mutual event with its other side: whom the one met elsewhere in the article, else who stands near."""
        if len({code[:3] for code in found.actor}) > 1:
            return found
        deal = _deal(site) if site.trigger.pattern.type == "AGREE" else ()
        if deal:
            return replace(found, actor=deal)
        beside = with_company(site, found, near=True)
        if len(beside.actor) > len(found.actor) or not found.actor:
            return beside
        met = self.met.get(found.actor[0][:3], ()) if site.trigger.pattern.type in _MUTUAL else ()
        return replace(found, actor=(*found.actor, *met)) if met else with_company(site, found, near=False)

    def _where(self, parties: Sequence[Found]) -> str | None:
        """The state in which a nameless crowd stands: a place in the sentence, else the article's home."""
        inside = (p.codes[0] for p in parties if p.prep == _IN and p.codes and p.kind in PLACES)
        return next(inside, self.home)

    def note(self, site: Site, found: Parties) -> None:
        """Remember a pair, or who stood together."""
        if len(found.actor) > 1 and not found.recipient:
            for code in found.actor:
                self.met[code[:3]] = tuple(other for other in found.actor if other != code)
        if found.actor and found.recipient:
            force = site.trigger.pattern.type in _FORCE
            self.faced[force, found.actor[0][:3]][found.recipient] += 1
            self.by[force, found.recipient[0][:3]][found.actor] += 1


def _deal(site: Site) -> Codes:
    """Whose the agreement is of which an event of agreeing speaks by name, () where it speaks of none."""
    fold, deals = site.ground.fold, site.ground.patterns.deals
    for at in range(max(site.sentence.first, site.at - _DEAL_REACH), min(site.sentence.last, site.at + _DEAL_REACH)):
        for deal in deals.get(fold[at], ()):
            if stands_at(deal, fold, at):
                return deal.codes
    return ()


def _usual(partners: Mapping[tuple[bool, str], Counter[Codes]], kind: str, codes: Codes) -> Codes:
    """The partner told of most often, in events of the kind if there are any."""
    side, force = codes[0][:3], kind in _FORCE
    for same in (force, not force):
        told = partners.get((same, side))
        if told:
            return told.most_common(1)[0][0]
    return ()


def _at_home(home: str | None, kind: str, actor: Codes) -> Codes:
    """What people of a state do to nobody in particular at home, they do to their own state."""
    return (home,) if home is not None and home == actor[0][:3] and kind in _DOMESTIC else ()


def _told_with(site: Site) -> list[Found]:
    """The parties beside an event: where somebody tells of violence, those of his words, since he has no part in it."""
    teller, start = site.ground.holders.get(site.at), site.ground.split.tokens.start
    if teller is None or site.trigger.pattern.type not in FORCE:
        return list(site.parties)
    return [p for p in site.parties if any(span.start <= start[p.first] < span.end for span in teller.content)]


def _beside(at: int, parties: Sequence[Found], known: Codes) -> Codes:
    """The nearest other party of the sentence, one that follows before one that precedes."""
    states = {code[:3] for code in known}
    others = [p for p in parties if p.codes and not states & {code[:3] for code in p.codes}]
    nearest = min(others, key=lambda p: (p.first < at, abs(p.first - at)), default=None)
    return nearest.codes if nearest else ()
