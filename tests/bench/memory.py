"""The memory that reading takes, in processes of its own: ``python -m tests.bench.memory (most | kept) PATH``."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

_STATUS = Path("/proc/self/status")
_SECONDS = 240
READINGS, _BEFORE = 200, 60


def grown_by(path: Path) -> int | None:
    """The bytes that a new process grows by at most while it makes the outline; None where the system does not tell."""
    return _told("most", path)


def kept_of_readings(path: Path) -> int | None:
    """The bytes that a process is larger by after two hundred readings of a file than it was after the first sixty.

    What is below Python is in it, which no tracer sees. None where the system does not tell.
    """
    return _told("kept", path)


def _told(what: str, path: Path) -> int | None:
    if not _STATUS.exists():
        return None
    command = [sys.executable, "-m", "tests.bench.memory", what, str(path)]
    return int(subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True, text=True).stdout)


def _bytes_of(label: str) -> int:
    """What the system says of this process: ``VmRSS`` is in memory now, ``VmHWM`` was at most until now."""
    line = next(line for line in _STATUS.read_text(encoding="ascii").splitlines() if line.startswith(f"{label}:"))
    return int(line.split()[1]) * 1024


def _most(path: Path) -> int:
    """Growth beyond what the program itself needs: what it imports is imported before, by a document of one line."""
    import tempfile

    from viewer.filing.reader import open_filing
    from viewer.outline.outliner import outline_filing

    with tempfile.NamedTemporaryFile(suffix=".htm") as small:
        small.write(b"<html><body><p>FORM 10-K</p><p>Item 1. Business</p><p>None.</p></body></html>")
        small.flush()
        outline_filing(open_filing(Path(small.name)))
    before = _bytes_of("VmHWM")
    made = outline_filing(open_filing(path))
    after = _bytes_of("VmHWM")
    del made
    return after - before


def _kept(path: Path) -> int:
    from viewer.reading import read

    def readings(times: int) -> int:
        for _ in range(times):
            read(path, with_pages=True)
        gc.collect()
        return _bytes_of("VmRSS")

    before = readings(_BEFORE)
    return readings(READINGS - _BEFORE) - before


if __name__ == "__main__":
    measures: dict[str, Callable[[Path], int]] = {"most": _most, "kept": _kept}
    print(measures[sys.argv[1]](Path(sys.argv[2])))
