"""A second document at the right of the first: its own place, its own way back, links that act in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QToolButton

from viewer.desktop.tab.stage import Landing, Stage
from viewer.desktop.widgets.elided import ElidedLabel
from viewer.desktop.widgets.layouts import column, row
from viewer.desktop.widgets.theme import Appearance
from viewer.filing.model import FilingError, Place
from viewer.library.opening import Opened, Side
from viewer.telling.counterparts import counterpart
from viewer.telling.headings import heading
from viewer.telling.history import History, Spot
from viewer.telling.shown import maker

if TYPE_CHECKING:
    from viewer.reading import Reading


class Beside(QFrame):
    """Shows one document of a filing that is open; made when it is first asked for and gone when it is closed."""

    close_asked = Signal()
    counterpart_asked = Signal(object)
    """The reader wants to see what a card is about in the other filing of the pair: a ``Spot``."""

    def __init__(self, opened: Opened, appearance: Appearance, zoom: float, *, notes_shown: bool) -> None:
        super().__init__()
        self.setObjectName("beside")
        self.history = History()
        self.side: Side = "original"
        self.opened = opened
        self._appearance = appearance
        self._notes_shown = notes_shown
        self.title = ElidedLabel("title", kept=80)
        self._told = ElidedLabel("soft")
        self.stage = Stage()
        self.stage.pane.set_theme(appearance.theme)
        self.stage.pane.set_zoom(zoom)
        self._close = QToolButton()
        self._close.setToolTip("Close this side (Esc)")
        self._close.setAccessibleName("Close this side")
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        appearance.dress(self._close, "close")
        self.escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._lay_out()
        self._connect()

    @property
    def reading(self) -> Reading:
        """The filing of the pair that is shown here."""
        return self.opened.shown(self.side)

    @property
    def told(self) -> str:
        """What is said of it above the page."""
        return self._told.whole

    @property
    def has_focus(self) -> bool:
        """Whether the reader is at work on this side."""
        focused = self.window().focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def say(self, words: str) -> None:
        """Say in the line above the page what it is to the document beside it."""
        self._told.show_text(words)

    def go(self, spot: Spot, *, remember: bool = True, flash: bool = True, card: str = "") -> None:
        """Show a place on this side."""
        if remember:
            self.history.jump(spot)
        landing = Landing(spot.place, flash and spot.place.block > 0, card)
        if self.stage.holds(spot.side, spot.place.document):
            self.stage.land(landing)
        else:
            self._show(spot, landing)

    def back(self) -> None:
        """Go back to where this side was before its last jump."""
        if (spot := self.history.back()) is not None:
            self.go(spot, remember=False)

    def forward(self) -> None:
        """Undo a step back."""
        if (spot := self.history.forward()) is not None:
            self.go(spot, remember=False)

    def show_notes(self, shown: bool) -> None:
        """Show this document as filed, or with the amendment's notes, at the same place."""
        self._notes_shown = shown
        if (current := self.stage.current) is not None:
            place = Place(current.document.index, 0)
            self.stage.forget()
            self._show(Spot(current.side, place), Landing(place, flash=False, keeps_place=True))

    def _show(self, spot: Spot, landing: Landing) -> None:
        self.side = spot.side
        document = spot.place.document
        self.title.show_text(heading(self.reading, document).title)
        make = maker(self.opened, spot.side, document, self._appearance.theme, with_notes=self._notes_shown)
        self.stage.run(make, lambda shown: self.stage.put(shown, landing))

    def _connect(self) -> None:
        pane = self.stage.pane
        pane.place_reached.connect(self._on_place_reached)
        pane.link_activated.connect(self._on_link_activated)
        pane.internal_jump.connect(lambda place: self.go(Spot(self.side, place)))
        pane.card_activated.connect(self._on_card_activated)
        self.stage.failed.connect(self._on_failed)
        self.stage.action_chosen.connect(lambda action: self._on_action(action))
        self._close.clicked.connect(self.close_asked)
        self.escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.escape.activated.connect(self.close_asked)
        self._appearance.changed.connect(self._on_theme_changed)

    def _on_place_reached(self, place: Place) -> None:
        current = self.stage.current
        if current is not None and place.document == current.document.index:
            self.history.drift(Spot(self.side, place))

    def _on_link_activated(self, index: int) -> None:
        target = self.reading.exhibits.links[index].target
        if target is not None:
            self.go(Spot(self.side, target.place))

    def _on_card_activated(self, card: str, action: str) -> None:
        spot = counterpart(self.opened, self.side, card) if action == "counterpart" else None
        if spot is not None:
            self.counterpart_asked.emit(spot)

    def _on_failed(self, error: Exception) -> None:
        self.stage.say("This cannot be shown", str(error), (("close", "Close this side"),))
        if not isinstance(error, FilingError | OSError):
            raise error

    def _on_action(self, action: str) -> None:
        if action == "reshow":
            self.show_notes(self._notes_shown)
        else:
            self.close_asked.emit()

    def _on_theme_changed(self) -> None:
        self.stage.pane.set_theme(self._appearance.theme)

    def _lay_out(self) -> None:
        top = QFrame()
        top.setObjectName("readingHeader")
        top.setFixedHeight(52)
        across = row(top, (22, 0, 12, 0), 8)
        across.addWidget(self.title)
        across.addWidget(self._told)
        across.addStretch(1)
        across.addWidget(self._close)
        layout = column(self, spacing=0)
        layout.addWidget(top)
        layout.addWidget(self.stage, 1)
