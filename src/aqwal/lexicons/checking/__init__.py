"""Lexicons checked and mended: `check`, `check_actors`, `fix`."""

from aqwal.lexicons.checking.faults import Fault
from aqwal.lexicons.checking.whole import ActorFaults, check, check_actors, fix

__all__ = ["ActorFaults", "Fault", "check", "check_actors", "fix"]
