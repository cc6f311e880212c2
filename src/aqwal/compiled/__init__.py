"""What the lexicons are compiled into, kept on disk: compiling takes a second, loading what was kept a twentieth."""

from aqwal.compiled.keeping import kept

__all__ = ["kept"]
