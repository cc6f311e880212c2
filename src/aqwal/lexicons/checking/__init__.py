"""Lexicons checked and mended: `check`, `fix`."""

from aqwal.lexicons.checking.faults import Fault
from aqwal.lexicons.checking.whole import check, fix

__all__ = ["Fault", "check", "fix"]
