"""Searches put to the index or to the open filings, and the way from hit to hit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.desktop.controllers import asking
from viewer.desktop.controllers.paper.save_folder import SaveFolder
from viewer.desktop.panels.files.panel import FilesPanel
from viewer.desktop.panels.search.grid import HitsGrid
from viewer.desktop.panels.search.panel import SearchPanel
from viewer.desktop.process.later import answering, hits_export, opened_search
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.filing.model import Place
from viewer.language import translated
from viewer.library.opening import Side
from viewer.search.finding import Literal
from viewer.search.model import Query, QueryError
from viewer.search.parsing import parse
from viewer.telling.scopes import Scope
from viewer.telling.spots.history import Spot

if TYPE_CHECKING:
    from viewer.library.index.answering import Answer, Hit
    from viewer.library.index.opened import Part


_NOTHING_LISTED = translated(
    "No filings are listed, so there are none to search: list those of a folder with Ctrl+Shift+O, "
    "or choose “Open filings” above to search what is open."
)
_NOTHING_OPEN = translated(
    "No filing is open to search: open one with Ctrl+O, or list those of a folder with Ctrl+Shift+O."
)


class Hits(QObject):
    """Asks, shows what is answered, and opens a filing where a hit stands."""

    said = Signal(str)

    def __init__(
        self,
        panel: SearchPanel,
        files: FilesPanel,
        tabs: Tabs,
        open_path: Callable[[Path], FilingView],
        folder: SaveFolder,
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._files = files
        self._tabs = tabs
        self._open_path = open_path
        self._folder = folder
        self._work: Work | None = None
        self._grid: HitsGrid | None = None
        panel.asked.connect(self.ask)
        panel.more_asked.connect(lambda text: self.ask(text, "listed", limit=None))
        panel.without_asked.connect(self.ask_without)
        panel.hit_chosen.connect(lambda hit: self.open(hit))
        panel.filing_chosen.connect(open_path)
        panel.csv_asked.connect(self.save)
        panel.grid_asked.connect(self.show_grid)

    def ask(self, text: str, scope: Scope, limit: int | None = 100) -> None:
        """Search for what was typed."""
        query = self._parsed(text)
        if query is None:
            return
        if scope == "listed" and not self._files.folders:
            self._panel.show_nothing(_NOTHING_LISTED)
        elif scope == "listed":
            folders, listed = self._files.folders, self._files.searchable
            self._run(lambda _report: answering.search(query, folders, listed=listed, limit=limit))
        else:
            self._search(self.parts(scope), query)

    def ask_again(self) -> None:
        """More is indexed: ask again where something was not yet, unless the reader goes through the hits already."""
        answer = self._panel.answer
        is_awaiting = answer is not None and answer.waiting and self._panel.list.current is None
        if is_awaiting and self._panel.bar.scope == "listed" and self._panel.bar.text:
            self.ask(self._panel.bar.text, "listed")

    def ask_without(self, text: str) -> None:
        """Look for the filings in which nothing is found."""
        query = self._parsed(text)
        if query is not None and not self._files.folders:
            self._panel.show_nothing(_NOTHING_LISTED)
        elif query is not None:
            folders, listed = self._files.folders, self._files.searchable
            self._run(lambda _report: answering.without_hits(query, folders, listed=listed), self._panel.show_without)

    def list_literally(self, sought: Literal, scope: Scope) -> None:
        """List every place where words stand letter by letter."""
        self._name(sought, scope)
        self._search(self.parts(scope), sought)

    def list_found(self, answer: Answer, sought: Literal, scope: Scope) -> None:
        """List what was found already where words stand letter by letter."""
        self._give_up()
        self._name(sought, scope)
        self._panel.show_answer(answer)

    def parts(self, scope: Scope) -> list[Part]:
        """What of the open filings a scope is."""
        view = self._tabs.current
        if scope == "open":
            readings = [one.opened.shown(one.opened.own_side) for one in self._tabs.views if one.opened is not None]
            return [opened_search.Part(reading) for reading in readings]
        if view is None or view.reading is None:
            return []
        here = view.here.place if view.here is not None else Place(0, 0)
        if scope == "item" and (section := opened_search.item_at(view.reading, here)) is not None:
            return [opened_search.Part(view.reading, section=section)]
        return [opened_search.Part(view.reading, None if scope == "filing" else here.document)]

    def open(self, hit: Hit, others: Sequence[Hit] | None = None) -> None:
        """Go to a hit, in the tab that holds its filing or in a new one, with the others of its document marked, too.

        ``others`` are those that are listed where they are not given.
        """
        if others is None:
            others = self._panel.answer.hits if self._panel.answer is not None else ()
        view, side = self._view_of(hit)
        if view is None:
            view = self._open_path(hit.filing.path)
            if view.opened is None:
                view.arriving.begun.connect(_once(view, lambda view: self._go_to_own(view, hit, others)))
            else:
                self._go_to_own(view, hit, others)
            return
        if view is not self._tabs.current:
            self._open_path(view.path)
        self._go(view, side, hit, others)

    def lead(self, hit: Hit, others: Sequence[Hit]) -> None:
        """Go to a hit, and mark it in the list where it is listed."""
        if any(one is hit for one in self._panel.hits):
            self._panel.list.lead(hit)
        else:
            self.open(hit, others)

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before."""
        self._panel.list.step(by)

    def show_grid(self) -> None:
        """Show the hits as a table in a window of its own, which follows what is searched for from then on."""
        if self._grid is None:
            self._grid = grid = HitsGrid(self._panel.appearance, self._panel)
            grid.hit_chosen.connect(lambda hit: self.open(hit))
            grid.csv_asked.connect(self.save)
            self._panel.answered.connect(lambda: grid.show_hits(self._panel.hits))
        self._grid.show_hits(self._panel.hits)
        self._grid.show()
        self._grid.raise_()
        self._grid.activateWindow()
        self._grid.field.setFocus()

    def save(self) -> None:
        """Write the hits to a file of comma-separated values."""
        answer = self._panel.answer
        if answer is None or not answer.hits:
            self.said.emit(translated("There are no hits to save."))
            return
        proposed = self._folder.near(answer.hits[0].filing.path) / translated("Hits.csv")
        target = asking.csv_to(self._panel, translated("Save the hits"), str(proposed))
        if target is not None:
            self._folder.keep(target)
            try:
                hits_export.write_hits(answer.hits, target)
            except OSError as error:
                self.said.emit(
                    translated("{name} could not be written ({strerror}).", name=target.name, strerror=error.strerror)
                )
            else:
                self.said.emit(translated("{len:,} hits saved as {name}.", len=len(answer.hits), name=target.name))

    def _name(self, sought: Literal, scope: Scope) -> None:
        self._panel.bar.choose(scope)
        self._panel.bar.field.setText(f'"{sought.text}"')

    def _parsed(self, text: str) -> Query | None:
        try:
            return parse(text)
        except QueryError as error:
            self._give_up()
            self._panel.show_nothing(str(error))
            return None

    def _search(self, parts: Sequence[Part], sought: Query | Literal) -> None:
        if not parts:
            self._panel.show_nothing(_NOTHING_OPEN)
            return
        self._run(lambda report: opened_search.search_parts(parts, sought, report))

    def _run(self, function: Callable[..., object], then: Callable[..., None] | None = None) -> None:
        self._give_up()
        work = Work(self, function).on_success(then or self._panel.show_answer).on_failure(self._on_failed)
        self._work = work.start()

    def _give_up(self) -> None:
        if self._work is not None:
            self._work.cancel()
        self._work = None

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._panel.show_nothing(str(error))
        if getattr(error, "kind", "") == "damaged":
            self._panel.rebuilding_asked.emit()

    def _view_of(self, hit: Hit) -> tuple[FilingView | None, Side]:
        """The open tab that holds a hit's filing, the one in front before others, and as which of its pair."""
        current = self._tabs.current
        for view in ([current] if current else []) + self._tabs.views:
            if view.opened is None:
                continue
            for side in (view.side, view.opened.own_side):
                if view.opened.shown(side).filing.path.absolute() == hit.filing.path:
                    return view, side
        return None, "original"

    def _go_to_own(self, view: FilingView, hit: Hit, others: Sequence[Hit]) -> None:
        if view.opened is not None:
            self._go(view, view.opened.own_side, hit, others)

    def _go(self, view: FilingView, side: Side, hit: Hit, others: Sequence[Hit]) -> None:
        places = [place for one in others if one.filing.path == hit.filing.path for place in one.places]
        view.stage.mark(side, places, hit.places)
        view.go(Spot(side, hit.place), flash=False)


def _once(view: FilingView, then: Callable[[FilingView], None]) -> Callable[[], None]:
    """Something to do when a view has begun to show its filing, the first time."""

    def begun() -> None:
        view.arriving.begun.disconnect(begun)
        then(view)

    return begun
