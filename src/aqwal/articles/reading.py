"""One source read as an article: its text untouched, what stands around the reporting as spans."""

from __future__ import annotations

import hashlib

from aqwal.articles.crediting import cleaned, credit_of
from aqwal.articles.decoding import damage, decode
from aqwal.articles.mojibake import fault_of
from aqwal.articles.pages import read_page
from aqwal.articles.residue import Residue
from aqwal.articles.scripts import language_of
from aqwal.articles.setting_aside import Found, set_aside
from aqwal.errors import InputError
from aqwal.model import Article, Source
from aqwal.settings import Settings

_NAMES = {"en": "English", "fa": "Persian", "ur": "Urdu", "ps": "Pashto", "ckb": "Kurdish"}


def read_article(source: Source, residue: Residue, settings: Settings) -> Article:
    """The article of a source; what cannot be read becomes a sentence in its `problems`, never an exception."""
    if source.format == "html":
        source, text, problems = read_page(source)
    else:
        text, problems = _text_of(source.content)
    title = cleaned(source.title) or ""
    language = language_of(text)
    found = set_aside(text, title, residue) if text else Found()
    if not title and found.headlines:
        title = " ".join(found.headlines[0].of(text).split())
    return Article(
        id=source.id or article_id(source.url, text),
        language=language,
        title=title,
        text=text,
        credit=credit_of(source, text, found, residue, settings),
        headlines=tuple(found.headlines),
        set_aside=tuple(found.aside),
        problems=(*source.problems, *problems, *_problems(text, language)),
        origin=source.origin,
    )


def _text_of(content: str | bytes) -> tuple[str, tuple[str, ...]]:
    """Text as it is, or decoded, and what is wrong with it."""
    try:
        if isinstance(content, bytes):
            return decode(content)
    except InputError as error:
        return "", (str(error),)
    return content, tuple(fault for fault in (fault_of(content), damage(content)) if fault)


def article_id(url: str | None, text: str) -> str:
    """`a_` and 16 hex digits: of the address, so that a corrected text keeps its id; without one, of the text."""
    return "a_" + hashlib.sha256((url or text).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _problems(text: str, language: str) -> tuple[str, ...]:
    if language == "ar" or not text:
        return ()
    if language == "und":
        return ("the text has no Arabic letters; nothing was read in it",)
    return (f"the text looks like {_NAMES[language]}; this reader reads Arabic, so expect little from it",)
