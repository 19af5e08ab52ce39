"""A segmented control: a few words side by side, one of them chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget


class Segmented(QFrame):
    """Choices of which exactly one holds; Left and Right move between them, as in a group of radio buttons."""

    chosen = Signal(int)

    def __init__(self, words: tuple[str, ...], parent: QWidget | None = None, *, stretched: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("segmented")
        self.setProperty("stretched", stretched)
        self.setFixedHeight(30)
        self._words = words
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for index, word in enumerate(words):
            button = QToolButton(self)
            button.setText(word)
            button.setAccessibleName(word)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if stretched:
                button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, index)
            layout.addWidget(button, len(word) if stretched else 0)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    @property
    def current(self) -> int:
        """The index of the chosen word."""
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        """Show another word as chosen, without telling anyone."""
        self._group.button(index).setChecked(True)

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show other words for the same choices; those it was made with stay their names."""
        for index, word in enumerate(words):
            button, name = self.button(index), self._words[index]
            button.setText(word)
            button.setToolTip(name if word != name else "")

    def button(self, index: int) -> QToolButton:
        """The button of a word."""
        button = self._group.button(index)
        assert isinstance(button, QToolButton)
        return button
