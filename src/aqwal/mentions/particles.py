"""Small words by what each is used for: `ar/particles.tsv`."""

from __future__ import annotations

from collections.abc import Mapping

from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons

# What each means stands at the head of `ar/particles.tsv`.
USES = (
    "about",
    "address",
    "agency",
    "along",
    "already",
    "among",
    "and_that",
    "asked",
    "at_home",
    "back",
    "based",
    "been",
    "before_last",
    "beside",
    "both",
    "but",
    "carried_to",
    "charge",
    "condition",
    "construct",
    "contrast",
    "courtesy",
    "divine",
    "either",
    "figures",
    "genitive",
    "given_out",
    "governs",
    "happened",
    "having",
    "homeland",
    "honorific",
    "if",
    "indeed",
    "inside",
    "issued",
    "issued_by",
    "league",
    "letter",
    "manner",
    "maybe",
    "maybe_manner",
    "meanwhile",
    "must",
    "non",
    "number",
    "of_state",
    "one",
    "or",
    "over",
    "partisan",
    "poll",
    "post",
    "prayed",
    "press",
    "quantity",
    "question",
    "reflexive",
    "reports",
    "sent",
    "so_that",
    "society",
    "span",
    "spoken",
    "spokesman",
    "sport",
    "strongly",
    "that_prep",
    "then",
    "these",
    "told",
    "trailing",
    "turn",
    "upon",
    "was",
    "way",
    "when",
    "whenever",
    "where",
    "whether",
    "which",
    "which_made",
    "wished",
    "year",
)


def compile_particles(lexicons: Lexicons) -> Mapping[str, frozenset[str]]:
    """The folded words of each use; a use that the lexicons have no word for has none."""
    words: dict[str, set[str]] = {use: set() for use in USES}
    for row in lexicons.table("ar/particles.tsv"):
        words.setdefault(str(row["use"]), set()).add(fold(str(row["word"])))
    return {use: frozenset(found) for use, found in words.items()}
