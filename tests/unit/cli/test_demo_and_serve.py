"""`aqwal demo` and `aqwal serve`, with the real server."""

from __future__ import annotations

import http.client
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from aqwal.cli.main import run
from aqwal.record import open_record

PROGRAM = [sys.executable, "-c", "from aqwal.cli.main import main; main()"]


def test_the_demo_reads_every_dispatch_and_says_what_it_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = tmp_path / "demo.aqwal"
    assert run(["demo", "--no-serve", "--record", str(record)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Read 12 articles: ")
    assert "12 added." in shown
    assert "could not be read" not in shown
    assert "Days: 2024-04-01 to 2024-04-22" in shown
    assert re.search(r"^(accuse|deny|demand), ", shown, re.MULTILINE)
    with open_record(record, readonly=True) as kept:
        assert kept.counts()["dispatches"] == 12
    assert run(["demo", "--no-serve", "--record", str(record)]) == 0
    assert "12 already there." in capsys.readouterr().out


def test_a_taken_port_is_no_trouble_and_control_c_ends_it(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        arguments = ["demo", "--port", str(port), "--record", str(tmp_path / "demo.aqwal")]
        program = subprocess.Popen([*PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert program.stdout is not None
        try:
            line = next(line for line in program.stdout if line.startswith("Open http"))
            address = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
            assert address is not None
            assert int(address[1]) != port
            page = http.client.HTTPConnection("127.0.0.1", int(address[1]), timeout=20)
            page.request("GET", "/")
            answer = page.getresponse()
            assert answer.status == 200
            assert "html" in (answer.getheader("content-type") or "")
            page.close()
        finally:
            program.send_signal(signal.SIGINT)
            _, told = program.communicate(timeout=30)
    assert program.returncode == 0
    assert "Traceback" not in told


def test_serve_refuses_what_is_no_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", str(tmp_path / "gone.aqwal"), "--port", "0"]) == 5
    assert "gone.aqwal does not exist: check the path" in capsys.readouterr().err


def test_serve_says_that_a_port_is_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_record(tmp_path / "r.aqwal").close()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert run(["serve", str(tmp_path / "r.aqwal"), "--port", str(taken.getsockname()[1])]) == 1
    assert "choose another with --port" in capsys.readouterr().err
