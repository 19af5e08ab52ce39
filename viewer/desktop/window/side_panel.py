"""The panel at the left: one of several in front, and a switch between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from viewer.desktop.panels.panel import Panel
from viewer.desktop.widgets.layouts import column
from viewer.desktop.widgets.segmented import Segmented
from viewer.desktop.widgets.theme import scaled
from viewer.language import translated
from viewer.telling.spots.history import Spot

_ACROSS = 4


class SidePanel(QFrame):
    """Shows panels of any kind; what each of them shows is its own affair."""

    brought = Signal()
    """Another panel is in front."""

    def __init__(self, panels: Sequence[Panel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setMinimumWidth(scaled(250))
        self.panels = tuple(panels)
        self.switch = Segmented(
            translated("Panels"),
            tuple(translated(panel.title) for panel in panels),
            are_tabs=True,
            stretched=True,
            across=_ACROSS,
        )
        self._stack = QStackedWidget()
        for panel in panels:
            self._stack.addWidget(panel)
        self.switch.chosen.connect(self._stack.setCurrentIndex)
        self._stack.currentChanged.connect(self.brought)
        layout = column(self, spacing=8)
        box = QWidget()
        column(box, (12, 10, 12, 0)).addWidget(self.switch)
        layout.addWidget(box)
        layout.addWidget(self._stack, 1)

    @property
    def current(self) -> Panel:
        """The panel in front."""
        return self.panels[self._stack.currentIndex()]

    def bring(self, panel: Panel) -> None:
        """Put a panel in front."""
        self.switch.choose(self.panels.index(panel))
        self._stack.setCurrentWidget(panel)

    def follow(self, spot: Spot) -> None:
        """Tell every panel where the reader is."""
        for panel in self.panels:
            panel.follow(spot)

    def focus_filter(self) -> None:
        """Give the focus to the filter of the panel in front; where it has none, the first that has one is brought."""
        if self.current.filter_box is None:
            self.bring(next(panel for panel in self.panels if panel.filter_box is not None))
        if self.current.filter_box is not None:
            self.current.filter_box.setFocus()
            self.current.filter_box.selectAll()

    def focus_list(self) -> None:
        """Give the focus to the list of the panel in front."""
        self.current.list.setFocus()
