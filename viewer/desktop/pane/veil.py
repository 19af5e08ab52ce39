"""A quiet sheet over a page that is laid out: what is gone to is seen first, not the document's beginning."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from viewer.desktop.widgets.layouts import words
from viewer.language import translated

_WORDS = translated("Preparing…")
# What is there sooner needs no words, which would only flash.
_PATIENCE = 400
_TOP = 16


class Veil(QLabel):
    """Covers a pane, with what was seen in it before where that is held; keys and pointer go through to the page."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self.words = words(_WORDS)
        self.words.setParent(self)
        self.words.setObjectName("veilWords")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PATIENCE)
        self._later.timeout.connect(self._say)
        self.setObjectName("veil")
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        pane.installEventFilter(self)

    def cover(self, held: QPixmap | None = None) -> None:
        """Cover the pane, with a picture of what was seen in it until now if there is one; after a moment say why."""
        self.clear()
        if held is not None:
            self.setPixmap(held)
        self.words.hide()
        self._later.start()
        self._fit()
        self.raise_()
        self.show()

    def lift(self) -> None:
        """Show the pane."""
        self._later.stop()
        self.hide()
        self.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover all of the pane, whatever size it is given."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _say(self) -> None:
        self.words.show()
        self._fit()

    def _fit(self) -> None:
        pane = self.parentWidget()
        if pane is None:
            return
        self.setGeometry(pane.rect())
        place = QRect(self.words.rect())
        place.setSize(self.words.sizeHint())
        place.moveCenter(self.rect().center())
        if not self.pixmap().isNull():
            place.moveTop(_TOP)
        self.words.setGeometry(place)
