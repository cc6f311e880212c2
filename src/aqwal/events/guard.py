"""Articles about sport, business and culture, whose words of conflict code nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from aqwal.events.patterns import Patterns

_SHARE = 0.014
_LEAST = 3
_POLITICS = "politics"
# How many words of a domain make up for one of politics: those of sport are its own, those of business are everybody's.
_OUTWEIGHS = {"sport": 1, "culture": 2, "business": 3, "science": 3}


def is_domestic(fold: Sequence[str], patterns: Patterns) -> bool:
    """Whether words of one such domain make up so much of the article that its events are none.

    They must outnumber the words of politics and war (`politics` in `ar/events/domains.tsv`, and those of contexts): a
    political article may well speak of oil or of a match.
    """
    domains = patterns.domains
    tally = Counter(domain for word in fold if (domain := domains.get(word)))
    political = tally.pop(_POLITICS, 0)
    if not tally:
        return False
    domain, count = tally.most_common(1)[0]
    return count >= max(_LEAST, _SHARE * len(fold), _OUTWEIGHS.get(domain, _LEAST) * political)
