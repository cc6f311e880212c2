"""Files of the cache: whole or not there, the user's own, few, and safe from writers that die."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from aqwal.compiled.files import KEPT, load, save

KEY, OTHER = "a" * 64, "b" * 64
VALUE = {"words": ("بن", 1)}
KILLED = """
import resource, signal, sys
from pathlib import Path
from aqwal.compiled.files import save
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # which kills whoever writes more than is allowed
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
save(Path(sys.argv[1]), sys.argv[2], "x" * 5000)
"""


def file(folder: Path) -> Path:
    (found,) = folder.glob("*.compiled")
    return found


def test_what_is_saved_is_loaded_under_its_key_alone(tmp_path: Path) -> None:
    save(tmp_path, KEY, VALUE)
    assert load(tmp_path, KEY) == VALUE
    assert load(tmp_path, OTHER) is None
    file(tmp_path).rename(tmp_path / file(tmp_path).name.replace(KEY, OTHER))
    assert load(tmp_path, OTHER) is None


@pytest.mark.parametrize("cut", [0, 10, 32, 40, -1])
def test_a_file_that_was_cut_off_is_not_loaded(tmp_path: Path, cut: int) -> None:
    save(tmp_path, KEY, VALUE)
    file(tmp_path).write_bytes(file(tmp_path).read_bytes()[:cut])
    assert load(tmp_path, KEY) is None


def test_any_changed_byte_is_found(tmp_path: Path) -> None:
    save(tmp_path, KEY, VALUE)
    data = file(tmp_path).read_bytes()
    for at in range(len(data)):
        file(tmp_path).write_bytes(data[:at] + bytes((data[at] ^ 0x20,)) + data[at + 1 :])
        assert load(tmp_path, KEY) is None
    file(tmp_path).write_bytes(data)
    assert load(tmp_path, KEY) == VALUE


@pytest.mark.skipif(os.name != "posix", reason="this system has no permission bits")
@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_may_write_is_refused(tmp_path: Path, mode: int) -> None:
    save(tmp_path, KEY, VALUE)
    file(tmp_path).chmod(mode)
    assert load(tmp_path, KEY) is None
    save(tmp_path, KEY, VALUE)
    assert load(tmp_path, KEY) == VALUE


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away")
def test_a_file_of_somebody_else_is_refused(tmp_path: Path) -> None:
    save(tmp_path, KEY, VALUE)
    os.chown(file(tmp_path), 12345, -1)
    assert load(tmp_path, KEY) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    save(tmp_path, KEY, VALUE)
    path = file(tmp_path)
    path.unlink()
    os.mkfifo(path, 0o600)
    assert load(tmp_path, KEY) is None


def test_what_cannot_be_pickled_is_not_kept(tmp_path: Path) -> None:
    save(tmp_path, KEY, lambda: None)
    assert list(tmp_path.iterdir()) == []


def test_the_files_that_were_used_last_stay(tmp_path: Path) -> None:
    keys = [f"{number:064d}" for number in range(KEPT + 1)]
    for number, key in enumerate(keys[:KEPT]):
        save(tmp_path, key, number)
        os.utime(file_of(tmp_path, key), (number, number))
    assert load(tmp_path, keys[0]) == 0
    (tmp_path / "my own.txt").write_text("not ours")
    save(tmp_path, keys[KEPT], KEPT)
    assert [load(tmp_path, key) for key in keys] == [0, None, *range(2, KEPT + 1)]
    assert (tmp_path / "my own.txt").exists()


def file_of(folder: Path, key: str) -> Path:
    (found,) = folder.glob(f"*{key}*")
    return found


@pytest.mark.skipif(os.name != "posix", reason="this system has no such signal")
def test_a_writer_that_was_killed_leaves_nothing_that_hurts(tmp_path: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, tmp_path, KEY], check=False, timeout=60)
    assert killed.returncode < 0
    (undone,) = tmp_path.iterdir()
    assert undone.stat().st_size == 1000
    assert load(tmp_path, KEY) is None
    save(tmp_path, KEY, VALUE)
    assert load(tmp_path, KEY) == VALUE
    assert undone.exists()  # it may be another process that is still writing
    os.utime(undone, (time.time() - 7200,) * 2)
    save(tmp_path, OTHER, VALUE)
    assert not undone.exists()
    assert load(tmp_path, KEY) == load(tmp_path, OTHER) == VALUE
