"""Tokens: words whole, numbers whole, marks one by one, offsets of the text as it is."""

from __future__ import annotations

import pytest

from aqwal.languages.ar.tokens import tokenize
from aqwal.model import Span


def cut(text: str) -> list[str]:
    tokens = tokenize(text, [Span(0, len(text))])
    return [text[a:b] for a, b in zip(tokens.start, tokens.end, strict=True)]


def folds(text: str) -> list[str]:
    return tokenize(text, [Span(0, len(text))]).fold


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("قال الوزير، أمس.", ["قال", "الوزير", "،", "أمس", "."]),
        ("البلاد .وذكر", ["البلاد", ".", "وذكر"]),
        ("جمـــال و لـ«نعم»", ["جمـــال", "و", "لـ", "«", "نعم", "»"]),
        ("أنَّ مُحمّداً", ["أنَّ", "مُحمّداً"]),
        ("بنسبة 1.5 و3,000.75 و٣٫٥", ["بنسبة", "1.5", "و", "3,000.75", "و", "٣٫٥"]),
        ("في 10:30 يوم 21/1/2022 (24-15)", ["في", "10:30", "يوم", "21/1/2022", "(", "24-15", ")"]),
        ("2022ء 1436هـ", ["2022", "ء", "1436", "هـ"]),
        ("نعم... لا .. و.", ["نعم", "...", "لا", "..", "و", "."]),
        ("؟!", ["؟", "!"]),
        ("O'Brien’s C-130", ["O'Brien’s", "C", "-", "130"]),
        ("قال 'نعم'", ["قال", "'", "نعم", "'"]),
        ("a'1", ["a", "'", "1"]),
        (
            "&quot;نعم&QUOT; &amp; &#8220;لا&#x201d;",
            ["&quot;", "نعم", "&QUOT;", "&", "amp", ";", "&#8220;", "لا", "&#x201d;"],
        ),
        ("''نعم'' <<لا>>", ["''", "نعم", "''", "<<", "لا", ">>"]),
        ('""نعم"" "لا"', ['"', '"', "نعم", '"', '"', '"', "لا", '"']),
        ('""نعم"" ""لا""', ['""', "نعم", '""', '""', "لا", '""']),
        ("\u200fنعم\u200f \u200b\u202bلا\u202c\u061c", ["نعم", "لا"]),
        ("می‌شود", ["می‌شود"]),
        ("قال ـ نعم ـ", ["قال", "ـ", "نعم", "ـ"]),
        ("cafe\u0301 naïve", ["cafe\u0301", "naïve"]),
        ("💬نعم", ["💬", "نعم"]),
        ("\ud800نعم", ["\ud800", "نعم"]),
        ("\u064eنعم", ["\u064e", "نعم"]),
        ("a_b", ["a_b"]),
        (" \t\r\n\u2028", []),
        ("", []),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert (cut(text) if text else []) == tokens


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("&quot; &#34; &#034; &laquo; &#8221; &rsquo;", ['"', '"', '"', "«", "”", "’"]),
        ("'' `` ‘‘ ’’ << >> ″", ['"', '"', "“", "”", "«", "»", "”"]),
        (".. ... ....... …", ["..", "...", "...", "..."]),
        ("أنَّ ٢١ ـ \u064e", ["ان", "21", "ـ", "\u064e"]),
    ],
)
def test_folds(text: str, folded: list[str]) -> None:
    assert folds(text) == folded


def test_only_the_regions_are_cut_and_offsets_are_those_of_the_text() -> None:
    text = "واحد اثنان ثلاثة"
    tokens = tokenize(text, [Span(0, 4), Span(11, 16)])
    assert (tokens.start, tokens.end, len(tokens)) == ([0, 11], [4, 16], 2)
    assert tokens.span(0, 2) == Span(0, 16)
