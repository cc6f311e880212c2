"""Files of the cache, each written once and whole.

They hold pickles, and a pickle runs code when it is loaded: a file is loaded only if it belongs to the user and nobody
else may write it. The digest at its beginning finds what was cut off or damaged; it is no seal against a forger.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import time
from pathlib import Path
from typing import Any, BinaryIO

from aqwal.compiled.pickling import pickled, unpickled

KEPT = 4
_PREFIX, _SUFFIX, _UNDONE = "lexicons-", ".compiled", ".part"
_DIGEST = hashlib.sha256().digest_size
_HOUR = 3600
_BINARY = getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | _BINARY | getattr(os, "O_NONBLOCK", 0)  # never to wait for who writes into a pipe of that name
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY


def load(folder: Path, key: str) -> Any:  # noqa: ANN401 - whatever was kept under the key
    """What was kept in `folder` under `key`; None where nothing was, or nothing that is whole and safe to load."""
    path = _path(folder, key)
    try:
        with os.fdopen(os.open(path, _READ), "rb", buffering=0) as file:
            if not is_safe(os.fstat(file.fileno())):
                return None
            digest, data = file.read(_DIGEST), file.readall()
    except OSError:
        return None
    if digest != _digest(key, data):
        return None
    with contextlib.suppress(OSError):
        os.utime(path)  # the files that were used last are the ones that stay
    try:
        return unpickled(data)
    except Exception:  # noqa: BLE001 - a pickle can raise anything, and all that can be done is to compile anew
        return None


def save(folder: Path, key: str, value: object) -> None:
    """Keep `value` in `folder` under `key`, in place of what is there, and let go of the oldest; silently nothing where
    that cannot be done. Others see the file whole or not at all."""
    try:
        data = pickled(value)
    except Exception:  # noqa: BLE001 - what cannot be pickled is not kept; the reader is there all the same
        return
    path = _path(folder, key)
    undone = path.with_suffix(f".{os.getpid()}-{time.time_ns()}{_UNDONE}")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _created(undone) as file:
            file.write(_digest(key, data))
            file.write(data)
        undone.replace(path)
    except OSError:
        pass
    finally:
        with contextlib.suppress(OSError):
            undone.unlink(missing_ok=True)
    _let_go(folder, path)


def is_safe(state: os.stat_result) -> bool:
    """Whether a file is the user's own, and nobody else may write it; Windows has no such bits, and keeps others out
    of the user's folders."""
    if not stat.S_ISREG(state.st_mode):
        return False
    return not hasattr(os, "geteuid") or (
        state.st_uid == os.geteuid() and not state.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    )


def _path(folder: Path, key: str) -> Path:
    return folder / f"{_PREFIX}{key}{_SUFFIX}"


def _digest(key: str, data: bytes) -> bytes:
    total = hashlib.sha256(key.encode())
    total.update(data)
    return total.digest()


def _created(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, _CREATE, 0o600), "wb")


def _let_go(folder: Path, newest: Path) -> None:
    """Remove all but the files used last, and what writers that were killed have left."""
    with contextlib.suppress(OSError):
        by_age = sorted((_used(path), path) for path in folder.glob(f"{_PREFIX}*{_SUFFIX}") if path != newest)
        old = [path for _, path in by_age[: max(0, len(by_age) - (KEPT - 1))]]
        old += [path for path in folder.glob(f"{_PREFIX}*{_UNDONE}") if _used(path) < time.time() - _HOUR]
        for path in old:
            with contextlib.suppress(OSError):
                path.unlink()


def _used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # another process has just removed it
        return 0
