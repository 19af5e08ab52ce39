"""The one module that knows where the program keeps things: settings, what was read, caches, logs."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from appdirs import AppDirs  # type: ignore[import-untyped]

HOME_VARIABLE = "FILING_VIEWER_HOME"
_NAME = "filing-viewer"
_LONGEST_SOCKET = 70
"""The path of a socket has room for 103 bytes on the narrowest system, and Qt makes it in a folder of its own first."""


@dataclass(frozen=True, slots=True)
class Directories:
    """Where each kind of file goes; none of them need exist yet."""

    settings: Path
    data: Path
    cache: Path
    logs: Path


def directories(base: Path | None = None) -> Directories:
    """The program's directories: under ``base``, else under ``FILING_VIEWER_HOME``, else the system's own."""
    home = base or (Path(os.environ[HOME_VARIABLE]) if os.environ.get(HOME_VARIABLE) else None)
    if home is not None:
        return Directories(home / "settings", home / "data", home / "cache", home / "logs")
    system = AppDirs(_NAME, appauthor=False)
    return Directories(
        Path(system.user_config_dir), Path(system.user_data_dir), Path(system.user_cache_dir), Path(system.user_log_dir)
    )


def use_base_directory(base: Path) -> None:
    """Keep everything under ``base`` from now on, in this process and those it starts."""
    os.environ[HOME_VARIABLE] = str(base.absolute())


def socket_path(screen: str) -> Path | None:
    """Where the running program listens for the next one's files, of this home and this screen; no other user's.

    None where there is no folder for it that is the user's own.
    """
    import hashlib  # the window is painted before most of what these bring
    import tempfile

    where = directories()
    mark = hashlib.sha256(f"{where.data.absolute()}\0{screen}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    folders = (
        *((Path(runtime) / _NAME,) if runtime and not os.environ.get(HOME_VARIABLE) else ()),
        where.data,
        Path(tempfile.gettempdir()) / f"{_NAME}-{_user()}",
    )
    paths = (folder / f"{mark}.socket" for folder in folders)
    return next((path for path in paths if len(os.fsencode(path)) <= _LONGEST_SOCKET and _is_own(path.parent)), None)


def _user() -> int:
    return os.geteuid() if hasattr(os, "geteuid") else 0


def _is_own(folder: Path) -> bool:
    """Whether a folder is the user's, for nobody else to put anything in; it is made where it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        state = folder.stat()
    except OSError:
        return False
    return not hasattr(os, "geteuid") or (state.st_uid == _user() and not state.st_mode & 0o022)
