"""The Facts panel: what the filer tagged, to search, narrow, order and copy; above it what does not tie."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QWidget

from viewer.desktop.panels.facts.list import FactsList
from viewer.desktop.panels.facts.model import FactsModel
from viewer.desktop.panels.panel import Panel, TabShown
from viewer.desktop.widgets.layouts import column, link_button, row, words
from viewer.desktop.widgets.theme import Appearance
from viewer.language import translated
from viewer.library.opening import Opened
from viewer.telling.facts.lines import FactFilter, FactLine, Here, Order, Which, here_at, tab_separated
from viewer.telling.facts.untied import UntiedLine
from viewer.telling.spots.history import Spot
from viewer.wording import plural

_WHICH: tuple[tuple[Which, str], ...] = (
    ("all", translated("Whole filing")),
    ("page", translated("This page")),
    ("section", translated("This section")),
    ("hidden", translated("Hidden ones")),
    ("cover", translated("Of the cover")),
)
_ORDERS: tuple[tuple[Order, str], ...] = (
    ("filing", translated("As filed")),
    ("label", translated("By label")),
    ("period", translated("By period")),
    ("value", translated("By value")),
)
_NO_FILING = translated("Open a filing to see what its filer tagged as data.")
_READING = translated("Reading facts…")
_NO_FACTS = translated(
    "This filing has no tagged facts. Filings have had them since 2009, on the page itself since 2019."
)
_AS_AMENDED = translated(
    "A text as amended is made of two filings and has no tags of its own. Those of each are listed as filed."
)
_NONE_LIKE_IT = translated("No fact is like that.")
_TIES = translated("Adding up…")
_ALL_TIE = translated("Nothing was found that does not tie.")


class FactsPanel(Panel):
    """A filter, which facts and in which order, a count, and the list."""

    title, key, about = "Facts", "Alt+8", "List the filing's tagged facts, and numbers that do not tie."

    asked = Signal()
    """The panel is seen: whoever knows what is in front reads its facts."""
    chosen = Signal(object)
    peeked = Signal(object, QRect)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._side = "original"
        self._here: Here | None = None
        self._lines: Sequence[FactLine] | None = None
        self._untied: Sequence[UntiedLine] | None = None
        self._kept: list[FactLine] = []
        self._model = FactsModel(self)
        self.filter_box = QLineEdit()
        self.filter_box.setPlaceholderText(translated("Find facts by label, concept, value"))
        self.filter_box.setAccessibleName(translated("Find facts by label, concept, value"))
        self.filter_box.setClearButtonEnabled(True)
        self.filter_box.textChanged.connect(self._refresh)
        self.which = _choice(_WHICH, translated("Which facts"))
        self.order = _choice(_ORDERS, translated("In which order"))
        for choice in (self.which, self.order):
            choice.currentIndexChanged.connect(self._refresh)
        self.count = words("", "small", wrapped=True)
        self.copy = link_button(translated("Copy"))
        self.copy.setToolTip(translated("Copy the chosen facts, or all that are listed, for a spreadsheet (Ctrl+C)"))
        self.copy.clicked.connect(self.copy_table)
        self.nothing = words(_NO_FILING, "soft", wrapped=True)
        self.list: FactsList = FactsList(appearance, self._model)
        self.list.chosen.connect(self.chosen)
        self.list.peeked.connect(self.peeked)
        self.list.copy_asked.connect(self.copy_table)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self._lay_out()
        self._refresh()

    @property
    def listed(self) -> list[FactLine]:
        """The facts that are listed."""
        return self._kept

    def show_tab(self, tab: TabShown | None) -> None:
        """Another filing is in front; its facts are asked for when the panel is seen."""
        opened, side = (tab.opened, tab.side) if tab is not None else (None, "original")
        if opened is self._opened and side == self._side:
            return
        self._opened, self._side, self._here = opened, side, None
        self.show_told(None)

    def follow(self, spot: Spot) -> None:
        """What is on this page, or in this section, is other facts now."""
        if self._opened is None or spot.side == "effective":
            return
        here = here_at(self._opened.shown(spot.side), spot.place)
        if here != self._here:
            self._here = here
            if self.which.currentData() in ("page", "section"):
                self._refresh()

    def show_told(self, lines: Sequence[FactLine] | None, untied: Sequence[UntiedLine] | None = None) -> None:
        """List these; None: they are not read yet, or not added up."""
        self._lines, self._untied = lines, untied
        self._refresh()

    def copy_table(self) -> None:
        """Put the chosen facts, or all that are listed, on the clipboard for a spreadsheet."""
        lines = self.list.selected if self.list.hasFocus() else []
        QGuiApplication.clipboard().setText(tab_separated(lines or self._kept))

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing is read before somebody looks."""
        super().showEvent(event)
        self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the filter; Down goes from it into the list."""
        if event.key() == Qt.Key.Key_Escape and self.filter_box is not None and self.filter_box.text():
            self.filter_box.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        layout = column(self, spacing=6)
        self._top = QWidget()
        above = column(self._top, (14, 4, 14, 0), 6)
        if self.filter_box is not None:
            above.addWidget(self.filter_box)
        choices = QWidget()
        across = row(choices)
        across.addWidget(self.which, 1)
        across.addWidget(self.order, 1)
        above.addWidget(choices)
        counted = QWidget()
        beside = row(counted)
        beside.addWidget(self.count, 1)
        beside.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        above.addWidget(counted)
        layout.addWidget(self._top)
        said = QWidget()
        column(said, (14, 2, 14, 0)).addWidget(self.nothing)
        layout.addWidget(said)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)

    def _refresh(self) -> None:
        lines = self._lines or ()
        sought = tuple(self.filter_box.text().casefold().split()) if self.filter_box is not None else ()
        wanted = FactFilter(sought, self.which.currentData(), self.order.currentData())
        self._kept = wanted.kept(lines, self._here)
        untied = () if sought or wanted.which != "all" else (self._untied or ())
        self._model.show(untied, self._kept)
        self._top.setVisible(bool(lines))
        self.list.setVisible(bool(self._kept or untied))
        self.copy.setVisible(bool(self._kept))
        total = plural(len(lines), "fact")
        counted = (
            total
            if len(self._kept) == len(lines)
            else translated("{len:,} of {total}", len=len(self._kept), total=total)
        )
        ties = _TIES if self._untied is None else "" if self._untied else _ALL_TIE
        self.count.setText(f"{counted}. {ties}".strip())
        self.nothing.setText(self._why_nothing(ties))
        self.nothing.setVisible(bool(self.nothing.text()))

    def _why_nothing(self, ties: str) -> str:
        if self._lines:
            return "" if self._kept else _NONE_LIKE_IT
        if self._opened is None:
            return _NO_FILING
        if self._side == "effective":
            return _AS_AMENDED
        return _READING if self._lines is None else f"{_NO_FACTS}\n\n{ties}".strip()

    def _on_menu(self, point: QPoint) -> None:
        index = self.list.indexAt(point)
        if not index.isValid():
            return
        menu = QMenu(self.list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translated("Go there"), lambda: self.list.lead(index))
        menu.addAction(translated("Show the card"), lambda: self.list.peek(index))
        menu.addAction(translated("Copy"), self.copy_table)
        menu.popup(self.list.viewport().mapToGlobal(point))


def _choice(choices: Sequence[tuple[str, str]], name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for key, text in choices:
        box.addItem(text, key)
    return box
