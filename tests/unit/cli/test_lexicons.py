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


CUE = "- id: demand.دعا\n  means: called\n  act: demand\n  perfect: دعا\n"
# What stands in ar/cues/demand.yaml, and the one line that is said of it (FILE stands for the file).
ONCE = {
    "a cue without frames": (CUE.replace("دعا", "ثرثر"), "FILE:1: the entry has no 'frames'; add it"),
    "an open quotation": (
        '- id: "x\n  means: y\n',
        "FILE:3: not valid YAML (while scanning a quoted scalar, found unexpected end of stream); mend the line or the",
    ),
    "an open bracket": ("- id: [x\n  means: y\n", "FILE:2: not valid YAML ("),
}


@pytest.mark.parametrize("name", ONCE)
def test_one_fault_is_told_once_on_one_line(name: str, own: Path, capsys: Captured) -> None:
    words, told = ONCE[name]
    file = own / "ar" / "cues" / "demand.yaml"
    file.parent.mkdir()
    file.write_text(words, encoding="utf-8")
    assert run(["lexicons", "check", str(own)]) == 4
    shown = capsys.readouterr()
    (line,) = shown.out.splitlines()
    assert line.startswith(told.replace("FILE", str(file)))
    assert shown.err == "1 fault: mend the lines named\n"


def test_a_folder_without_a_lexicon_file_is_told_what_one_looks_like(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "notes.txt").touch()
    for command in (["lexicons", "check"], ["read", "-", "--lexicon"]):
        assert run([*command, str(tmp_path)]) == 4
        told = capsys.readouterr().err
        assert f"{tmp_path} holds no lexicon file; lay it out like" in told
        assert "world/people.tsv" in told


@pytest.mark.parametrize("part", ["world", "ar", "ar/cues", "world/"])
def test_a_part_of_a_lexicon_is_told_which_folder_to_give(
    part: str, own: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    (own / "ar" / "cues").mkdir()
    (own / "ar" / "cues" / "any-name.yaml").write_text(CUE, encoding="utf-8")
    assert run(["lexicons", "check", f"{own}/{part}"]) == 4
    assert f"is the part {part.rstrip('/')}/ of a lexicon folder; give {own}\n" in capsys.readouterr().err
    monkeypatch.chdir(own / part)
    assert run(["lexicons", "check", "."]) == 4
    assert f"give {own}\n" in capsys.readouterr().err


def test_a_table_beside_its_folder_is_told_where_it_belongs(own: Path, capsys: Captured) -> None:
    (own / "world" / "states.tsv").rename(own / "states.tsv")
    assert run(["lexicons", "check", str(own)]) == 4
    assert "nothing reads a file of this name; did you mean world/states.tsv?" in capsys.readouterr().out


def test_a_person_without_a_name_is_told_with_file_and_line(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "world").mkdir()
    table = tmp_path / "world" / "people.tsv"
    table.write_text("id\tname_ar\tname_en\nper:a  سامر دلموز  A\n", encoding="utf-8")
    assert run(["lexicons", "check", str(tmp_path)]) == 4
    assert f"{table}:2: name_ar is empty" in capsys.readouterr().out
    assert run(["actors", "show", "Dalmuz", "--lexicon", str(tmp_path)]) == 4
    assert f"{table}:2: name_ar is empty" in capsys.readouterr().err
