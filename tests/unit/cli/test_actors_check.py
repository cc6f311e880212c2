"""`aqwal actors check`: planted faults of names, offices and terms, and what is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from aqwal.cli.main import run
from aqwal.demo import LEXICON

Captured = pytest.CaptureFixture[str]
PEOPLE = "id\tname_ar\taliases_ar\tname_en\tside\n"
TERMS = "person\toffice\tof\tto\tfrom\tuntil\tnote\n"
OFFICES = "id\tname_en\tof\tholders\ttitles_ar\n"

# Files, the line that is told (FILE stands for the last one), and words of it.
PLANTED = {
    "an alias of another": (
        {"people": f"{PEOPLE}per:a\tسامر دلموز\tدرغام\tA\n"}, 2, "'درغام' already names per:kamal-dirgham",
    ),
    "an English name of two": (
        {"people": f"{PEOPLE}per:a\tسامر دلموز\t\tAbu-Salim\nper:b\tعادل دلموز\t\tAbū Salim\n"}, 3, "the name of per:a",
    ),
    "an Arabic name of two": (
        {"people": f"{PEOPLE}per:a\tعبد الدلموز\t\tA\nper:b\tعبدالدلموز\t\tB\n"}, 3, "is the name of per:a",
    ),
    "a side that the terms deny": (
        {"terms": f"{TERMS}per:a\tminister\tXOR\t\t2020\t2021\n", "people": f"{PEOPLE}per:a\tسامر دلموز\t\tA\tXNA\n"},
        2, "per:a is of XNA, and all terms are of XOR; give the side XOR",
    ),
    "a title of two offices": (
        {"offices": f"{OFFICES}fisher\tFisher\tstate\tone\tصياد أول\nangler\tAngler\tstate\tone\tصياد اول\n"},
        3, "is that of fisher (world/offices.tsv:2) too",
    ),
    "a term of nobody": (
        {"terms": f"{TERMS}per:layla-samroun\tminister\tXNX\t\t2020\t2021\n"}, 2, "of is 'XNX', whom no table lists",
    ),
    "a table that nothing reads": ({"peopel": PEOPLE}, 1, "did you mean world/people.tsv?"),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_told(name: str, tmp_path: Path, capsys: Captured) -> None:
    files, line, told = PLANTED[name]
    (tmp_path / "world").mkdir()
    for file, text in files.items():
        (tmp_path / "world" / f"{file}.tsv").write_text(text, encoding="utf-8")
    assert run(["actors", "check", str(LEXICON), str(tmp_path)]) == 4
    shown = capsys.readouterr()
    (fault,) = shown.out.splitlines()
    assert fault.startswith(f"{tmp_path / 'world' / list(files)[-1]}.tsv:{line}: ") and told in fault
    assert "1 fault: mend the lines named" in shown.err


# What is no fault: files of a folder beside the demo's.
SOUND = {
    "terms one after the other": {
        "terms": f"{TERMS}per:salma-ezzedin\tforeign-minister\tXOR\t\t2010\t2012-03+\n"
        "per:layla-samroun\tforeign-minister\tXOR\t\t2012-03\t2014-06+\n",
    },
    "a side of a group in a government": {
        "people": f"{PEOPLE}per:a\tسامر دلموز\t\tA\tHEZ\n", "terms": f"{TERMS}per:a\tminister\tLBN\t\t2020\t2021\n",
    },
    "the head of a body that speaks for nobody": {
        "people": f"{PEOPLE}per:a\tسامر دلموز\t\tA\tXNA\n",
        "terms": f"{TERMS}per:a\tleader\torg:ecowas\t\t2020\t2021\n",
    },
    "a title of one and of several": {
        "offices": f"{OFFICES}fisher\tFisher\tstate\tone\tصياد أول\nangler\tAngler\tstate\tseveral\tصياد أول\n",
    },
}  # fmt: skip


@pytest.mark.parametrize("name", SOUND)
def test_what_is_no_fault(name: str, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "world").mkdir()
    for file, text in SOUND[name].items():
        (tmp_path / "world" / f"{file}.tsv").write_text(text, encoding="utf-8")
    assert run(["actors", "check", str(LEXICON), str(tmp_path)]) == 0, capsys.readouterr().out
    assert "No fault was found." in capsys.readouterr().err


def test_what_two_hold_as_a_rule_is_counted(tmp_path: Path, capsys: Captured) -> None:
    assert run(["actors", "check", str(LEXICON)]) == 0
    (tmp_path / "world").mkdir()
    held = "".join(f"per:{who}\tarmy-commander\tXOR\t\t2020\t2022\n" for who in ("tareq-bin-milad", "layla-samroun"))
    (tmp_path / "world" / "terms.tsv").write_text(TERMS + held, encoding="utf-8")
    before = capsys.readouterr().err
    assert run(["actors", "check", str(LEXICON), str(tmp_path)]) == 0
    counts = [
        int(err.split("No fault: ")[1].split(" ")[0].replace(",", "")) for err in (before, capsys.readouterr().err)
    ]
    assert counts[1] == counts[0] + 1


def test_what_is_no_folder(capsys: Captured) -> None:
    assert run(["actors", "check", "gone"]) == 4
    assert "gone is not a folder" in capsys.readouterr().err
