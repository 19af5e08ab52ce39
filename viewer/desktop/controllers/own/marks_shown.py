"""What was added to the filings that are open: looked up off the thread, shown on their pages and in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.annotations.model import Subject
from viewer.desktop.panels.annotations.panel import AnnotationsPanel, Listed
from viewer.desktop.process import later
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.tab.tabs import Tabs
from viewer.filing.model import Filing
from viewer.language import translated
from viewer.library.kept.annotations import KeptAnnotations
from viewer.page.annotations import annotation_marks

if TYPE_CHECKING:
    from viewer.telling.annotations.gathered import Annotated


class MarksShown(QObject):
    """Knows what was added to each open filing, and brings it wherever the filing is read."""

    said = Signal(str)
    changed = Signal()
    """What is known is another."""

    def __init__(self, tabs: Tabs, panel: AnnotationsPanel, kept: KeptAnnotations) -> None:
        super().__init__(panel)
        self._tabs = tabs
        self._panel = panel
        self._kept = kept
        self._known: list[Annotated] = []
        self._works: dict[int, Work] = {}
        tabs.current_changed.connect(self._list)

    @property
    def known(self) -> Annotated | None:
        """What was added to the filing in front; None before that is looked up, and for a text put together of two."""
        view = self._tabs.current
        return self.known_of(view.asides.at_work) if view is not None else None

    def look_up(self, view: FilingView, leaf: Leaf) -> None:
        """Show what is known of the filing of a leaf; where nothing is yet, find it out off the thread."""
        if leaf.side == "effective" or leaf.reading is None:
            leaf.stage.pane.set_annotations(())
            self._list()
            return
        if self.known_of(leaf) is not None:
            self._show(leaf)
            self._list()
        else:
            self._find_out(view, leaf.reading.filing)

    def _find_out(self, view: FilingView, filing: Filing) -> None:
        running = self._works.get(id(filing))
        if running is not None and running.is_running:
            running.cancel()
        work = Work(view, lambda _report: later.annotated.annotated(filing, self._kept))
        self._works[id(filing)] = work.on_success(self._take).on_failure(self._on_failed).start()

    def _take(self, found: Annotated) -> None:
        self._works.pop(id(found.filing), None)
        self._known = [*(one for one in self._known if one.filing is not found.filing), found]
        for leaf in self._leaves(found.filing):
            self._show(leaf)
        self._list()
        self.changed.emit()
        for finding in self._kept.findings:
            self.said.emit(finding.what)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        if not isinstance(error, FileNotFoundError):  # of a filing that went away the tab itself tells
            self.said.emit(translated("What you added could not be looked up ({strerror}).", strerror=error.strerror))

    def _show(self, leaf: Leaf) -> None:
        known, current = self.known_of(leaf), leaf.stage.current
        if known is not None and current is not None:
            number = current.document.index
            leaf.stage.pane.set_annotations(annotation_marks(known.here, number, current.document.blocks))

    def _leaves(self, filing: Filing) -> list[Leaf]:
        every = [leaf for view in self._tabs.views for leaf in (view.leaf, view.asides.beside) if leaf is not None]
        return [leaf for leaf in every if leaf.reading is not None and leaf.reading.filing is filing]

    def known_of(self, leaf: Leaf) -> Annotated | None:
        """What was added to the filing of a leaf, as far as it is known."""
        filing = leaf.reading.filing if leaf.reading is not None and leaf.side != "effective" else None
        return next((one for one in self._known if one.filing is filing), None)

    def _forget_closed(self) -> None:
        self._known = [one for one in self._known if self._leaves(one.filing)]

    def renew(self, subject: Subject) -> None:
        """Look up again what was added to each open filing that a change concerns."""
        self.changed.emit()
        for view in self._tabs.views:
            for leaf in (view.leaf, view.asides.beside):
                known = self.known_of(leaf) if leaf is not None else None
                if known is not None and subject.key in (known.subject.key, known.earlier.key if known.earlier else ""):
                    self._find_out(view, known.filing)

    def _list(self) -> None:
        self._forget_closed()
        known = self.known
        if known is None:
            self._panel.show_listed(Listed())
            return
        offered, called = known.lines_offered, known.earlier_called
        self._panel.show_listed(Listed(known.lines, offered, called, known.lines_elsewhere))
