"""The strip above the page: the series that the filing stands in, each of it a click away to read or to compare."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from viewer.desktop.widgets.layouts import emptied, quiet_button, row
from viewer.language import translated
from viewer.telling.series import SeriesLine

_HEIGHT = 30
_MARGIN = 18


class SeriesStrip(QFrame):
    """A button for each filing of the series, the one that is read among them; hidden where it stands alone."""

    filing_chosen = Signal(object)
    """The reader wants to read the filing at a path."""
    comparison_asked = Signal(object)
    """The reader wants to compare with the filing at a path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seriesStrip")
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(translated("Series"))
        self._layout = row(self, (_MARGIN, 0, _MARGIN, 0), 4)
        self._buttons: dict[Path, QToolButton] = {}
        self._read: Path | None = None
        self.hide()

    def show_read(self, path: Path) -> None:
        """Light the filing that the page shows, which may be the other one of a pair."""
        self._read = path
        self._light()

    def _light(self) -> None:
        if self._read in self._buttons:
            for path, button in self._buttons.items():
                button.setChecked(path == self._read)

    def show_series(self, lines: Sequence[SeriesLine]) -> None:
        """Show the filings of a series in their order."""
        emptied(self._layout)
        self._buttons = {line.path: self._button(line) for line in lines}
        for button in self._buttons.values():
            self._layout.addWidget(button)
        self._light()
        self._layout.addStretch(1)
        self.setVisible(len(lines) > 1)

    def menu_of(self, path: Path) -> QMenu:
        """What can be done with another filing of the series."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translated("Read it"), partial(self.filing_chosen.emit, path))
        menu.addAction(translated("Compare with it"), partial(self.comparison_asked.emit, path))
        return menu

    def _button(self, line: SeriesLine) -> QToolButton:
        button = quiet_button(line.words)
        button.setCheckable(True)
        button.setChecked(line.is_own)
        button.setAccessibleName(translated("{told}, read now", told=line.words) if line.is_own else line.words)
        if line.is_own:
            button.clicked.connect(self._light)
            return button
        button.setToolTip(translated("Click to read it, right click to compare with it"))
        button.clicked.connect(self._light)
        button.clicked.connect(partial(self.filing_chosen.emit, line.path))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(partial(self._ask, button, line.path))
        return button

    def _ask(self, button: QToolButton, path: Path, at: QPoint) -> None:
        self.menu_of(path).popup(button.mapToGlobal(at))
