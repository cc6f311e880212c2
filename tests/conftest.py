"""What several tests need: the shared texts, and a browser."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The same examples on every machine, however slow; HYPOTHESIS_PROFILE=wide looks for new ones.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("wide", deadline=None, max_examples=3000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
# What the tests compile stays in the checkout, and out of the user's own cache.
os.environ.setdefault("AQWAL_CACHE", str(ROOT / ".pytest_cache" / "aqwal"))
# A shell that starts the tests in the background makes them, and the programs they start, deaf to Control-C.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold articles and corpora beside the checkout; the test is skipped where there is none."""
    folder = (ROOT / os.environ.get("SHARED", "../shared")).resolve()
    if not (folder / "gold").is_dir():
        pytest.skip(f"no gold articles at {folder} (SHARED names another folder)")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium on this machine; the test is skipped where there is none."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    pytest.skip("no Chromium on this machine (apt-get install chromium)")
