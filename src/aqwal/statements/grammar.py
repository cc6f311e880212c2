"""The compiled knowledge of the statement reader."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.lexicons import Lexicons
from aqwal.statements.contents import Endings, compile_endings
from aqwal.statements.cues import CueIndex, compile_cues
from aqwal.statements.relays import Relays, compile_relays
from aqwal.statements.words import FunctionWords, compile_function_words


@dataclass(frozen=True, slots=True)
class Grammar:
    """Cues, function words, content endings and relays of one language."""

    cues: CueIndex
    words: FunctionWords
    endings: Endings
    relays: Relays


def compile_grammar(lexicons: Lexicons) -> Grammar:
    """The grammar of the Arabic lexicons; raises `LexiconError` for a faulty entry."""
    return Grammar(compile_cues(lexicons), compile_function_words(lexicons), compile_endings(lexicons), compile_relays(lexicons))
