"""A quiet sheet over a page that is laid out: what is gone to is seen first, not the document's beginning."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from viewer.language import translated

_WORDS = translated("Preparing…")
# What is there sooner needs no words, which would only flash.
_PATIENCE = 400


class Veil(QLabel):
    """Covers a pane; keys and pointer go through to what is beneath."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PATIENCE)
        self._later.timeout.connect(lambda: self.setText(_WORDS))
        self.setObjectName("veil")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        pane.installEventFilter(self)

    def cover(self) -> None:
        """Cover the pane, and after a moment say why."""
        self.clear()
        self._later.start()
        self._fit()
        self.raise_()
        self.show()

    def lift(self) -> None:
        """Show the pane."""
        self._later.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover all of the pane, whatever size it is given."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        pane = self.parentWidget()
        if pane is not None:
            self.setGeometry(pane.rect())
