"""The examples of reporting verbs: a sentence that no longer fires, or fires and must not, is told with its entry."""

from __future__ import annotations

from pathlib import Path

import pytest

from aqwal.errors import LexiconError
from aqwal.languages.ar.letters import fold
from aqwal.lexicons import load_lexicons
from aqwal.statements.checking import check_cues

CUE = """\
# A verb that is in no other lexicon.
- id: say.ثرثر
  means: chattered
  act: say
  perfect: ثرثر
  imperfect: يثرثر
  frames:
    - clause
"""
FIRES = "  fires:\n    - ثرثر وزير الخارجية الناردي أن المحادثات مستمرة\n"
SILENT = "  must_not_fire:\n    - ثرثر الأطفال طوال الليل\n"
TWINS = CUE + "- id: say.ثرثر.2\n  means: x\n  act: say\n  perfect: سقسق\n  frames:\n    - clause\n" + FIRES


def faults(folder: Path, text: str) -> list[tuple[int, str]]:
    """Line and words of each fault in the folder's own file of cues with `text`."""
    path = folder / "ar" / "cues" / "own.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    found = check_cues(load_lexicons([folder]))
    return [(fault.line, f"{fault.what}; {fault.mend}") for fault in found if fault.file == path]


@pytest.mark.parametrize("text", [CUE, CUE + FIRES, CUE + SILENT, CUE + FIRES + SILENT])
def test_examples_that_hold_are_no_fault(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (CUE + SILENT.replace("must_not_fire", "fires"), 2, "say.ثرثر finds nothing in its example 'ثرثر الأطفال"),
        (CUE + FIRES.replace("fires", "must_not_fire"), 2, "say.ثرثر finds a statement in 'ثرثر وزير"),
        (CUE.replace("act: say", "act: warn"), 2, "say.ثرثر begins with another act than its own, warn"),
        (TWINS, 9, "say.ثرثر.2 finds nothing in its example 'ثرثر وزير الخارجية"),
        (TWINS, 9, "(say.ثرثر does); mend the entry or the example"),
    ],
)
def test_an_example_that_does_not_hold_is_told(tmp_path: Path, text: str, line: int, words: str) -> None:
    assert [at for at, told in faults(tmp_path, text) if words in told] == [line]


def test_an_entry_that_cannot_be_compiled_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"own.yaml:2.*no field 'frames'"):
        faults(tmp_path, CUE.replace("  frames:\n    - clause\n", ""))


def test_the_reader_knows_every_preposition_of_the_frames() -> None:
    """Letters written on to a word, and prepositions in the list of function words, are what it can find."""
    lexicons = load_lexicons()
    words = {fold(row["word"]) for row in lexicons.table("ar/function_words.tsv") if row["class"] == "prep"}
    frames = [str(row["frame"]).partition(":") for row in lexicons.table("ar/frames.tsv")]
    prepositions = {fold(after) for before, _, after in frames if before == "to" and after != "object"}
    prepositions |= {fold(before) for before, _, _ in frames if not before.isascii()}
    assert len(prepositions) > 5
    assert prepositions - {"ب", "ل", "ك"} <= words
