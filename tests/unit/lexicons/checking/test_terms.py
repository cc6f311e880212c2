"""Terms of office: planted faults with their lines, and what is sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from aqwal.lexicons.checking import check

TERMS = "person\toffice\tof\tto\tfrom\tuntil\tnote\n"
PEOPLE = "id\tname_ar\tname_en\nper:a\tسامر دلموز\tA\nper:b\tعادل دلموز\tB\n"
# Of an office that nobody is listed for: Antarctica has no president.
HELD = "per:a\tpresident\tATA\t\t{}\t{}\t{}\nper:b\tpresident\tATA\t\t{}\t{}\t{}\n"

# The lines of terms, the line of the fault, words of what is wrong and of how to mend it.
FAULTY = [
    ("per:x\tpresident\tATA\t\t2020\t2021\n", 2, "person knows no 'per:x'", ""),
    ("per:a\tpresidnt\tATA\t\t2020\t2021\n", 2, "office knows no 'presidnt'", "did you mean president?"),
    ("per:a\tpresident\tAXT\t\t2020\t2021\n", 2, "of is 'AXT', whom no table lists", "world/states.tsv"),
    ("per:a\tenvoy\tUNO\tATA\t2020\t2021\n", 2, "of is 'UNO', whom", "did you mean org:united-nations?"),
    ("per:a\tenvoy\tATA\tFRA;org:united-nation\t2020\t2021\n", 2, "to is 'org:united-nation'", "org:united-nations?"),
    ("per:a\tpresident\tATA\t\t2020-13\t2021\n", 2, "from is '2020-13', which is no day", "2013-02-01"),
    ("per:a\tpresident\tATA\t\t2020\t2021-02-30+\n", 2, "until is '2021-02-30+', which is no day", "2013-02-01"),
    ("per:a\tpresident\tATA\t\t2020/5\t2021\n", 2, "from is '2020/5'", "write it like"),
    ("per:a\tpresident\tATA\t\t2020\t\n", 2, "until is empty", "fill it in"),
    ("per:a\tpresident\tATA\t\t2021\t2020\n", 2, "ends (2020) before it has begun (2021)", "mend one"),
    ("per:a\tpresident\tATA\t\t2021-02-03\t2021-02-03\n", 2, "before it has begun", "the first day after"),
    (HELD.format("2020", "2022", "", "2021-02", "2023", ""), 3, "per:a (world/terms.tsv:2) is president of", "acting"),
    (HELD.format("2020", "2022+", "", "2021-02", "2023", ""), 3, "in these days too", "mend the days"),
]  # fmt: skip

SOUND = [
    "per:a\tpresident\tATA\t\t2020-01\t2020-01\n",
    "per:a\tenvoy\torg:united-nations\tATA;org:european-union\t2020\t2021+\tthe South Pole\n",
    HELD.format("2020", "2021-03-01", "", "2021-01-30", "2023", ""),  # within a month
    HELD.format("2020", "2021", "", "2021", "2023", ""),  # in the same year, and nobody knows when
    HELD.format("2020", "2022", "", "2021-02", "2023", "acting"),
    HELD.format("2020", "2022", "", "2021-02", "2023", "").replace("president", "army-commander"),
    HELD.format("2020", "2022", "", "2021-02", "2023", "").replace("per:b", "per:a"),
    "per:a\tambassador\tATA\tFRA\t2020\t2022\nper:b\tambassador\tATA\tITA\t2020\t2022\n",
]  # fmt: skip


def put(folder: Path, lines: str) -> Path:
    (folder / "world").mkdir()
    (folder / "world" / "people.tsv").write_text(PEOPLE, encoding="utf-8")
    (folder / "world" / "terms.tsv").write_text(TERMS + lines, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("lines", "line", "what", "mend"), FAULTY)
def test_a_fault_is_told_once(lines: str, line: int, what: str, mend: str, tmp_path: Path) -> None:
    (fault,) = check([put(tmp_path, lines)])
    assert (fault.file, fault.line) == (tmp_path / "world" / "terms.tsv", line)
    assert what in fault.what and mend in fault.mend
    assert len(str(fault)) < 500


@pytest.mark.parametrize("lines", SOUND)
def test_what_is_sound(lines: str, tmp_path: Path) -> None:
    assert check([put(tmp_path, lines)]) == ()
