"""A page as a real Chromium saves it: the single file of "Save as", the PDF of "Print"; spoken to over its pipe."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_END = b"\0"
_PATIENCE = 120  # seconds


class Browser:
    """A headless browser with one page, by the protocol that developers' tools speak."""

    def __init__(self, sent: int, received: int) -> None:
        self._sent, self._received = sent, received
        self._rest = b""
        self._last = 0
        self._session: str | None = None
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._ask("Page.enable")

    def open(self, page: Path) -> None:
        self._ask("Page.navigate", url=page.as_uri())
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def single_file(self) -> bytes:
        """The page as MHTML, as "Webpage, single file" saves it."""
        return str(self._ask("Page.captureSnapshot", format="mhtml")["data"]).encode()

    def pdf(self) -> bytes:
        """The page as printed."""
        return base64.b64decode(self._ask("Page.printToPDF")["data"])

    def _ask(self, method: str, **params: Any) -> dict[str, Any]:
        self._last += 1
        question = {"id": self._last, "method": method, "params": params}
        if self._session:
            question["sessionId"] = self._session
        os.write(self._sent, json.dumps(question).encode() + _END)
        while (answer := self._next()).get("id") != self._last:
            pass
        if "error" in answer:
            raise RuntimeError(answer["error"]["message"])
        return dict(answer["result"])

    def _next(self) -> dict[str, Any]:
        while _END not in self._rest:
            ready, _, _ = select.select([self._received], [], [], _PATIENCE)
            more = os.read(self._received, 1 << 20) if ready else b""
            if not more:
                raise RuntimeError("the browser has ended or does not answer")
            self._rest += more
        message, _, self._rest = self._rest.partition(_END)
        return dict(json.loads(message))


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """A browser whose profile lies in a folder; it is ended afterwards."""
    to_browser, sent = os.pipe()
    received, from_browser = os.pipe()
    # The protocol's pipe is what the child has as 3 and 4: a shell puts it there, whatever the numbers are here.
    command = f'exec "$0" "$@" 3<&{to_browser} 4>&{from_browser}'
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", f"--user-data-dir={folder}")
    process = subprocess.Popen(
        ("bash", "-c", command, str(CHROMIUM), *flags),
        pass_fds=(to_browser, from_browser),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(to_browser)
    os.close(from_browser)
    try:
        yield Browser(sent, received)
    finally:
        process.kill()
        process.wait()
        os.close(sent)
        os.close(received)
