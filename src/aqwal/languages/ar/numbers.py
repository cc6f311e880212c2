"""Numbers of Arabic text as they stand in folded tokens (folding has made Arabic-Indic and Farsi digits ASCII)."""

from __future__ import annotations

import re

from aqwal.languages.ar.letters import fold

_WHOLE = re.compile(r"[0-9]{1,9}\Z")


def whole_number(token: str) -> int | None:
    """The value of a folded token that is digits and nothing else (at most nine), else None.

    >>> whole_number("21"), whole_number("21/1"), whole_number("خمسه")
    (21, None, None)
    """
    return int(token) if _WHOLE.match(token) else None


def number_in(word: str) -> int | None:
    """The value of a word of digits in any of the three sets, else None.

    >>> number_in("٢٠٢٢"), number_in("۲۰۲۲"), number_in("2022")
    (2022, 2022, 2022)
    """
    return whole_number(fold(word))
