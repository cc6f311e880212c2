"""`aqwal read`: what is printed, what is kept, and what is said of bad input."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from aqwal.cli.main import run
from aqwal.record import open_record
from tests.unit.cli.written import SAID, WORDS, bare_folder, good, put, table

Captured = pytest.CaptureFixture[str]


def test_text_is_printed_and_the_summary_goes_to_standard_error(tmp_path: Path, capsys: Captured) -> None:
    assert run(["read", good(tmp_path)]) == 0
    shown = capsys.readouterr()
    assert WORDS in shown.out
    assert "هشام الراوندي" in shown.out
    assert shown.err.startswith("Read 1 article: 1 statement")


def test_jsonl_is_one_line_an_article(tmp_path: Path, capsys: Captured) -> None:
    assert run(["read", "--to", "jsonl", good(tmp_path), table(tmp_path)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["origin"].rpartition("/")[2] for line in lines] == [
        "good.txt",
        *(f"wire.jsonl#{n}" for n in (1, 2, 3)),
    ]
    assert [line["source"]["date"] for line in lines] == [None, "2024-04-01", "2024-04-02", "2024-04-03"]
    words = [line["text"][a:b] for line in lines for a, b in line["statements"][0]["content"]]
    assert words == [WORDS] * 4


def test_the_same_input_gives_the_same_bytes(tmp_path: Path, capsys: Captured) -> None:
    path = table(tmp_path)
    run(["read", "--to", "jsonl", path])
    first = capsys.readouterr().out
    run(["read", "--to", "jsonl", path])
    assert capsys.readouterr().out == first


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SAID.encode())))
    assert run(["read", "-"]) == 0
    assert WORDS in capsys.readouterr().out


def test_a_record_is_written_once_and_nothing_is_printed(tmp_path: Path, capsys: Captured) -> None:
    path, record = table(tmp_path), str(tmp_path / "r.aqwal")
    assert run(["read", path, "--record", record]) == 0
    first = capsys.readouterr()
    assert first.out == ""
    assert f"Record {record}: 3 added." in first.err
    assert run(["read", path, "--record", record]) == 0
    assert "3 already there." in capsys.readouterr().err
    with open_record(record, readonly=True) as kept:
        assert kept.counts()["dispatches"] == 3


def test_a_record_and_a_form_give_both(tmp_path: Path, capsys: Captured) -> None:
    assert run(["read", table(tmp_path), "--record", str(tmp_path / "r.aqwal"), "--to", "jsonl"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_a_date_is_for_dispatches_without_one(tmp_path: Path, capsys: Captured) -> None:
    assert run(["read", "--to", "jsonl", "--date", "2024-05-09", good(tmp_path), table(tmp_path, 1)]) == 0
    days = [json.loads(line)["source"]["date"] for line in capsys.readouterr().out.splitlines()]
    assert days == ["2024-05-09", "2024-04-01"]


# What --date is given, the day that is understood, and what is said of it.
GIVEN_DAYS = {
    "20 يونيو 2022": ("2022-06-20", ""),
    "1 April 2024": ("2024-04-01", ""),
    "31.12.2024": ("2024-12-31", ""),
    "01/04/2024": ("2024-04-01", "--date 01/04/2024 was read day first, as 2024-04-01\n"),
}


@pytest.mark.parametrize("given", GIVEN_DAYS)
def test_a_date_is_understood_as_in_a_table(given: str, tmp_path: Path, capsys: Captured) -> None:
    day, said = GIVEN_DAYS[given]
    assert run(["read", "-q", "--to", "jsonl", "--date", given, good(tmp_path)]) == 0
    shown = capsys.readouterr()
    assert (json.loads(shown.out)["source"]["date"], shown.err) == (day, said)


def test_fields_of_a_table_are_mapped(tmp_path: Path, capsys: Captured) -> None:
    row = json.dumps({"corpus": SAID, "day": "2024-04-07", "text": "no article"})
    path = put(tmp_path, "own.jsonl", row.encode())
    assert run(["read", "--to", "jsonl", path, "--map", "text=corpus, date=day"]) == 0
    line = json.loads(capsys.readouterr().out)
    assert (line["text"], line["source"]["date"]) == (SAID, "2024-04-07")


def test_forgotten_fields_are_named_and_texts_that_come_twice_are_counted(tmp_path: Path, capsys: Captured) -> None:
    rows = "".join(f"w-{number},2024-04-0{number},{SAID} {number}\n" for number in (1, 2, 3))
    path, record = put(tmp_path, "wire.csv", f"key,when,body\n{rows}".encode()), str(tmp_path / "r.aqwal")
    assert run(["read", path, "--record", record]) == 0
    told = capsys.readouterr().err
    assert f"1 note on what was read:\n  {path}: the field 'key' looks like an id and the field 'when' looks" in told
    assert "give --map id=key,date=when to use them" in told
    assert "the very same text" not in told
    assert run(["read", path, "--record", record, "--map", "id=key,date=when"]) == 0
    told = capsys.readouterr().err
    assert "3 added." in told
    assert "Of those added, 3 articles have the very same text as one that was there under another id: if" in told
    assert "note" not in told
    assert run(["read", path, "--record", record, "--map", "id=key,date=when"]) == 0
    told = capsys.readouterr().err
    assert "3 already there." in told
    assert "the very same text" not in told


def test_quiet_says_nothing_unless_something_was_lost(tmp_path: Path, capsys: Captured) -> None:
    assert run(["read", "-q", good(tmp_path)]) == 0
    assert capsys.readouterr().err == ""
    assert run(["read", "-q", good(tmp_path), str(tmp_path / "gone.txt")]) == 3
    assert "gone.txt" in capsys.readouterr().err


HALF = f'{{"text": "{SAID}"}}\n{{"text": ""}}\n{{"text": "{SAID}"\n'
# What is given, and words that must be in what is said of it; everything here ends with 3.
UNREADABLE: dict[str, tuple[Callable[[Path], str], str]] = {
    "an empty file": (lambda at: put(at, "empty.txt", b""), "empty.txt: it is empty: give a file with text in it"),
    "a binary file": (lambda at: put(at, "b.txt", bytes(range(256)) * 9), "b.txt: it is a binary file, not text: give"),
    "a folder without articles": (bare_folder, "no file to read in this folder (it holds only .jpg): give .txt"),
    "a path that is not there": (lambda at: str(at / "gone.txt"), "there is no such file or folder: check the path"),
    "a table without text": (lambda at: put(at, "t.jsonl", b'{"id": 1, "corpus": "x"}'), "as in --map text=corpus"),
    "a table that stops short": (lambda at: put(at, "t.json", b'[{"text": "'), "it is no JSON"),
    "rows that are none": (lambda at: put(at, "half.jsonl", HALF.encode()), "half.jsonl:2: the row has no text"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_bad_input_is_named_with_what_to_do_and_the_rest_is_read(name: str, tmp_path: Path, capsys: Captured) -> None:
    make, advice = UNREADABLE[name]
    path = make(tmp_path)
    assert run(["read", path, good(tmp_path)]) == 3
    shown = capsys.readouterr()
    assert WORDS in shown.out
    assert "could not be read:" in shown.err
    assert advice in shown.err


@pytest.mark.parametrize("name", [name for name in UNREADABLE if name != "rows that are none"])
def test_where_nothing_can_be_read_nothing_is_printed(name: str, tmp_path: Path, capsys: Captured) -> None:
    path = UNREADABLE[name][0](tmp_path)
    assert run(["read", path, "--to", "jsonl"]) == 3
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("Read nothing.")


def test_text_in_an_old_code_page_is_read(tmp_path: Path, capsys: Captured) -> None:
    assert run(["read", put(tmp_path, "old.txt", SAID.encode("cp1256"))]) == 0
    assert WORDS in capsys.readouterr().out


def test_the_same_trouble_is_told_once_with_its_places(tmp_path: Path, capsys: Captured) -> None:
    paths = [put(tmp_path, f"{number}.txt", b"") for number in range(5)]
    assert run(["read", *paths]) == 3
    told = capsys.readouterr().err
    assert "5 inputs could not be read:" in told
    assert told.count("it is empty") == 1
    assert "and 2 more: it is empty" in told


# A command line (GOOD stands for a dispatch), its exit code, and what is said.
REFUSED = {
    "no path": (["read"], 2, "Missing argument"),
    "a command that is none": (["raed", "GOOD"], 2, "Did you mean read?"),
    "a command like no other": (["frobnicate"], 2, "No such command"),
    "an option that is none": (["read", "GOOD", "--form", "x"], 2, "No such option"),
    "a form that is none": (["read", "GOOD", "--to", "xml"], 2, "'text', 'jsonl'"),
    "a day that is none": (["read", "GOOD", "--date", "31.13.2024"], 2, "'31.13.2024' is no day: write it as year-"),
    "a day far off": (["read", "GOOD", "--date", "9999-01-01"], 2, "outside the years that are read, 1900 to 2099"),
    "fields that are none": (["read", "GOOD", "--map", "text"], 2, "write it as text=content,date=day"),
    "a lexicon that is not there": (["read", "GOOD", "--lexicon", "gone"], 4, "gone is not a folder; give a folder"),
    "a record that is none": (["read", "GOOD", "--record", "GOOD"], 5, "it is not an aqwal record: give"),
    "a record in no folder": (["read", "GOOD", "--record", "gone/r.aqwal"], 5, "make it first (mkdir -p gone)"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_says_what_to_do(name: str, tmp_path: Path, capsys: Captured) -> None:
    arguments, code, advice = REFUSED[name]
    path = good(tmp_path)
    assert run([path if word == "GOOD" else word for word in arguments]) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert advice in shown.err
    assert "Traceback" not in shown.err
