"""What a 13F or N-PORT lists beside the report before it, in a list that can be searched and leads to each row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from viewer.desktop.process.later import earlier_holdings
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.widgets.palette import Choice
from viewer.filing.model import Report
from viewer.holdings.model import Held
from viewer.language import translated
from viewer.telling.spots.history import Spot
from viewer.telling.tables.holdings import counted, told
from viewer.wording import filing_named


class HoldingsRead(QObject):
    """Looks for the earlier report in the folder, compares, and offers what it found; off the window's thread."""

    said = Signal(str)
    choices_offered = Signal(object, str)
    """The reader may choose: a list of ``Choice``, and what it lists."""

    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs

    def offer(self) -> None:
        """List the holdings of the filing in front, those that changed first."""
        view = self._tabs.current
        reading = view.reading if view is not None else None
        if view is None or reading is None:
            return
        filing = reading.filing
        self.said.emit(translated("Looking for an earlier report of holdings…"))

        def find(report: Report) -> tuple[str, Sequence[Held]]:
            earlier, held = earlier_holdings.holdings_since(filing, report)
            return filing_named(earlier.header) if earlier is not None else "", held

        Work(self, find).on_success(partial(self._on_found, view)).start()

    def _on_found(self, view: FilingView, found: tuple[str, Sequence[Held]]) -> None:
        if view is not self._tabs.current:
            return
        earlier, held = found
        if not held:
            self.said.emit(translated("This filing lists no holdings."))
            return
        self.said.emit("" if earlier else translated("No earlier report of these holdings lies in this folder."))
        changed_first = sorted(held, key=lambda one: one.standing == "same")
        choices = [Choice(*told(one, compared=bool(earlier)), partial(self._go, view, one)) for one in changed_first]
        self.choices_offered.emit(
            choices,
            translated("Since the {earlier}: {counted}", earlier=earlier, counted=counted(held))
            if earlier
            else translated("Holdings"),
        )

    def _go(self, view: FilingView, one: Held) -> None:
        if one.later is not None:
            view.go(Spot(view.side, one.later.places[0]))
        else:
            self.said.emit(
                translated("{name} is not reported here; that does not say that it was sold.", name=one.holding.name)
            )
