"""`aqwal read --across`: what several articles say together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aqwal.cli.main import run
from aqwal.demo import DISPATCHES, LEXICON

Captured = pytest.CaptureFixture[str]
READ = ["read", str(DISPATCHES), "--lexicon", str(LEXICON), "-q"]


def test_disputes_are_told_with_their_answers(capsys: Captured) -> None:
    assert run([*READ, "--across", "disputes"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "accusation XOR -> XNA"
    assert lines[1] == "   2024-04-01  accuse, in 2 dispatches"
    assert "      2024-04-01  XNA deny" in lines
    assert "accusation XOR -> XNA, unanswered" in lines


def test_talks_are_told_with_their_rounds(capsys: Captured) -> None:
    assert run([*READ, "--across", "talks"]) == 0
    shown = capsys.readouterr().out
    assert "   2024-04-08  round 1, XNA and XOR, held\n" in shown
    assert "   2024-04-10  draft by XTA\n" in shown


def test_positions_are_lines_of_json_too(capsys: Captured) -> None:
    assert run([*READ, "--across", "positions", "--to", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {"name", "phrases", "cells"} == set(rows[0])
    assert [cell["party"] for cell in rows[0]["cells"]] == [["XOR"], ["XNA"]]


def test_issues_are_called_as_the_user_calls_them(tmp_path: Path, capsys: Captured) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("# mine\nسحب الزوارق\tthe boats\n", encoding="utf-8")
    assert run([*READ, "--across", "positions", "--issues", str(names)]) == 0
    assert "the boats\n   XOR\n" in capsys.readouterr().out


def test_a_phrase_without_a_name_is_not_understood(tmp_path: Path, capsys: Captured) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("سحب الزوارق\n", encoding="utf-8")
    assert run([*READ, "--across", "positions", "--issues", str(names)]) == 2
    assert "has no name" in capsys.readouterr().err
