"""The examples of all rules, run together: the bundled ones hold, and one that does not is told wherever it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from aqwal.demo import LEXICON
from aqwal.errors import LexiconError
from aqwal.examples import check_examples
from aqwal.settings import Settings

RULES = {
    "ar/residue.yaml": """\
- id: boilerplate.own
  means: the end of the news
  where: any_line
  why: boilerplate
  pattern: "انتهت النشرة"
  fires:
    - "بدأت النشرة"
  must_not_fire:
    - "أوريا تقبل المسودة"
  source: a test
""",
    "ar/cues/own.yaml": """\
- id: say.ثرثر
  means: chattered
  act: say
  perfect: ثرثر
  imperfect: يثرثر
  frames:
    - clause
  fires:
    - ثرثر الأطفال طوال الليل
""",
    "ar/events/own.yaml": """\
- id: assault.داعب
  means: teased
  type: ASSAULT
  perfect: داعب
  recipient:
    - object
  requires: both
  fires:
    - داعبت الريح الأشجار
  source: a test
""",
}


def test_every_bundled_example_holds() -> None:
    assert [str(fault) for fault in check_examples(Settings(lexicons=(LEXICON,)))] == []


def test_an_example_that_does_not_hold_is_told_whatever_the_stage(tmp_path: Path) -> None:
    for place, text in RULES.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(text, encoding="utf-8")
    found = [fault for fault in check_examples(Settings(lexicons=(tmp_path,))) if tmp_path in fault.file.parents]
    assert [(fault.file.relative_to(tmp_path).as_posix(), fault.line) for fault in found] == [
        (place, 1) for place in RULES
    ]
    assert all(fault.what and fault.mend for fault in found)


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="is not a folder"):
        list(check_examples(Settings(lexicons=(tmp_path / "nowhere",))))
