"""Articles about sport, business and culture, whose words of conflict code nothing."""

from __future__ import annotations

from collections import Counter

from aqwal.events.ground import Ground

_SHARE = 0.012
_LEAST = 3
_BUSINESS = frozenset({None, "economic", "natural_resource", "health", "legal"})


def is_domestic(ground: Ground) -> bool:
    """Whether words of one such domain make up so much of the article that its events are none."""
    domains = ground.patterns.domains
    tally = Counter(domain for word in ground.fold if (domain := domains.get(word)))
    if not tally:
        return False
    political = sum(ground.patterns.contexts.get(word) not in _BUSINESS for word in ground.fold)
    return max(tally.values()) >= max(_LEAST, _SHARE * len(ground.fold), political)
