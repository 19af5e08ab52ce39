"""What is odd about a filing, or about this installation, as lines for a person.

Qt is tried in a process of its own: a library that it misses may end the process that loads it.
"""

from __future__ import annotations

import ctypes
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from viewer import __version__, console
from viewer.exhibits.model import Exhibits
from viewer.filing.attachments import decoded
from viewer.filing.model import Document
from viewer.library.paths import directories
from viewer.library.reading import read_as_kept
from viewer.resources import resource

_COMPONENTS = ("PySide6", "lxml", "beautifulsoup4", "appdirs")
_SECONDS_FOR_QT = 30
_TRIAL = "viewer.desktop.process.trial"
_SIGNATURES = {
    ".jpg": b"\xff\xd8",
    ".jpeg": b"\xff\xd8",
    ".gif": b"GIF8",
    ".png": b"\x89PNG",
    ".pdf": b"%PDF",
    ".zip": b"PK",
    ".xlsx": b"PK",
}


def installation() -> Iterator[str]:
    """Versions, directories, display, sandbox, and the system libraries that are missing."""
    yield f"filing-viewer {__version__}, Python {platform.python_version()}, {platform.platform()}"
    yield ", ".join(f"{name} {_version(name)}" for name in _COMPONENTS)
    kept = directories()
    for name in ("settings", "data", "cache", "logs"):
        yield f"{name}: {_kept_in(getattr(kept, name))}"
    yield f"display: {_display()}"
    yield from _window()
    if sys.platform.startswith("linux"):
        yield f"system libraries: {', '.join(missing_libraries()) or 'all there'}"


def filing(path: Path) -> Iterator[str]:
    """What a filing is and holds, what was odd about it, and what it names but does not have.

    Raises ``FilingError`` when it cannot be read at all.
    """
    reading = read_as_kept(path)
    found = reading.filing
    yield console.filing_line(found.header)
    yield f"carrier: {found.header.carrier}"
    yield from (f"  {_described(document)}" for document in found.documents)
    doubts = [
        *console.findings(found.findings),
        *_unresolved(reading.exhibits),
        *_undecodable(found.documents),
        *_gaps(found.documents),
    ]
    yield ""
    yield from doubts or ["Nothing odd was found."]


def _version(component: str) -> str:
    try:
        return metadata.version(component)
    except metadata.PackageNotFoundError:
        return "is not installed"


def _kept_in(folder: Path) -> str:
    nearest = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    state = "" if os.access(nearest, os.W_OK) else " (cannot be written)"
    return f"{folder}{state}"


def _display() -> str:
    if not sys.platform.startswith("linux"):
        return "the system's own"
    names = [os.environ[name] for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
    return ", ".join(names) or "none; the window can only be drawn into a file (--screenshot)"


def _window() -> Iterator[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        tried = subprocess.run(
            [sys.executable, "-m", _TRIAL],
            capture_output=True,
            text=True,
            timeout=_SECONDS_FOR_QT,
            env=environment,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        yield f"window: could not be tried: {console.plain(str(error))}"
        return
    if tried.returncode:
        reason = (tried.stderr.strip().splitlines() or ["it ended without a word"])[-1]
        yield f"window: cannot open: {console.plain(reason)}"
        return
    yield "window: can open"
    yield f"sandbox: {console.plain(tried.stdout)}"


def missing_libraries() -> list[str]:
    """The system libraries that the window needs and that are not here, each with the Debian package that has it."""
    listed = resource("packaging", "libraries.txt").read_text(encoding="utf-8")
    wanted = [line.split() for line in listed.splitlines() if line and not line.startswith("#")]
    return [f"{library} is missing (Debian: {package})" for library, package in wanted if not _is_here(library)]


def _is_here(library: str) -> bool:
    if library.startswith("/"):
        return Path(library).exists()
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _described(document: Document) -> str:
    size = f"{len(document.payload.raw):,} bytes"
    blocks = f", {len(document.blocks):,} blocks" if document.blocks else ""
    words = (document.type, document.filename, f"{document.media}, {size}{blocks}")
    return "  ".join(console.plain(each) for each in words if each)


def _unresolved(exhibits: Exhibits) -> Iterator[str]:
    for row in exhibits.ledger:
        if row.status == "missing":
            yield console.plain(f"warning: Exhibit {row.label} is missing: {row.evidence.why}")


def _undecodable(documents: tuple[Document, ...]) -> Iterator[str]:
    for document in documents:
        signature = _SIGNATURES.get(Path(document.filename).suffix.lower())
        if signature and not decoded(document.payload, limit=1024).startswith(signature):
            yield console.plain(f"warning: {document.filename} is not what its name says, or cannot be decoded")


def _gaps(documents: tuple[Document, ...]) -> Iterator[str]:
    given = sorted(document.sequence for document in documents if document.sequence is not None)
    absent = sorted(set(range(given[0], given[-1])) - set(given)) if given else []
    if absent:
        yield f"note: the sequence of documents leaves out {', '.join(map(str, absent[:20]))}"
