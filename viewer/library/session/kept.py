"""The file that keeps what was open; what makes no sense of it is left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from viewer.filing.model import Place
from viewer.library.opening import MODES, Side
from viewer.library.paths import directories
from viewer.library.session.model import Point, Session, State, TabLeft, WindowLeft
from viewer.library.state_file import StateFile


class KeptSession:
    """The session in its file."""

    def __init__(self, path: Path | None = None) -> None:
        self._file = StateFile(path or directories().data / "session.json", version=1)

    def load(self) -> Session:
        """What was kept; what makes no sense of it is left out."""
        stored, _ = self._file.load()
        if not isinstance(stored, dict) or stored.get("state") not in get_args(State):
            return Session()
        return Session(tuple(map(_window, _rows(stored.get("windows")))), stored["state"])

    def save(self, session: Session) -> None:
        """Keep it; raises ``OSError`` when the disk refuses."""
        windows = [
            {
                "tabs": [_stored(tab) for tab in window.tabs],
                "front": window.front,
                "panel": window.panel,
                "frame": window.frame,
            }
            for window in session.windows
        ]
        self._file.save({"state": session.state, "windows": windows})


def _stored(tab: TabLeft) -> dict[str, Any]:
    points = [[side, place.document, place.block, place.start, place.end] for side, place in tab.points]
    pair = [str(path) for path in tab.pair] if tab.pair else None
    return {
        "path": str(tab.path),
        "title": tab.title,
        "mode": tab.mode,
        "points": points,
        "at": tab.at,
        "pair": pair,
    }


def _rows(stored: Any) -> Iterator[dict[str, Any]]:
    return (row for row in stored if isinstance(row, dict)) if isinstance(stored, list) else iter(())


def _window(row: dict[str, Any]) -> WindowLeft:
    tabs = tuple(tab for one in _rows(row.get("tabs")) if (tab := _tab(one)) is not None)
    panel, frame = (str(row.get(name) or "") for name in ("panel", "frame"))
    return WindowLeft(tabs, max(_number(row.get("front")), 0), panel, frame)


def _tab(row: dict[str, Any]) -> TabLeft | None:
    path, mode = row.get("path"), row.get("mode")
    if not isinstance(path, str) or not path or mode not in MODES:
        return None
    stored = row.get("points")
    points = tuple(point for one in (stored if isinstance(stored, list) else ()) if (point := _point(one)) is not None)
    at = min(max(_number(row.get("at")), 0), max(len(points) - 1, 0))
    return TabLeft(Path(path), str(row.get("title") or ""), mode, points, at, _pair(row.get("pair")))


def _point(row: Any) -> Point | None:
    if not isinstance(row, list) or len(row) != 5 or row[0] not in get_args(Side):
        return None
    numbers = row[1:3] + [one for one in row[3:] if one is not None]
    if not all(isinstance(one, int) and one >= 0 for one in numbers):
        return None
    return row[0], Place(*row[1:])


def _pair(row: Any) -> tuple[Path, Path] | None:
    if isinstance(row, list) and len(row) == 2 and all(isinstance(one, str) for one in row):
        return Path(row[0]), Path(row[1])
    return None


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0
