"""The find bar: a field that grows its count and buttons when it is used."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QToolButton, QWidget

from viewer.desktop.widgets.layouts import row, words
from viewer.desktop.widgets.menu_button import add_choice, menu_button
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.language import counted, translated
from viewer.search.finding import Literal
from viewer.telling.scopes import SCOPES, Scope

_TYPING_PAUSE = 200
_NARROW, _WIDE, _LEAST = 230, 480, 70


class FindBar(QFrame):
    """What to find and where, "3 of 17", match case, whole words, previous and next, all of them; Esc ends it."""

    searched = Signal(object, bool)
    """The next match of the ``Literal`` words is asked for, or, where True, the one before."""
    typed = Signal(object)
    """Other ``Literal`` words are looked for, or in another way, and the reader has not asked to be led to them yet."""
    list_asked = Signal(object)
    """All places where the ``Literal`` words stand are wanted as a list."""
    closed = Signal()
    left = Signal()
    """The reader is done with the search and goes back to the page."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setFixedHeight(scaled(31))
        self.field = QLineEdit()
        self.field.setPlaceholderText(translated("Find in document   Ctrl+F"))
        self.field.setAccessibleName(translated("Find in document"))
        self.field.setMinimumWidth(scaled(_LEAST))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_text_changed)
        self.count = words("")
        self.match_case = self._button(translated("Aa"), translated("Match case"))
        self.match_case.setCheckable(True)
        self.match_case.toggled.connect(lambda: self._on_paused())
        self.whole_words = self._button("W", translated("Whole words"))
        self.whole_words.setCheckable(True)
        self.whole_words.toggled.connect(lambda: self._on_paused())
        self.scope: Scope = "document"
        self.scopes = menu_button(self._fill_scopes)
        self.listing = self._button("≡", translated("List all matches"))
        self.listing.clicked.connect(lambda: self.list_asked.emit(self.sought) if self.text else None)
        previous = self._button("", translated("Previous match (Shift+F3)"))
        following = self._button("", translated("Next match (F3)"))
        appearance.dress(previous, "up")
        appearance.dress(following, "down")
        previous.clicked.connect(lambda: self.search(backward=True))
        following.clicked.connect(lambda: self.search())
        self._extras: tuple[QWidget, ...] = (
            self.count,
            self.scopes,
            self.match_case,
            self.whole_words,
            self.listing,
            previous,
            following,
        )
        self._say_scope()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self._on_paused)
        self._room, self._is_open = scaled(_WIDE), False
        self._layout = layout = row(self, (1, 0, 3, 0), 1)
        layout.addWidget(self.field, 1)
        for extra in self._extras:
            layout.addWidget(extra)
        self._show_extras(False)

    @property
    def text(self) -> str:
        """What is looked for."""
        return self.field.text()

    @property
    def sought(self) -> Literal:
        """The same with how it is looked for."""
        return Literal(self.text, self.match_case.isChecked(), self.whole_words.isChecked())

    def begin(self, text: str = "") -> None:
        """Take the focus, with what was selected in the page already filled in."""
        if text and "\n" not in text:
            self.field.setText(text)
        self._show_extras(True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def search(self, *, backward: bool = False) -> None:
        """Look for the next match (or the one before)."""
        self._pause.stop()
        if self.text:
            self.searched.emit(self.sought, backward)

    def show_count(self, current: int, total: int) -> None:
        """Say which of how many matches is shown; 0 where they are only listed."""
        missed = total == 0 and bool(self.text)
        if not self.text:
            said = ""
        elif missed:
            said = translated("none")
        elif current:
            said = translated("{current} of {total:,}", current=current, total=total)
        else:
            said = counted(total, "match", "matches")
        self.count.setText(said)
        self._set("missed", missed)

    def close_search(self) -> None:
        """End the search and empty the field."""
        self._pause.stop()
        self.field.clear()
        self._show_extras(False)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Shift+Enter and Esc in the field; its focus is shown around the whole bar."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_search()
                self.left.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.search(backward=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
        elif event.type() == QEvent.Type.FocusIn:
            self._show_extras(True)
            self._set("active", True)
        elif event.type() == QEvent.Type.FocusOut:
            self._set("active", False)
            if not self.text:
                self._show_extras(False)
        return super().eventFilter(watched, event)

    def search_again(self) -> None:
        """There is more to look through: look for the words that were typed, as if that had just been done."""
        self._on_paused()

    def _on_paused(self) -> None:
        self._pause.stop()
        if self.text:
            self.typed.emit(self.sought)

    def _on_text_changed(self, text: str) -> None:
        if text:
            self._pause.start()
        else:
            self._pause.stop()
            self.show_count(0, 0)
            self.closed.emit()

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(as_plain(tip))
        button.setAccessibleName(tip.partition(" (")[0])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def give_room(self, width: int) -> None:
        """It may be so wide; what is needed least gives way."""
        self._room = width
        self._fit()

    def _show_extras(self, shown: bool) -> None:
        self._is_open = shown
        self._fit()

    def _fit(self) -> None:
        for extra in self._extras:
            extra.setVisible(self._is_open)
        for spare in (self.listing, self.whole_words, self.match_case):
            if self._is_open and self._layout.minimumSize().width() > self._room:
                spare.setVisible(spare.isChecked())
        wanted = scaled(_WIDE if self._is_open else _NARROW)
        self.setFixedWidth(min(wanted, max(self._room, self._layout.minimumSize().width())))

    def _fill_scopes(self, menu: QMenu) -> None:
        for scope in ("item", "document", "filing", "open"):
            add_choice(menu, SCOPES[scope], scope == self.scope, partial(self._on_scope_chosen, scope))

    def _on_scope_chosen(self, scope: Scope) -> None:
        self.scope = scope
        self._say_scope()
        self._on_paused()

    def _say_scope(self) -> None:
        name = SCOPES[self.scope].removeprefix("This ")
        self.scopes.setText(f"{name} ▾")
        self.scopes.setAccessibleName(translated("Find in: {scopes}", scopes=SCOPES[self.scope]))
        self.scopes.setToolTip(translated("Where to look: in this Item, this document, this filing, all open filings"))

    def _set(self, name: str, value: bool) -> None:
        if self.property(name) != value:
            self.setProperty(name, value)
            for widget in (self, self.count):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
