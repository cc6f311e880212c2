"""Articles about sport, business and culture, whose words of conflict code nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from aqwal.events.patterns import Patterns

_SHARE = 0.012
_LEAST = 3
_POLITICS = "politics"


def is_domestic(fold: Sequence[str], patterns: Patterns) -> bool:
    """Whether words of one such domain make up so much of the article that its events are none."""
    domains = patterns.domains
    tally = Counter(domain for word in fold if (domain := domains.get(word)))
    political = tally.pop(_POLITICS, 0)
    return max(tally.values(), default=0) >= max(_LEAST, _SHARE * len(fold), political)
