"""Exported HTML printed as PDF by the web engine, under the guards that a shown document is under.

The page is served from memory: the engine loads no more than 2 MB that are given to it directly. The paper is the one
that EDGAR's filers use; page numbers and all else stand in the style sheets of ``resources/export``.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QEventLoop, QMarginsF, QObject, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWebEngineCore import QWebEnginePage

from viewer.desktop.pane.guarded import GuardedPage
from viewer.desktop.pane.serving import safe_profile
from viewer.page.model import Page

# In points. The style sheets' own margins do not count here, but what they set into the margins is printed.
_MARGINS = QMarginsF(40, 40, 40, 44)


class PrintingError(Exception):
    """The web engine could not print: says why in one sentence."""


class Printing(QObject):
    """One page on its way to PDF; owned by ``parent``, and given up when that goes."""

    printed = Signal(bytes)
    failed = Signal(object)
    """With a ``PrintingError``."""

    def __init__(self, html: str, parent: QObject) -> None:
        super().__init__(parent)
        self._page: GuardedPage | None = GuardedPage(safe_profile(), self)
        self._page.scripts().clear()
        self._page.loadFinished.connect(self._on_load_finished)
        self._page.renderProcessTerminated.connect(self._on_renderer_terminated)
        self._page.show_page(Page(html, ""))

    def cancel(self) -> None:
        """Give it up; nothing is told from here on."""
        if self._page is not None:
            self._page.forget()
            self._page.deleteLater()
            self._page = None
            self.deleteLater()

    def _on_load_finished(self, ok: bool) -> None:
        if self._page is None:
            return
        if not ok:
            self._end(lambda: self.failed.emit(PrintingError("The pages could not be laid out.")))
            return
        paper = QPageLayout(QPageSize(QPageSize.PageSizeId.Letter), QPageLayout.Orientation.Portrait, _MARGINS)
        self._page.printToPdf(self._on_printed, paper)

    def _on_printed(self, pdf: QByteArray) -> None:
        content = bytes(pdf.data())
        if not content:
            self._end(lambda: self.failed.emit(PrintingError("The pages could not be printed.")))
        else:
            self._end(lambda: self.printed.emit(content))

    def _on_renderer_terminated(self, status: QWebEnginePage.RenderProcessTerminationStatus) -> None:
        if status != QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            self._end(lambda: self.failed.emit(PrintingError("The process that lays out the pages ended.")))

    def _end(self, tell: Callable[[], None]) -> None:
        if self._page is not None:
            self.cancel()
            tell()


def print_now(html: str, parent: QObject) -> bytes:
    """A page as PDF, waited for: for a program without a window. Raises ``PrintingError``."""
    loop = QEventLoop()
    came: list[bytes | PrintingError] = []
    printing = Printing(html, parent)
    for ended in (printing.printed, printing.failed):
        ended.connect(came.append)
        ended.connect(loop.quit)
    loop.exec()
    # The profile is told that its last page is gone before the application goes.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if isinstance(came[0], PrintingError):
        raise came[0]
    return came[0]
