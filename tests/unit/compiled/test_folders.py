"""Where the cache is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from aqwal.compiled.folders import cache_folder

HERE = Path(__file__).parent  # absolute on every system


@pytest.mark.parametrize(
    ("own", "shared", "folder"),
    [
        ("off", str(HERE), None),
        (str(HERE / "mine"), str(HERE), HERE / "mine"),
        ("", str(HERE), HERE / "aqwal"),
        (None, str(HERE), HERE / "aqwal"),
    ],
)
def test_the_user_can_say_where(
    monkeypatch: pytest.MonkeyPatch, own: str | None, shared: str, folder: Path | None
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", shared)
    if own is None:
        monkeypatch.delenv("AQWAL_CACHE", raising=False)
    else:
        monkeypatch.setenv("AQWAL_CACHE", own)
    assert cache_folder() == folder


@pytest.mark.parametrize("shared", ["", "no/absolute/path"])
@pytest.mark.parametrize(
    ("system", "folder"),
    [("linux", ".cache/aqwal"), ("darwin", "Library/Caches/aqwal"), ("win32", "AppData/Local/aqwal")],
)
def test_else_it_is_in_the_systems_place(
    monkeypatch: pytest.MonkeyPatch, shared: str, system: str, folder: str
) -> None:
    monkeypatch.delenv("AQWAL_CACHE", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", shared)
    monkeypatch.setenv("HOME", str(HERE))
    monkeypatch.setenv("USERPROFILE", str(HERE))
    monkeypatch.setattr(sys, "platform", system)
    assert cache_folder() == HERE / folder
