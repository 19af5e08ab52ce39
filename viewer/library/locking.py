"""One writer at a time to a file that several programs keep; nobody waits for long."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

Whose = Literal["ours", "theirs", "nobody's"]

_PATIENCE = 2.0
"""A write takes milliseconds: who holds a file for so many seconds has stopped, and is waited for no longer."""
_HELD = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
_LOOK = 0.02
_OWN = 0o600


@contextmanager
def locked(path: Path) -> Iterator[Whose]:
    """Have ``path`` to oneself, by a lock beside it which the system lets go of with the program that holds it.

    Gives whose it is: nobody's where the disk takes no locks, "theirs" where another program holds it for too long.
    """
    try:
        handle = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT, _OWN)
    except OSError:
        yield "nobody's"
        return
    try:
        yield _taken(handle)
    finally:
        os.close(handle)


def _taken(handle: int) -> Whose:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            _try(handle)
        except OSError as error:
            if error.errno not in _HELD:
                return "nobody's"
            if time.monotonic() > until:
                return "theirs"
            time.sleep(_LOOK)
        else:
            return "ours"


def _try(handle: int) -> None:
    """Take the lock; raises ``OSError`` where it is held or there is none to be had."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
