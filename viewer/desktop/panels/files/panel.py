"""The Files panel: a folder's filings, found in the background, amendments under their originals."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.desktop.panels.files.list import COLUMNS, PATH, SORT, FilingList, items_of
from viewer.desktop.panels.panel import Panel, TabShown
from viewer.desktop.process.later import scan
from viewer.desktop.process.work import Work
from viewer.desktop.widgets.elided import ElidedLabel
from viewer.desktop.widgets.layouts import column, link_button, quiet_button, row, words
from viewer.desktop.widgets.quiet_state import LoadingLine
from viewer.desktop.widgets.theme import Appearance
from viewer.wording import plural

if TYPE_CHECKING:
    from viewer.library.scanning.scan import Scanned


class FilesPanel(Panel):
    """A folder's name, a filter, the list; a double-click or Enter opens."""

    title, key, about = "Files", "Alt+2", "Show the filings of a folder."

    path_chosen = Signal(object)
    folder_asked = Signal()
    listed = Signal()
    """All filings were found."""

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
        self._filtered.setSortRole(SORT)
        self.filter_box: QLineEdit = QLineEdit()
        self.filter_box.setPlaceholderText("Filter filings")
        self.filter_box.setClearButtonEnabled(True)
        self.filter_box.textChanged.connect(self._on_filter_changed)
        self.list: FilingList = FilingList(appearance)
        self.list.setModel(self._filtered)
        self.list.opened.connect(self._on_opened)
        self._list_room = QWidget()
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

        work = Work(self, lambda report: scan.find(where, report)).on_part(self._on_part).on_success(self._on_all_found)
        self._work = (
            work.on_progress(lambda share, _what: self.loading.show_share(share)).on_failure(self._on_failed).start()
        )

    def show_tab(self, tab: TabShown | None) -> None:
        """Offer, while no folder is listed, the one of the filing in front."""
        if self.folder is None and tab is not None:
            self._suggested = tab.path.parent
            self._suggestion.show()

    def stop(self) -> None:
        """Stop looking; what was found stays."""
        if self._work is not None and self._work.is_running:
            self._work.cancel()
            self._on_all_found(None)

    @property
    def folders(self) -> list[Path]:
        """The folders that are listed."""
        return [self.folder] if self.folder is not None else []

    def filings(self) -> list[Scanned]:
        """What was found so far."""
        return list(self._found)

    def _on_part(self, found: list[Scanned]) -> None:
        self._found += found
        for one in found:
            self._model.appendRow(items_of(one))
        self._show_state(f"{plural(len(self._found), 'filing')} so far…")

    def _on_all_found(self, _result: object) -> None:
        self.loading.hide()
        self._stop.hide()
        if self._found:
            self._found = scan.paired(self._found)
        self._fill()
        count = plural(len(self._found), "filing")
        amendments = sum(1 for one in self._found if one.header.is_amendment)
        more = f", {plural(amendments, 'amendment')} among them" if amendments else ""
        self._show_state(f"{count}{more}." if self._found else "There are no filings in this folder.")
        if self._work is not None and not self._work.is_running:
            self.listed.emit()

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
        self._list_room.setVisible(self._filtered.rowCount() > 0)
        if text.strip() and self._filtered.rowCount() == 0:
            self.state.setText(f"No filing matches “{text.strip()}”.")
        elif self.folder:
            self.state.setText(f"{plural(len(self._found), 'filing')}.")

    def _on_opened(self, index: QModelIndex) -> None:
        path = index.siblingAtColumn(0).data(PATH)
        if path:
            self.path_chosen.emit(Path(path))

    def _fill(self) -> None:
        self._clear()
        parents: dict[Path, QStandardItem] = {}
        root = self._model.invisibleRootItem()
        for one in sorted(
            self._found, key=lambda one: (one.amends is not None, one.header.filed is None, one.header.filed)
        ):
            items = items_of(one)
            home = parents.get(one.amends) if one.amends else None
            (home or root).appendRow(items)
            parents[one.path] = home or items[0]  # a whole chain stands under its first filing
        self._filtered.sort(0)
        self.list.expandAll()

    def _clear(self) -> None:
        self._model.clear()
        self._model.setHorizontalHeaderLabels(list(COLUMNS))
        self._model.horizontalHeaderItem(2).setToolTip("In brackets: the period, where the filing date is not known")
        self.list.arrange()

    def _show_state(self, sentence: str) -> None:
        self.state.setText(sentence)
        listed = self._model.rowCount() > 0
        self._list_room.setVisible(listed)
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
        column(self._list_room, (8, 0, 2, 0)).addWidget(self.list)
        layout.addWidget(self._list_room, 1)
        layout.addWidget(foot)
        layout.addStretch(0)
