"""What else lies in the folders that are listed: files that are no filing by themselves, to be opened all the same."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from viewer.desktop.panels.files.listing import Listing
from viewer.desktop.widgets.menu_button import call_button, menu_button
from viewer.language import counted, translated

_NAMED = 40


class Others(QObject):
    """A quiet button that says how many there are; hidden where there are none."""

    path_chosen = Signal(object)
    """One is wanted: it opens as what it is, or a sentence says why it cannot."""

    def __init__(self, listing: Listing) -> None:
        super().__init__(listing)
        self._listing = listing
        self.button = menu_button(self._fill)
        self.button.setToolTip(translated("Files in these folders that are no filing by themselves"))
        self.button.hide()
        listing.begun.connect(self.button.hide)
        listing.others_found.connect(self._show)

    def _show(self) -> None:
        others = self._listing.others
        call_button(self.button, counted(len(others), "other file", "other files"), "")
        self.button.setVisible(bool(others))

    def _fill(self, menu: QMenu) -> None:
        others = self._listing.others
        for path in others[:_NAMED]:
            home = next((folder for folder in self._listing.folders if folder in path.parents), path.parent)
            menu.addAction(str(path.relative_to(home)).replace("&", "&&"), partial(self.path_chosen.emit, path))
        if len(others) > _NAMED:
            menu.addAction(translated("{more:,} more", more=len(others) - _NAMED)).setEnabled(False)
