"""A segmented control: a few words side by side, one of them chosen."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QToolButton, QWidget

from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import scaled
from viewer.desktop.widgets.told import Choice, ChoiceGroup

_ROW = 30


class Segmented(ChoiceGroup):
    """Choices of which exactly one holds; the arrow keys move between them, as in a group of radio buttons.

    ``name`` is what they choose between; ``across``: so many stand in a row, the others below; else all do.
    """

    chosen = Signal(int)

    def __init__(
        self,
        name: str,
        words: tuple[str, ...],
        parent: QWidget | None = None,
        *,
        are_tabs: bool = False,
        stretched: bool = False,
        across: int = 0,
    ) -> None:
        super().__init__(name, are_tabs=are_tabs, parent=parent)
        self.setObjectName("segmented")
        self.setProperty("stretched", stretched)
        across = across or len(words)
        rows = ceil(len(words) / across)
        self.setFixedHeight(scaled(_ROW) * rows)
        self._words = words
        self._group = QButtonGroup(self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for index, word in enumerate(words):
            button = Choice(self)
            button.setText(word)
            button.setAccessibleName(word)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if stretched:
                button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, index)
            layout.addWidget(button, index // across, index % across)
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
            button.setToolTip(as_plain(name if word != name else ""))

    def button(self, index: int) -> QToolButton:
        """The button of a word."""
        button = self._group.button(index)
        assert isinstance(button, QToolButton)
        return button
