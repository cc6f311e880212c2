"""The check of the event patterns: the bundled ones are whole, and faults name their line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from aqwal.errors import LexiconError
from aqwal.events.checking import check_patterns
from aqwal.lexicons import Lexicons, load_lexicons

ENTRY = """\
- id: assault.داعب
  means: teased
  type: ASSAULT
  perfect: داعب
  recipient:
    - object
  requires: both
  fires:
    - داعبت أوريا ناردين
  source: a test
"""


def faults(folder: Path, text: str) -> list[tuple[str, int, str]]:
    """The faults of a user's file of patterns with `text`."""
    (folder / "ar" / "events").mkdir(parents=True)
    (folder / "ar" / "events" / "own.yaml").write_text(text, encoding="utf-8")
    found = check_patterns(load_lexicons([folder]))
    return [(fault.file.name, fault.line, f"{fault.what}; {fault.mend}") for fault in found]


def test_the_bundled_patterns_are_whole() -> None:
    found = [f"{fault.file.name}:{fault.line}: {fault.what}; {fault.mend}" for fault in check_patterns(load_lexicons())]
    assert found == []


def test_a_sound_entry_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, ENTRY) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("داعبت أوريا ناردين", "داعبت الريح", 1, "does not fire"),
        ("  source", "  must_not_fire:\n    - داعبت تالس أوريا\n  source", 1, "fires and must not"),
        ("type: ASSAULT", "type: TEASE", 1, "none of PLOVER's"),
        ("type: ASSAULT", "type: ASSAULT\n  mode: visit", 1, "none of ASSAULT's"),
        ("requires: both", "requires: love", 1, "none of any, both"),
        ("  source: a test\n", "", 1, "no 'source'"),
        (ENTRY, ENTRY + ENTRY, 11, "is taken by own.yaml:1"),
    ],
)
def test_a_fault_names_its_line_and_what_to_do(tmp_path: Path, old: str, new: str, line: int, message: str) -> None:
    found = faults(tmp_path, ENTRY.replace(old, new))
    assert [(file, at) for file, at, said in found if message in said] == [("own.yaml", line)]


def test_an_entry_that_cannot_be_compiled_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"own.yaml:1.*no field 'type'"):
        faults(tmp_path, "- id: assault.x\n  perfect: داعب\n")


def test_a_user_s_folder_alone_brings_no_bundled_fault(tmp_path: Path) -> None:
    assert list(check_patterns(Lexicons((*load_lexicons().folders, tmp_path)))) == []
