"""The key: what is in it, and when there is none."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from aqwal.compiled.keys import CODE, code_digest
from aqwal.lexicons import Contents, Lexicons

PACKAGE = Path(__file__).parents[3] / "src" / "aqwal"
LATER = time.time() + 3600


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The code, to be changed."""
    return Path(shutil.copytree(PACKAGE, tmp_path / "aqwal", ignore=shutil.ignore_patterns("__pycache__", "*.tsv")))


def test_all_code_that_reads_is_in_the_key() -> None:
    script = (
        "import json, sys, aqwal.pipeline as pipeline; pipeline.build_reader();"
        "print(json.dumps([m.__file__ for n, m in sys.modules.items() if n.split('.')[0] == 'aqwal']))"
    )
    environment = {**os.environ, "AQWAL_CACHE": "off"}
    ran = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, env=environment, timeout=60
    )
    files = [Path(name) for name in json.loads(ran.stdout)]
    package = next(file.parent for file in files if file.parent.name == "aqwal")
    assert [str(file) for file in files if file.relative_to(package).parts[0] not in CODE] == []


def test_a_change_of_the_code_changes_the_key(copy: Path) -> None:
    found = {code_digest(copy, LATER)}
    for name in CODE:
        path = copy / name if name.endswith(".py") else copy / name / "__init__.py"
        state = path.stat()
        path.write_bytes(path.read_bytes()[:-1] + b" ")
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
        found.add(code_digest(copy, LATER))
    assert len(found) == len(CODE) + 1
    assert None not in found


def test_a_new_file_changes_the_key_and_another_part_of_the_program_does_not(copy: Path) -> None:
    before = code_digest(copy, LATER)
    (copy / "web" / "more.py").write_text("")
    assert code_digest(copy, LATER) == before
    (copy / "events" / "more.py").write_text("")
    assert code_digest(copy, LATER) != before


def test_there_is_no_key_for_code_that_changed_since_it_was_loaded(copy: Path) -> None:
    began = max(file.stat().st_ctime for file in copy.rglob("*.py")) + 0.01
    assert code_digest(copy, began) is not None
    time.sleep(0.05)
    path = copy / "pipeline.py"
    path.write_bytes(path.read_bytes())
    assert code_digest(copy, began) is None


def test_there_is_no_key_without_the_code(copy: Path) -> None:
    (copy / "pipeline.py").unlink()
    assert code_digest(copy, LATER) is None


def contents(folder: Path, files: dict[str, str]) -> Contents:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return Lexicons((folder,)).contents()


def test_contents_tell_where_files_begin(tmp_path: Path) -> None:
    one = contents(tmp_path / "one", {"a.tsv": "x\0b.tsv\0y"})
    two = contents(tmp_path / "two", {"a.tsv": "x", "b.tsv": "y"})
    assert one.total == two.total
    assert one != two


def test_contents_tell_of_which_folder_they_are(tmp_path: Path) -> None:
    contents(tmp_path / "a", {"x.tsv": "1"})
    contents(tmp_path / "b", {"y.tsv": "2"})
    (tmp_path / "none").mkdir()
    both = Lexicons((tmp_path / "a", tmp_path / "b")).contents()
    assert both != Lexicons((tmp_path / "b", tmp_path / "a")).contents()
    assert both != Lexicons((tmp_path / "a", tmp_path / "none", tmp_path / "b")).contents()


@pytest.mark.skipif(os.name != "posix", reason="links to folders need a right of their own on Windows")
def test_contents_count_behind_links_as_they_are_read(tmp_path: Path) -> None:
    contents(tmp_path / "elsewhere", {"x.tsv": "word\none\n"})
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "ar").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "mine" / "world").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "round").symlink_to(tmp_path / "mine")
    lexicons = Lexicons((tmp_path / "mine",))
    assert [row["word"] for row in lexicons.table("ar/x.tsv")] == ["one"]
    before = lexicons.contents()
    (tmp_path / "elsewhere" / "x.tsv").write_text("word\ntwo\n")
    assert lexicons.contents() != before
    assert [line.split()[-1] for line in before.layout if "round" not in line] == ["ar/x.tsv", "world/x.tsv"]
