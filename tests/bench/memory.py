"""The most memory that a document's outline takes, in a process of its own: ``python -m tests.bench.memory PATH``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")
_SECONDS = 120


def grown_by(path: Path) -> int | None:
    """The bytes that a new process grows by at most while it makes the outline; None where the system does not tell."""
    if not _STATUS.exists():
        return None
    command = [sys.executable, "-m", "tests.bench.memory", str(path)]
    return int(subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True, text=True).stdout)


def _most() -> int:
    """The most bytes that were in memory at once until now."""
    line = next(line for line in _STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024


def _measure(path: Path) -> int:
    """Growth beyond what the program itself needs: what it imports is imported before, by a document of one line."""
    import tempfile

    from viewer.filing.reader import open_filing
    from viewer.outline.outliner import outline_filing

    with tempfile.NamedTemporaryFile(suffix=".htm") as small:
        small.write(b"<html><body><p>FORM 10-K</p><p>Item 1. Business</p><p>None.</p></body></html>")
        small.flush()
        outline_filing(open_filing(Path(small.name)))
    before = _most()
    made = outline_filing(open_filing(path))
    after = _most()
    del made
    return after - before


if __name__ == "__main__":
    print(_measure(Path(sys.argv[1])))
