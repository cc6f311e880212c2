"""Who stands behind an article, and its day: from the dateline, the container, the user's option, the address."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from aqwal.articles.levelling import level
from aqwal.articles.outlets import Outlets
from aqwal.articles.residue import Residue
from aqwal.articles.setting_aside import Found
from aqwal.languages.ar.dates import find_dates
from aqwal.languages.ar.day_arithmetic import day_of
from aqwal.languages.ar.tokens import tokenize
from aqwal.model import Credit, Source, Span
from aqwal.settings import Settings

_IN_ADDRESS = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sep>[-/_])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)"
    r"|(?<=/)(?P<y2>20\d\d)(?P<m2>\d\d)(?P<d2>\d\d)(?=/)"
)
_PARTS = re.compile(r"[-_–:/(),،\n]+")
_PLACE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,2}\Z")
_EDGES = " .,:;،؛-–/\t\n\u00a0"


def credit_of(source: Source, text: str, found: Found, residue: Residue, settings: Settings) -> Credit:
    """The credit of an article whose text gave `found`."""
    groups = [(name, span.of(text).strip(_EDGES)) for name, span in found.groups]
    author = cleaned(source.author)
    parts = [part.strip() for part in _PARTS.split(author or "") if part.strip()]
    publisher, agency = _houses(groups, source, parts, residue.outlets)
    place = _place_in(parts, residue)
    head = _Head(text, found, residue)
    day, day_from = _day(source, text, found, residue, settings)
    return Credit(
        publisher=publisher,
        agency=agency,
        byline=_author(author, parts, place, residue) or _first(groups, "byline") or head.person(),
        url=source.url or None,
        place=head.place() or place,
        date=day,
        date_from=day_from,
    )


def _author(author: str | None, parts: list[str], place: str | None, residue: Residue) -> str | None:
    """Whom an author's field names: all of it, or what stands beside an outlet (`عكاظ - هالة مراد`) or None."""
    outlets = [part for part in parts if residue.outlets.named(part)]
    names = [part for part in parts if part not in outlets and part != place and not residue.places.is_desk(part)]
    if parts and not names:
        return None
    return names[0] if outlets and len(names) == 1 else author


def cleaned(field: str | None) -> str | None:
    """A container's field without entities and extra blanks, None where nothing is left."""
    return " ".join(html.unescape(field or "").split()) or None


def _first(groups: list[tuple[str, str]], name: str) -> str | None:
    return next((value for group, value in groups if group == name and value), None)


def _houses(
    groups: list[tuple[str, str]], source: Source, author: list[str], outlets: Outlets
) -> tuple[str | None, str | None]:
    """Publisher and agency: the container's publisher first, then what datelines and the author's field name."""
    publisher = _called(cleaned(source.publisher), outlets)
    agency = None
    for group, value in groups:
        outlet = outlets.find(value)
        if group == "agency" or (group == "outlet" and outlet and outlet.kind == "agency"):
            agency = agency or _called(value, outlets)
        elif group in ("publisher", "outlet"):
            publisher = publisher or _called(value, outlets)
    return publisher, agency or next(_agencies_in(author, outlets), None)


def _called(name: str | None, outlets: Outlets) -> str | None:
    """The outlet's name in the lexicon, else as written."""
    outlet = outlets.find(name) if name else None
    return outlet.name if outlet else name


def _agencies_in(parts: list[str], outlets: Outlets) -> Iterator[str]:
    """Agencies that an author's field names; a field that is nothing but "وكالة ..." names one too."""
    for part in parts:
        outlet = outlets.named(part)
        if outlet and outlet.kind == "agency":
            yield outlet.name
    if len(parts) == 1 and level(parts[0]).split()[0] in outlets.agency_words and len(parts[0].split()) > 1:
        yield parts[0]


@dataclass(frozen=True, slots=True)
class _Head:
    """What the rules found where datelines have their place."""

    text: str
    found: Found
    residue: Residue

    def place(self) -> str | None:
        """The first that is a place."""
        spans = self._spans()
        return next(
            (words for words, span in spans if self.residue.places.has(words, certain=self._certain(span))), None
        )

    def person(self) -> str | None:
        """The first that is somebody's name, as bylines are."""
        return next((words for words, _ in self._spans() if self.residue.places.is_person(words)), None)

    def _spans(self) -> list[tuple[str, Span]]:
        places = ((span.of(self.text).strip(_EDGES), span) for name, span in self.found.groups if name == "place")
        return [(words, span) for words, span in places if words and not self._is_house(words)]

    def _is_house(self, words: str) -> bool:
        outlets = self.residue.outlets
        return outlets.named(words) is not None or level(words).split()[0] in outlets.agency_words

    def _certain(self, place: Span) -> bool:
        """Whether the dateline of `place` has an agency or a day too."""
        line = next((aside.span for aside in self.found.aside if aside.span.contains(place)), place)
        beside = [(name, span.of(self.text)) for name, span in self.found.groups if line.contains(span)]
        return any(name in ("date", "agency") or _is_agency(words, self.residue.outlets) for name, words in beside)


def _is_agency(words: str, outlets: Outlets) -> bool:
    outlet = outlets.find(words)
    return outlet is not None and outlet.kind == "agency"


def _place_in(parts: list[str], residue: Residue) -> str | None:
    """The place of an author's field whose other parts are outlets (`paris - afp`)."""
    outlets = [part for part in parts if residue.outlets.named(part)]
    others = [part for part in parts if part not in outlets]
    if not outlets or len(others) != 1:
        return None
    place = others[0]
    certain = any(_is_agency(outlet, residue.outlets) for outlet in outlets)
    return place if _PLACE.match(place) and residue.places.has(place, certain=certain) else None


def _day(
    source: Source, text: str, found: Found, residue: Residue, settings: Settings
) -> tuple[date | None, str | None]:
    for name, span in found.groups:
        if name == "date" and (day := _dateline_day(text, span, source.date or settings.date, residue)):
            return day, "dateline"
    if source.date:
        return source.date, "field"
    if settings.date:
        return settings.date, "option"
    day = day_in_address(source.url or "") or day_in_address(source.origin)
    return day, "address" if day else None


def _dateline_day(text: str, span: Span, seen_from: date | None, residue: Residue) -> date | None:
    tokens = tokenize(text, (span,))
    mentions = find_dates(tokens, 0, len(tokens), seen_from, residue.calendar)
    return next((mention.date for mention in mentions if mention.date and mention.precision == "day"), None)


def day_in_address(address: str) -> date | None:
    """The first day in a URL or a file name (`/2015/07/25/`, `geneva-2022-01-21.txt`), None if it has none.

    >>> day_in_address("https://example.com/2015/07/25/story.html")
    datetime.date(2015, 7, 25)
    """
    for match in _IN_ADDRESS.finditer(address):
        year, month, day = (match[name] or match[name + "2"] for name in "ymd")
        if that := day_of(int(year), int(month), int(day)):
            return that
    return None
