"""The filing on paper: what the reader may have printed, and its way to the printer or to a PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from viewer.desktop.controllers.paper.exporting import Exporting
from viewer.desktop.controllers.paper.printing import Printing, Sheets, paper_of
from viewer.desktop.pane.buffers import buffer
from viewer.desktop.panels.printing.dialog import Extent, Offer, Order, PrintDialog
from viewer.desktop.process.later import export, stretches
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.filing.model import Report
from viewer.language import translated
from viewer.library.settings import SETTINGS, Settings
from viewer.telling.headings.where import document_title, section_title
from viewer.wording import cut

if TYPE_CHECKING:
    from viewer.export import Printable
    from viewer.export.stretches import Stretch
    from viewer.reading import Reading

_PAPER = next(each for each in SETTINGS if each.name == "paper")
Make = Callable[[], "Printable"]
_LONGEST = 60
_FINEST = 300
"""Dots to an inch: more make a page slow and no sharper to the eye."""


class Ordering(QObject):
    """Asks what to print and has it printed."""

    said = Signal(str, object)

    def __init__(self, tabs: Tabs, exporting: Exporting, settings: Settings, over: QWidget) -> None:
        super().__init__(over)
        self._tabs, self._exporting, self._settings, self._over = tabs, exporting, settings, over
        self._printing: Printing | None = None
        self._work: Work | None = None

    def ask(self, extent: Extent | None = None) -> None:
        """Ask what of the filing in front to print; ``extent``: what is picked out at first."""
        view = self._tabs.current
        if view is None or view.reading is None or view.here is None:
            return
        dialog = PrintDialog(self._over, self._offer(view, view.reading))
        dialog.finished.connect(dialog.deleteLater)
        dialog.ordered.connect(partial(self._take, view))
        if extent is not None:
            dialog.choose(extent)
        dialog.setModal(True)
        dialog.show()

    def _offer(self, view: FilingView, reading: Reading) -> Offer:
        assert view.here is not None
        place = view.here.place
        document = reading.filing.documents[place.document]
        extents: list[tuple[Extent, str]] = [("filing", translated("The whole filing"))]
        if document.blocks:
            name = cut(document_title(reading, document), _LONGEST)
            extents.append(("document", translated("This document: {name}", name=name)))
            if sections := reading.outline(place.document).at(place):
                told = " ".join(filter(None, (sections[-1].label, section_title(reading, sections[-1]))))
                extents.append(
                    (
                        "section",
                        translated("This section: {told}", told=cut(told, _LONGEST))
                        if told
                        else translated("This section"),
                    )
                )
        if view.stage.pane.selected:
            extents.append(("selection", translated("The selected paragraphs")))
        papers = [(value, translated(words)) for value, words in _PAPER.choices]
        notes = view.notes_shown if view.has_notes and view.side != "effective" else None
        return Offer(extents, notes, self._settings.text("paper"), papers)

    def _take(self, view: FilingView, order: Order) -> None:
        self._settings.change(paper=order.paper)
        reading, opened = view.reading, view.opened
        if reading is None or opened is None:
            return
        of = self._stretches(view, reading, order.extent)
        notes = opened.amended if order.with_notes else None
        beside = opened.effective if view.side == "effective" else notes
        sheets = Sheets(paper_of(order.paper), order.pages)

        def make() -> Printable:
            return export.printable(reading, beside, (), of)

        if order.way == "pdf":
            self._exporting.ask_pdf(reading.filing, make, sheets)
        else:
            self._choose_printer(make, sheets)

    def _stretches(self, view: FilingView, reading: Reading, extent: Extent) -> Sequence[Stretch] | None:
        """What of the filing is printed; None for all of it, with its contents."""
        assert view.here is not None
        place = view.here.place
        if extent == "document":
            return (stretches.of_document(reading.filing.documents[place.document]),)
        if extent == "section":
            return (stretches.of_section(reading.filing, reading.outline(place.document).at(place)[-1]),)
        return stretches.of_places(view.stage.pane.selected) if extent == "selection" else None

    def _choose_printer(self, make: Make, sheets: Sheets) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(sheets.layout)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self._over)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        dialog.accepted.connect(lambda: self._start(make, sheets, printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def _start(self, make: Make, sheets: Sheets, printer: QPrinter) -> None:
        self.said.emit(translated("Laying out the pages…"), (translated("Cancel"), self._cancel))
        self._run(lambda _report: make(), lambda made: self._lay_out(made, sheets, printer))

    def _lay_out(self, made: Printable, sheets: Sheets, printer: QPrinter) -> None:
        self._printing = Printing(made.html, self, sheets)
        self._printing.printed.connect(lambda pdf: self._send(pdf, printer))
        self._printing.failed.connect(self._on_failed)

    def _send(self, pdf: bytes, printer: QPrinter) -> None:
        self._printing = None
        self._run(lambda report: paint(pdf, printer, report), self._on_sent)

    def _run(self, function: Callable[[Report], object], on_success: Callable[..., None]) -> None:
        self._work = Work(self, function).on_success(on_success).on_failure(self._on_failed).start()

    def _on_sent(self, count: int) -> None:
        self.said.emit(
            translated("Sent one page to the printer.")
            if count == 1
            else translated("Sent {count} pages to the printer.", count=count),
            None,
        )

    def _on_failed(self, error: Exception) -> None:
        self._printing = self._work = None
        self.said.emit(translated("It was not printed. {error}", error=error), None)

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()
        if self._printing is not None:
            self._printing.cancel()
        self._work = self._printing = None
        self.said.emit(translated("It was not printed."), None)


def paint(pdf: bytes, printer: QPrinter, report: Report) -> int:
    """Paint the pages of a PDF on a printer's paper; gives how many. Raises ``OSError`` where it takes none."""
    owner = QObject()
    document = QPdfDocument(owner)
    document.load(buffer(pdf, owner))
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError(translated("The printer takes no pages."))
    dots = min(printer.resolution(), _FINEST)
    count = document.pageCount()
    for page in range(count):
        report(page / count, "")
        if page:
            printer.newPage()
        size = document.pagePointSize(page)
        image = document.render(page, QSize(round(size.width() * dots / 72), round(size.height() * dots / 72)))
        painter.drawImage(painter.viewport(), image)
    painter.end()
    return count
