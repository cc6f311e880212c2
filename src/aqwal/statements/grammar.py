"""The compiled knowledge of the statement reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from aqwal.languages.ar.affixes import IMPERFECT, without_pronoun
from aqwal.languages.ar.calendar import Calendar, compile_calendar
from aqwal.languages.recalling import recall, recall_each
from aqwal.lexicons import Lexicons
from aqwal.mentions.names import Names
from aqwal.statements.anonymity import Anonymity, compile_anonymity
from aqwal.statements.channels import Channels, compile_channels
from aqwal.statements.content_ends import Endings, compile_endings
from aqwal.statements.cues import CueIndex, compile_cues
from aqwal.statements.sequences import Sequences, compile_sequences
from aqwal.statements.words import FunctionWords, Vocabulary, compile_function_words, compile_vocabulary

_SHORTEST = 3
_OBJECTS = ("هم", "ها", "ه")


@dataclass(frozen=True, slots=True)
class Grammar:
    """Cues, function words, content endings, relays, everyday words, channels and days of one language."""

    cues: CueIndex
    words: FunctionWords
    endings: Endings
    noun_endings: Endings
    relays: Sequences
    names: Names
    vocabulary: Vocabulary
    channels: Channels
    calendar: Calendar
    anonymity: Anonymity
    _verbs: dict[str, bool] = field(default_factory=dict)
    _likely: dict[str, bool] = field(default_factory=dict)

    def may_be_verbs(self, fold: Sequence[str]) -> list[bool]:
        """Whether each of the folded words is such a verb, alone or with a pronoun as its object: most are none."""
        return recall_each(self._likely, fold, self._may_be_verb)

    def _may_be_verb(self, word: str) -> bool:
        return self._is_verb(word) or self.is_verb_with_object(word)

    def is_verb(self, word: str) -> bool:
        """Whether a folded word is a finite verb that reports nothing. Cached."""
        return recall(self._verbs, word, self._is_verb)

    def is_verb_with_object(self, word: str) -> bool:
        """Whether a folded word is such a verb in the perfect with a pronoun as its object (`عقده`)."""
        if not word.endswith(_OBJECTS):
            return False
        return any(word.endswith(p) and word[: -len(p)] in self.vocabulary.verbs for p in _OBJECTS)

    def _is_verb(self, word: str) -> bool:
        bare = word[1:] if word[0] in "وف" and len(word) >= _SHORTEST else word
        if word in self.vocabulary.verbs or bare in self.vocabulary.verbs:
            return True
        return bare.startswith(IMPERFECT) and not self.vocabulary.verbs.isdisjoint(without_pronoun(bare))


def compile_grammar(lexicons: Lexicons, names: Names) -> Grammar:
    """The grammar of the Arabic lexicons with the names of their gazetteer; `LexiconError` for a faulty entry."""
    return Grammar(
        compile_cues(lexicons),
        compile_function_words(lexicons),
        compile_endings(lexicons),
        compile_endings(lexicons, "nominal"),
        compile_sequences(lexicons, "ar/relays.tsv"),
        names,
        compile_vocabulary(lexicons),
        compile_channels(lexicons),
        compile_calendar(lexicons),
        compile_anonymity(lexicons),
    )
