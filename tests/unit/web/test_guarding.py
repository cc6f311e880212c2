"""Headers on every answer, and names under which a record is not served."""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx
import pytest

from aqwal.web import build_app
from aqwal.web.guarding import is_local
from aqwal.web.site import STATIC

HOSTS = {
    "localhost": True,
    "LOCALHOST:8300": True,
    "localhost.": True,
    "127.0.0.1": True,
    "127.1.2.3:80": True,
    "[::1]": True,
    "[::1]:8300": True,
    "evil.example": False,
    "localhost.evil.example": False,
    "127.0.0.1.evil.example": False,
    "evil.example:8300": False,
    "10.0.0.1": False,
    "0.0.0.0": False,  # noqa: S104 - as a name in a request
    "[2001:db8::1]:8300": False,
    "": False,
    "localhost:8300@evil.example": False,
    "localhost/": False,
}
EVERY_PATH = (
    "/",
    "/.json",
    "/statements",
    "/nowhere",
    "/nowhere.json",
    "/static/aqwal.css",
    "/static/none",
    "the reader",
)


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("path", ["/", "/statements.json", "/static/aqwal.css"])
def test_only_names_of_this_machine_are_answered(client: httpx.Client, host: str, path: str) -> None:
    answer = client.get(path, headers={"Host": host})
    assert answer.status_code == (200 if HOSTS[host] else 421)
    if not HOSTS[host]:
        assert "aqwal demo" not in answer.text
        assert "127.0.0.1" in answer.text


@pytest.mark.parametrize(("opened", "status"), [(False, 421), (True, 200)])
def test_a_record_is_for_this_machine_only_unless_it_is_opened(record: Path, opened: bool, status: int) -> None:
    app = build_app(record, local_only=False) if opened else build_app(record)

    async def visit() -> int:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://archive.example") as visitor:
            return (await visitor.get("/")).status_code

    assert asyncio.run(visit()) == status


@pytest.mark.parametrize("path", EVERY_PATH)
def test_every_answer_has_the_headers(client: httpx.Client, links: dict[str, str], path: str) -> None:
    headers = client.get(links["demo#1"] if path == "the reader" else path).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["font-src"] == policy["img-src"] == "'self'"
    assert policy["style-src"].startswith("'self'")
    assert "unsafe" not in headers["content-security-policy"]
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers


@pytest.mark.parametrize("path", sorted(str(p.relative_to(STATIC)) for p in STATIC.rglob("*") if p.is_file()))
def test_static_files_come_from_the_package(client: httpx.Client, path: str) -> None:
    assert client.get(f"/static/{path}").content == (STATIC / path).read_bytes()


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static//etc/passwd", "/static/fonts"])
def test_nothing_else_comes_from_the_disk(client: httpx.Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("host", "local"), [("127.0.0.1", True), ("::1", True), ("localhost", True), ("192.0.2.1", False)]
)
def test_what_is_local(host: str, local: bool) -> None:
    assert is_local(host) is local
