"""The Files panel: a folder's filings, found in the background, amendments under their originals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTreeView, QWidget

from viewer.desktop.elided import ElidedLabel
from viewer.desktop.layouts import column, link_button, quiet_button, row, words
from viewer.desktop.names import company_name, day, plural, short_company
from viewer.desktop.quiet_state import LoadingLine
from viewer.desktop.row_delegate import RowDelegate
from viewer.desktop.theme import Appearance
from viewer.desktop.work import Work
from viewer.filing.model import Report

if TYPE_CHECKING:
    from viewer.library.scan import Scanned

_COLUMNS = ("Company", "Form", "Filed", "Period")
_PATH = Qt.ItemDataRole.UserRole + 1
_SORT = Qt.ItemDataRole.UserRole + 2
_ROOM_FOR_PERIOD = 380


class FilesPanel(QWidget):
    """A folder's name, a filter, the list; a double-click or Enter opens."""

    path_chosen = Signal(object)
    folder_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self._found: list[Scanned] = []
        self._work: Work | None = None
        self._model = QStandardItemModel(self)
        self._filtered = QSortFilterProxyModel(self)
        self._filtered.setSourceModel(self._model)
        self._filtered.setRecursiveFilteringEnabled(True)
        self._filtered.setAutoAcceptChildRows(True)
        self._filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filtered.setFilterKeyColumn(-1)
        self._filtered.setSortRole(_SORT)
        self.filter_box = QLineEdit()
        self.filter_box.setPlaceholderText("Filter filings")
        self.filter_box.setClearButtonEnabled(True)
        self.filter_box.textChanged.connect(self._on_filter_changed)
        self.list = FilingList(appearance)
        self.list.setModel(self._filtered)
        self.list.opened.connect(self._on_opened)
        self.loading = LoadingLine()
        self.loading.hide()
        self._name = ElidedLabel("small")
        self._change = link_button("Choose folder…")
        self._change.clicked.connect(self.folder_asked)
        self._suggested: Path | None = None
        self._suggestion = link_button("List the folder of this filing")
        self._suggestion.clicked.connect(self._on_suggestion_taken)
        self._suggestion.hide()
        self._stop = quiet_button("Stop")
        self._stop.clicked.connect(self.stop)
        self.state = words("", "small", wrapped=True)
        self._lay_out()
        self._show_state("Choose a folder to see the filings in it.")

    def list_folder(self, folder: Path) -> None:
        """Find the filings in a folder and all under it, in the background."""
        self.stop()
        self.folder = folder.absolute()
        self._found = []
        self._clear()
        self._name.show_text(self.folder.name or str(self.folder))
        self._name.setToolTip(str(self.folder))
        self._change.setText("Change…")
        self._suggestion.hide()
        self._show_state("Looking for filings…")
        self.loading.show_share(0)
        self.loading.show()
        self._stop.show()
        where = self.folder

        def found(report: Report) -> Iterator[Scanned]:
            from viewer.library.scan import find  # imported here, off the window's thread, for a quick start

            return find(where, report)

        work = Work(self, found).on_part(self._on_part).on_success(self._on_all_found)
        self._work = (
            work.on_progress(lambda share, _what: self.loading.show_share(share)).on_failure(self._on_failed).start()
        )

    def suggest(self, folder: Path) -> None:
        """Offer a folder while none is listed: the one of the filing that was opened."""
        if self.folder is None:
            self._suggested = folder
            self._suggestion.show()

    def stop(self) -> None:
        """Stop looking; what was found stays."""
        if self._work is not None and self._work.is_running:
            self._work.cancel()
            self._on_all_found(None)

    def filings(self) -> list[Scanned]:
        """What was found so far."""
        return list(self._found)

    def _on_part(self, found: list[Scanned]) -> None:
        self._found += found
        for one in found:
            self._model.appendRow(_items(one))
        self._show_state(f"{plural(len(self._found), 'filing')} so far…")

    def _on_all_found(self, _result: object) -> None:
        self.loading.hide()
        self._stop.hide()
        if self._found:
            from viewer.library.scan import paired

            self._found = paired(self._found)
        self._fill()
        count = plural(len(self._found), "filing")
        amendments = sum(1 for one in self._found if one.header.is_amendment)
        more = f", {plural(amendments, 'amendment')} among them" if amendments else ""
        self._show_state(f"{count}{more}." if self._found else "There are no filings in this folder.")

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self.loading.hide()
        self._stop.hide()
        self._show_state(f"This folder cannot be read ({error.strerror}).")

    def _on_suggestion_taken(self) -> None:
        if self._suggested is not None:
            self.list_folder(self._suggested)

    def _on_filter_changed(self, text: str) -> None:
        self._filtered.setFilterFixedString(text.strip())
        if text.strip() and self._filtered.rowCount() == 0:
            self.state.setText(f"No filing matches “{text.strip()}”.")
        elif self.folder:
            self.state.setText(f"{plural(len(self._found), 'filing')}.")

    def _on_opened(self, index: QModelIndex) -> None:
        path = index.siblingAtColumn(0).data(_PATH)
        if path:
            self.path_chosen.emit(Path(path))

    def _fill(self) -> None:
        self._clear()
        parents: dict[Path, QStandardItem] = {}
        root = self._model.invisibleRootItem()
        for one in sorted(
            self._found, key=lambda one: (one.amends is not None, one.header.filed is None, one.header.filed)
        ):
            items = _items(one)
            home = parents.get(one.amends) if one.amends else None
            (home or root).appendRow(items)
            parents[one.path] = items[0]
        self._filtered.sort(0)
        self.list.expandAll()

    def _clear(self) -> None:
        self._model.clear()
        self._model.setHorizontalHeaderLabels(list(_COLUMNS))
        self._model.horizontalHeaderItem(2).setToolTip("In brackets: the period, where the filing date is not known")
        self.list.arrange()

    def _show_state(self, sentence: str) -> None:
        self.state.setText(sentence)
        listed = self._model.rowCount() > 0
        self.list.setVisible(listed)
        self.filter_box.setVisible(listed)

    def _lay_out(self) -> None:
        layout = column(self, spacing=6)
        top = QWidget()
        across = row(top, (14, 0, 8, 0), 4)
        across.addWidget(self._name)
        across.addStretch(1)
        across.addWidget(self._stop)
        across.addWidget(self._change)
        self._stop.hide()
        box = QWidget()
        column(box, (12, 0, 12, 0)).addWidget(self.filter_box)
        foot = QWidget()
        below = column(foot, (14, 2, 12, 8))
        below.addWidget(self.state)
        below.addWidget(self._suggestion, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(top)
        layout.addWidget(box)
        layout.addWidget(self.loading)
        layout.addWidget(self.list, 1)
        layout.addWidget(foot)
        layout.addStretch(0)


class FilingList(QTreeView):
    """The list's own behaviour: columns that fit a narrow panel, Enter opens."""

    opened = Signal(QModelIndex)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setItemDelegate(RowDelegate(self, appearance))
        appearance.changed.connect(self.viewport().update)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSortingEnabled(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("Filings")
        self.setMouseTracking(True)
        self.doubleClicked.connect(self.opened)

    def arrange(self) -> None:
        """Give the company what the other columns leave; the period shows where there is room for it."""
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column_, width in ((1, 70), (2, 98), (3, 98)):
            header.resizeSection(column_, width)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setColumnHidden(3, self.width() < _ROOM_FOR_PERIOD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the period or not."""
        self.setColumnHidden(3, self.width() < _ROOM_FOR_PERIOD)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the marked filing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _items(one: Scanned) -> list[QStandardItem]:
    header = one.header
    name = company_name(header.company) or one.path.name
    number = f" {header.amendment_number}" if header.amendment_number else ""
    first = f"Amendment{number}" if one.amends else short_company(header.company) or name
    filed_text = day(header.filed) or (f"({day(header.period)})" if header.period else "")
    texts = (first, header.form or "", filed_text, day(header.period))
    filed = (header.filed or header.period or date.min).isoformat()
    period = header.period.isoformat() if header.period else ""
    orders = (f"{name.casefold()}\0{filed}", header.form or "", filed, period)
    dates = ((header.filed, "filed"), (header.period, "period"))
    told = [f"{word} {day(when)}" for when, word in dates if when]
    tip = "\n".join((" · ".join(part for part in (name, header.form, *told) if part), str(one.path)))
    items = []
    for text, order in zip(texts, orders, strict=True):
        item = QStandardItem(text)
        item.setEditable(False)
        item.setData(order, _SORT)
        item.setData(str(one.path), _PATH)
        item.setToolTip(tip)
        items.append(item)
    return items
