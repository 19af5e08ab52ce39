"""The Files panel: the filings of one folder or several, amendments under their originals."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from viewer.desktop.panels.files.gone import Gone
from viewer.desktop.panels.files.list import PATH, FilingList
from viewer.desktop.panels.files.listing import Listing
from viewer.desktop.panels.files.model import FilingsFilter, FilingsModel
from viewer.desktop.panels.files.others import Others
from viewer.desktop.panels.panel import Panel, TabShown
from viewer.desktop.widgets.elided import ElidedLabel
from viewer.desktop.widgets.layouts import column, link_button, quiet_button, row, words
from viewer.desktop.widgets.menu_button import add_choice, call_button, menu_button
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.quiet.state import LoadingLine
from viewer.desktop.widgets.theme import Appearance
from viewer.language import translated
from viewer.telling.listing import GROUPINGS, Grouping
from viewer.wording import listed_of, plural

if TYPE_CHECKING:
    from viewer.library.scanning.scan import Scanned


class FilesPanel(Panel):
    """The folders' names, a filter, the list; a double-click or Enter opens, Enter in the filter the first."""

    title, key, about = "Files", "Alt+2", "Show the filings of your folders."

    path_chosen = Signal(object)
    folder_asked = Signal()
    """The reader wants to name the folder to list."""
    adding_asked = Signal()
    """The reader wants to name another folder to list too."""
    folders_changed = Signal()
    exclusion_asked = Signal(object, bool)
    """Whether a folder is to be left out of searches."""
    listed = Signal()
    """All filings were found."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.excluded: tuple[Path, ...] = ()
        self.listing = Listing(self)
        self._grouping: Grouping = "none"
        self._model = FilingsModel(self)
        self._filtered = FilingsFilter(self, self._model)
        self.filter_box: QLineEdit = QLineEdit()
        self.filter_box.setPlaceholderText(translated("Filter filings"))
        self.filter_box.setAccessibleName(translated("Filter filings"))
        self.filter_box.setClearButtonEnabled(True)
        self.list: FilingList = FilingList(appearance)
        self.list.setModel(self._filtered)
        self._list_room = QWidget()
        self.loading = LoadingLine()
        self._name = ElidedLabel("small")
        self._stop = quiet_button(translated("Stop"))
        self.choose = link_button(translated("Choose folder…"))
        self.folder_menu = menu_button(self._fill_folders)
        self.groups = menu_button(self._fill_groups)
        self.others = Others(self.listing)
        self.gone = Gone(self.listing)
        self._suggested: Path | None = None
        self._suggestion = link_button(translated("List the folder of this filing"))
        self.state = words("", "small", wrapped=True)
        self._connect()
        self._lay_out()
        self._show_state(translated("Choose a folder to see the filings in it."))

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that are listed."""
        return self.listing.folders

    def filings(self) -> list[Scanned]:
        """What was found so far."""
        return list(self.listing.found)

    @property
    def searchable(self) -> int:
        """How many of the filings are not left out of searches."""
        left_out = set(self.excluded)
        return sum(1 for one in self.listing.found if left_out.isdisjoint(one.path.parents))

    def list_folder(self, folder: Path) -> None:
        """List the filings in a folder and all under it, in the background, instead of others."""
        self.list_folders([folder])

    def list_folders(self, folders: Iterable[Path]) -> None:
        """List the filings in folders and all under them instead of others."""
        self.listing.list_folders(folders)
        self.folders_changed.emit()

    def add_folder(self, folder: Path) -> None:
        """List a folder's filings too."""
        self.list_folders([*self.folders, folder])

    def show_tab(self, tab: TabShown | None) -> None:
        """Offer, while no folder is listed, the one of the filing in front."""
        if not self.folders and tab is not None:
            self._suggested = tab.path.parent
            self._suggestion.show()

    def stop(self) -> None:
        """Stop looking; what was found stays."""
        self.listing.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the filter Esc empties it and Down goes into the list."""
        if event.key() == Qt.Key.Key_Escape and self.filter_box.text():
            self.filter_box.clear()
        elif event.key() == Qt.Key.Key_Down and self.filter_box.hasFocus() and self._filtered.rowCount():
            self.list.setFocus()
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self._filtered.first())
        else:
            super().keyPressEvent(event)

    def _on_begun(self) -> None:
        self._model.empty()
        self.list.arrange()
        self._name_folders()
        self._suggestion.hide()
        self._show_state(
            translated("Looking for filings…")
            if self.folders
            else translated("Choose a folder to see the filings in it.")
        )
        self.loading.show_share(0)
        self.loading.setVisible(bool(self.folders))
        self._stop.setVisible(bool(self.folders))

    def _on_parted(self, found: list[Scanned]) -> None:
        self._model.add(found)
        self._show_state(translated("{count} so far…", count=plural(len(self.listing.found), "filing")))

    def _on_ended(self) -> None:
        self.loading.hide()
        self._stop.hide()
        self._fill()
        self.listed.emit()

    def _on_renewed(self) -> None:
        """The folders changed: the list is made anew, and the reader stays at their filing."""
        self._fill()
        self.listed.emit()

    def _fill(self) -> None:
        chosen = self.list.currentIndex().siblingAtColumn(0).data(PATH)
        self._model.fill(self.listing.found, self._grouping, self.folders)
        self.list.arrange()
        self.list.open_all()
        self._say_how_many()
        if chosen:
            self.list.mark(chosen)

    def _say_how_many(self) -> None:
        text = self.filter_box.text().strip()
        total = len(self.listing.found)
        missing = self.gone.told
        if not total and missing:
            self._show_state(missing)
        elif not total:
            where = translated("these folders") if len(self.folders) > 1 else translated("this folder")
            self._show_state(translated("There are no filings in {where}.", where=where))
        elif text:
            kept = len(self._filtered.paths())
            self._list_room.setVisible(kept > 0)
            told = (
                f"{listed_of(kept, total, 'filing')}." if kept else translated("No filing matches “{text}”.", text=text)
            )
            self.state.setText(f"{told} {missing}".strip())
        else:
            amendments = sum(1 for one in self.listing.found if one.header.is_amendment)
            more = translated(", {count} among them", count=plural(amendments, "amendment")) if amendments else ""
            self._show_state(f"{plural(total, 'filing')}{more}. {missing}".strip())

    def _on_suggestion_taken(self) -> None:
        if self._suggested is not None:
            self.list_folder(self._suggested)

    def _on_filter_changed(self, text: str) -> None:
        self._filtered.keep(text)
        self.list.open_all()
        if self.listing.found:
            self._say_how_many()

    def _on_returned(self) -> None:
        index = self._filtered.first()
        if index.isValid():
            self.list.setCurrentIndex(index)
            self._on_opened(index)

    def _on_opened(self, index: QModelIndex) -> None:
        path = index.siblingAtColumn(0).data(PATH)
        if path:
            self.path_chosen.emit(Path(path))

    def _name_folders(self) -> None:
        several = len(self.folders) > 1
        first = self.folders[0] if self.folders else None
        self._name.show_text(
            translated("{len} folders", len=len(self.folders)) if several else first.name or str(first) if first else ""
        )
        self._name.setToolTip(as_plain("\n".join(map(str, self.folders))))
        self.choose.setVisible(first is None)
        self.folder_menu.setVisible(first is not None)

    def _fill_folders(self, menu: QMenu) -> None:
        menu.addAction(translated("Choose folder…"), self.folder_asked.emit)
        menu.addAction(translated("Add folder…"), self.adding_asked.emit)
        for folder in self.folders:
            inner = menu.addMenu(folder.name or str(folder))
            is_excluded = folder in self.excluded
            add_choice(
                inner, translated("Leave out of searches"), is_excluded, partial(self._exclude, folder, not is_excluded)
            )
            inner.addAction(translated("List no longer"), partial(self._remove, folder))

    def _exclude(self, folder: Path, is_excluded: bool) -> None:
        self.exclusion_asked.emit(folder, is_excluded)

    def _remove(self, folder: Path) -> None:
        self.list_folders(one for one in self.folders if one != folder)

    def _fill_groups(self, menu: QMenu) -> None:
        for grouping, name in GROUPINGS.items():
            add_choice(menu, name, grouping == self._grouping, partial(self.group, grouping))

    def group(self, grouping: Grouping) -> None:
        """Group the filings in another way."""
        self._grouping = grouping
        call_button(self.groups, translated("Group"), "" if grouping == "none" else GROUPINGS[grouping])
        if self.listing.found and not self.listing.is_running:
            self._fill()

    def _show_state(self, sentence: str) -> None:
        self.state.setText(sentence)
        listed = self._model.rowCount() > 0
        self._list_room.setVisible(listed)
        self.filter_box.setVisible(listed)
        self.groups.setVisible(listed)

    def _connect(self) -> None:
        listing = self.listing
        listing.begun.connect(self._on_begun)
        listing.parted.connect(self._on_parted)
        listing.progressed.connect(self.loading.show_share)
        listing.ended.connect(self._on_ended)
        listing.renewed.connect(self._on_renewed)
        self.others.path_chosen.connect(self.path_chosen)
        self.filter_box.textChanged.connect(self._on_filter_changed)
        self.filter_box.returnPressed.connect(self._on_returned)
        self.list.opened.connect(self._on_opened)
        self.choose.clicked.connect(self.folder_asked)
        self._suggestion.clicked.connect(self._on_suggestion_taken)
        self.gone.given_up.connect(self.list_folders)
        self._stop.clicked.connect(self.stop)

    def _lay_out(self) -> None:
        layout = column(self, spacing=6)
        top = QWidget()
        across = row(top, (14, 0, 8, 0), 4)
        across.addWidget(self._name)
        across.addStretch(1)
        for button in (self._stop, self.groups, self.folder_menu, self.choose):
            across.addWidget(button)
        self.folder_menu.setText(translated("Folders ▾"))
        self.folder_menu.hide()
        self._stop.hide()
        self.loading.hide()
        self._suggestion.hide()
        call_button(self.groups, translated("Group"), "")
        box = QWidget()
        column(box, (12, 0, 12, 0)).addWidget(self.filter_box)
        foot = QWidget()
        below = column(foot, (14, 2, 12, 8))
        below.addWidget(self.state)
        below.addWidget(self.others.button, 0, Qt.AlignmentFlag.AlignLeft)
        for button in (self.gone.again, self.gone.drop, self._suggestion):
            below.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(top)
        layout.addWidget(box)
        layout.addWidget(self.loading)
        column(self._list_room, (8, 0, 2, 0)).addWidget(self.list)
        layout.addWidget(self._list_room, 1)
        layout.addWidget(foot)
        layout.addStretch(0)
