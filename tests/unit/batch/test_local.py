"""Files, folders and standard input, and what is said of those that give nothing."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from aqwal.batch.local import find_inputs, local_sources
from aqwal.ingest import Refused
from aqwal.model import Source

SAID = "قال وزير الخارجية الناردي هشام الراوندي إن مضيق دروان مفتوح للجميع."


def given(paths: list[str], **more: object) -> list[Source | Refused]:
    return list(local_sources(find_inputs(paths), **more))  # type: ignore[arg-type] - what a test gives by name


def texts(found: list[Source | Refused]) -> list[str]:
    return [
        one.content.decode() if isinstance(one.content, bytes) else one.content
        for one in found
        if isinstance(one, Source)
    ]


def refusals(found: list[Source | Refused]) -> list[Refused]:
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
    assert [text.strip() for text in texts(given(["-"], standard_input=io.BytesIO(SAID.encode())))] == [SAID]


def test_progress_in_bytes_adds_up_to_the_size(folder: Path) -> None:
    told: list[int] = []
    given([str(folder)], on_bytes=told.append)
    assert sum(told) == find_inputs([str(folder)]).size


def broken(folder: Path) -> str:
    (folder / "broken.jsonl").write_text('{"text": "' + SAID + '"\n', encoding="utf-8")
    return str(folder / "broken.jsonl")


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


TROUBLE = {
    "a path that is not there": (lambda folder: str(folder / "gone.txt"), "no such file or folder: check the path"),
    "a link to nowhere": (dangling, "no such file or folder: check the path"),
    "an empty folder": (empty_folder, "no file to read in this folder (it is empty): give .txt"),
    "a folder of other files": (photos, "no file to read in this folder (it holds only .jpg): give .txt"),
    "a broken table": (broken, ""),
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
