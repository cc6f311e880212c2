"""Events: acts, parties, time, status, claims."""

from aqwal.events.coding import code_events
from aqwal.events.patterns import Patterns, compile_patterns

__all__ = ["Patterns", "code_events", "compile_patterns"]
