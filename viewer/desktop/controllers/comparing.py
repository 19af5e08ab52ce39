"""Any two filings beside each other: a report and an earlier one, two versions, whatever the reader chooses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from viewer.desktop.controllers import asking
from viewer.desktop.process import apart
from viewer.desktop.process.later import series
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.widgets.palette import Choice
from viewer.filing.model import Report
from viewer.language import translated
from viewer.telling.changes.pair import pair_told
from viewer.telling.series import SeriesLine, series_lines
from viewer.wording import day, form_name

if TYPE_CHECKING:
    from viewer.library.series import Predecessor

_DISTANCES = {
    "last": translated("the one before"),
    "year before": translated("the same period a year before"),
    "earlier": "",
}


class Comparing(QObject):
    """Puts an earlier filing beside the one in front; never one unasked."""

    said = Signal(str)
    paths_chosen = Signal(object)
    """The reader wants to read filings at some paths."""
    news_found = Signal()
    """Two reports, or two versions, that the reader wanted compared are: what is new is the first thing to see."""
    choices_offered = Signal(object, str)
    """The reader is to choose: a list of ``Choice``, and what for."""

    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._awaited: set[FilingView] = set()

    def watch(self, view: FilingView) -> None:
        """Show the series that a tab's filing stands in, once it is on the screen; off the window's thread.

        Of two that may have nothing to do with each other it is said when they are there.
        """
        view.opened_changed.connect(partial(self._on_opened, view))
        view.series.comparison_asked.connect(partial(self.compare_with, view))
        view.opened_changed.connect(partial(_light_read, view))
        view.document_shown.connect(partial(self._show_series, view), Qt.ConnectionType.SingleShotConnection)

    def _show_series(self, view: FilingView) -> None:
        opened = view.opened
        if opened is None:
            return
        path, header = view.path, opened.header

        def find(report: Report) -> tuple[SeriesLine, ...]:
            around = series.surroundings_of(path, header, report)
            near = series.series_of(path, header, around)
            return series_lines(path, series.matter_of(path, header, around), near)

        Work(view, find).on_success(view.series.show_series).start()

    def offer_earlier(self) -> None:
        """Look for earlier reports in the folder, off the window's thread, and let the reader choose one."""
        view = self._tabs.current
        if view is None:
            return
        if view.opened is None:
            self.said.emit(translated("The filing is still being read: its earlier reports can be looked for then."))
            return
        path, header = view.path, view.opened.header
        self.said.emit(translated("Looking for earlier reports…"))

        def find(report: Report) -> tuple[Predecessor, ...]:
            return series.predecessors(header, series.surroundings_of(path, header, report))

        Work(self, find).on_success(partial(self._on_found, view)).start()

    def ask_file(self) -> None:
        """Let the reader name the filing to compare with."""
        if (view := self._tabs.current) is not None:
            self._ask_file_for(view)

    def _ask_file_for(self, view: FilingView) -> None:
        if (other := asking.other_filing(view, str(view.path.parent))) is not None:
            self.compare_with(view, other)

    def offer_tabs(self) -> None:
        """Let the reader choose the tab whose filing is compared with the one in front."""
        view = self._tabs.current
        others = [one for one in self._tabs.views if one is not view]
        if view is None or not others:
            self.said.emit(translated("No other tab is open: open the filing to compare with, or drag it from Files."))
            return
        choices = [
            Choice(one.names.filing, one.path.name, partial(self.compare_with, view, one.path)) for one in others
        ]
        self.choices_offered.emit(choices, translated("Compare with which tab?"))

    def compare_with(self, view: FilingView, other: Path) -> None:
        """Read the filing of a tab beside another one: the one of the earlier period, or filed earlier, at the left."""
        self.compare(view, view.path, other)

    def compare(self, view: FilingView, kept: Path, other: Path) -> None:
        """Read two filings beside each other in a tab."""
        self._awaited.add(view)
        view.load(
            lambda own, report: apart.opened_apart(
                "open_pair",
                *series.earlier_first(kept, other),
                report=report,
                path=own if own in (kept, other) else kept,
            )
        )

    def compare_two(self, one: Path, other: Path) -> None:
        """Read two filings beside each other in the tab of the first."""
        self.compare(self._tabs.open(one), one, other)

    def show_menu(self, paths: Sequence[Path], at: QPoint) -> None:
        """What can be done with the filings that are chosen in the Files panel."""
        menu = self.menu_of(paths)
        menu.popup(at)

    def menu_of(self, paths: Sequence[Path]) -> QMenu:
        """The menu of some filings of a folder."""
        menu = QMenu(self._tabs.stack)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translated("Open"), lambda: self.paths_chosen.emit(list(paths)))
        if len(paths) == 2:
            menu.addAction(translated("Compare these two"), partial(self.compare_two, *paths))
        elif len(paths) == 1:
            for view in self._in_front_first():
                if view.path != paths[0]:
                    menu.addAction(_quoted(view), partial(self.compare_with, view, paths[0]))
        return menu

    def fill_tab_menu(self, menu: QMenu, view: FilingView) -> None:
        """Offer in a right click on a tab what its filing can be compared with."""
        for other in self._in_front_first():
            if other is not view:
                menu.addAction(_quoted(other), partial(self.compare_with, view, other.path))
        menu.addAction(translated("Compare with another filing…"), partial(self._ask_file_for, view))

    def _in_front_first(self) -> list[FilingView]:
        return sorted(self._tabs.views, key=lambda view: view is not self._tabs.current)

    def _on_opened(self, view: FilingView) -> None:
        if view is self._tabs.current and view.opened is not None and view.opened.relation == "unrelated":
            self.said.emit(pair_told(view.opened))
        if view in self._awaited and view.opened is not None and view.opened.comparison is not None:
            self._awaited.discard(view)
            if view is self._tabs.current and view.opened.relation in ("next-period", "versions"):
                self.news_found.emit()

    def _on_found(self, view: FilingView, found: Sequence[Predecessor]) -> None:
        if view is not self._tabs.current:
            return
        self.said.emit("" if found else translated("No earlier report of this company and form lies in this folder."))
        choices = [
            Choice(_named(one), _DISTANCES[one.distance], partial(self.compare_with, view, one.filing.path))
            for one in found
        ]
        choices.append(Choice(translated("Another file…"), "", self.ask_file))
        self.choices_offered.emit(choices, translated("Compare with which earlier report?"))


def _quoted(view: FilingView) -> str:
    title = view.names.filing.replace("&", "&&")
    return translated("Compare with “{title}”", title=title)


def _named(one: Predecessor) -> str:
    header = one.filing.header
    filed = translated("filed {filed}", filed=day(header.filed)) if header.filed else one.filing.path.name
    return " · ".join(
        filter(None, (form_name(header), translated("period to {period}", period=day(header.period)), filed))
    )


def _light_read(view: FilingView) -> None:
    """Have the series say which filing is on the page."""
    if view.reading is not None and view.side != "effective":
        view.series.show_read(view.reading.filing.path.absolute())
