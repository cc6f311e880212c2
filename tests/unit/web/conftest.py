"""The invented record, served."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.unit.web.dispute import write_record
from tests.unit.web.served import served


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("web") / "dispute.aqwal"
    write_record(path)
    return path


@pytest.fixture(scope="session")
def address(record: Path) -> Iterator[str]:
    with served(record) as at:
        yield at


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    """A visitor without a language of its own, who keeps no cookies of other tests."""
    with httpx.Client(base_url=address) as visitor:
        yield visitor


@pytest.fixture(scope="session")
def links(address: str) -> dict[str, str]:
    """The addresses of the dispatches by their article ids."""
    lines = [line for page in (1, 2) for line in httpx.get(f"{address}/.json?page={page}").json()["dispatches"]]
    return {line["article"]: line["link"] for line in lines}
