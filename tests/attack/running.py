"""Runs an attack: without protections, in the window, and in what it exports; who was reached is told by name."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.attack.filings import Attack, names
from tests.attack.witnesses import Canaries, Listener

_CLICK = (
    "<script>addEventListener('load', () => document.querySelectorAll('.go').forEach(one => one.dispatchEvent("
    "new MouseEvent('click', {bubbles: true, cancelable: true}))))</script>"
)
_ANOTHER_BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
"""What a reader may open an export with; None where it is not installed."""
_SILENT = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-extensions --disable-default-apps --log-level=3"
).split()
_ITS_MAKERS = ("google.com", "googleapis.com", "gstatic.com", "googleusercontent.com")
"""Whom the browser asks of its own accord, whatever it is told; nobody is there."""
_PATIENCE, _A_WHILE = 240, 2.0
"""Seconds that a program has at most, and that a page is shown once it is loaded."""


Run = Callable[[Attack, Path], None]


class Reached(NamedTuple):
    """What got out: connections to the listener, and the names of vectors that asked it or opened a file."""

    connections: int
    asked: frozenset[str]
    opened: frozenset[str]

    @property
    def names(self) -> frozenset[str]:
        """The vectors that reached anything."""
        return self.asked | self.opened


def reached(place: Path, run: Run) -> Reached:
    """Let ``run`` do something with an attack that lies in an empty place, and tell whom it reached."""
    listener, canaries = Listener(), Canaries(place / "canaries", names())
    try:
        run(Attack(place / "filings", listener.web, canaries.folder), place)
        return Reached(listener.connections, frozenset(listener.asked), frozenset(canaries.opened))
    finally:
        listener.close()
        canaries.close()


def unprotected(attack: Attack, place: Path, seconds: float = _A_WHILE) -> None:
    """All pages in a bare browser, and whatever can be clicked clicked."""
    browse(clicked(attack), place / "filings", seconds)


def clicked(attack: Attack) -> Sequence[Path]:
    """All pages of an attack, each of which clicks by itself on whatever can be clicked."""
    files = attack.files()
    for path in files.values():
        if path.suffix == ".htm":
            path.write_text(path.read_text("utf-8") + _CLICK, "utf-8")
    return [path for path in files.values() if path.suffix in (".htm", ".xml", ".pdf")]


def shown(attack: Attack, place: Path, *options: str) -> None:
    """The window on all of it, and exports of all of it, which nobody opens yet."""
    exports = place / "exports"
    exports.mkdir(exist_ok=True)
    others = Attack(place / "others", attack.web, attack.canaries)
    others.files()
    command = [
        sys.executable,
        "-m",
        "tests.attack.shown",
        *map(str, (*attack.pair(), others.folder, exports)),
        *options,
    ]
    subprocess.run(command, check=True, env=_environment(place), timeout=_PATIENCE)


def exported(attack: Attack, place: Path, seconds: float = _A_WHILE) -> None:
    """What the program exports, opened in a bare browser."""
    shown(attack, place)
    browse(sorted((place / "exports").iterdir()), place, seconds)


def has_another_browser() -> bool:
    """Whether there is a browser on this machine besides the program's own."""
    return _ANOTHER_BROWSER is not None


def browse_elsewhere(pages: Sequence[Path], folder: Path, web: str) -> None:
    """Show pages in the machine's own browser, for which every host of the world is the listener."""
    assert _ANOTHER_BROWSER is not None
    listener = web.removeprefix("http://")
    command = [_ANOTHER_BROWSER, *_SILENT, f"--user-data-dir={folder / 'browser'}", "--allow-file-access-from-files"]
    nowhere = "".join(f"MAP {host} ~NOTFOUND, MAP *.{host} ~NOTFOUND, " for host in _ITS_MAKERS)
    command += [f"--host-resolver-rules={nowhere}MAP * {listener}", "--virtual-time-budget=5000", "--dump-dom"]
    quiet = subprocess.DEVNULL
    subprocess.run(
        [*command, _together(pages, folder).as_uri()], check=True, timeout=_PATIENCE, stdout=quiet, stderr=quiet
    )


def browse(pages: Sequence[Path], folder: Path, seconds: float = _A_WHILE) -> None:
    """Show pages in a browser that protects from nothing."""
    whole = _together(pages, folder)
    command = [sys.executable, "-m", "tests.attack.bare", str(whole), str(seconds)]
    quiet = subprocess.DEVNULL
    subprocess.run(command, check=True, env=_environment(folder), timeout=_PATIENCE, stderr=quiet)


def _together(pages: Sequence[Path], folder: Path) -> Path:
    """A page with a frame for each of some pages, so that none stops another."""
    whole = folder / "all of them.html"
    whole.write_text("".join(f'<iframe src="{page.as_uri()}"></iframe>' for page in pages), "utf-8")
    return whole


def _environment(place: Path) -> dict[str, str]:
    own = {"QT_QPA_PLATFORM": "offscreen", "FILING_VIEWER_HOME": str(place / "home")}
    own["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox"
    return {**os.environ, **own}
