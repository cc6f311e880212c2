"""The knowledge: data files (`ar/`, `world/`), how they are read, and how they are checked."""

from aqwal.lexicons.loading import Contents, Lexicons, Row, load_lexicons

__all__ = ["Contents", "Lexicons", "Row", "load_lexicons"]
