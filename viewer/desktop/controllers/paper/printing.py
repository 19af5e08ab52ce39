"""Exported HTML printed as PDF by the web engine, under the guards that a shown document is under.

The page is served from memory: the engine loads no more than 2 MB that are given to it directly. Page numbers and all
else stand in the style sheets of ``resources/export``; what is too wide for the paper is made to fit
before it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, get_args

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QEventLoop, QLocale, QMarginsF, QObject, Signal
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtWebEngineCore import QWebEnginePage

from viewer.desktop.pane.engine.guarded import OWN_WORLD, GuardedPage
from viewer.desktop.pane.engine.serving import safe_profile
from viewer.desktop.process.later import export
from viewer.language import translated
from viewer.page.model import Page
from viewer.resources import resource

_A_PAGE: Final = re.compile(rb"/Type /Page\b")
_PIXELS_PER_POINT: Final = 96 / 72
_SIZES: Final = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}

Paper = Literal["system", "a4", "letter"]
_PAPERS: Final[tuple[Paper, ...]] = get_args(Paper)


@dataclass(frozen=True, slots=True)
class Sheets:
    """The paper, and which of its sheets are printed: "1-3, 7"; empty for all of them."""

    paper: Paper = "system"
    pages: str = ""

    @property
    def layout(self) -> QPageLayout:
        """The paper upright, with its margins."""
        size = _SIZES.get(self.paper) or _usual_paper()
        # The style sheets' own margins do not count here, but what they set into the margins is printed.
        return QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF(*export.MARGINS))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the sheets that are printed; none for all of them."""
        return tuple(number for each in self.ranges.toRangeList() for number in range(each.from_, each.to + 1))

    @property
    def ranges(self) -> QPageRanges:
        """The sheets, as Qt has them; none for all of them."""
        return QPageRanges.fromString(self.pages)


def paper_of(choice: str) -> Paper:
    """The paper that a setting names; that of the system where it names none."""
    return next((each for each in _PAPERS if each == choice), "system")


def _usual_paper() -> QPageSize.PageSizeId:
    """Letter where inches are the measure (the United States; ISO 216 everywhere else)."""
    imperial = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return _SIZES["letter" if imperial else "a4"]


class PrintingError(Exception):
    """The web engine could not print: says why in one sentence."""


class Printing(QObject):
    """One page on its way to PDF; owned by ``parent``, and given up when that goes."""

    printed = Signal(bytes)
    failed = Signal(object)
    """With a ``PrintingError``."""

    def __init__(self, html: str, parent: QObject, sheets: Sheets | None = None) -> None:
        super().__init__(parent)
        self._sheets = sheets or Sheets()
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
            self._end(lambda: self.failed.emit(PrintingError(translated("The pages could not be laid out."))))
            return
        room = self._sheets.layout.paintRect(QPageLayout.Unit.Point)
        across, down = (int(side * _PIXELS_PER_POINT) for side in (room.width(), room.height()))
        self._page.runJavaScript(f"({_fit()})({across}, {down})", OWN_WORLD, self._on_fitted)

    def _on_fitted(self, _nothing: object) -> None:
        if self._page is not None:
            self._page.printToPdf(self._on_printed, self._sheets.layout, self._sheets.ranges)

    def _on_printed(self, pdf: QByteArray) -> None:
        content, first = bytes(pdf.data()), min(self._sheets.numbers, default=1)
        if not content:
            self._end(lambda: self.failed.emit(PrintingError(translated("The pages could not be printed."))))
        elif self._page is not None and first > len(_A_PAGE.findall(content)):
            # Of sheets that there are not the engine prints all: whether these are some, the whole count says.
            self._page.printToPdf(lambda whole: self._on_counted(whole, content, first), self._sheets.layout)
        else:
            self._end(lambda: self.printed.emit(content))

    def _on_counted(self, whole: QByteArray, content: bytes, first: int) -> None:
        if first > len(_A_PAGE.findall(bytes(whole.data()))):
            self._end(lambda: self.failed.emit(PrintingError(translated("It has none of these pages."))))
        else:
            self._end(lambda: self.printed.emit(content))

    def _on_renderer_terminated(self, status: QWebEnginePage.RenderProcessTerminationStatus) -> None:
        if status != QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            self._end(lambda: self.failed.emit(PrintingError(translated("The process that lays out the pages ended."))))

    def _end(self, tell: Callable[[], None]) -> None:
        if self._page is not None:
            self.cancel()
            tell()


def print_now(html: str, parent: QObject, sheets: Sheets | None = None) -> bytes:
    """A page as PDF, waited for: for a program without a window. Raises ``PrintingError``."""
    loop = QEventLoop()
    came: list[bytes | PrintingError] = []
    printing = Printing(html, parent, sheets)
    for ended in (printing.printed, printing.failed):
        ended.connect(came.append)
        ended.connect(loop.quit)
    loop.exec()
    # The profile is told that its last page is gone before the application goes.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if isinstance(came[0], PrintingError):
        raise came[0]
    return came[0]


@cache
def _fit() -> str:
    """The function of the page that makes it fit the paper, without the words above it."""
    return resource("export", "fit.js").read_text("utf-8").rpartition("*/")[2].strip()
