"""The strip above the page: the series that the filing stands in, each of it a click away to read or to compare."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QMenu, QToolButton, QWidget

from viewer.desktop.widgets.layouts import emptied, row
from viewer.desktop.widgets.menu_button import add_choice, call_button, menu_button
from viewer.desktop.widgets.theme import scaled
from viewer.desktop.widgets.told import Choice, ChoiceGroup
from viewer.language import counted, translated
from viewer.telling.series import SeriesLine

_HEIGHT = 30
_MARGIN, _GAP = 18, 4
_LEAST = 200


class SeriesStrip(ChoiceGroup):
    """A button for each near filing of the series, the one that is read among them; hidden where it stands alone.

    Where there is no room for all, those nearest to the one that is read are shown. A menu has all, and says how many.
    """

    filing_chosen = Signal(object)
    """The reader wants to read the filing at a path."""
    comparison_asked = Signal(object)
    """The reader wants to compare with the filing at a path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translated("Series"), parent=parent)
        self.setObjectName("seriesStrip")
        self.setFixedHeight(scaled(_HEIGHT))
        self._layout = row(self, (_MARGIN, 0, _MARGIN, 0), _GAP)
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._buttons: dict[Path, Choice] = {}
        self._near: set[Path] = set()
        self.more = menu_button(self._fill_more)
        self.more.setParent(self)
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
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """A long series makes no window wider."""
        return QSize(_LEAST, scaled(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def by_name(self) -> dict[str, Choice]:
        """The buttons by the words on them."""
        return {button.text(): button for button in self._buttons.values()}

    def _fit(self) -> None:
        buttons = list(self._buttons.items())
        read = next((index for index, (_, button) in enumerate(buttons) if button.isChecked()), 0)
        near = [index for index, (path, _) in enumerate(buttons) if path in self._near or index == read]
        widths = {index: buttons[index][1].sizeHint().width() + _GAP for index in near}
        room = self.width() - 2 * _MARGIN
        has_more = len(near) < len(buttons) or sum(widths.values()) > room
        if has_more:
            call_button(self.more, counted(len(buttons), "filing", "filings"), "")
            room -= self.more.sizeHint().width() + _GAP
        self.more.setVisible(has_more)
        for index in sorted(range(len(buttons)), key=lambda index: abs(index - read)):
            room -= widths.get(index, 0)
            buttons[index][1].setVisible(index in widths and (room >= 0 or index == read))

    def _fill_more(self, menu: QMenu) -> None:
        for button in self._buttons.values():
            add_choice(menu, button.text().replace("&", "&&"), button.isChecked(), button.click)

    def show_series(self, lines: Sequence[SeriesLine]) -> None:
        """Show the filings of a series in their order."""
        self._layout.removeWidget(self.more)
        emptied(self._layout)
        self._buttons = {line.path: self._button(line) for line in lines}
        self._near = {line.path for line in lines if line.is_near}
        for button in (*self._buttons.values(), self.more):
            self._layout.addWidget(button)
        self._light()
        self._layout.addStretch(1)
        self.setVisible(len(lines) > 1)
        self._fit()

    def menu_of(self, path: Path) -> QMenu:
        """What can be done with another filing of the series."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translated("Read it"), partial(self.filing_chosen.emit, path))
        menu.addAction(translated("Compare with it"), partial(self.comparison_asked.emit, path))
        return menu

    def _button(self, line: SeriesLine) -> Choice:
        button = Choice(self)
        button.setText(line.words)
        button.setProperty("quiet", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setChecked(line.is_own)
        button.setAccessibleName(line.words)
        if line.is_own:
            button.clicked.connect(self._light)
            return button
        button.setToolTip(translated("Click to read it, right click to compare with it"))
        button.clicked.connect(partial(self._choose, line.path))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(partial(self._ask, button, line.path))
        return button

    def _choose(self, path: Path) -> None:
        """Ask for a filing, unless it is on the page already; the light stays on the one that is."""
        self._light()
        if path != self._read:
            self.filing_chosen.emit(path)

    def _ask(self, button: QToolButton, path: Path, at: QPoint) -> None:
        self.menu_of(path).popup(button.mapToGlobal(at))
