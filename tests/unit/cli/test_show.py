"""`aqwal show`: statements of a record, by every condition, as text and as JSON."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from aqwal.cli.main import run
from aqwal.cli.show import show
from aqwal.lexicons.loading import BUNDLED
from aqwal.model.statement import ACTS, KINDS
from aqwal.record import open_record
from aqwal.web.words import load_words
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
    "--kind indirect --act say": "9S 5S 1S",
    "--kind DIRECT": "",
    "--from 2026-03-05 --to 2026-03-05": "5S 5D",
    "--from 05.03.2026 --to 2026-03-05": "5S 5D",
}


@pytest.mark.parametrize("conditions", ASKED)
def test_every_condition_holds(conditions: str, record: str, capsys: Captured) -> None:
    assert run(["show", record, "--format", "jsonl", *conditions.split()]) == 0
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


# A side, and what is said of it where no statement has it.
SIDES = {
    "russia": "Neither the lexicons nor the record know the side RUSSIA: did you mean RUS?",
    "روسيا": "know the side روسيا: did you mean RUS?",
    "russa": "know the side RUSSA: did you mean RUS?",
    "Moscow": "know the side MOSCOW: did you mean RUS?",
    "United Nations": "know the side UNITED NATIONS: did you mean UNO?",
    "QQQ": "know the side QQQ: give a code, such as RUS",
    "rus": "",
    "UNO": "",
}


@pytest.mark.parametrize("side", SIDES)
def test_a_side_that_nobody_knows_gets_a_hint(side: str, record: str, capsys: Captured) -> None:
    assert run(["show", record, "--side", side]) == 0
    told = capsys.readouterr().err
    assert SIDES[side] in told
    assert ("Neither" in told) == bool(SIDES[side])
    assert "by side: XNA 6, XOR 3" in told


def test_a_side_of_the_record_is_known_whatever_the_lexicons_say(record: str, capsys: Captured) -> None:
    assert run(["show", record, "--side", "XOR", "--act", "threaten"]) == 0
    assert "Neither" not in capsys.readouterr().err


def test_by_confidence_the_least_sure_come_first_and_say_how_sure(tmp_path: Path, capsys: Captured) -> None:
    with open_record(tmp_path / "r.aqwal") as kept:
        one = reading()
        sure = tuple(replace(said, confidence=value) for said, value in zip(one.statements, (0.9, 0.25), strict=True))
        kept.add(replace(one, statements=sure))
    record = str(tmp_path / "r.aqwal")
    assert run(["show", record, "--sort", "confidence"]) == 0
    shown = [line for line in capsys.readouterr().out.splitlines() if line.startswith("   sure")]
    assert shown == ["   sure    0.25", "   sure    0.90"]
    assert run(["show", record, "--sort", "confidence", "--format", "jsonl"]) == 0
    assert [json.loads(line)["confidence"] for line in capsys.readouterr().out.splitlines()] == [0.25, 0.9]
    assert run(["show", record]) == 0
    assert "sure" not in capsys.readouterr().out


def test_the_format_may_be_given_as_to_read(record: str, capsys: Captured) -> None:
    assert run(["show", record, "--to", "jsonl", "--to", "2026-03-01"]) == 0
    assert len([json.loads(line) for line in capsys.readouterr().out.splitlines()]) == 2


def test_the_speaker_of_the_help_text_speaks_in_the_demo(tmp_path: Path, capsys: Captured) -> None:
    examples = re.findall(r"aqwal show \S+ (--speaker .+)", show.help or "")
    assert examples
    demo = str(tmp_path / "demo.aqwal")
    assert run(["demo", "--no-serve", "--record", demo]) == 0
    capsys.readouterr()
    for options in examples:
        assert run(["show", demo, *options.split()]) == 0
        assert "Ezzedin" in options
        assert "عزدين" in capsys.readouterr().out


def test_acts_and_kinds_are_those_of_the_lexicons_and_the_pages() -> None:
    schema = (BUNDLED / "schema.tsv").read_text(encoding="utf-8")
    assert schema.count(f"\tact\ttext\t{'|'.join(ACTS)}\t") >= 2
    words = load_words()["en"]
    assert (words.known("act"), words.known("kind")) == (ACTS, KINDS)


def test_an_empty_record_says_so(tmp_path: Path, capsys: Captured) -> None:
    open_record(tmp_path / "r.aqwal").close()
    assert run(["show", str(tmp_path / "r.aqwal")]) == 0
    assert "aqwal read … --record" in capsys.readouterr().err


REFUSED = {
    "no last day": (
        ["--to", "tomorrow"],
        2,
        "'tomorrow' is no day: write it as year-month-day, such as 2024-04-01",
    ),
    "two days": (["--to", "2026-03-01", "--to", "2026-03-02"], 2, "one day"),
    "no day": (["--from", "March"], 2, "such as 2024-04-01"),
    "an act that is none": (["--act", "foo"], 2, "'foo' is not one of 'say', 'affirm', 'announce', 'demand'"),
    "a kind that is none": (["--kind", "foo"], 2, "'foo' is not one of 'direct', 'indirect', 'mixed'"),
    "days in the wrong order": (
        ["--from", "2026-03-05", "--to", "2026-03-01"],
        2,
        "--from 2026-03-05 is later than --to 2026-03-01: give the earlier day with --from",
    ),
    "an order that is none": (["--sort", "name"], 2, "'day', 'confidence'"),
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
