"""Time of the processor, measured so that a busy machine does not fail a test: the best of several runs."""

from __future__ import annotations

import time
from collections.abc import Callable

TIMES = 4  # a longer text is so many times as long: a linear stage takes 4 times as long, a quadratic one 16 times
_MOST = 10  # between the two, with room on both sides for caches and noise
_ROUNDS = 6
_LEAST = 0.02  # seconds; shorter times are all noise


def seconds(action: Callable[[], object]) -> float:
    """The processor's seconds that `action` takes."""
    began = time.process_time()
    action()
    return time.process_time() - began


def within(limit: float, action: Callable[[], object], rounds: int = 3) -> bool:
    """Whether `action` takes less than `limit` seconds of the processor in one of some rounds."""
    return any(seconds(action) < limit for _ in range(rounds))


def grows_with_the_length(short: Callable[[], object], long: Callable[[], object]) -> bool:
    """Whether `long`, which has TIMES as much to do as `short`, takes about so many times as long, not its square.

    The best times of both count, from as many rounds as it takes to be sure.
    """
    shorts, longs = [], []
    for _ in range(_ROUNDS):
        shorts.append(seconds(short))
        longs.append(seconds(long))
        if min(longs) < _MOST * max(min(shorts), _LEAST):
            return True
    return False
