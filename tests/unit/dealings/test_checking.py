"""The check of the examples: the bundled ones are whole, and a faulty one is told with its line."""

from __future__ import annotations

from pathlib import Path

from aqwal.dealings.checking import check_dealings
from aqwal.lexicons import load_lexicons

ENTRY = """\
- id: talks.مسامرة
  means: an evening's talk
  kind: meeting
  noun:
    - مسامرة
  fires:
    - بدأت مسامرة بين ناردين وأوريا
    - بدأت مسامرة بين الجيران
  must_not_fire:
    - انتهت المسامرة بين ناردين وأوريا
  source: a test
"""


def test_examples_that_do_not_hold_are_faults_and_all_others_are_none(tmp_path: Path) -> None:
    (tmp_path / "ar" / "dealings").mkdir(parents=True)
    (tmp_path / "ar" / "dealings" / "talks.yaml").write_text(ENTRY, encoding="utf-8")
    found = [(fault.file.parent, fault.line, fault.what) for fault in check_dealings(load_lexicons([tmp_path]))]
    assert found == [
        (tmp_path / "ar" / "dealings", 1, "talks.مسامرة finds nothing in its example 'بدأت مسامرة بين الجيران'"),
        (
            tmp_path / "ar" / "dealings", 1,
            "talks.مسامرة finds something in 'انتهت المسامرة بين ناردين وأوريا', where there is none",
        ),
    ]  # fmt: skip
