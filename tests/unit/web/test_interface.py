"""Which interface language a visitor gets."""

from __future__ import annotations

import pytest

from aqwal.web.interface import choose_language

# Asked for, kept in the cookie, accepted by the browser, and what comes.
VISITORS = (
    (None, None, "", "en"),
    (None, None, "ar", "ar"),
    (None, None, "ar-SA, en;q=0.9", "ar"),
    (None, None, "fr, en;q=0.3, ar;q=0.7", "ar"),
    (None, None, "ar;q=0, fr", "en"),
    (None, None, "fr, de", "en"),
    (None, None, "*;q=x, ,;;=,ar;q=0.1", "ar"),
    (None, None, "AR-eg", "ar"),
    (None, "ar", "en", "ar"),
    ("en", "ar", "ar", "en"),
    ("xx", "ar", "en", "ar"),
    (None, "<b>", "en", "en"),
)


@pytest.mark.parametrize(("asked", "kept", "accepted", "expected"), VISITORS)
def test_language(asked: str | None, kept: str | None, accepted: str, expected: str) -> None:
    assert choose_language({"en", "ar"}, asked, kept, accepted) == expected
