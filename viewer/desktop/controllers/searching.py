"""Words looked for from the find bar: in the document in front, or in its Item, its filing, all open filings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from viewer.desktop.controllers.hits import Hits
from viewer.desktop.process.later import opened_search
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.widgets.find import FindBar
from viewer.search.finding import Literal

if TYPE_CHECKING:
    from viewer.library.index.answering import Answer, Hit


class Searching(QObject):
    """Passes on what is looked for and what was found; another tab ends a search of one document."""

    list_shown = Signal(bool)
    """All matches are listed in the Search panel; whether the reader is to go on there."""

    def __init__(self, bar: FindBar, tabs: Tabs, hits: Hits) -> None:
        super().__init__(bar)
        self._bar = bar
        self._tabs = tabs
        self._hits = hits
        self._asked: tuple[object, ...] = ()
        self._found: tuple[Hit, ...] = ()
        self._at = -1
        self._work: Work | None = None
        tabs.current_changed.connect(self._on_tab_changed)
        bar.searched.connect(self._on_searched)
        bar.typed.connect(self._on_typed)
        bar.list_asked.connect(self._on_list_asked)
        bar.closed.connect(self._on_closed)
        bar.left.connect(self._on_left)

    def watch(self, view: FilingView) -> None:
        """Hear what is found in a tab."""
        view.stage.pane.found.connect(self._bar.show_count)
        view.document_shown.connect(partial(self._on_first_shown, view), Qt.ConnectionType.SingleShotConnection)

    def _on_first_shown(self, view: FilingView) -> None:
        """What was looked for while the filing was still being read is looked for in all of it."""
        if view is self._tabs.current:
            self._bar.search_again()

    def _on_searched(self, sought: Literal, backward: bool) -> None:
        view = self._tabs.current
        if view is None:
            return
        if self._bar.scope == "document":
            self._forget()
            view.history.depart()
            view.stage.pane.find_text(
                sought.text, backward=backward, match_case=sought.match_case, whole_words=sought.whole_words
            )
            return
        if (sought, self._bar.scope) == self._asked:
            self._step(-1 if backward else 1)
        else:
            self._look(sought, self._on_found)

    def _on_typed(self, sought: Literal) -> None:
        """Words are typed: what is in other tabs is listed, and no tab is turned to before the reader asks for it."""
        if self._tabs.current is None or self._bar.scope != "open":
            self._on_searched(sought, False)
        elif (sought, self._bar.scope) != self._asked:
            self._look(sought, lambda answer: self._on_listed(answer, sought))

    def _look(self, sought: Literal, then: Callable[[Answer], None]) -> None:
        """Look through the parts of the open filings that are asked for."""
        self._forget()
        self._asked = (sought, self._bar.scope)
        parts = self._hits.parts(self._bar.scope)
        work = Work(self, lambda report: opened_search.search_parts(parts, sought, report))
        self._work = work.on_success(then).start()

    def _on_found(self, answer: Answer) -> None:
        self._keep(answer)
        self._step(1)

    def _on_listed(self, answer: Answer, sought: Literal) -> None:
        self._keep(answer)
        self._bar.show_count(0, len(self._found))
        self._hits.list_found(answer, sought, self._bar.scope)
        self.list_shown.emit(False)

    def _keep(self, answer: Answer) -> None:
        """What was found, with the first match from here on as the next one."""
        self._found, self._at = answer.hits, -1
        view = self._tabs.current
        if view is not None and view.reading is not None and view.here is not None:
            path, here = view.reading.filing.path.absolute(), view.here.place
            own = [at for at, hit in enumerate(self._found) if hit.filing.path == path]
            ahead = [at for at in own if not self._found[at].place < here]
            self._at = ahead[0] - 1 if ahead else own[-1] if own else -1

    def _step(self, by: int) -> None:
        if not self._found:
            self._bar.show_count(0, 0)
            return
        self._at = (self._at + by) % len(self._found)
        self._hits.lead(self._found[self._at], self._found)
        self._bar.show_count(self._at + 1, len(self._found))

    def _on_list_asked(self, sought: Literal) -> None:
        self._hits.list_literally(sought, self._bar.scope)
        self.list_shown.emit(True)

    def _on_tab_changed(self) -> None:
        """Matches in other filings lead to other tabs, and the search goes on there."""
        if self._bar.scope != "open" or not self._found:
            self._bar.close_search()

    def _on_closed(self) -> None:
        self._forget()
        if self._tabs.current is not None:
            self._tabs.current.stage.pane.clear_find()

    def _on_left(self) -> None:
        if self._tabs.current is not None:
            self._tabs.current.stage.focus()

    def _forget(self) -> None:
        if self._work is not None:
            self._work.cancel()
        self._asked, self._found, self._at, self._work = (), (), -1, None
