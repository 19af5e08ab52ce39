"""Files that are either the old or the new one, never half of each."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

_OWN, _ANYONES = 0o600, 0o666
_OWN_FOLDER, _OTHERS = 0o700, 0o077
_STALE = 3600.0
"""No file takes so many seconds to write: a part that is older was left by a program that was killed."""


def write_atomically(path: Path, content: str | bytes, *, private: bool = False) -> None:
    """Put ``content`` at ``path`` in one step; text is written as UTF-8, what is no character by its number.

    ``private``: no other user may read it; else the system says who may. A pipe or a device stays what it is, and is
    written to. Raises ``OSError`` naming ``path`` when the disk refuses, and then leaves the old file as it was.
    """
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    if path.exists() and not (path.is_file() or path.is_dir()):
        path.write_bytes(data)
        return
    mode = _OWN if private else _ANYONES
    part = path.with_name(f".{os.urandom(8).hex()}.part")
    try:
        with open(part, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise OSError(error.errno, error.strerror, str(path)) from error


def make_private(folder: Path) -> None:
    """Make a folder, and those over it that are not there, so that no other user may look into them.

    Raises ``OSError`` where that cannot be done.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=_OWN_FOLDER, exist_ok=True)


def touch_private(path: Path) -> None:
    """Make a file that no other user may read, or see to it that one which is there is none that they may."""
    path.touch(mode=_OWN)
    if os.name != "nt" and path.stat().st_mode & _OTHERS:
        path.chmod(_OWN)


def without_leftovers(folder: Path) -> None:
    """Take away the parts of files that a program which was killed left in a folder; what refuses to go stays."""
    for part in folder.glob(".*.part"):
        with contextlib.suppress(OSError):
            if time.time() - part.stat().st_mtime > _STALE:
                part.unlink()
