"""The language of a text by its letters: enough to tell Arabic from its neighbours and from English."""

from __future__ import annotations

import re

_SAMPLE = 4000
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5]+")
_LATIN = re.compile("[A-Za-z]+")
# Letters that Arabic does not have; ya and kaf in their Farsi shapes do not count, some wires use them.
_LETTERS = {"ur": "ٹ ڈ ڑ ں ے", "ckb": "ێ ۆ ڕ ڵ ە", "ps": "ټ ډ ړ ښ ڼ ځ څ", "fa": "پ چ ژ گ"}
_SHARE = 0.01
_FEW = 3


def language_of(text: str) -> str:
    """ar, fa, ur, ps, ckb, en, or "und" where the text has no letters of these scripts to tell by."""
    sample = text[:_SAMPLE]
    others = {language: sum(map(sample.count, letters.split())) for language, letters in _LETTERS.items()}
    if not _LATIN.search(sample) and max(others.values()) < _FEW:  # nearly all texts: no need to count
        return "ar" if _ARABIC.search(sample) else "und"
    arabic, latin = (sum(map(len, script.findall(sample))) for script in (_ARABIC, _LATIN))
    if arabic < latin:
        return "en"
    return next((language for language, count in others.items() if count >= max(_FEW, _SHARE * arabic)), "ar")
