"""`aqwal show`: statements of a record, by every condition, as text and as JSON."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from aqwal.cli.main import run
from aqwal.record import open_record
from tests.unit.record.invented import reading

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def record(tmp_path: Path) -> str:
    """Articles of 1, 5 and 9 March, each with a statement of Nardin and a denial of Oria."""
    path = tmp_path / "r.aqwal"
    with open_record(path) as kept:
        kept.add_all([reading(number, day=datetime.date(2026, 3, day)) for number, day in ((1, 1), (3, 5), (5, 9))])
    return str(path)


# Conditions, and what must come: the day in March and S(aid) or D(enied).
ASKED = {
    "": "9S 9D 5S 5D 1S 1D",
    "--act deny": "9D 5D 1D",
    "--act DENY --limit 2": "9D 5D",
    "--speaker راوندي": "9S 5S 1S",
    "--speaker الرَاونـدي": "9S 5S 1S",
    "--side xor": "9D 5D 1D",
    "--from 2026-03-05": "9S 9D 5S 5D",
    "--from 2026-03-02 --to 2026-03-05": "5S 5D",
    "--to 2026-03-01 --act say": "1S",
    "--text زوارقها": "9D 5D 1D",
    "--text للجميع --side XNA --limit 1": "9S",
    "--limit 0": "9S 9D 5S 5D 1S 1D",
    "--act threaten": "",
}


@pytest.mark.parametrize("conditions", ASKED)
def test_every_condition_holds(conditions: str, record: str, capsys: Captured) -> None:
    assert run(["show", record, "--to", "jsonl", *conditions.split()]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    found = [f"{line['source']['date'][-1]}{'S' if line['act'] == 'say' else 'D'}" for line in lines]
    assert " ".join(found) == ASKED[conditions]


def test_text_is_the_usual_form_and_says_what_it_leaves_out(record: str, capsys: Captured) -> None:
    assert run(["show", record, "--limit", "1"]) == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines()[0] == "say, indirect, press conference"
    assert "2026-03-09" in shown.out
    assert shown.err == "1 of 6 statements: --limit 0 shows all\n"


def test_where_nothing_is_found_it_says_what_there_is(record: str, capsys: Captured) -> None:
    assert run(["show", record, "--act", "threaten"]) == 0
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "The record holds 6 statements" in shown.err
    assert "deny 3" in shown.err
    assert "from 2026-03-01 to 2026-03-09" in shown.err


def test_an_empty_record_says_so(tmp_path: Path, capsys: Captured) -> None:
    open_record(tmp_path / "r.aqwal").close()
    assert run(["show", str(tmp_path / "r.aqwal")]) == 0
    assert "aqwal read … --record" in capsys.readouterr().err


REFUSED = {
    "neither a day nor a form": (
        ["--to", "tomorrow"],
        2,
        "'tomorrow' is neither a day such as 2024-04-01 nor text nor",
    ),
    "two days": (["--to", "2026-03-01", "--to", "2026-03-02"], 2, "one day"),
    "no day": (["--from", "March"], 2, "such as 2024-04-01"),
    "a limit below nought": (["--limit", "-1"], 2, "--limit"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_says_what_to_do(name: str, record: str, capsys: Captured) -> None:
    options, code, advice = REFUSED[name]
    assert run(["show", record, *options]) == code
    assert advice in capsys.readouterr().err


def test_a_file_that_is_no_record(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "x").write_text("no record")
    assert run(["show", str(tmp_path / "x")]) == run(["show", str(tmp_path / "gone")]) == 5
    told = capsys.readouterr().err
    assert "it is not an aqwal record" in told
    assert "gone does not exist: check the path" in told
    assert not (tmp_path / "gone").exists()
