"""Chromium driven over its own DevTools protocol: messages of JSON through two pipes, nothing to install."""

from __future__ import annotations

import base64
import contextlib
import fcntl
import json
import os
import select
import shutil
import subprocess
from itertools import count
from pathlib import Path
from typing import Any

WAIT = 20
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
    "--hide-scrollbars", "--font-render-hinting=none",
)  # fmt: skip


def _high(descriptor: int) -> int:
    """The same under a number of two digits, out of the way of 3 and 4."""
    moved = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 10)
    os.close(descriptor)
    return moved


class Browser:
    """A Chromium of our own with one page, told what to do and asked what it shows."""

    def __init__(self, program: str, profile: Path) -> None:
        """Start `program` with an empty profile in the folder `profile`."""
        to_browser, self._to = map(_high, os.pipe())
        self._from, from_browser = map(_high, os.pipe())
        joined = f'exec "$0" "$@" 3<&{to_browser} 4>&{from_browser}'  # the protocol speaks on descriptors 3 and 4
        self._process = subprocess.Popen(
            [
                shutil.which("bash") or "sh",
                "-c",
                joined,
                program,
                *FLAGS,
                f"--user-data-dir={profile}",
                "--remote-debugging-pipe",
            ],
            pass_fds=(to_browser, from_browser),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self._numbers = count(1)
        self._read = b""
        target = self._send("Target.createTarget", {"url": "about:blank"})["targetId"]
        self._session = self._send("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        self.tell("Page.enable")

    def close(self) -> None:
        """End the browser."""
        with contextlib.suppress(EOFError, BrokenPipeError):
            self._send("Browser.close", {})
        os.close(self._to)
        os.close(self._from)
        self._process.wait(10)

    def tell(self, method: str, **parameters: object) -> dict[str, Any]:
        """Call a method of the protocol on the page."""
        return self._send(method, parameters, self._session)

    def resize(self, width: int, height: int = 900, *, scheme: str = "light", media: str = "") -> None:
        """Show the page at `width` times `height` CSS pixels, in a light or dark scheme."""
        self.tell("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.tell("Emulation.setEmulatedMedia", media=media, features=features)

    def without(self, *addresses: str) -> None:
        """Do not fetch what matches these addresses (* stands for anything) from now on."""
        self.tell("Network.enable")
        self.tell("Network.setBlockedURLs", urls=[address for address in addresses if address])

    def open(self, address: str) -> None:
        """Go to `address` and wait until the page and its fonts are there."""
        self.tell("Page.navigate", url="about:blank")
        self.tell("Page.navigate", url=address)
        self.ask("new Promise(done => document.readyState == 'complete' ? done() : addEventListener('load', done))")
        self.ask("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")

    def ask(self, expression: str) -> Any:  # noqa: ANN401 - whatever the page answers
        """The value of a JavaScript expression on the page, waited for where it is a promise."""
        answer = self.tell("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def picture(self, path: Path, *, whole: bool = False) -> None:
        """Write what is shown (or the `whole` page) as a PNG."""
        answer = self.tell("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(answer["data"]))

    def _send(self, method: str, parameters: dict[str, object], session: str | None = None) -> dict[str, Any]:
        number = next(self._numbers)
        message: dict[str, object] = {"id": number, "method": method, "params": parameters}
        if session is not None:
            message["sessionId"] = session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") == number:
                if "error" in answer:
                    raise AssertionError(f"{method}: {answer['error']}")
                result: dict[str, Any] = answer["result"]
                return result

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._read:
            if not select.select([self._from], [], [], WAIT)[0]:
                raise TimeoutError(f"the browser has said nothing for {WAIT} seconds")
            more = os.read(self._from, 1 << 20)
            if not more:
                raise EOFError("the browser has ended")
            self._read += more
        message, _, self._read = self._read.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        return answer
