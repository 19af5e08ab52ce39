"""The most memory that a process held at once, and what a filing may take of it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

_STATUS, _FORGET = Path("/proc/self/status"), Path("/proc/self/clear_refs")
_OF_THE_INPUT, _OF_ITS_OWN = 10, 300_000_000


def allowed(size: int) -> int:
    """Bytes that a process may hold that reads so many."""
    return _OF_THE_INPUT * size + _OF_ITS_OWN


def highest() -> int | None:
    """The most bytes that this process held since it began, or since that was forgotten; None where nothing tells."""
    with suppress(OSError):
        for line in _STATUS.read_text("ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return None


def forget_highest() -> None:
    """Begin anew from what is held now (Linux: proc(5), ``clear_refs``)."""
    with suppress(OSError):
        _FORGET.write_text("5", "ascii")
