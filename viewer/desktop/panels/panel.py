"""What the side panel asks of each of its panels; the switch, the keys and the commands come from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.library.opening import Opened, Side
from viewer.telling.notes_order import NoteOrder
from viewer.telling.spots.history import Spot


@dataclass(frozen=True, slots=True)
class TabShown:
    """The tab in front: ``opened`` is None while it is not read, or cannot be; ``side`` is the filing that is shown.

    ``order`` are the stops in that filing, where they are known.
    """

    path: Path
    opened: Opened | None
    side: Side
    order: NoteOrder | None = None


class Panel(QWidget):
    """One of the panels at the left: a list of something, narrowed by a filter box where it has one."""

    title: ClassVar[str]
    """In the switch and the menu; in small letters the name of the command that brings it."""
    key: ClassVar[str]
    about: ClassVar[str]
    """One sentence: what the command does."""
    list: QWidget
    """What has the focus when the panel is brought."""
    filter_box: QLineEdit | None = None

    def show_tab(self, tab: TabShown | None) -> None:
        """Show what there is of the tab in front; None where there is none."""

    def follow(self, spot: Spot) -> None:
        """The reader is at another place of the tab in front."""
