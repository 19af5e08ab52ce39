"""What to print: how much of the filing, which sheets, with the notes or without, on which paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QPageRanges
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from viewer.desktop.widgets.layouts import column, words
from viewer.desktop.widgets.theme import scaled
from viewer.language import translated

Extent = Literal["filing", "document", "section", "selection"]
Way = Literal["printer", "pdf"]

_EVERY = translated("All sheets, or such as 1-3, 7")
_WRONG = translated("Write the sheets like 1-3, 7.")


@dataclass(frozen=True, slots=True)
class Order:
    """What the reader wants printed: ``pages`` are those of the printed sheets, as typed; empty for all of them."""

    extent: Extent
    with_notes: bool
    pages: str
    paper: str
    way: Way


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be printed: each extent that there is, with its words; None for notes where there are none."""

    extents: Sequence[tuple[Extent, str]]
    with_notes: bool | None
    paper: str
    papers: Sequence[tuple[object, str]]


class PrintDialog(QDialog):
    """Asks once; ``ordered`` tells what for."""

    ordered = Signal(object)

    def __init__(self, window: QWidget, offer: Offer) -> None:
        super().__init__(window)
        self.setWindowTitle(translated("Print"))
        self.setObjectName("printDialog")
        self._extents = QButtonGroup(self)
        for number, (_, told) in enumerate(offer.extents):
            self._extents.addButton(QRadioButton(told.replace("&", "&&")), number)
        self._offer = offer
        self.pages = QLineEdit()
        self.pages.setAccessibleName(translated("Sheets"))
        self.pages.setPlaceholderText(_EVERY)
        self.pages.textChanged.connect(self._on_typed)
        self.wrong = words("", "small")
        self.notes = QCheckBox(translated("With the notes"))
        self.notes.setChecked(bool(offer.with_notes))
        self.notes.setVisible(offer.with_notes is not None)
        self.paper = QComboBox()
        self.paper.setAccessibleName(translated("Paper"))
        for value, told in offer.papers:
            self.paper.addItem(told, value)
        self.paper.setCurrentIndex(max(self.paper.findData(offer.paper), 0))
        self.print_button = self._button(translated("Print…"), "printer")
        self.pdf_button = self._button(translated("Save as PDF…"), "pdf")
        self._lay_out()
        self._extents.button(0).setChecked(True)

    def choose(self, extent: Extent) -> None:
        """Pick out how much to print."""
        self._extents.button([each for each, _ in self._offer.extents].index(extent)).setChecked(True)

    def _button(self, told: str, way: Way) -> QPushButton:
        button = QPushButton(told)
        button.setProperty("raised", True)
        button.clicked.connect(lambda: self._order(way))
        return button

    def _order(self, way: Way) -> None:
        extent = self._offer.extents[self._extents.checkedId()][0]
        paper = str(self.paper.currentData())
        self.accept()
        self.ordered.emit(Order(extent, self.notes.isChecked(), self.pages.text().strip(), paper, way))

    def _on_typed(self, typed: str) -> None:
        is_wrong = bool(typed.strip()) and QPageRanges.fromString(typed.strip()).isEmpty()
        self.wrong.setText(_WRONG if is_wrong else "")
        for button in (self.print_button, self.pdf_button):
            button.setEnabled(not is_wrong)

    def _lay_out(self) -> None:
        layout = column(self, (20, 16, 20, 14), 6)
        for button in self._extents.buttons():
            layout.addWidget(button)
        layout.addSpacing(8)
        layout.addWidget(self.notes)
        for told, field in ((translated("Sheets"), self.pages), (translated("Paper"), self.paper)):
            label = words(told)
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
        layout.addWidget(self.wrong)
        closing = QPushButton(translated("Cancel"))
        closing.setProperty("raised", True)
        closing.clicked.connect(self.reject)
        self.print_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(closing)
        buttons.addStretch(1)
        buttons.addWidget(self.pdf_button)
        buttons.addWidget(self.print_button)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.setMinimumWidth(scaled(420))
