"""A browser, and the invented record served to it."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from tests.browser.devtools import Browser
from tests.unit.web.dispute import write_record
from tests.unit.web.served import served


@pytest.fixture(scope="session")
def program(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    browser = Browser(chromium, tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture
def browser(program: Browser) -> Browser:
    """The browser as wide as a desktop, with scripts, in a light scheme."""
    program.without()
    program.resize(1280)
    return program


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    record = tmp_path_factory.mktemp("web") / "dispute.aqwal"
    write_record(record)
    with served(record) as at:
        yield at


@pytest.fixture(scope="session")
def links(address: str) -> dict[str, str]:
    """The addresses of the dispatches that have something in them, by what they are: the dispute, the traps."""
    lines = [line for page in (1, 2) for line in httpx.get(f"{address}/.json?page={page}").json()["dispatches"]]
    names = {"demo#1": "dispute", 'a"><i>/&?#é': "traps"}
    return {names[line["article"]]: address + line["link"] for line in lines if line["article"] in names}
