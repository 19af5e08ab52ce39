"""Folders that were to be listed and cannot be read: a sentence for each, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.desktop.panels.files.listing import Listing
from viewer.desktop.widgets.layouts import link_button
from viewer.language import translated

if TYPE_CHECKING:
    from viewer.library.scanning.several import Missing


class Gone(QObject):
    """Two quiet buttons, to look again and to list them no longer; hidden where all folders are there."""

    given_up = Signal(object)
    """The reader wants no more than the folders that are there: a list of paths."""

    def __init__(self, listing: Listing) -> None:
        super().__init__(listing)
        self._listing = listing
        self.again = link_button(translated("Look again"))
        self.drop = link_button(translated("List no longer"))
        self.again.clicked.connect(listing.look_again)
        self.drop.clicked.connect(self._on_drop)
        for changed in (listing.begun, listing.ended, listing.renewed):
            changed.connect(self._show)
        self._show()

    @property
    def told(self) -> str:
        """A sentence for each such folder."""
        return " ".join(map(_told, self._listing.missing))

    def _show(self) -> None:
        for button in (self.again, self.drop):
            button.setVisible(bool(self._listing.missing))

    def _on_drop(self) -> None:
        gone = {one.folder for one in self._listing.missing}
        self.given_up.emit([folder for folder in self._listing.folders if folder not in gone])


def _told(one: Missing) -> str:
    name = one.folder.name or str(one.folder)
    if one.reason:
        return translated("{name} cannot be read ({reason}).", name=name, reason=one.reason)
    return translated("{name} is not there: it was moved, renamed or deleted, or its disk is not attached.", name=name)
