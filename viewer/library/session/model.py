"""What was open when the program last ran: each window with its tabs, and whether the program ended in good order."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from viewer.filing.model import Place
from viewer.library.opening import Mode, Side

Point = tuple[Side, Place]
"""A place of one of the filings of a tab."""
State = Literal["running", "restoring", "ended"]
"""How far the program came: it was at work, was opening what had been open before, or ended in good order."""


@dataclass(frozen=True, slots=True)
class TabLeft:
    """A tab as it was left: where in it, how it was read, and the way there.

    ``pair`` are the filings that the reader put beside each other in it, the original or earlier one first; None where
    the program finds by itself what belongs together. ``at`` is which point of the way is the present one.
    """

    path: Path
    title: str = ""
    mode: Mode = "as-filed"
    points: tuple[Point, ...] = ()
    at: int = 0
    pair: tuple[Path, Path] | None = None

    @property
    def present(self) -> Point | None:
        """Where the reader was."""
        return self.points[self.at] if self.at < len(self.points) else None


@dataclass(frozen=True, slots=True)
class WindowLeft:
    """A window as it was left: its tabs from left to right, the one in front, the panel at the left by its title.

    ``frame`` is where it stood, in a line.
    """

    tabs: tuple[TabLeft, ...] = ()
    front: int = 0
    panel: str = ""
    frame: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """What was open, and how far the program came."""

    windows: tuple[WindowLeft, ...] = ()
    state: State = "ended"

    @property
    def tabs(self) -> tuple[TabLeft, ...]:
        """The tabs of all windows."""
        return tuple(tab for window in self.windows for tab in window.tabs)
