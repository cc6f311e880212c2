"""The names of Arabs whom no list has in Latin letters, as far as `ar/romanized.tsv` knows their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aqwal.languages.ar.affixes import ARTICLE
from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons


def compile_romanized(lexicons: Lexicons) -> dict[str, str]:
    """The Latin spelling of each word, folded; of the links of names too (`بن`: bin)."""
    links = {
        fold(str(row["word"])): str(row["latin"]) for row in lexicons.table("ar/name_links.tsv") if row.get("latin")
    }
    return {fold(str(row["word"])): str(row["latin"]) for row in lexicons.table("ar/romanized.tsv")} | links


def romanized(words: Sequence[str], spellings: Mapping[str, str]) -> str | None:
    """The name of these folded words in Latin letters, None where a word of it is not known. It is a likely spelling:
    people write their names as they please.

    >>> romanized(("سامر", "بن", "عبد", "الله"), {"سامر": "Samer", "بن": "bin", "عبدالله": "Abdullah"})
    'Samer bin Abdullah'
    """
    written: list[str] = []
    at = 0
    while at < len(words):
        two = words[at] + words[at + 1] if at + 1 < len(words) and words[at + 1].startswith(ARTICLE) else ""
        latin = spellings.get(two) or spellings.get(words[at])
        if latin is None:
            return None
        written.append(latin)
        at += 2 if two in spellings else 1
    return " ".join(written) if len(written) > 1 else None
