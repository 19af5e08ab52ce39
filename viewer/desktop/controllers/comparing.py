"""Any two filings beside each other: a report and an earlier one, two versions, whatever the reader chooses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from viewer.desktop.controllers import asking
from viewer.desktop.process.later import openers, series
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.widgets.palette import Choice
from viewer.filing.model import Report
from viewer.telling.series import SeriesLine, series_lines
from viewer.wording import day, form_name

if TYPE_CHECKING:
    from viewer.library.series import Predecessor

_DISTANCES = {"last": "the one before", "year before": "the same period a year before", "earlier": ""}


class Comparing(QObject):
    """Puts an earlier filing beside the one in front; never one unasked."""

    said = Signal(str)
    choices_offered = Signal(object, str)
    """The reader is to choose: a list of ``Choice``, and what for."""

    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs

    def watch(self, view: FilingView) -> None:
        """Show the series that a tab's filing stands in, once it is on the screen; off the window's thread."""
        view.series.comparison_asked.connect(partial(self.compare_with, view))
        view.document_shown.connect(partial(self._show_series, view), Qt.ConnectionType.SingleShotConnection)

    def _show_series(self, view: FilingView) -> None:
        opened = view.opened
        if opened is None:
            return
        path, header = view.path, opened.header

        def find(report: Report) -> tuple[SeriesLine, ...]:
            return series_lines(path, series.series_of(path, header, series.surroundings_of(path, header, report)))

        Work(view, find).on_success(view.series.show_series).start()

    def offer_earlier(self) -> None:
        """Look for earlier reports in the folder, off the window's thread, and let the reader choose one."""
        view = self._tabs.current
        if view is None or view.opened is None:
            return
        path, header = view.path, view.opened.header
        self.said.emit("Looking for earlier reports…")

        def find(report: Report) -> tuple[Predecessor, ...]:
            return series.predecessors(header, series.surroundings_of(path, header, report))

        Work(self, find).on_success(partial(self._on_found, view)).start()

    def ask_file(self) -> None:
        """Let the reader name the filing to compare with."""
        view = self._tabs.current
        if view is not None and (other := asking.other_filing(view, str(view.path.parent))) is not None:
            self.compare_with(view, other)

    def compare_with(self, view: FilingView, other: Path) -> None:
        """Read the filing of a tab beside another one: the one of the earlier period, or filed earlier, at the left."""
        opened = view.opened
        if opened is None:
            return
        path = view.path
        view.load(lambda own, report: openers.open_pair(*series.earlier_first(path, other), report, path=own))

    def _on_found(self, view: FilingView, found: Sequence[Predecessor]) -> None:
        if view is not self._tabs.current:
            return
        self.said.emit("" if found else "No earlier report of this company and form lies in this folder.")
        choices = [
            Choice(_named(one), _DISTANCES[one.distance], partial(self.compare_with, view, one.filing.path))
            for one in found
        ]
        choices.append(Choice("Another file…", "", self.ask_file))
        self.choices_offered.emit(choices, "Compare with which earlier report?")


def _named(one: Predecessor) -> str:
    header = one.filing.header
    filed = f"filed {day(header.filed)}" if header.filed else one.filing.path.name
    return " · ".join(filter(None, (form_name(header), f"period to {day(header.period)}", filed)))
