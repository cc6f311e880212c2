"""Regular expressions pickled with their code.

`pickle` keeps only what a pattern says and compiles it again, which for the outlets' names takes longer than to load
all the rest. The modules that compile are Python's own matter and may change; so whatever they give is tried when it is
pickled, against the pattern itself, and where it is not the same the pattern is pickled as usual. The code is valid for
one version of Python, which is in the key; the interpreter checks it once more when it takes it in.
"""

from __future__ import annotations

import importlib
import re
from array import array
from collections.abc import Callable
from typing import Any

Reduced = tuple[Callable[..., re.Pattern[Any]], tuple[Any, ...]]
_INTEGER = "I"


def coded(pattern: re.Pattern[Any]) -> Reduced:
    """How to pickle `pattern`, as `__reduce__` says it."""
    usual: Reduced = (re.compile, (pattern.pattern, pattern.flags))
    try:
        parts = _parts(pattern)
        same = restored(*parts)
    except Exception:  # noqa: BLE001 - another Python's modules may raise anything
        return usual
    # Patterns are equal only if their code is.
    return (restored, parts) if same == pattern and same.groupindex == pattern.groupindex else usual


def restored(  # noqa: PLR0913, PLR0917 - what the interpreter wants to know of a pattern
    text: str | bytes, flags: int, code: bytes, groups: int, by_name: dict[str, int], by_number: tuple[str | None, ...]
) -> re.Pattern[Any]:
    """The pattern with this code; `RuntimeError` where it is none that the interpreter can run."""
    numbers = array(_INTEGER, code).tolist()
    found: re.Pattern[Any] = importlib.import_module("_sre").compile(text, flags, numbers, groups, by_name, by_number)
    return found


def _parts(pattern: re.Pattern[Any]) -> tuple[Any, ...]:
    """What `restored` takes."""
    parsed = importlib.import_module("re._parser").parse(pattern.pattern, pattern.flags)
    code = importlib.import_module("re._compiler")._code(parsed, pattern.flags)
    by_name = dict(pattern.groupindex)
    by_number: list[str | None] = [None] * (pattern.groups + 1)
    for name, number in by_name.items():
        by_number[number] = name
    return pattern.pattern, pattern.flags, array(_INTEGER, code).tobytes(), pattern.groups, by_name, tuple(by_number)
