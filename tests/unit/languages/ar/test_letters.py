"""Folding: what wires spell differently is one, and nothing else is."""

from __future__ import annotations

import unicodedata

import pytest

from aqwal.languages.ar.letters import fold


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("أحمد", "احمد"), ("إلى", "الي"), ("آمل", "امل"), ("ٱلله", "الله"),
        ("موسى", "موسي"), ("مسؤول", "مسوول"), ("شؤون", "شوون"), ("رئيس", "رييس"), ("ماء", "ماء"),
        ("وزارة", "وزاره"), ("وزاره", "وزاره"),
        ("قالَ", "قال"), ("أنَّ", "ان"), ("مشيراً", "مشيرا"), ("الرَّحْمٰن", "الرحمن"),
        ("جمـــــال", "جمال"), ("لـ", "ل"), ("می‌شود", "ميشود"),
        ("بوینت", "بوينت"), ("نتورک", "نتورك"), ("گوگل", "كوكل"), ("ې", "ي"), ("ھ", "ه"), ("ہ", "ه"),
        ("ﻗﺎﻝ", "قال"), ("ﻻ", "لا"), ("ﷲ", "الله"), ("ﻷ", "لا"), ("ﺓ", "ه"),
        ("٢١", "21"), ("۲۱", "21"), ("21", "21"), ("٣٫٥", "3٫5"),
        ("USA", "usa"), ("Ｕ", "u"), ("\u200fقال\u200e", "قال"), ("قا\ufeffل", "قال"),
        ("،", "،"), ("؟", "؟"), ("«", "«"), ("…", "..."),
    ],
)  # fmt: skip
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize("letter", [chr(c) for c in (*range(0x0621, 0x063B), *range(0x0641, 0x064B))])
def test_presentation_forms_fold_as_their_letter(letter: str) -> None:
    shapes = [chr(c) for c in range(0xFE80, 0xFEF5) if unicodedata.normalize("NFKC", chr(c)) == letter]
    assert shapes
    assert {fold(shape) for shape in shapes} == {fold(letter)}


@pytest.mark.parametrize(("one", "other"), [("قال", "كال"), ("سوريا", "سورية"), ("ماء", "ما"), ("ضد", "صد")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)
