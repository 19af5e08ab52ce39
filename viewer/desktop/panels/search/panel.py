"""The Search panel: a query, how many hits there are in how many filings, the hits, and how far the index is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from viewer.desktop.panels.panel import Panel
from viewer.desktop.panels.search.bar import SearchBar
from viewer.desktop.panels.search.list import HitsList
from viewer.desktop.panels.search.model import HitsModel
from viewer.desktop.widgets.layouts import column, link_button, row, words
from viewer.desktop.widgets.quiet.state import LoadingLine
from viewer.desktop.widgets.theme import Appearance
from viewer.language import translated
from viewer.telling.hits import counted, counted_without
from viewer.telling.scopes import Scope

if TYPE_CHECKING:
    from viewer.library.index.answering import Answer, Hit, Without

_HELP = translated(
    "silver mine    both words in one paragraph\n"
    '"going concern"    a phrase\n'
    "doubt near/10 concern    ten words apart at most\n"
    "indemnif*    words that begin so\n"
    "gain OR loss   -tax    a choice, without a word\n"
    "$1m..$5m   5%..10%    amounts\n"
    "item:1A   exhibit:10   form:10-K\n"
    "company:ridge   2019-2023"
)


class SearchPanel(Panel):
    """Asks for what is typed, and shows what is answered."""

    title, key, about = "Search", "Alt+7", "Search the words of many filings."

    asked = Signal(str, str)
    """Search for a query in a scope."""
    without_asked = Signal(str)
    """The filings in which a query finds nothing are wanted."""
    answered = Signal()
    """Other hits are listed, or none."""
    hit_chosen = Signal(object)
    filing_chosen = Signal(object)
    csv_asked = Signal()
    grid_asked = Signal()
    more_asked = Signal(str)
    """The rest of the hits of a query are wanted."""
    visibility_changed = Signal()
    """It came into sight, or went out of it."""
    rebuilding_asked = Signal()
    pause_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self._answer: Answer | None = None
        self._model = HitsModel(self)
        self.bar = SearchBar()
        self.filter_box = self.bar.field
        self.list: HitsList = HitsList(appearance, self._model)
        self.state = words("", "small", wrapped=True)
        self.more = link_button(translated("Show all"))
        self.help = words(_HELP, "small", wrapped=True)
        self.loading = LoadingLine()
        self.index_state = words("", "small", wrapped=True)
        self.pause = link_button(translated("Pause"))
        self._foot = QWidget()
        self._lay_out()
        self._connect()
        self.show_nothing()

    @property
    def answer(self) -> Answer | None:
        """What is shown; None where nothing was asked."""
        return self._answer

    @property
    def hits(self) -> Sequence[Hit]:
        """The hits in the order in which they are listed."""
        return self._model.hits

    @property
    def has_hits(self) -> bool:
        """Whether there are hits to step through."""
        return bool(self._model.hits)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the hits can be seen."""
        super().showEvent(event)
        self.visibility_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the hits cannot be seen."""
        super().hideEvent(event)
        self.visibility_changed.emit()

    def ask_for(self, text: str, scope: Scope) -> None:
        """Search for words in a scope, as if they were typed."""
        self.bar.choose(scope)
        self.bar.field.setText(text)
        self.bar.ask()

    def show_nothing(self, said: str = "") -> None:
        """Show no hits; say why, or what can be typed."""
        self._answer = None
        self._model.show_hits(())
        self._say(said)

    def show_answer(self, answer: Answer) -> None:
        """Show what was found."""
        self._answer = answer
        self._model.show_hits(answer.hits, self.bar.order)
        self.list.expandAll()
        self._say(counted(answer))

    def show_without(self, found: Without) -> None:
        """Show the filings in which nothing was found."""
        self._answer = None
        self._model.show_filings(found.filings)
        self._say(counted_without(found))

    def show_index(self, said: str, share: float | None, act: str) -> None:
        """Say how far the index is, and what can be done about it ("" for nothing); a share shows a bar."""
        self.index_state.setText(said)
        self._foot.setVisible(bool(said))
        self.pause.setText(act)
        self.pause.setVisible(bool(act))
        self.loading.setVisible(share is not None)
        if share is not None:
            self.loading.show_share(share)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field; Down goes into the hits."""
        if event.key() == Qt.Key.Key_Escape and self.bar.text:
            self.bar.field.clear()
        elif event.key() == Qt.Key.Key_Down and self.bar.field.hasFocus() and self.has_hits:
            self.list.setFocus()
            if self.list.current is None:
                self.list.setCurrentIndex(self._model.index_of(self._model.hits[0]))
        else:
            super().keyPressEvent(event)

    def _say(self, said: str) -> None:
        self.state.setText(said)
        self.state.setVisible(bool(said))
        is_listed = self._model.rowCount() > 0
        self.list.setVisible(is_listed)
        self.help.setVisible(not is_listed and not self.bar.text)
        self.more.setVisible(self.bar.scope == "listed" and self._answer is not None and not self._answer.is_all)
        self.answered.emit()

    def _on_asked(self) -> None:
        if not self.bar.text:
            self.show_nothing()
        elif self.bar.without.isChecked():
            self.without_asked.emit(self.bar.text)
        else:
            self.asked.emit(self.bar.text, self.bar.scope)

    def _on_returned(self) -> None:
        """Enter in the field searches, and leads to the first hit where that was done already."""
        if self.bar.is_waiting or self._answer is None:
            self.bar.ask()
        else:
            self.list.setFocus()  # from here on N and P lead, and are no letters of the query
            self.list.step(1)

    def _on_ordered(self) -> None:
        if self._answer is not None:
            self.show_answer(self._answer)

    def _connect(self) -> None:
        self.bar.asked.connect(self._on_asked)
        self.bar.ordered.connect(self._on_ordered)
        self.bar.csv_asked.connect(self.csv_asked)
        self.bar.grid_asked.connect(self.grid_asked)
        self.bar.rebuilding_asked.connect(self.rebuilding_asked)
        self.bar.field.returnPressed.connect(self._on_returned)
        self.list.hit_chosen.connect(self.hit_chosen)
        self.list.filing_chosen.connect(self.filing_chosen)
        self.more.clicked.connect(lambda: self.more_asked.emit(self.bar.text))
        self.pause.clicked.connect(self.pause_asked)

    def _lay_out(self) -> None:
        layout = column(self, spacing=6)
        layout.addWidget(self.bar)
        told = QWidget()
        across = row(told, (14, 0, 12, 0), 8)
        across.addWidget(self.state, 1)
        across.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(told)
        self.help.setContentsMargins(14, 8, 14, 0)
        layout.addWidget(self.help)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        layout.addWidget(self.loading)
        below = row(self._foot, (14, 0, 12, 8), 8)
        below.addWidget(self.index_state, 1)
        below.addWidget(self.pause, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._foot)
        self.show_index("", None, "")
