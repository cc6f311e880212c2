"""Odd letters found and mended, and names compared as the readers compare them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aqwal.languages.ar.letters import fold
from aqwal.lexicons.checking.letters import matched, mended, oddities

ARABIC = st.text([chr(code) for code in range(0x621, 0x653) if code not in range(0x63B, 0x641)], min_size=1)


@given(st.lists(ARABIC, min_size=1, max_size=4))
def test_names_are_compared_as_readers_fold_them(words: list[str]) -> None:
    assert matched(" ".join(words)).split() == [folded for word in words if (folded := fold(word))]


@pytest.mark.parametrize(
    ("odd", "plain"),
    [
        ("\ufef7\ufee3\ufeae", "لأمر"),
        ("\ufdf2", "الله"),
        ("ا\u0654مر", "أمر"),
        ("ﮐتاب", "كتاب"),
        ("تا\u06ccم", "تايم"),
        ("عل\u06cc", "عل\u06cc"),
        ("\u06beلال", "هلال"),
        ("مدرس\u06c1", "مدرس\u06c1"),
        ("عـــام", "عام"),
        ("للـ", "لل"),
        ("1445 هـ", "1445 هـ"),
        ("هـذا", "هذا"),
        ("قال\u200f", "قال"),
        ("مجلس\u00a0الأمن", "مجلس الأمن"),
        ("ڤيينا گوگل پاريس", "ڤيينا گوگل پاريس"),
        ("قَالَ", "قَالَ"),
    ],
)
def test_letters_are_plain_where_it_is_certain(odd: str, plain: str) -> None:
    assert mended(odd) == plain


@pytest.mark.parametrize("text", ["قال الوزير إن", "1445 هـ", "ڤيينا گوگل پاريس", "٢٠٢٤", "«نعم»، قال؟", "R&D", ""])
def test_plain_text_is_not_odd(text: str) -> None:
    assert list(oddities(text)) == []
