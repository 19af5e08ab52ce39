"""Words taken out of a filing with where they stand, and words of others held against filings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from viewer.desktop.controllers import asking
from viewer.desktop.controllers.paper.save_folder import SaveFolder
from viewer.desktop.panels.quotations.dialog import QuotationsDialog
from viewer.desktop.process import later
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.widgets.theme import Appearance
from viewer.filing.model import Filing, FilingError, Place
from viewer.language import translated
from viewer.library.opening import Side
from viewer.library.recent import filing_key
from viewer.telling.quoting.place_link import is_link, link_to, read_link
from viewer.telling.spots.history import Spot

if TYPE_CHECKING:
    from viewer.library.quotations import CheckedMemo, CheckedQuotation
    from viewer.telling.quoting.citation import Style

_NO_LINK = translated("The clipboard holds no link to a filing (filing-viewer:…).")
_STOPPED = translated("Stopped; nothing was found out.")


class Quoting(QObject):
    """Citations and links to the clipboard; links opened; the quotations of a memorandum checked."""

    said = Signal(str)
    place_asked = Signal(object, object)
    """The reader follows a link: what the filing is known by, and the place in it, or None."""
    path_asked = Signal(object, object)
    """The reader wants to see a ``Place`` of the filing at a path."""

    def __init__(self, tabs: Tabs, over: QWidget, appearance: Appearance, folder: SaveFolder) -> None:
        super().__init__(over)
        self._tabs = tabs
        self._over = over
        self._appearance = appearance
        self._folder = folder
        self._dialog: QuotationsDialog | None = None
        self._work: Work | None = None

    @property
    def can_cite(self) -> bool:
        """Whether a place of a filing is in front."""
        view = self._tabs.current
        return view is not None and view.reading is not None and bool(self._places(view))

    def cite(self, style: Style) -> None:
        """Copy the selected words, or the place that is read, with where they stand."""
        view = self._tabs.current
        leaf = view.asides.at_work if view is not None else None
        if view is None or leaf is None or leaf.reading is None:
            return
        places, key = self._places(view), self._key(leaf)
        quote = leaf.stage.pane.selected
        if quote:
            said = later.citation.cited(leaf.reading, places, style, key)
        else:
            said = later.citation.source(leaf.reading, places[0], style, key)
        QGuiApplication.clipboard().setText(said)
        self.said.emit(
            translated("Copied with its citation.") if quote else translated("Copied the citation of this place.")
        )

    def copy_link(self) -> None:
        """Copy a link to the selected words, or to the place that is read."""
        view = self._tabs.current
        leaf = view.asides.at_work if view is not None else None
        if view is not None and leaf is not None and (key := self._key(leaf)):
            QGuiApplication.clipboard().setText(link_to(key, self._places(view)[0]))
            self.said.emit(translated("Copied a link to this place."))

    def follow_copied(self) -> None:
        """Go where the link in the clipboard leads."""
        self.follow(QGuiApplication.clipboard().text())

    def follow(self, link: str) -> None:
        """Go where a link leads."""
        found = read_link(link) if is_link(link.strip()) else None
        if found is None:
            self.said.emit(_NO_LINK)
        else:
            self.place_asked.emit(*found)

    # A memorandum

    def check_memo(self) -> None:
        """Bring the window in which quotations are checked."""
        if self._dialog is None:
            self._dialog = self._new_dialog()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self._dialog.text.setFocus()

    def _new_dialog(self) -> QuotationsDialog:
        dialog = QuotationsDialog(self._over, self._appearance)
        dialog.check_asked.connect(self._check)
        dialog.stop_asked.connect(self._stop)
        dialog.file_asked.connect(self._ask_for_text)
        dialog.file_dropped.connect(self._take)
        dialog.chosen.connect(self._show)
        return dialog

    def _ask_for_text(self) -> None:
        view = self._tabs.current
        path = asking.memorandum(self._over, str(self._folder.near(view.path if view is not None else None)))
        if path is not None:
            self._take(path)

    def _take(self, path: Path) -> None:
        dialog = self._dialog
        if dialog is not None:
            work = Work(self, lambda _report: later.quotations.memo_text(path))
            self._work = work.on_success(dialog.show_text).on_failure(self._on_failed).start()

    def _check(self, text: str) -> None:
        dialog, filings = self._dialog, [filing for _, _, filing in self._open()]
        if dialog is not None:
            dialog.show_busy(translated("Looking for the quotations…"))
            work = Work(self, lambda report: later.quotations.check_memo(text, filings, report))
            work.on_progress(lambda _share, what: dialog.show_busy(what))
            self._work = work.on_success(self._on_checked).on_failure(self._on_failed).start()

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()
        if self._dialog is not None:
            self._dialog.show_stopped(_STOPPED)

    def _on_checked(self, memo: CheckedMemo) -> None:
        if self._dialog is not None:
            self._dialog.show_checked(memo)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, FilingError | OSError):
            raise error
        if self._dialog is not None:
            self._dialog.show_stopped(str(error))

    def _show(self, one: CheckedQuotation) -> None:
        if one.filing is None or not one.checked.places:
            return
        place = one.checked.places[0]
        for view, side, filing in self._open():
            if filing is one.filing:
                self._tabs.open(view.path).go(Spot(side, place))
                return
        self.path_asked.emit(one.filing.path, place)

    def _open(self) -> Iterator[tuple[FilingView, Side, Filing]]:
        """Every filing that is open, with its tab and its side there."""
        for view in self._tabs.views:
            if view.opened is not None:
                sides: tuple[Side, ...] = ("original", "amendment") if view.opened.amendment else ("original",)
                yield from ((view, side, view.opened.shown(side).filing) for side in sides)

    # Where the reader is

    def _places(self, view: FilingView) -> tuple[Place, ...]:
        leaf = view.asides.at_work
        here = leaf.here
        return leaf.stage.pane.selected or ((here.place,) if here is not None else ())

    def _key(self, leaf: Leaf) -> str:
        """What the filing in a leaf is known by; empty for a text put together of two, and where it went away."""
        if leaf.reading is None or leaf.side == "effective":
            return ""
        filing = leaf.reading.filing
        try:
            return filing_key(filing.path, filing.header)
        except OSError:
            return ""
