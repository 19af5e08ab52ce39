"""A PDF attachment: its pages one under another, its bookmarks beside them, its words found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QMenu, QSplitter, QTreeView, QVBoxLayout, QWidget

from viewer.desktop.pane.attached.pdf.bar import PdfBar
from viewer.desktop.pane.attached.pdf.selection import PdfSelection
from viewer.desktop.pane.attached.pdf.sheets import PdfSheets
from viewer.desktop.pane.buffers import buffer
from viewer.desktop.pane.zoom import is_zoom, within
from viewer.desktop.widgets.layouts import quiet_line
from viewer.language import translated

_BOOKMARKS_WIDTH: Final = 220
_SELECTED: Final = 90
"""How thick the colour of what is selected lies over it, of 255."""
_LOCKED: Final = translated("This PDF is locked with a password and cannot be shown. It can still be saved.")
_DAMAGED: Final = translated("This PDF is damaged and cannot be shown. It can still be saved.")


class _Pages(QPdfView):
    """The pages themselves; a click follows no link, so that no address in a PDF is ever opened by the system."""

    zoom_asked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.selection: PdfSelection | None = None
        self.sheets: PdfSheets | None = None
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        if event.button() == Qt.MouseButton.LeftButton and self.selection and self.sheets:
            self.selection.begin(self.sheets.spot(event.position()))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select up to here."""
        if event.buttons() & Qt.MouseButton.LeftButton and self.selection and self.sheets:
            self.selection.reach(self.sheets.spot(event.position()))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow no link."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy what is selected."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copying = menu.addAction(translated("Copy"), self.copy)
        copying.setEnabled(bool(self.selection and self.selection.text))
        menu.popup(event.globalPos())

    def copy(self) -> None:
        """Put the selected words on the clipboard."""
        if self.selection is not None and (text := self.selection.text):
            QGuiApplication.clipboard().setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages, and what is selected over them."""
        super().paintEvent(event)
        if self.selection is None or self.sheets is None:
            return
        ground = self.palette().color(QPalette.ColorRole.Highlight)
        ground.setAlpha(_SELECTED)
        painter = QPainter(self.viewport())
        areas = self.sheets.areas()
        for page, area in enumerate(areas):
            if area.intersects(QRectF(self.viewport().rect())):
                for stretch in self.selection.areas(page):
                    painter.fillRect(self.sheets.shown(page, stretch, areas), ground)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if not is_zoom(event, self.zoom_asked.emit):
            super().wheelEvent(event)


class PdfView(QWidget):
    """A PDF in its own size, or as wide as a pane that is narrower.

    ``found`` gives the number of the current match (from 1) and of all so far.

    ``block_pages`` are the pages of the document's blocks, from 1; ``block_reached`` is the first of the page on top.
    """

    found = Signal(int, int)
    zoom_asked = Signal(int)
    block_reached = Signal(int)
    selection_changed = Signal(str)

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
        self._sheets = self._pages.sheets = PdfSheets(self._pages, self._document)
        selection = self._pages.selection = PdfSelection(content, self)
        selection.changed.connect(self._pages.viewport().update)
        selection.changed.connect(lambda: self.selection_changed.emit(selection.text))
        self.bar = PdfBar(self._document, self)
        self.bar.page_asked.connect(self._go_to_page)
        layout.setSpacing(0)
        layout.addWidget(self._with_bookmarks(), 1)
        layout.addWidget(self.bar)
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
        """Zoom so that 1.0 is its own size, or as wide as a pane that is narrower; the same lines stay at the top."""
        self._zoom = factor
        self._fit()

    def fitting_zoom(self) -> float:
        """The zoom by which the widest page is as wide as the pane."""
        return within(max(self._sheets.room / self._sheets.widest, 1.0)) if self.page_count else 1.0

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
        self._pages.setZoomMode(QPdfView.ZoomMode.Custom)
        self._pages.setDocument(self._document)
        self._pages.setSearchModel(self._search)
        self._pages.setAcceptDrops(False)
        self._pages.zoom_asked.connect(self.zoom_asked)
        self._pages.pageNavigator().currentPageChanged.connect(self._on_page_changed)
        if not self._bookmarks.rowCount(QModelIndex()):
            return self._pages
        tree = QTreeView(self)
        tree.setAccessibleName(translated("Bookmarks"))
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
        """Zoom the pages; QPdfView by itself would keep the count of pixels above, and drift to other lines."""
        if not self.page_count:
            return
        top = self._sheets.spot(QPointF(self._pages.viewport().width() / 2, 0))
        self._pages.setZoomFactor(self._zoom * min(1.0, max(self._sheets.room, 1.0) / self._sheets.widest))
        self._sheets.show_at_top(top)

    def _go_to_page(self, page: int) -> None:
        self._pages.pageNavigator().jump(page, QPointF())
        self._pages.setFocus()

    def _on_page_changed(self, page: int) -> None:
        self.bar.show_page(page)
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
