"""The small card in which a note is written: it is kept whenever the writing rests, and when the card goes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QPlainTextEdit, QToolButton, QWidget

from viewer.annotations.model import COLOURS, Annotation, Colour
from viewer.desktop.widgets.layouts import column, link_button, row, words
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.quiet.card import QuietCard
from viewer.desktop.widgets.theme import scaled
from viewer.language import translated
from viewer.wording import cut, flat

INKS: dict[Colour, str] = {"yellow": "#ffd400", "green": "#35c46a", "blue": "#3f9bff", "pink": "#ff5fa8"}
_WIDTH, _LINES, _QUOTE = 360, 110, 140
_PAUSE = 1000
"""Milliseconds after which the writing rests: a program that dies takes no more than that with it."""


class NoteEditor(QuietCard):
    """The quote, a field for the note, the four colours, and a way to take the annotation away."""

    written = Signal(str, str, bool)
    """The note, the colour, and whether this card told of others before.

    Told when the writing rests and once the card goes; not where neither was changed.
    """
    removal_asked = Signal()

    def __init__(self, window: QWidget, annotation: Annotation) -> None:
        super().__init__(window, _WIDTH)
        self._before = (annotation.note, annotation.colour)
        self._colour: Colour = annotation.colour
        self._is_removed = self._has_told = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAUSE)
        self._rest.timeout.connect(self._tell)
        self.note = QPlainTextEdit(annotation.note)
        self.note.setAccessibleName(translated("Your note"))
        self.note.setPlaceholderText(translated("Write a note; it is kept as you write."))
        self.note.setMinimumHeight(_LINES)
        self.note.textChanged.connect(self._rest.start)
        self.note.setTabChangesFocus(True)
        self.colours = {colour: self._swatch(colour) for colour in COLOURS}
        remove = link_button(translated("Remove"))
        remove.clicked.connect(self._remove)
        layout = column(self, (14, 12, 14, 12), 8)
        quote = words(f"“{cut(flat(annotation.quote.exact), _QUOTE)}”", "quote", wrapped=True)
        layout.addWidget(quote)
        layout.addWidget(self.note)
        below = QWidget()
        across = row(below)
        for swatch in self.colours.values():
            across.addWidget(swatch)
        across.addStretch(1)
        across.addWidget(remove)
        layout.addWidget(below)
        self._show_colour()
        self.setFocusProxy(self.note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Ctrl+Enter keep the note and go."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was written is told, unless the annotation was taken away."""
        self._rest.stop()
        self._tell(again=self._has_told)  # the disk may have refused it before
        super().closeEvent(event)

    def _tell(self, *, again: bool = False) -> None:
        now = (self.note.toPlainText().strip(), self._colour)
        if not self._is_removed and (again or now != self._before):
            self._before = now
            has_told, self._has_told = self._has_told, True
            self.written.emit(*now, has_told)

    def _swatch(self, colour: Colour) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setAccessibleName(f"{colour.capitalize()}")
        button.setToolTip(as_plain(colour.capitalize()))
        button.setFixedSize(scaled(26), scaled(22))
        palette = button.palette()
        palette.setColor(QPalette.ColorRole.Button, QColor(INKS[colour]))
        button.setPalette(palette)
        button.setStyleSheet(
            f"QToolButton {{ background: {INKS[colour]}; border: 2px solid transparent; }}"
            "QToolButton:checked { border-color: palette(text); }"
            "QToolButton:focus { border-color: palette(highlight); }"
        )
        button.clicked.connect(partial(self._choose, colour))
        return button

    def _choose(self, colour: Colour) -> None:
        self._colour = colour
        self._show_colour()
        self._rest.start()

    def _show_colour(self) -> None:
        for colour, button in self.colours.items():
            button.setChecked(colour == self._colour)

    def _remove(self) -> None:
        self._is_removed = True
        self.removal_asked.emit()
        self.close()
