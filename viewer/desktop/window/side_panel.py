"""The panel at the left: Contents, Files, Notes, Changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from viewer.desktop.panels.changes.panel import ChangesPanel
from viewer.desktop.panels.contents.panel import ContentsPanel
from viewer.desktop.panels.files.panel import FilesPanel
from viewer.desktop.panels.notes.panel import NotesPanel
from viewer.desktop.widgets.layouts import column
from viewer.desktop.widgets.segmented import Segmented
from viewer.desktop.widgets.theme import Appearance

CONTENTS, FILES, NOTES, CHANGES = range(4)


class SidePanel(QFrame):
    """Four panels, one of them in front; Space shows the marked line of the contents in a card."""

    peeked = Signal(object, QRect)
    """A ``Spot``, and where its line stands on the screen."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setMinimumWidth(250)
        self.contents = ContentsPanel(appearance)
        self.files = FilesPanel(appearance)
        self.notes = NotesPanel()
        self.changes = ChangesPanel(appearance)
        self.switch = Segmented(("Contents", "Files", "Notes", "Changes"), stretched=True)
        self._stack = QStackedWidget()
        for panel in (self.contents, self.files, self.notes, self.changes):
            self._stack.addWidget(panel)
        self.switch.chosen.connect(self._stack.setCurrentIndex)
        self.contents.tree.installEventFilter(self)
        layout = column(self, spacing=8)
        box = QWidget()
        column(box, (12, 10, 12, 0)).addWidget(self.switch)
        layout.addWidget(box)
        layout.addWidget(self._stack, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space in the tree shows the marked line in a card."""
        if watched is self.contents.tree and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            entry = self.contents.current_entry()
            if event.key() == Qt.Key.Key_Space and entry is not None and entry.spot is not None:
                self.peeked.emit(entry.spot, self._area_of_line())
                return True
        return super().eventFilter(watched, event)

    @property
    def current(self) -> int:
        """Which panel is in front."""
        return self._stack.currentIndex()

    def bring(self, panel: int) -> None:
        """Put a panel in front."""
        self.switch.choose(panel)
        self._stack.setCurrentIndex(panel)

    def focus_filter(self) -> None:
        """Give the focus to the filter of the panel in front; Notes has none, Contents comes in its place."""
        if self.current == NOTES:
            self.bring(CONTENTS)
        fields = {FILES: self.files.filter_box, CHANGES: self.changes.bar.words}
        fields.get(self.current, self.contents.filter_box).setFocus()

    def focus_list(self) -> None:
        """Give the focus to the list of the panel in front."""
        (self.contents.tree, self.files.list, self.notes, self.changes.list)[self.current].setFocus()

    def _area_of_line(self) -> QRect:
        """Where the marked line of the contents stands on the screen; a card beside it leaves it in sight."""
        tree = self.contents.tree
        line = tree.visualRect(tree.currentIndex())
        return QRect(tree.viewport().mapToGlobal(line.topLeft()), line.size())
