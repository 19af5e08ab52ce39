"""A sentence above what it is about, with what can be done; it stays until it is answered and takes nothing away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from viewer.desktop.widgets.layouts import quiet_button, row, words
from viewer.language import translated

_A_WHILE = 20_000
Act = tuple[str, Callable[[], object]]


class QuietBar(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quietBar")
        self.sentence = words("", wrapped=True)
        self.buttons: list[QToolButton] = []
        self._layout = row(self, (22, 4, 12, 4), 8)
        self._layout.addWidget(self.sentence, 1)
        self._while = QTimer(self)
        self._while.setSingleShot(True)
        self._while.setInterval(_A_WHILE)
        self._while.timeout.connect(self.hide)
        self.hide()

    def say(self, sentence: str, acts: Sequence[Act] = (), *, passing: bool = False) -> None:
        """Say something, with a button for each act and one that takes the bar away; what was said before goes.

        ``passing``: it goes by itself after a while, for there is nothing to answer.
        """
        self._while.stop()
        if passing:
            self._while.start()
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(name, act) for name, act in (*acts, (translated("Dismiss"), self.hide))]
        self.show()

    def _button(self, name: str, act: Callable[[], object]) -> QToolButton:
        button = quiet_button(name)
        button.setProperty("raised", True)
        button.setAccessibleName(name)
        button.clicked.connect(self.hide)
        button.clicked.connect(lambda: act())
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return button
