"""What a page's head says of the article: site, day, address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from aqwal.articles.fields import day_of_field

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]  # it ships no types

_DAYS = (
    "article:published_time", "og:published_time", "datepublished", "publish-date", "publish_date", "publishdate",
    "pubdate", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date", "dcterms.created", "date",
    "article:published",
)  # fmt: skip
_IN_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')


def day_in(tree: HtmlElement) -> date | None:
    """The day on which the page says that the article was published: its head, then its data, then its first <time>."""
    given = _head(tree)
    named = (given[name] for name in _DAYS if name in given)
    return next((day for value in (*named, *_data_days(tree), *_times(tree)) if (day := day_of_field(value))), None)


def site_in(tree: HtmlElement) -> str | None:
    """The site's name as the page writes it."""
    return _head(tree).get("og:site_name")


def address_in(tree: HtmlElement) -> str | None:
    """The page's own address."""
    for link in tree.iter("link"):
        if link.get("rel") == "canonical" and (link.get("href") or "").startswith("http"):
            return str(link.get("href"))
    address = _head(tree).get("og:url", "")
    return address if address.startswith("http") else None


def _head(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _data_days(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iter("script"):
        yield from _IN_DATA.findall(script.text or "")


def _times(tree: HtmlElement) -> Iterator[str]:
    return (time.get("datetime") for time in tree.iter("time") if time.get("datetime"))
