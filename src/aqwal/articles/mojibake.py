"""Text that went through the wrong code page: UTF-8 read as Windows-1252 or as Windows-1256."""

from __future__ import annotations

import re

_NAMES = {"cp1252": "Windows-1252", "cp1256": "Windows-1256"}
# The first byte of an Arabic letter in UTF-8 is D8 or D9 (tah and zah in Windows-1256), its second one is 80 to BF.
_SECOND = bytes(range(0x80, 0xC0))
_FIRST = {page: bytes((0xD8, 0xD9)).decode(page) for page in _NAMES}
_PAIRS = {
    page: re.compile(f"[{first}][\x80-\x9f{re.escape(_SECOND.decode(page, 'ignore'))}]")
    for page, first in _FIRST.items()
}
_SAMPLE, _FEWEST, _SHARE = 4000, 3, 0.2


def mend(text: str) -> tuple[str, str | None]:
    """`text` as it was meant and a sentence on what was wrong; None and the same text where it is in order.

    What cannot be undone without loss stays as it is.
    """
    page = code_page_of(text)
    if page is None:
        return text, None
    fault = f"this is UTF-8 that was read as {_NAMES[page]}"
    try:
        return _bytes_of(text, page).decode("utf-8-sig"), f"{fault}; it was put right"
    except UnicodeError:
        return text, f"{fault}, and part of it is lost; get the text anew"


def fault_of(text: str) -> str | None:
    """A sentence on text that was taken for another code page's, None where it is in order."""
    page = code_page_of(text)
    return f"this is UTF-8 that was read as {_NAMES[page]}; read the file as UTF-8 and give it anew" if page else None


def code_page_of(text: str) -> str | None:
    """The code page that UTF-8 was taken for, None where the text is in order."""
    sample = text[:_SAMPLE]
    for page, pair in _PAIRS.items():
        firsts = sum(map(sample.count, _FIRST[page]))
        pairs = len(pair.findall(sample)) if 2 * firsts > _SHARE * len(sample) else 0
        if pairs >= _FEWEST and 2 * pairs > _SHARE * len(sample):
            return page
    return None


def _bytes_of(text: str, page: str) -> bytes:
    """The bytes that `page` shows as `text`; bytes without a character in the page are shown as C1 controls."""
    try:
        return text.encode(page)
    except UnicodeEncodeError:
        return b"".join(bytes([ord(one)]) if "\x80" <= one <= "\x9f" else one.encode(page) for one in text)
