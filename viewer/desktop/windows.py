"""All windows of the program: the first, and those that a tab was taken out into."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from viewer.desktop.assembly import assemble
from viewer.desktop.window.placing import displays, keep_on_screen, placed, read
from viewer.desktop.window.window import MainWindow
from viewer.library.session.model import TabLeft, WindowLeft

_MOVED = 500
_APART = QPoint(36, 36)
"""How far a new window stands from the one that it came from."""


class Windows(QObject):
    """Makes windows, knows which are open, and which the reader is at work in."""

    changed = Signal()
    """A tab was opened, closed or read elsewhere; a window came or went."""

    def __init__(self, first: MainWindow) -> None:
        super().__init__(first)
        self.open: list[MainWindow] = []
        self._is_ending = False
        self._hear(first)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            # The system moves windows itself at first, and not always to where they can be seen.
            application.screenRemoved.connect(lambda: QTimer.singleShot(_MOVED, self, self.keep_on_screen))

    def keep_on_screen(self) -> None:
        """Bring back every window that stands where there is no display any more."""
        for window in self.open:
            keep_on_screen(window)

    @property
    def front(self) -> MainWindow:
        """The window in which the reader was at work last."""
        active = QApplication.activeWindow()
        return next((window for window in self.open if window is active), self.open[-1])

    def take_out(self, origin: MainWindow, tab: TabLeft) -> MainWindow:
        """Read a tab in a window of its own, beside the one that it came from."""
        window = self._new(origin)
        window.tabs.restore((tab,))
        return window

    def restore(self, left: WindowLeft, *, is_first: bool) -> None:
        """Open a window as it was left; the first one takes its tabs beside what it shows already."""
        window = self.open[0] if is_first else self._new(self.open[-1], read(left.frame))
        window.tabs.restore(left.tabs, left.front if window.view is None else None)
        panel = next((panel for panel in window.side.panels if panel.title == left.panel), None)
        if panel is not None:
            window.side.bring(panel)

    def quit(self) -> None:
        """Close all windows; each is opened again where the reader wants that."""
        self._is_ending = True
        QApplication.closeAllWindows()

    def _new(self, origin: MainWindow, frame: QRect | None = None) -> MainWindow:
        window = MainWindow(origin.appearance, origin.settings)
        assemble(window)
        window.setGeometry(placed(frame or origin.geometry().translated(_APART), displays()))
        self._hear(window)
        window.show()
        return window

    def _hear(self, window: MainWindow) -> None:
        self.open.append(window)
        window.tab_acts.window_asked.connect(partial(self.take_out, window))
        window.front.changed.connect(self.changed)
        window.front.moved.connect(self.changed)
        window.closed.connect(partial(self._on_closed, window))
        window.quit_asked.connect(self.quit)

    def _on_closed(self, window: MainWindow) -> None:
        """A window is put away for good; the last one is what the next start begins with."""
        if len(self.open) > 1 and window in self.open and not self._is_ending:
            self.open.remove(window)
            window.tabs.close_all(window.tabs.views)
            self.changed.emit()
