"""Who stands with whom in what two do together: talks, agreements, cooperation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from aqwal.events.clauses import Site
from aqwal.events.parties import Found, Parties, teller_before

_PARTNER_REACH, _STATE = 15, 3
_TOWNS = frozenset({"capital", "place"})


def joined(site: Site, found: Parties) -> Parties:
    """Both parties of a mutual event, as its actor: those that the grammar gives, and whoever `مع` brings."""
    partner = site.ground.patterns.particles["partner"]
    near = (p for p in site.clause.after if p.first - site.at < _PARTNER_REACH and p.prep in partner)
    return Parties(_together((*found.actor, *found.recipient), (p.codes for p in near)), (), found.named)


def with_company(site: Site, found: Parties, *, near: bool) -> Parties:
    """A mutual event of which the grammar gives one side, with whoever else stands in its clause, else further off."""
    return replace(found, actor=_together(found.actor, _beside(site) if near else _around(site)))


def is_venue(site: Site, party: Found) -> bool:
    """Whether a town behind the noun of what two do together is where they do it (`محادثات جنيف`)."""
    return site.trigger.pattern.mutual and party.kind in _TOWNS and party.first == site.at + 1


def _together(codes: Sequence[str], others: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """`codes` with the first of `others` that stand for another state, where they stand for one alone."""
    found = list(dict.fromkeys(codes))
    for more in others:
        states = {code[:_STATE] for code in found}
        if len(states) > 1:
            break
        found += [code for code in dict.fromkeys(more) if code[:_STATE] not in states]
    return tuple(found)


def _beside(site: Site) -> Iterator[tuple[str, ...]]:
    """Who may be the other side in the clause itself: bare after the trigger, before it, in a relative clause."""
    if site.trigger.pattern.strict:
        return
    near = [p for p in site.clause.after if p.first - site.at < _PARTNER_REACH and not is_venue(site, p)]
    yield from (p.codes for p in near if not p.prep)
    yield from (p.codes for p in reversed(site.clause.before) if not p.prep)
    last = site.clause.last
    if last < site.sentence.last and site.ground.classes[last] == "relative":
        yield from (p.codes for p in site.parties if last <= p.first < site.at + _PARTNER_REACH and not p.prep)


def _around(site: Site) -> Iterator[tuple[str, ...]]:
    """Who may be the other side besides: who tells of it, else whom a preposition brings."""
    if site.trigger.pattern.strict:
        return
    teller = teller_before(site.ground, site.sentence, site.at)
    if teller:
        yield teller
    yield from (p.codes for p in reversed(site.clause.before) if p.prep)
