"""What the stylesheet promises: both ways of writing, joined letters, and colours that can be read."""

from __future__ import annotations

import re

import pytest

from aqwal.web.site import STATIC

CSS = re.sub(r"/\*.*?\*/", "", (STATIC / "aqwal.css").read_text(encoding="utf-8"), flags=re.DOTALL)
LIGHT, DARK = (
    dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6});", block))
    for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]
)
PHYSICAL = re.compile(
    r"(?<![-\w])(?:left|right|(?:margin|padding|border)-(?:left|right|top|bottom)\b|float|direction)\s*:"
    r"|text-align:\s*(?:left|right)|(?<![-\w])(?:top|bottom|width|height)\s*:"
)
# What would put room between letters, or between a word and its clitic.
ROOM = re.compile(r"(?:^|[;\s])(?:padding|margin|border|letter-spacing|display|font|float)[^;]*:")
INLINE = (".said", ".event", "a.cue", ".aside", ".context .cue")
# Words on a ground, and the contrast that they need (WCAG 2.2 AA).
PAIRS = [
    (ink, ground, 4.5) for ink in ("ink",) for ground in ("direct", "indirect", "mixed", "target", "notice", "raised")
]
PAIRS += [(ink, ground, 4.5) for ink in ("ink", "soft", "link", "dim") for ground in ("paper", "raised")]
PAIRS += [("focus", "paper", 3.0)]


def rules() -> list[tuple[str, str]]:
    return [(s.strip(), body) for s, body in re.findall(r"([^{}]+)\{([^{}]*)\}", CSS)]


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_directions_are_logical() -> None:
    assert PHYSICAL.findall(CSS) == []


@pytest.mark.parametrize("name", INLINE)
def test_highlights_take_no_room(name: str) -> None:
    named = re.compile(rf"(?:^|[\s,]){re.escape(name)}(?:[.:][^\s,]*)?(?=$|,)")  # itself, not what stands in it
    found = [body for selector, body in rules() if named.search(selector) and ".legend" not in selector]
    assert found
    assert [body for body in found if ROOM.search(re.sub(r"scroll-margin[^;]*;", "", body))] == []


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_contrast(scheme: dict[str, str], ink: str, ground: str, least: float) -> None:
    darker, lighter = sorted((luminance(scheme[ink]), luminance(scheme[ground])))
    assert (lighter + 0.05) / (darker + 0.05) >= least


def test_nothing_is_fetched_from_elsewhere() -> None:
    assert re.findall(r"@import|url\((?!fonts/)[^)]*\)|//", CSS) == []
    assert all((STATIC / font).is_file() for font in re.findall(r"url\((fonts/[^)]+)\)", CSS))
