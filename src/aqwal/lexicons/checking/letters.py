"""Letters that look right and are not: presentation forms, Farsi letters, tatweel, marks that nobody sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_LETTER = "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff]"
_YEH, _KAF, _HEH = "\u064a", "\u0643", "\u0647"


@dataclass(frozen=True, slots=True)
class Oddity:
    """A kind of odd letter: `pattern` finds it, `plain` gives what is meant; None where only a reader can tell."""

    pattern: re.Pattern[str]
    what: str
    mend: str
    plain: Callable[[str], str] | None


def _compose(letters: str) -> str:
    return unicodedata.normalize("NFC", letters)


def _plain(letters: str) -> str:
    return unicodedata.normalize("NFKC", letters)


# Mended in this order: what stands between letters goes first, since it hides which letters are neighbours.
ODDITIES = (
    Oddity(
        re.compile("[\ufb50-\ufd3d\ufd40-\ufdff\ufe70-\ufefc]+"),
        "presentation forms", "write plain letters", _plain,
    ),
    Oddity(
        re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+"),
        "a mark that is not seen", "take it out", lambda _: "",
    ),
    Oddity(
        re.compile("[\u0000-\u0008\u000b\u000c\u001c-\u001f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"),
        "a blank that is no plain space", "write a space", lambda _: " ",
    ),
    # The sign of the Hijri year is a heh with a tatweel, alone.
    Oddity(
        re.compile(f"(?<!(?<!{_LETTER}){_HEH})\u0640+|(?<={_HEH})\u0640+(?={_LETTER})"),
        "a tatweel", "take it out", lambda _: "",
    ),
    Oddity(
        re.compile("(?:\u0627|\u0648|\u064a)[\u0653-\u0655]"),
        "a hamza or madda apart", "write one letter", _compose,
    ),
    Oddity(re.compile(f"[\u06cc\u06d0](?={_LETTER})"), "a Farsi yeh", f"write {_YEH}", lambda _: _YEH),
    Oddity(
        re.compile(f"[\u06cc\u06d0](?!{_LETTER})"),
        "a Farsi yeh at the end of a word", f"write {_YEH} or \u0649, as the word has it", None,
    ),
    Oddity(re.compile("[\u06a9\u06aa]"), "a Farsi kaf", f"write {_KAF}", lambda _: _KAF),
    Oddity(re.compile("\u06be"), "an Urdu heh", f"write {_HEH}", lambda _: _HEH),
    Oddity(re.compile("[\u06c0\u06c1\u06d5]"), "an Urdu heh", f"write {_HEH} or \u0629, as the word has it", None),
)  # fmt: skip
ANY = re.compile("|".join(oddity.pattern.pattern for oddity in ODDITIES))
# Letters that wires write for one another, as `languages.ar.letters` folds them in plain words (a test compares both).
_ALEF, _WAW = "\u0627", "\u0648"
_MATCHED = str.maketrans(
    {
        "\u0623": _ALEF, "\u0625": _ALEF, "\u0622": _ALEF, "\u0671": _ALEF,  # hamza, madda, wasla
        "\u0649": _YEH, "\u0626": _YEH, "\u0624": _WAW, "\u0629": _HEH,
    }
)  # fmt: skip
_VOWELS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")


def oddities(text: str) -> Iterator[Oddity]:
    """The kinds of odd letters in `text`."""
    if ANY.search(text):
        yield from (oddity for oddity in ODDITIES if oddity.pattern.search(text))


def mended(text: str) -> str:
    """`text` with plain letters, wherever it is certain which are meant."""
    if not ANY.search(text):
        return text
    for oddity in ODDITIES:
        if oddity.plain is not None:
            plain = oddity.plain
            text = oddity.pattern.sub(lambda found: plain(found[0]), text)  # noqa: B023 - called within the loop
    return text


def matched(name: str) -> str:
    """`name` as it is matched: spellings that differ only by hamza, ya, ta marbuta, vowels or blanks are the same."""
    return " ".join(_VOWELS.sub("", mended(name)).translate(_MATCHED).lower().split())
