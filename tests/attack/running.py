"""Runs an attack: without protections, in the window, and in what it exports; who was reached is told by name."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.attack.filings import Attack, names
from tests.attack.witnesses import Canaries, Listener

_CLICK = (
    "<script>addEventListener('load', () => document.querySelectorAll('.go').forEach(one => one.dispatchEvent("
    "new MouseEvent('click', {bubbles: true, cancelable: true}))))</script>"
)
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
    """All pages in a bare browser, each in a frame of its own so that none stops another."""
    folder = place / "filings"
    files = attack.files()
    for path in files.values():
        if path.suffix == ".htm":
            path.write_text(path.read_text("utf-8") + _CLICK, "utf-8")
    browse([path for path in files.values() if path.suffix in (".htm", ".xml", ".pdf")], folder, seconds)


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


def browse(pages: list[Path], folder: Path, seconds: float = _A_WHILE) -> None:
    """Show pages in a browser that protects from nothing."""
    whole = folder / "all of them.html"
    whole.write_text("".join(f'<iframe src="{page.as_uri()}"></iframe>' for page in pages), "utf-8")
    command = [sys.executable, "-m", "tests.attack.bare", str(whole), str(seconds)]
    quiet = subprocess.DEVNULL
    subprocess.run(command, check=True, env=_environment(folder), timeout=_PATIENCE, stderr=quiet)


def _environment(place: Path) -> dict[str, str]:
    own = {"QT_QPA_PLATFORM": "offscreen", "FILING_VIEWER_HOME": str(place / "home")}
    own["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox"
    return {**os.environ, **own}
