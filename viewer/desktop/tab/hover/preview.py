"""The hover card: what a reference leads to, shown where it stands, without going there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget

from viewer.desktop.widgets.elided import ElidedLabel
from viewer.desktop.widgets.layouts import column, emptied, link_button, row, words
from viewer.desktop.widgets.theme import scaled
from viewer.telling.glimpse import Glimpse

_SHOWN_AFTER, _HIDDEN_AFTER = 250, 200
_WIDTH, _GAP, _EDGE = 400, 6, 8

Choice = tuple[str, Callable[[], None]]
"""What a card offers to do: the words on its button, and what they do."""


@dataclass(frozen=True, slots=True)
class Showing:
    """What a card shows: a glimpse, what it offers, and the area (of the card's own window) beside which it stands."""

    glimpse: Glimpse
    choices: tuple[Choice, ...]
    area: QRect


class HoverCard(QFrame):
    """Comes a moment after something is pointed at and goes a moment after the pointer left; Esc closes it.

    It never takes the focus, but for ``ask``, which answers a click.
    """

    closed = Signal()
    """A card that had the focus was closed with Esc or by one of its buttons."""
    visibility_changed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hoverCard")
        self.setFixedWidth(scaled(_WIDTH))
        self._room = parent
        self._buttons: list[QPushButton] = []
        self._layout = column(self, (14, 11, 14, 11), 5)
        self._waiting: Callable[[], Showing | None] | None = None
        self._is_asking = False
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._close)
        self._escape.setContext(Qt.ShortcutContext.WindowShortcut)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        self._soon = self._timer(_SHOWN_AFTER, self._on_time_to_show)
        self._later = self._timer(_HIDDEN_AFTER, self.hide)
        self.hide()

    def point(self, showing: Callable[[], Showing | None], *, at_once: bool = False) -> None:
        """Show, after the delay, what is pointed at now; what it is is asked for only then."""
        if self._is_asking and self.isVisible():
            return
        self._later.stop()
        self._waiting = showing
        if at_once:
            self._on_time_to_show()
        else:
            self._soon.start()

    def leave(self) -> None:
        """The pointer went elsewhere: hide after the delay, unless it goes into the card."""
        self._soon.stop()
        if self.isVisible() and not self._is_asking:
            self._later.start()

    def ask(self, showing: Showing) -> None:
        """Show what a click led to; it stays, with the focus, until it is answered or closed."""
        self._show(showing)
        self._is_asking = True
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Show nothing, now and until something else is pointed at."""
        self._soon.stop()
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is in the card: it stays."""
        self._later.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left the card."""
        self.leave()
        super().leaveEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Esc is the card's while it is shown."""
        super().showEvent(event)
        self._escape.setEnabled(True)
        self.visibility_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Esc is others' again."""
        super().hideEvent(event)
        self._later.stop()
        self._is_asking = False
        self._escape.setEnabled(False)
        self.visibility_changed.emit(False)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A card that asks goes when the reader turns to something else."""
        if self._is_asking and now is not None and not self.isAncestorOf(now):
            self.hide()

    def _on_time_to_show(self) -> None:
        self._soon.stop()
        showing = self._waiting() if self._waiting else None
        if showing is not None:
            self._show(showing)

    def _show(self, showing: Showing) -> None:
        emptied(self._layout)
        self._is_asking = False
        self._fill(showing.glimpse)
        self._add_choices(showing.choices)
        # While the card is shown, what is put into it counts for its height only once it is shown itself.
        for part in self._parts:
            part.show()
        self._place_beside(showing.area)
        self.show()
        self.raise_()

    def _fill(self, glimpse: Glimpse) -> None:
        top = QWidget()
        across = row(top)
        title = words(glimpse.title, "cardTitle", wrapped=True)
        across.addWidget(title, 1)
        if glimpse.badge:
            across.addWidget(words(glimpse.badge, "small"), 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(top)
        if glimpse.headline:
            self._layout.addWidget(words(glimpse.headline, wrapped=True))
        for line in glimpse.lines:
            self._layout.addWidget(words(line, "small", wrapped=True))
        if glimpse.why:
            self._layout.addWidget(words(glimpse.why, "small", wrapped=True))
        if glimpse.address:
            address = ElidedLabel("small")
            address.show_text(glimpse.address)
            self._layout.addWidget(address)

    def _add_choices(self, choices: tuple[Choice, ...]) -> None:
        self._buttons = []
        if not choices:
            return
        foot = QWidget()
        across = row(foot, (0, 2, 0, 0), 16)
        for text, action in choices:
            button = link_button(text)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, action=action: self._do(action))
            across.addWidget(button)
            self._buttons.append(button)
        across.addStretch(1)
        self._layout.addWidget(foot)

    def _do(self, action: Callable[[], None]) -> None:
        self._close()
        action()

    def _close(self) -> None:
        was_asking = self._is_asking
        self.hide()
        if was_asking:
            self.closed.emit()

    @property
    def _parts(self) -> list[QWidget]:
        items = (self._layout.itemAt(index) for index in range(self._layout.count()))
        return [part for item in items if item is not None and (part := item.widget()) is not None]

    def _place_beside(self, area: QRect) -> None:
        """Under the area, or above where there is more room; always inside the window."""
        room = self._room.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        height = min(max(self._layout.heightForWidth(self.width()), self._layout.minimumSize().height()), room.height())
        below = area.bottom() + _GAP
        is_above = below + height > room.bottom() and area.top() - room.top() > room.bottom() - area.bottom()
        top = max(area.top() - _GAP - height, room.top()) if is_above else min(below, room.bottom() - height)
        left = max(min(area.left(), room.right() - self.width()), room.left())
        self.setFixedHeight(height)
        self.move(QPoint(left, top))

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer
