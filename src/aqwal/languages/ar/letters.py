"""Arabic letters folded for matching: what wires spell differently is made one, offsets are never touched."""

from __future__ import annotations

import re
import unicodedata

_FOLD = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",  # alef with hamza, madda, wasla
        "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي",  # alef maqsura, Farsi yeh, yeh with hamza
        "ؤ": "و",
        "ة": "ه", "ۀ": "ه", "ە": "ه", "ھ": "ه", "ہ": "ه",
        "ک": "ك", "ڪ": "ك", "گ": "ك",
        **{chr(0x0660 + d): str(d) for d in range(10)},
        **{chr(0x06F0 + d): str(d) for d in range(10)},
    }
)  # fmt: skip
_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f\ufeff]")
# Letters with which wires spell one foreign sound, and the long vowels, by which the spellings of a name differ most.
_SOUNDS = str.maketrans("غجقپڤصطضظذحخث", "كككبفستدززههس", "اويءع")
_PLAIN = re.compile(r"[\u0621-\u063a\u0641-\u064a]+\Z")
_FOLDED = re.compile("[ءابتثجحخدذرزسشصضطظعغفقكلمنهوي]+\\Z")


def without_marks(word: str) -> str:
    """A word without vowel marks and tatweel, its letters as written."""
    return _MARKS.sub("", word)


def fold(word: str) -> str:
    """`word` as it is matched: hamza forms, ya, ta marbuta, Farsi letters, digits made one; marks and tatweel gone.

    >>> fold("الأُمَّــة")
    'الامه'
    """
    if _FOLDED.match(word):
        return word
    if _PLAIN.match(word):
        return word.translate(_FOLD)
    # Marks are taken off before and after: they part letters that belong together, and some shapes bring their own.
    word = unicodedata.normalize("NFKC", _MARKS.sub("", word))
    return _MARKS.sub("", word).translate(_FOLD).lower()


def skeleton(word: str) -> str:
    """A word without its vowels, the letters made one that spell the same foreign sound: two spellings of a name have
    the same.

    >>> skeleton("براون") == skeleton("براوان"), skeleton("غيتس") == skeleton("جيتس")
    (True, True)
    """
    folded = fold(word)
    return folded.translate(_SOUNDS) or folded


# The names of Latin letters, as foreign abbreviations are read out (`بي. بي. سي`); none that is also a function word.
_LATIN = "إيه بي سي دي إي إف جي إتش آي جيه جاي كي كيه إل كيو آر إس تي يو دبليو دابليو إكس واي زد"
LETTER_NAMES = frozenset(fold(name) for name in _LATIN.split())
