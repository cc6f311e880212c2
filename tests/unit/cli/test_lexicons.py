"""`aqwal lexicons check`: faults with file and line, examples that are run, letters that are mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from aqwal.cli.main import run
from aqwal.demo import LEXICON

Captured = pytest.CaptureFixture[str]
HEAD = "id\tcode\tname_ar\taliases_ar\tname_en\tcapital_ar\tcapital_en\tdemonym_ar\tplural_ar\tmetonyms_ar\n"
STATE = "sta:nardin\tXNA\tناردين\t\tNardin\tساروق\tSaruq\tناردي\t\t\n"
RULE = """\
- id: boilerplate.own
  means: a sign-off of our own
  where: any_line
  why: boilerplate
  pattern: "انتهى البث"
  fires:
    - "{fires}"
  must_not_fire:
    - "انتهى البث في ساروق"
  source: own example
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A lexicon folder without a fault."""
    (tmp_path / "world").mkdir()
    (tmp_path / "ar").mkdir()
    (tmp_path / "world" / "states.tsv").write_text(HEAD + STATE, encoding="utf-8")
    (tmp_path / "ar" / "residue.yaml").write_text(RULE.format(fires="انتهى البث"), encoding="utf-8")
    return tmp_path


def test_a_sound_folder(own: Path, capsys: Captured) -> None:
    assert run(["lexicons", "check", str(own)]) == 0
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "No fault was found.\n")


def test_the_demo_s_lexicon_is_sound(capsys: Captured) -> None:
    assert run(["lexicons", "check", str(LEXICON)]) == 0, capsys.readouterr().out


def test_odd_letters_are_told_with_file_and_line_and_mended(own: Path, capsys: Captured) -> None:
    states = own / "world" / "states.tsv"
    states.write_text(HEAD + STATE.replace("ناردي\t", "ناردﻱ\t"), encoding="utf-8")
    assert run(["lexicons", "check", str(own)]) == 4
    assert f"{states}:2: " in capsys.readouterr().out
    assert run(["lexicons", "check", str(own), "--fix"]) == 0
    assert "(mended)" in capsys.readouterr().out
    assert states.read_text(encoding="utf-8") == HEAD + STATE


def test_an_example_that_does_not_fire(own: Path, capsys: Captured) -> None:
    rules = own / "ar" / "residue.yaml"
    rules.write_text(RULE.format(fires="انتهت النشرة"), encoding="utf-8")
    assert run(["lexicons", "check", str(own)]) == 4
    shown = capsys.readouterr()
    assert f"{rules}:1: " in shown.out and "does not fire" in shown.out
    assert shown.err == "1 fault: mend the lines named\n"


def test_a_pattern_that_is_none(own: Path, capsys: Captured) -> None:
    rules = own / "ar" / "residue.yaml"
    rules.write_text(RULE.format(fires="x").replace('"انتهى البث"', '"(انتهى"', 1), encoding="utf-8")
    assert run(["lexicons", "check", str(own)]) == 4
    assert f"{rules}:1: " in capsys.readouterr().out


def test_a_folder_that_is_not_there(capsys: Captured) -> None:
    assert run(["lexicons", "check", "gone"]) == 4
    assert "gone is not a folder; give a folder laid out like" in capsys.readouterr().err
