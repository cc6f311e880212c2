"""Bytes decoded as Arabic text: Unicode first, then the two old code pages, told apart by the letters they give."""

from __future__ import annotations

import codecs
import re

from aqwal.articles.mojibake import mend
from aqwal.errors import InputError

_BOMS = (  # UTF-32's first: it begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF file: save its text as .txt"),
    (b"PK\x03\x04", "a zip archive or an office document: unpack it, or save it as .txt"),
    (b"\xd0\xcf\x11\xe0", "an office document: save it as .txt"),
    (b"{\\rtf", "a rich text document: save it as .txt"),
    (b"\x1f\x8b", "compressed: unpack it with gunzip"),
    (b"BZh", "compressed: unpack it with bunzip2"),
    (b"\xfd7zXZ", "compressed: unpack it with unxz"),
    (b"7z\xbc\xaf", "an archive: unpack it"),
    (b"SQLite format 3\x00", "an SQLite file; if it is a record of aqwal, open it with `aqwal show` or `aqwal serve`"),
    (b"\x89PNG", "a picture: give the article's text"),
    (b"\xff\xd8\xff", "a picture: give the article's text"),
    (b"GIF8", "a picture: give the article's text"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WORDS = re.compile(rb"[\x80-\xff]+")
_SAMPLE = 1 << 16
# How often a letter comes among a thousand of newswire; marks, Latin letters and signs count against a code page.
_PER_MILLE = {
    "ا": 150, "ل": 125, "ي": 78, "م": 62, "و": 60, "ن": 57, "ر": 49, "ت": 46, "ب": 36, "ة": 35, "ع": 33, "د": 31,
    "س": 26, "ف": 25, "أ": 24, "ق": 23, "ه": 22, "ك": 21, "ح": 19, "ى": 15, "ج": 14, "إ": 12, "ش": 10, "ص": 9,
    "ط": 9, "خ": 8, "ض": 6, "ء": 5, "ذ": 5, "ث": 5, "ز": 5, "غ": 4, "ئ": 4, "ظ": 2, "آ": 2, "ؤ": 2,
}  # fmt: skip
_COUNTS_AGAINST = re.compile("[\u064b-\u0652\u0080-\u009f\u00c0-\u00ff\u0152-\u0192\u067e-\u06d2\ufffd×÷¤]")


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of `data`, line ends as they are, and sentences for the user on what was wrong with it.

    Bytes that mean nothing become U+FFFD. `InputError` where there is no text: nothing at all, or a binary file.
    """
    encoding = encoding_of(data)
    text = data.decode(encoding, "replace").replace("\x00", "\ufffd")
    text, problem = mend(text)
    return text, tuple(one for one in (problem, damage(text)) if one)


def damage(text: str) -> str | None:
    """A sentence on the replacement characters in `text`, None where it has none."""
    count = text.count("\ufffd")
    first = text.find("\ufffd")
    if not count:
        return None
    return (
        f"{count} broken character{'s' * (count > 1)} (the first at {first}), shown as \ufffd: "
        "words may be lost there; get the text anew if it matters"
    )


def encoding_of(data: bytes, *, whole: bool = True) -> str:
    """The encoding of `data`, as Python names it; `whole` is False for the beginning of more.

    `InputError` where it is empty or binary.
    """
    if not data.strip():
        raise InputError("it is empty: give a file with text in it")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"it is {kind}")
    if unmarked := _unmarked_utf16(data[:_SAMPLE]):
        return unmarked
    _refuse_binary(data[:_SAMPLE])
    if _is_utf8(data, whole=whole):
        return "utf-8"
    words = b" ".join(_WORDS.findall(data))[:_SAMPLE]  # a page may begin with a hundred thousand ASCII characters
    return "utf-8" if _was_utf8(words) else _code_page(words)


def _unmarked_utf16(sample: bytes) -> str | None:
    """UTF-16 without its mark: nearly all high bytes of Arabic and Latin text are 06 and 00, the low ones are not."""
    even, odd = sample[0::2], sample[1::2]
    for high, low, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        likely = len(low) > 1 and _share_of_high(high) > 0.9 and _share_of_high(low) < 0.4  # noqa: PLR2004 - by trial
        if likely and not _CONTROLS.search(sample.decode(encoding, "replace").encode()):
            return encoding
    return None


def _share_of_high(part: bytes) -> float:
    return sum(part.count(value) for value in (0x00, 0x06, 0x20)) / max(1, len(part)) if 0 in part else 0.0


def _refuse_binary(sample: bytes) -> None:
    controls = len(_CONTROLS.findall(sample))
    if controls > max(2, len(sample) // 500) or 10 * controls > len(sample):
        raise InputError("it is a binary file, not text: give .txt, .html, .json, .jsonl, .csv or .tsv")


def _is_utf8(data: bytes, *, whole: bool) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, whole)
    except UnicodeDecodeError:
        return False
    return True


def _was_utf8(words: bytes) -> bool:
    """Whether it was UTF-8 before some bytes were broken: characters that are right outnumber faults by far."""
    text = words.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return len(text) - text.count(" ") - wrong > 4 * wrong


def _code_page(sample: bytes) -> str:
    """Windows-1252 where letters beyond ASCII mostly stand alone, else the Arabic page with the likelier letters."""
    words = _WORDS.findall(sample)
    if 2 * len(b"".join(word for word in words if len(word) > 1)) < len(b"".join(words)):
        return "cp1252"
    return max(("cp1256", "iso8859_6"), key=lambda encoding: _likeness(sample.decode(encoding, "replace")))


def _likeness(text: str) -> int:
    return sum(text.count(letter) * weight for letter, weight in _PER_MILLE.items()) - 60 * len(
        _COUNTS_AGAINST.findall(text)
    )
