"""`aqwal explain`: the list of statements, one of them explained, and what is said where none can be."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from aqwal.cli.main import run
from aqwal.demo import DISPATCHES, LEXICON
from tests.unit.cli.written import DENIED, SAID, WORDS, bare_folder, good, put, table

Captured = pytest.CaptureFixture[str]
DISPATCH = str(DISPATCHES / "01-patrol-boats.txt")


def ids(capsys: Captured, *arguments: str) -> list[str]:
    """The ids that the list of statements shows."""
    assert run(["explain", *arguments]) == 0
    return re.findall(r"st_[0-9a-f]{16}", capsys.readouterr().out)


def test_without_a_statement_they_are_listed(capsys: Captured) -> None:
    assert run(["explain", DISPATCH, "--lexicon", str(LEXICON)]) == 0
    shown = capsys.readouterr()
    assert re.search(r"st_[0-9a-f]{16}  deny +نفت\n +وجود أي حشد عسكري في المضيق\n", shown.out)
    first = re.findall(r"st_[0-9a-f]{16}", shown.out)[0]
    assert f"aqwal explain {DISPATCH} --lexicon {LEXICON} --statement {first[:9]}" in shown.err


def test_the_beginning_of_an_id_is_enough(tmp_path: Path, capsys: Captured) -> None:
    (one,) = ids(capsys, good(tmp_path))
    assert run(["explain", good(tmp_path), "--statement", one[:6]]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"{one}: say, indirect, confidence 0.90\n")
    assert f"content     {WORDS}\n" in shown
    assert "[ar/cues/say.yaml:" in shown
    assert "speaker/after-verb" in shown


def test_of_several_articles_the_one_that_has_it(tmp_path: Path, capsys: Captured) -> None:
    found = ids(capsys, table(tmp_path))
    assert len(found) == len(set(found)) == 6
    assert run(["explain", table(tmp_path), "--statement", found[3], "--to", "json"]) == 0
    kept = json.loads(capsys.readouterr().out)
    assert (kept["id"], kept["article"]) == (found[3], "wire#2")
    assert next(fact["value"] for fact in kept["facts"] if fact["name"] == "act") == "deny"
    assert kept["evidence"][0]["rule"].endswith("/object")
    assert DENIED.rstrip(".") in " ".join(part["words"] for part in kept["sentence"])


def test_the_list_as_json(tmp_path: Path, capsys: Captured) -> None:
    assert run(["explain", table(tmp_path), "--to", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["act"] for row in rows] == ["say", "deny"] * 3
    assert rows[0]["words"] == [WORDS]


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SAID.encode())))
    assert run(["explain", "-", "--statement", "st_"]) == 0
    assert WORDS in capsys.readouterr().out


def test_an_id_that_is_not_there(tmp_path: Path, capsys: Captured) -> None:
    assert run(["explain", table(tmp_path), "--statement", "st_nothing"]) == 2
    error = " ".join(capsys.readouterr().err.split())
    assert "no statement of it" in error
    assert f"`aqwal explain {tmp_path / 'wire.jsonl'}` lists its 6 statements" in error


def test_what_to_type_next_has_the_options_that_were_given(tmp_path: Path, capsys: Captured) -> None:
    file = table(tmp_path)
    assert run(["explain", file, "--date", "2024-05-06"]) == 0
    assert f"aqwal explain {file} --date 2024-05-06 --statement st_" in " ".join(capsys.readouterr().err.split())


def test_an_id_of_which_too_little_is_given(tmp_path: Path, capsys: Captured) -> None:
    found = ids(capsys, table(tmp_path))
    assert run(["explain", table(tmp_path), "--statement", "st_"]) == 2
    error = capsys.readouterr().err
    assert "6 statements have an id that begins with 'st_': give more of it" in error
    assert found[0] in error


def test_copies_of_a_text_are_no_two_statements(tmp_path: Path, capsys: Captured) -> None:
    rows = [json.dumps({"id": f"w{number}", "text": SAID}) for number in (1, 2)]
    path = put(tmp_path, "copies.jsonl", "\n".join(rows).encode())
    assert run(["explain", path, "--statement", "st_"]) == 0
    assert WORDS in capsys.readouterr().out


def test_an_article_without_statements(tmp_path: Path, capsys: Captured) -> None:
    assert run(["explain", put(tmp_path, "quiet.txt", "طقس جميل.".encode())]) == 0
    shown = capsys.readouterr()
    assert "No statement was found." in shown.out
    assert "nothing to explain" in shown.err


@pytest.mark.parametrize("statement", [[], ["--statement", "st_1"]])
def test_what_cannot_be_read_is_said(statement: list[str], tmp_path: Path, capsys: Captured) -> None:
    for path in (bare_folder(tmp_path), str(tmp_path / "nowhere.txt")):
        assert run(["explain", path, *statement]) == 3
        shown = capsys.readouterr()
        assert shown.out == ""
        assert "could not be read" in shown.err


def test_words_of_ones_own_are_named_by_their_folder(capsys: Captured) -> None:
    found = ids(capsys, DISPATCH, "--lexicon", str(LEXICON))
    assert run(["explain", DISPATCH, "--lexicon", str(LEXICON), "--statement", found[0]]) == 0
    place = re.compile(r"sta:oria, Oria\n +\[party/lexicon +\S*demo/lexicon/world/states\.tsv:\d+\]")
    assert place.search(capsys.readouterr().out)
