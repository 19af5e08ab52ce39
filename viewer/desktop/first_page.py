"""The page of what is opened at the start: on the screen, as far as it is read, before the window has its parts.

The pane is imported once the engine has begun to start a process, which takes longer.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from viewer.desktop.pane.engine.guarded import make_spare
from viewer.desktop.pane.engine.pouring import Pouring
from viewer.desktop.process.apart import readers
from viewer.desktop.window.applying import style_of
from viewer.desktop.window.window import MainWindow
from viewer.filing.collector import collector_resting

if TYPE_CHECKING:
    from viewer.desktop.pane.pane import DocumentPane
    from viewer.telling.shown import FirstPage

# Milliseconds that all else waits for a page: a large filing takes longer, and the window is wanted meanwhile.
_PATIENCE = 1500


def start_engine(window: MainWindow, path: Path | None, then: Callable[[], None]) -> None:
    """Start the process that draws pages, show the page of ``path`` there, and do all else when it is painted.

    The path was begun to be read; None where nothing was. A filing that was left in the middle is not seen at its
    beginning.
    """
    window.starting.look_back()
    window.starting.begin()
    if path is None:
        make_spare()
        then()
        return
    # Another thread writes on it, whatever becomes of the window.
    pouring = Pouring(window.appearance, style_of(window.settings).dressed)
    make_spare(pouring)
    with collector_resting():
        from viewer.desktop.pane.pane import DocumentPane
        from viewer.library.recent import RecentFilings

    if all(filing.path != path or filing.position is None for filing in RecentFilings()):
        pane = _placed(DocumentPane(window), window)
        window.first_pane = path, pane
        pane.keys.wait(window)
        _FirstPage(pane, pouring, then)
        readers.hear_ahead(pouring)
    else:
        readers.hear_ahead(pouring)
        then()


def _placed(pane: DocumentPane, window: MainWindow) -> DocumentPane:
    pane.hide()
    pane.set_theme(window.appearance.theme)
    pane.set_reader(style_of(window.settings))
    pane.set_zoom(window.settings.number("zoom"))
    pane.setGeometry(window.page_area)
    return pane


class _FirstPage(QObject):
    """Shows what is poured in a pane; it is told of it from another thread."""

    def __init__(self, pane: DocumentPane, pouring: Pouring, then: Callable[[], None]) -> None:
        super().__init__(pane)
        self._pane = pane
        self._then: Callable[[], None] | None = then
        pouring.begun.connect(self._on_begun)
        pouring.known.connect(self._on_known)
        pane.ready.connect(self._go_on)
        QTimer.singleShot(_PATIENCE, self, self._go_on)

    @Slot()
    def _on_begun(self) -> None:
        self._pane.pour()

    @Slot(object)
    def _on_known(self, first: FirstPage | None) -> None:
        if first is not None and first.shown.page is not None:
            self._pane.show_page(first.shown.page, first.shown.document.index)
        else:
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            QTimer.singleShot(0, self, then)  # what is painted is on the screen before anything else is made
