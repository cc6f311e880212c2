"""The one verb: what is kept for these lexicons and this code, or else what is compiled now, which is then kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from aqwal.compiled.files import load, save
from aqwal.compiled.folders import cache_folder
from aqwal.compiled.keys import key_of
from aqwal.lexicons import Contents, Lexicons

Knowledge = TypeVar("Knowledge")


def kept(lexicons: Lexicons, contents: Contents, make: Callable[[], Knowledge]) -> Knowledge:
    """What `make` makes of the `lexicons`, or the same from the cache: `contents` are those of the lexicons now.

    Never raises but what `make` raises: where nothing can be kept or loaded, it is made anew, without a word. What is
    returned after it was made is what was kept, as long as nobody reads with it in between.
    """
    folder = cache_folder()
    key = key_of(contents) if folder is not None else None
    if folder is None or key is None:
        return make()
    found: Knowledge | None = load(folder, key)
    if found is not None:
        return found
    made = make()
    # A file may have been saved while it was being compiled: only what belongs to the key is kept.
    if key_of(lexicons.contents()) == key:
        save(folder, key, made)
    return made
