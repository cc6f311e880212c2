"""Dealings of parties with one another: positions, disputes and talks, from statements and events together."""

from aqwal.dealings.finding import Dealings, find_dealings
from aqwal.dealings.knowledge import Knowledge, compile_dealings

__all__ = ["Dealings", "Knowledge", "compile_dealings", "find_dealings"]
