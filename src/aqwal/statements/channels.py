"""The words that say how something was said: at a press conference, in a speech, by telephone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons


@dataclass(frozen=True, slots=True)
class Channel:
    """A phrase as folded words, the channel that it tells, and whether it names an occasion."""

    words: tuple[str, ...]
    channel: str
    occasion: bool


# The phrases by their first word, the longest first.
Channels = Mapping[str, tuple[Channel, ...]]


def compile_channels(lexicons: Lexicons) -> Channels:
    """The phrases of `ar/channels.tsv`."""
    found: dict[str, list[Channel]] = {}
    for row in lexicons.table("ar/channels.tsv"):
        words = tuple(fold(word) for word in str(row["words"]).split())
        found.setdefault(words[0], []).append(Channel(words, str(row["channel"]), bool(row.get("occasion"))))
    return {first: tuple(sorted(rows, key=lambda row: -len(row.words))) for first, rows in found.items()}
