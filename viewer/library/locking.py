"""One writer at a time to a file that several programs keep; nobody waits for long."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PATIENCE = 2.0
"""A write takes milliseconds: who holds a file for so many seconds has stopped, and is waited for no longer."""
_LOOK = 0.02
_OWN = 0o600


@contextmanager
def locked(path: Path) -> Iterator[bool]:
    """Have ``path`` to oneself, by a lock beside it which the system lets go of with the program that holds it.

    False where another program holds it for too long or the disk takes no locks: one then goes on without.
    """
    try:
        handle = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT, _OWN)
    except OSError:
        yield False
        return
    try:
        yield _taken(handle)
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    until = time.monotonic() + _PATIENCE
    while not _try(handle):
        if time.monotonic() > until:
            return False
        time.sleep(_LOOK)
    return True


def _try(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
