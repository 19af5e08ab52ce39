"""The one module that knows where the program keeps things: settings, what was read, caches, logs."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from appdirs import AppDirs  # type: ignore[import-untyped]

HOME_VARIABLE = "FILING_VIEWER_HOME"
_NAME = "filing-viewer"


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
