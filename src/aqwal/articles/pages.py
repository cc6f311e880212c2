"""Web pages: the article out of its page, and what the page says of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from aqwal.articles.decoding import decode
from aqwal.articles.markup import harmless, paragraphs, size
from aqwal.articles.page_facts import address_in, day_in, site_in
from aqwal.errors import InputError
from aqwal.model import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]  # it ships no types

# Beyond these the extractor takes many seconds: a list of 10,000 items takes eight.
_MOST_ELEMENTS, _MOST_CHARACTERS = 5_000, 2_000_000
_FEWEST = 40  # characters: what is shorter is a button or a heading
_NO_SEARCH = {"extensive_search": False}  # for a day in the text: seconds, and wrong for Arabic months
_NO_ARTICLE = "no article was found in the page; save its text as .txt and read that"
_LARGE = "the page is very large; all its paragraphs were taken, those of menus and other articles too"


@dataclass(frozen=True, slots=True)
class _Extract:
    text: str = ""
    title: str | None = None
    author: str | None = None
    site: str | None = None


def read_page(source: Source) -> tuple[Source, str, tuple[str, ...]]:
    """The source with what the page says of itself, the article's text (a paragraph a line), and problems.

    Never raises: a page without an article gives "" and a problem. What the container says goes before the page's word.
    """
    try:
        page, problems = decode(source.content) if isinstance(source.content, bytes) else (source.content, ())
    except InputError as error:
        return source, "", (str(error),)
    page = harmless(page)
    if size(page) > _MOST_ELEMENTS or len(page) > _MOST_CHARACTERS:
        text = paragraphs(page)
        return source, text, (*problems, _LARGE if text else _NO_ARTICLE)
    tree = _parsed(page)
    found = _extract(tree) if tree is not None else _Extract()
    text = found.text or paragraphs(page)
    if tree is not None:
        source = _described(source, tree, found)
    return source, text, problems if text else (*problems, _NO_ARTICLE)


def _described(source: Source, tree: HtmlElement, found: _Extract) -> Source:
    return replace(
        source,
        title=source.title or found.title,
        author=source.author or found.author,
        publisher=source.publisher or site_in(tree) or found.site,
        url=source.url or address_in(tree),
        date=source.date or day_in(tree),
    )


def _parsed(page: str) -> HtmlElement | None:
    from trafilatura.utils import load_html  # noqa: PLC0415 - a second to import, which only pages should pay

    _quieten()
    try:
        return load_html(page)
    except Exception:  # noqa: BLE001 - whatever a parser says of a broken page, its paragraphs are tried next
        return None


def _extract(tree: HtmlElement) -> _Extract:
    from trafilatura import bare_extraction  # noqa: PLC0415 - as above

    try:
        found = bare_extraction(tree, with_metadata=True, include_comments=False, date_extraction_params=_NO_SEARCH)
    except Exception:  # noqa: BLE001 - as above
        return _Extract()
    if found is None or isinstance(found, dict):
        return _Extract()
    text = (found.text or "").strip()
    return _Extract(text if len(text) >= _FEWEST else "", found.title, found.author, found.sitename)


def _quieten() -> None:
    """Keep the extractor's log from standard error where the program has no log of its own; our problems say it."""
    import logging  # noqa: PLC0415 - wanted for web pages alone

    log = logging.getLogger("trafilatura")
    if not log.handlers:
        log.addHandler(logging.NullHandler())
