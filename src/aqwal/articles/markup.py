"""The markup of a page made harmless, and its paragraphs without a parser: both in time linear in its length."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_HIDDEN = re.compile(r"<(script|style|svg|template|noscript|iframe|object)\b", re.IGNORECASE)
_DATA = re.compile(r"<script[^<>]{0,200}application/ld\+json", re.IGNORECASE)
_HUGE_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)[^<>]{4000,}>")
_DECLARATION = re.compile(r"\s*<\?xml[^<>]{0,200}\?>")
_BLOCK = re.compile(
    r"<(/?)(p|div|h[1-6]|li|br|td|th|tr|article|section|table|ul|ol|blockquote|header|footer|nav|title|head|body|figure"
    r"|figcaption|form|main|aside|pre)\b[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>")
_LARGEST_DATA = 100_000


def harmless(page: str) -> str:
    """The page without comments, scripts (but data about the article), pictures and tags of thousands of characters."""
    page = _DECLARATION.sub("", page, count=1)
    return _HUGE_TAG.sub(r"<\1>", "".join(_shown(_without_comments(page))))


def size(page: str) -> int:
    """About how many elements the page has."""
    return page.count("<") - page.count("</")


def paragraphs(page: str) -> str:
    """The text of a page's paragraphs and lines broken by <br>, one a line."""
    parts = _BLOCK.split("".join(_shown(_without_comments(page), data=False)))
    lines = (
        " ".join(html.unescape(_TAG.sub("", text)).split())
        for closing, name, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
        if name.lower() == "br" or (name.lower() == "p" and not closing)
    )
    return "\n".join(line for line in lines if line)


def _without_comments(page: str) -> str:
    first, *others = page.split("<!--")
    return first + "".join(other.partition("-->")[2] for other in others)


def _shown(page: str, *, data: bool = True) -> Iterator[str]:
    """What stands between hidden elements; with `data`, those that hold JSON-LD too."""
    at = 0
    for match in _HIDDEN.finditer(page):
        if match.start() < at:
            continue
        yield page[at : match.start()]
        at = _end(page, match)
        if data and at - match.start() <= _LARGEST_DATA and _DATA.match(page, match.start()):
            yield page[match.start() : at]
    yield page[at:]


def _end(page: str, opening: re.Match[str]) -> int:
    """Where the element that opens there ends: after its closing tag, else at the end of the page."""
    closing = page.find(f"</{opening[1]}", opening.end())
    return len(page) if closing < 0 else page.find(">", closing) + 1 or len(page)
