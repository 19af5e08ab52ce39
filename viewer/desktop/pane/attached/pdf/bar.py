"""The line under a PDF: which page it is, a field to go to another, and why there is none of that number."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from viewer.desktop.widgets.layouts import row, words
from viewer.desktop.widgets.theme import scaled
from viewer.language import translated

_FIELD_WIDTH = 64


class PdfBar(QFrame):
    """Pages are called as the PDF calls them: "iv", "F-12", or by their count; ``page_asked`` counts from 0."""

    page_asked = Signal(int)

    def __init__(self, document: QPdfDocument, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pdfBar")
        self._document = document
        self._page = 0
        self.field = QLineEdit()
        self.field.setAccessibleName(translated("Page"))
        self.field.setFixedWidth(scaled(_FIELD_WIDTH))
        self.field.returnPressed.connect(self._on_entered)
        self.count = words("", "small")
        self.said = words("", "small")
        layout = row(self, (12, 3, 12, 3), 6)
        for widget in (words(translated("Page"), "small"), self.field, self.count, self.said):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.show_page(0)

    def show_page(self, page: int) -> None:
        """Say which page is read."""
        self._page = page
        label, number = self._document.pageLabel(page), str(page + 1)
        self.field.setText(label or number)
        counted = f" ({number})" if label and label != number else ""
        self.count.setText(translated("of {pagecount}{counted}", pagecount=self._document.pageCount(), counted=counted))
        self.said.setText("")

    def _on_entered(self) -> None:
        typed = self.field.text().strip()
        page = next((at for at in range(self._document.pageCount()) if self._label(at) == typed.casefold()), None)
        if page is None and typed.isdecimal() and 0 < int(typed) <= self._document.pageCount():
            page = int(typed) - 1
        if page is not None:
            self.page_asked.emit(page)
        else:
            self.show_page(self._page)
            self.said.setText(translated("This PDF has no page {typed}.", typed=typed))

    def _label(self, page: int) -> str:
        return self._document.pageLabel(page).casefold()
