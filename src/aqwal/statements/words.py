"""Function words: what ends a noun phrase, opens a clause, or denies what follows."""

from __future__ import annotations

from aqwal.languages.ar.letters import fold
from aqwal.lexicons import Lexicons

STOP = "stop"
_PUNCTUATION = {"،": "comma", ",": "comma", "؛": "semicolon", ";": "semicolon", ":": "colon", ".": STOP, "!": STOP, "؟": STOP, "?": STOP}
_PUNCTUATION |= dict.fromkeys("()[]{}-–—…/*|", "mark")
_PUNCTUATION["..."] = _PUNCTUATION[".."] = "dots"


class FunctionWords:
    """The class of a folded token, "" for a content word: prep, prep_of_office, time, adverb, conj, that, that_pronoun,
    relative, negation, auxiliary, pronoun, demonstrative, comma, semicolon, colon, stop, dots, mark.
    """

    def __init__(self, classes: dict[str, str]) -> None:
        """Take the classes by folded word."""
        self._classes = classes

    def of(self, folded: str) -> str:
        """The class of `folded`; a conjunction written on to a function word keeps the word's class."""
        found = self._classes.get(folded)
        if found is not None:
            return found
        found = ""
        if folded[:1] in "وف" and len(folded) > 2:
            found = self._classes.get(folded[1:], "")
        self._classes[folded] = found
        return found


def compile_function_words(lexicons: Lexicons) -> FunctionWords:
    """The classes in `ar/function_words.tsv`, and punctuation."""
    classes = {fold(row["word"]): str(row["class"]) for row in lexicons.table("ar/function_words.tsv")}
    return FunctionWords({**classes, **_PUNCTUATION})
