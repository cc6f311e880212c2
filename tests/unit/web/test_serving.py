"""Starting to serve: where, and what is said when that cannot be."""

from __future__ import annotations

import socket
from pathlib import Path

import httpx
import pytest

from aqwal.errors import AqwalError, RecordError
from aqwal.model import Article, Reading
from aqwal.views import open_archive
from aqwal.web import serve
from aqwal.web.serving import address_of, listening
from tests.unit.web.dispute import write_record
from tests.unit.web.served import served


def test_a_port_that_is_taken(record: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(AqwalError, match=rf"at 127\.0\.0\.1, port {port} .*choose another with --port"):
            serve(str(record), port=port)


@pytest.mark.parametrize(("host", "port"), [("no.such.host.invalid", 0), ("127.0.0.1", 70000), ("203.0.113.7", 0)])
def test_an_address_that_cannot_be(record: Path, host: str, port: int) -> None:
    with pytest.raises(AqwalError, match=r"--port|0 to 65535"):
        serve(str(record), host, port)


@pytest.mark.parametrize("name", ["missing.aqwal", "", "text.aqwal"])
def test_what_is_no_record_is_refused_before_anything_is_served(tmp_path: Path, name: str) -> None:
    (tmp_path / "text.aqwal").write_text(
        "no record, but long enough to be taken for a file of its own", encoding="utf-8"
    )
    with pytest.raises(RecordError, match="aqwal"):
        serve(str(tmp_path / name), port=0)
    assert not (tmp_path / "missing.aqwal").exists()


@pytest.mark.parametrize(
    ("host", "shown"),
    [("127.0.0.1", "127.0.0.1"), ("localhost", "localhost"), ("0.0.0.0", "127.0.0.1")],  # noqa: S104 - what is tested
)
def test_the_address_to_open(host: str, shown: str) -> None:
    with listening(host, 0) as listener:
        assert address_of(listener, host) == f"http://{shown}:{listener.getsockname()[1]}/"


def test_what_is_read_meanwhile_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "growing.aqwal"
    write_record(path, fillers=0)
    with served(path) as address:
        before = httpx.get(f"{address}/.json").json()
        with open_archive(path) as archive:
            archive.add(Reading(Article("new", "ar", "برقية جديدة", "نص جديد")))
        after = httpx.get(f"{address}/.json").json()
    assert after["summary"]["dispatches"] == after["total"] == before["total"] + 1
