"""Any two documents or filings beside each other, each at its own place, without comparing them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.desktop.controllers import asking
from viewer.desktop.process import apart
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.widgets.palette import Choice
from viewer.filing.model import FilingError, Place
from viewer.language import translated
from viewer.library.opening import Opened
from viewer.telling.headings.where import heading
from viewer.telling.spots.history import Spot
from viewer.telling.tab_titles import distinguished


class Splitting(QObject):
    """Offers what can stand beside the tab in front, and puts it there."""

    said = Signal(str)
    choices_offered = Signal(object, str)
    """The reader is to choose: a list of ``Choice``, and what for."""

    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs

    def watch(self, view: FilingView) -> None:
        """Offer all that can stand beside a tab where its page leaves room for it."""
        view.header.beside_asked.connect(partial(self._offer_all, view))

    def offer_documents(self) -> None:
        """Let the reader choose another document of the filing in front."""
        view = self._tabs.current
        if view is None or view.reading is None:
            return
        if choices := self._documents(view):
            self.choices_offered.emit(choices, translated("Which document beside this one?"))
        else:
            self.said.emit(translated("This filing has no other document."))

    def offer_filings(self) -> None:
        """Let the reader choose another filing: one that is open, or one from the disk."""
        view = self._tabs.current
        if view is None or view.opened is None:
            return
        self.choices_offered.emit(self._filings(view), translated("Which filing beside this one?"))

    def show_tab(self, view: FilingView, other: FilingView) -> None:
        """Show the filing of another tab beside the one of a tab, where it is read there."""
        if other.opened is not None:
            view.asides.open_guest(other.opened, other.here or Spot(other.opened.own_side, Place(0, 0)))
        else:
            self.show_file(view, other.path)

    def show_file(self, view: FilingView, path: Path) -> None:
        """Read a filing, as any other in a process of its own, and show it beside the one of a tab."""
        self.said.emit(translated("Reading {name}…", name=path.name))
        work = Work(view, lambda report: apart.alone(path, report))
        work.on_success(partial(self._on_read, view)).on_failure(self._on_failed).start()

    def _offer_all(self, view: FilingView) -> None:
        choices = [*self._documents(view), *self._filings(view)]
        self.choices_offered.emit(choices, translated("Which document or filing beside this one?"))

    def _documents(self, view: FilingView) -> list[Choice]:
        """The other documents of the filing that is shown."""
        reading, here = view.reading, view.here
        if reading is None:
            return []
        return [
            Choice(heading(reading, one.index).title, one.filename, partial(self._show_document, view, one.index))
            for one in reading.filing.documents
            if here is None or one.index != here.place.document
        ]

    def _filings(self, view: FilingView) -> list[Choice]:
        """The filings that are open in other tabs, and any other one."""
        others = [one for one in self._tabs.views if one is not view]
        titles = distinguished([(one.names.page, one.path) for one in others])
        return [
            *(Choice(title, "", partial(self.show_tab, view, one)) for title, one in zip(titles, others, strict=True)),
            Choice(translated("Another file…"), "", partial(self._ask_file, view)),
        ]

    def _show_document(self, view: FilingView, document: int) -> None:
        view.asides.open_beside(Spot(view.side, Place(document, 0)))

    def _ask_file(self, view: FilingView) -> None:
        if (path := asking.filing_beside(view, str(view.path.parent))) is not None:
            self.show_file(view, path)

    def _on_read(self, view: FilingView, opened: Opened) -> None:
        self.said.emit("")
        if opened.first.filing.documents:
            view.asides.open_guest(opened, Spot("original", Place(0, 0)))
        else:
            self.said.emit(translated("{name} holds no document to show.", name=opened.path.name))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, FilingError | OSError):
            raise error
        self.said.emit(str(error))
