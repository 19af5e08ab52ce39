"""A PDF attachment: its pages one under another, its bookmarks beside them, its words found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPointF, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QSplitter, QTreeView, QVBoxLayout, QWidget

from viewer.desktop.pane.buffers import buffer
from viewer.desktop.pane.zoom import steps_asked
from viewer.desktop.widgets.layouts import quiet_line

_BOOKMARKS_WIDTH: Final = 220
_POINTS_PER_INCH: Final = 72
_LOCKED: Final = "This PDF is locked with a password and cannot be shown. It can still be saved."
_DAMAGED: Final = "This PDF is damaged and cannot be shown. It can still be saved."


class _Pages(QPdfView):
    """The pages themselves; a click does nothing, so that no address in a PDF is ever opened by the system."""

    zoom_asked = Signal(int)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Follow no link."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow no link."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if steps := steps_asked(event):
            self.zoom_asked.emit(steps)
            event.accept()
        else:
            super().wheelEvent(event)


class PdfView(QWidget):
    """A PDF as wide as the pane; ``found`` gives the number of the current match (from 1) and of all so far.

    ``block_pages`` are the pages of the document's blocks, from 1; ``block_reached`` is the first of the page on top.
    """

    found = Signal(int, int)
    zoom_asked = Signal(int)
    block_reached = Signal(int)

    def __init__(self, content: bytes, parent: QWidget, block_pages: Sequence[int] = ()) -> None:
        super().__init__(parent)
        self._block_pages = block_pages
        self._wanted, self._is_moving = 0, False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._zoom = 1.0
        self._current = -1
        self._document = QPdfDocument(self)
        self._document.load(buffer(content, self))
        self._search = QPdfSearchModel(self)
        self._search.setDocument(self._document)
        self._search.countChanged.connect(self._on_count_changed)
        self._bookmarks = QPdfBookmarkModel(self)
        self._bookmarks.setDocument(self._document)
        self._pages = _Pages(self)
        if self._document.status() != QPdfDocument.Status.Ready:
            self._pages.hide()
            is_locked = self._document.error() == QPdfDocument.Error.IncorrectPassword
            layout.addWidget(quiet_line(_LOCKED if is_locked else _DAMAGED))
            return
        layout.addWidget(self._with_bookmarks())
        self.setFocusProxy(self._pages)

    @property
    def page_count(self) -> int:
        """How many pages it has; none where it cannot be shown."""
        return self._document.pageCount()

    def go_to_block(self, block: int) -> None:
        """Bring the page of one of the document's blocks into view."""
        if block < len(self._block_pages) and self.page_count:
            self._wanted, self._is_moving = block, True
            self._jump()
            QTimer.singleShot(0, self._arrive)  # when the pages have their size

    def _jump(self) -> None:
        self._pages.pageNavigator().jump(self._block_pages[self._wanted] - 1, QPointF())

    def _arrive(self) -> None:
        self._jump()
        self._is_moving = False
        self.block_reached.emit(self._wanted)

    def set_zoom(self, factor: float) -> None:
        """Zoom so that 1.0 is as wide as the pane."""
        self._zoom = factor
        self._fit()

    def find_words(self, text: str, *, backward: bool = False) -> None:
        """Go to the next match; the first ones are told as they are found, capitals and small letters alike."""
        if text != self._search.searchString():
            self._current = -1
            self._search.setSearchString(text)
        else:
            self._step(-1 if backward else 1)

    def clear_find(self) -> None:
        """Light no matches any more."""
        self._current = -1
        self._search.setSearchString("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages' share of the pane's width."""
        super().resizeEvent(event)
        self._fit()

    def _with_bookmarks(self) -> QWidget:
        self._pages.setPageMode(QPdfView.PageMode.MultiPage)
        self._pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._pages.setDocument(self._document)
        self._pages.setSearchModel(self._search)
        self._pages.setAcceptDrops(False)
        self._pages.zoom_asked.connect(self.zoom_asked)
        self._pages.pageNavigator().currentPageChanged.connect(self._on_page_changed)
        if not self._bookmarks.rowCount(QModelIndex()):
            return self._pages
        tree = QTreeView(self)
        tree.setAccessibleName("Bookmarks")
        tree.setHeaderHidden(True)
        tree.setModel(self._bookmarks)
        tree.expandToDepth(0)
        tree.activated.connect(self._go_to_bookmark)
        tree.clicked.connect(self._go_to_bookmark)
        splitter = QSplitter(self)
        splitter.addWidget(tree)
        splitter.addWidget(self._pages)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_BOOKMARKS_WIDTH, 4 * _BOOKMARKS_WIDTH])
        return splitter

    def _go_to_bookmark(self, index: QModelIndex) -> None:
        page = self._bookmarks.data(index, int(QPdfBookmarkModel.Role.Page))
        spot = self._bookmarks.data(index, int(QPdfBookmarkModel.Role.Location))
        self._pages.pageNavigator().jump(page, spot)

    def _fit(self) -> None:
        """QPdfView knows the pane's width, or a factor of the natural size, but no factor of the pane's width."""
        widths = [self._document.pagePointSize(page).width() for page in range(min(self.page_count, 20))]
        if self._zoom == 1.0 or not widths:
            self._pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
            return
        margins = self._pages.documentMargins()
        room = self._pages.viewport().width() - margins.left() - margins.right()
        natural = max(widths) * self._pages.logicalDpiX() / _POINTS_PER_INCH
        self._pages.setZoomMode(QPdfView.ZoomMode.Custom)
        self._pages.setZoomFactor(self._zoom * room / natural)

    def _on_page_changed(self, page: int) -> None:
        block = bisect_left(self._block_pages, page + 1)
        is_elsewhere = block < len(self._block_pages) and self._block_pages[self._wanted] != page + 1
        if is_elsewhere and not self._is_moving:
            self._wanted = block
            self.block_reached.emit(block)

    def _on_count_changed(self) -> None:
        total = self._search.rowCount(QModelIndex())
        if total and self._current < 0:
            self._step(1)
        else:
            self.found.emit(self._current + 1, total)

    def _step(self, by: int) -> None:
        total = self._search.rowCount(QModelIndex())
        if total:
            self._current = (self._current + by) % total
            self._pages.setCurrentSearchResultIndex(self._current)
            match = self._search.resultAtIndex(self._current)
            self._pages.pageNavigator().jump(match.page(), match.location())
        self.found.emit(self._current + 1, total)
