"""The whole way: `aqwal read` with the cache, without it, and where it is damaged, out of date or not to be had."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import aqwal
from aqwal.compiled import keys
from aqwal.compiled.files import load
from aqwal.compiled.keeping import kept
from aqwal.demo import DISPATCHES, LEXICON
from aqwal.lexicons import Lexicons

SOURCE = Path(keys.__file__).parents[1]
Running = subprocess.Popen[bytes]


@pytest.fixture(scope="module", autouse=True)
def settled() -> None:
    """A source file that was saved just now is no longer new: until then nothing is kept."""
    newest = max(file.stat().st_ctime for file in SOURCE.rglob("*.py"))
    time.sleep(max(0.0, newest + 3 - time.time()))


@pytest.fixture
def at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if this process had begun long after the last change of the code."""
    monkeypatch.setattr(aqwal, "BEGAN", time.time() + 3600)


def start(cache: Path | str, lexicon: Path = LEXICON) -> Running:
    script = "import sys; from aqwal.cli.main import main; main(sys.argv[1:])"
    return subprocess.Popen(
        [sys.executable, "-c", script, "read", str(DISPATCHES), "--lexicon", str(lexicon), "--to", "jsonl"],
        env={**os.environ, "AQWAL_CACHE": str(cache)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def end(running: Running) -> tuple[bytes, bytes]:
    out, err = running.communicate(timeout=120)
    assert running.returncode == 0, err.decode()
    return out, err


def read(cache: Path | str, lexicon: Path = LEXICON) -> tuple[bytes, bytes]:
    return end(start(cache, lexicon))


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def plain() -> tuple[bytes, bytes]:
    """What is printed without a cache."""
    return read("off")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory, plain: tuple[bytes, bytes]) -> Path:
    """A cache after the first run."""
    folder = tmp_path_factory.mktemp("cache") / "made" / "anew"
    assert read(folder) == plain
    return folder


@pytest.fixture
def cache(first: Path, tmp_path: Path) -> Path:
    """The same cache for one test alone."""
    return Path(shutil.copytree(first, tmp_path / "cache"))


def key(file: Path) -> str:
    return file.name.removeprefix("lexicons-").removesuffix(".compiled")


def test_the_same_is_read_with_what_was_kept(cache: Path, plain: tuple[bytes, bytes]) -> None:
    (file,) = files(cache)
    before = file.read_bytes()
    assert read(cache) == plain
    assert files(cache) == [file]
    assert file.read_bytes() == before


def test_only_the_user_may_see_what_is_kept(first: Path) -> None:
    if os.name != "posix":
        pytest.skip("this system has no permission bits")
    (file,) = files(first)
    assert first.stat().st_mode & 0o777 == 0o700
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("damage", ["a byte", "the mode"])
def test_what_is_damaged_is_made_anew(cache: Path, plain: tuple[bytes, bytes], damage: str) -> None:
    (file,) = files(cache)
    if damage == "a byte":
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 1
        file.write_bytes(data)
    elif os.name == "posix":
        file.chmod(0o666)
    else:
        pytest.skip("this system has no permission bits")
    assert load(cache, key(file)) is None
    assert read(cache) == plain
    assert files(cache) == [file]
    assert load(cache, key(file)) is not None


def test_a_changed_lexicon_is_never_read_as_it_was(tmp_path: Path, cache: Path) -> None:
    lexicon = Path(shutil.copytree(LEXICON, tmp_path / "lexicon"))
    table = lexicon / "world" / "people.tsv"
    state, text = table.stat(), table.read_text(encoding="utf-8")
    before, _ = read(cache, lexicon)
    assert len(files(cache)) == 1  # the same content elsewhere is the same knowledge
    changed = text.replace("\tXOR\t", "\tXNA\t")
    table.write_text(changed, encoding="utf-8")
    os.utime(table, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert (table.stat().st_size, table.stat().st_mtime_ns) == (state.st_size, state.st_mtime_ns)
    after, _ = read(cache, lexicon)
    assert before != after == read("off", lexicon)[0]
    assert len(files(cache)) == 2


def test_where_nothing_can_be_written_all_goes_on(tmp_path: Path, plain: tuple[bytes, bytes]) -> None:
    (tmp_path / "file").write_text("no folder")
    assert read(tmp_path / "file" / "cache") == plain


def test_processes_that_start_at_once_leave_one_whole_file(tmp_path: Path, plain: tuple[bytes, bytes]) -> None:
    folder = tmp_path / "cache"
    running = [start(folder) for _ in range(6)]
    assert [end(one) for one in running] == [plain] * 6
    (file,) = files(folder)
    assert load(folder, key(file)) is not None
    assert read(folder) == plain


@pytest.mark.usefixtures("at_any_time")
def test_it_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AQWAL_CACHE", str(tmp_path / "cache"))
    lexicons = Lexicons((LEXICON,))
    assert kept(lexicons, lexicons.contents(), lambda: "made") == "made"
    assert kept(lexicons, lexicons.contents(), lambda: "made again") == "made"


@pytest.mark.usefixtures("at_any_time")
def test_nothing_is_kept_of_lexicons_that_change_while_they_are_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AQWAL_CACHE", str(tmp_path / "cache"))
    lexicons = Lexicons((Path(shutil.copytree(LEXICON, tmp_path / "lexicon")),))

    def make() -> str:
        (lexicons.folders[0] / "world" / "new.tsv").write_text("word\n")
        return "made of something between"

    assert kept(lexicons, lexicons.contents(), make) == "made of something between"
    assert not (tmp_path / "cache").exists()
