"""Which interface language a visitor gets."""

from __future__ import annotations

from collections.abc import Collection

COOKIE = "ui"
DEFAULT = "en"


def choose_language(known: Collection[str], asked: str | None, kept: str | None, accepted: str) -> str:
    """What is `asked` for in the address, else `kept` in the cookie, else `accepted` by the browser, else English."""
    for wish in (asked, kept):
        if wish in known:
            return str(wish)
    return next((language for language in _by_weight(accepted) if language in known), DEFAULT)


def _by_weight(accepted: str) -> list[str]:
    """The languages of an Accept-Language header without their regions, the most wanted first."""
    wishes = [_weighted(part) for part in accepted.split(",")[:50]]
    return [language for weight, language in sorted(wishes, key=lambda wish: -wish[0]) if weight > 0]


def _weighted(part: str) -> tuple[float, str]:
    name, _, weight = part.partition(";")
    language = name.strip().lower().partition("-")[0]
    try:
        return (float(weight.strip().removeprefix("q=")) if weight else 1.0, language)
    except ValueError:
        return (0.0, language)
