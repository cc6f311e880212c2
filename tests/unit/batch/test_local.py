"""Files, folders and standard input, and what is said of those that give nothing."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from aqwal.batch.local import find_inputs, local_sources
from aqwal.ingest import Noted, Refused
from aqwal.model import Source

SAID = "قال وزير الخارجية الناردي هشام الراوندي إن مضيق دروان مفتوح للجميع."


def given(paths: list[str]) -> list[Source | Refused | Noted]:
    return list(local_sources(find_inputs(paths)))


def texts(found: list[Source | Refused | Noted]) -> list[str]:
    return [
        one.content.decode() if isinstance(one.content, bytes) else one.content
        for one in found
        if isinstance(one, Source)
    ]


def refusals(found: list[Source | Refused | Noted]) -> list[Refused]:
    return [one for one in found if isinstance(one, Refused)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two readable files, one of them in a subfolder, among others that are none."""
    (tmp_path / "b.txt").write_text(SAID, encoding="utf-8")
    (tmp_path / "a").mkdir()
    rows = [{"id": str(number), "text": f"{SAID} {number}"} for number in range(3)]
    (tmp_path / "a" / "a.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / ".hidden.txt").write_text(SAID, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "c.txt").write_text(SAID, encoding="utf-8")
    return tmp_path


def test_a_file_gives_its_source(folder: Path) -> None:
    assert [text.strip() for text in texts(given([str(folder / "b.txt")]))] == [SAID]


def test_a_folder_gives_its_files_in_order(folder: Path) -> None:
    inputs = find_inputs([str(folder)])
    assert inputs.files == (str(folder / "b.txt"), str(folder / "a" / "a.jsonl"))
    assert inputs.size == sum(Path(file).stat().st_size for file in inputs.files)
    assert len(texts(given([str(folder)]))) == 4


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert len(texts(given([str(folder / "b.txt"), str(folder / "b.txt"), str(folder)]))) == 4


def test_standard_input() -> None:
    found = local_sources(find_inputs(["-"]), standard_input=io.BytesIO(SAID.encode()))
    assert texts(list(found)) == [SAID]


def test_the_mapping_names_fields(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"story,day\n{SAID},2024-04-01\n", encoding="utf-8")
    inputs = find_inputs([str(tmp_path)])
    (source,) = local_sources(inputs, {"text": "story", "date": "day"})
    assert isinstance(source, Source)
    assert (source.content, str(source.date)) == (SAID, "2024-04-01")
    (refused,) = local_sources(inputs)
    assert isinstance(refused, Refused)
    assert "--map text=story" in refused.why


def test_progress_in_bytes_adds_up_to_the_size(folder: Path) -> None:
    told: list[int] = []
    (folder / "half.json").write_text('{"text": ', encoding="utf-8")
    inputs = find_inputs([str(folder)])
    assert len(list(local_sources(inputs, on_bytes=told.append))) == 5
    assert sum(told) == inputs.size


def broken(folder: Path) -> str:
    (folder / "broken.jsonl").write_text('{"text": "' + SAID + '"\n', encoding="utf-8")
    return str(folder / "broken.jsonl")


def half(folder: Path) -> str:
    (folder / "half.json").write_text('[{"text": ', encoding="utf-8")
    return str(folder / "half.json")


def empty(folder: Path) -> str:
    (folder / "empty.txt").touch()
    return str(folder / "empty.txt")


def binary(folder: Path) -> str:
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 10)
    return str(folder / "binary.txt")


def fieldless(folder: Path) -> str:
    (folder / "fieldless.jsonl").write_text(json.dumps({"story": SAID}), encoding="utf-8")
    return str(folder / "fieldless.jsonl")


def dangling(folder: Path) -> str:
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    return str(folder / "dangling.txt")


def empty_folder(folder: Path) -> str:
    (folder / "empty").mkdir()
    return str(folder / "empty")


def photos(folder: Path) -> str:
    (folder / "photos").mkdir()
    (folder / "photos" / "1.jpg").touch()
    return str(folder / "photos")


TROUBLE: dict[str, tuple[Callable[[Path], str], str]] = {
    "a path that is not there": (lambda folder: str(folder / "gone.txt"), "no such file or folder: check the path"),
    "a link to nowhere": (dangling, "no such file or folder: check the path"),
    "an empty folder": (empty_folder, "no file to read in this folder (it is empty): give .txt"),
    "a folder of other files": (photos, "no file to read in this folder (it holds only .jpg): give .txt"),
    "a broken table": (broken, "no JSON"),
    "half a document": (half, "mend it there"),
    "an empty file": (empty, "it is empty: give a file with text in it"),
    "a binary file": (binary, "binary"),
    "a table without text": (fieldless, "--map text=story"),
}


@pytest.mark.parametrize("name", TROUBLE)
def test_trouble_is_told_and_the_rest_goes_on(folder: Path, name: str) -> None:
    make, advice = TROUBLE[name]
    path = make(folder)
    found = given([path, str(folder / "b.txt")])
    (refused,) = refusals(found)
    assert refused.origin.startswith(path)
    assert advice in refused.why
    assert SAID in [text.strip() for text in texts(found)]


def test_a_broken_row_stands_between_its_neighbours(tmp_path: Path) -> None:
    rows = [json.dumps({"text": f"{SAID} {number}"}) for number in range(30)]
    (tmp_path / "a.jsonl").write_text("\n".join([*rows[:25], "{", *rows[25:]]), encoding="utf-8")
    found = given([str(tmp_path)])
    assert [one.origin for one in refusals(found)] == [f"{tmp_path / 'a.jsonl'}:26"]
    assert isinstance(found[25], Refused)
    assert len(texts(found)) == 30


def test_rows_refused_before_a_file_fails_are_told_too(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{\n" + json.dumps({"story": SAID}), encoding="utf-8")
    assert [one.origin for one in refusals(given([str(tmp_path)]))] == [
        f"{tmp_path / 'a.jsonl'}:1",
        str(tmp_path / "a.jsonl"),
    ]


def test_names_of_files_in_arabic_and_with_spaces(tmp_path: Path) -> None:
    (tmp_path / "برقين ٢").mkdir()
    (tmp_path / "برقين ٢" / "وصول الوفد.TXT").write_text(SAID, encoding="utf-8")
    assert texts(given([str(tmp_path)])) == [SAID]


def test_a_file_that_went_away_meanwhile(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAID, encoding="utf-8")
    inputs = find_inputs([str(tmp_path)])
    (tmp_path / "a.txt").unlink()
    (refused,) = list(local_sources(inputs))
    assert isinstance(refused, Refused)
    assert "no such file or folder: check the path" in refused.why


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become an ordinary user")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    tmp_path.joinpath("closed.txt").write_text(SAID, encoding="utf-8")
    tmp_path.joinpath("closed.txt").chmod(0)
    inputs = find_inputs([str(tmp_path / "closed.txt")])
    os.seteuid(65534)
    try:
        found = list(local_sources(inputs))
    finally:
        os.seteuid(0)
    (refused,) = refusals(found)
    assert "give yourself read permission" in refused.why


def test_a_table_with_a_forgotten_field_is_noted_once(tmp_path: Path) -> None:
    file = tmp_path / "wire.csv"
    file.write_text("key,text\n" + "".join(f"w-{number},قال\n" for number in range(50)), encoding="utf-8")
    first, *others = local_sources(find_inputs([str(file)]))
    assert first == Noted(str(file), first.note if isinstance(first, Noted) else "")
    assert len(others) == 50
    assert all(isinstance(one, Source) for one in others)
