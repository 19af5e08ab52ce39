"""What stands in the place of a page when there is none: loading, failed, stopped; words and a next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from viewer.desktop.widgets.layouts import column, row, words
from viewer.desktop.widgets.theme import scaled
from viewer.language import translated

_A_SECOND = 1000


class LoadingLine(QProgressBar):
    """A thin bar that shows at once that something is going on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self.setTextVisible(False)
        self.setFixedHeight(2)
        self.setRange(0, 1000)
        self.setAccessibleName(translated("Loading"))

    def show_share(self, share: float) -> None:
        """The share done, 0 to 1; a little is shown from the start, so that the bar is seen."""
        self.setValue(round(max(share, 0.04) * 1000))


class QuietState(QWidget):
    """A title, a sentence and up to two buttons, in the middle of an otherwise empty page."""

    action_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quietState")
        self.title = words("", "title", wrapped=True)
        self.sentence = words("", "soft", wrapped=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QWidget()
        self._layout = row(self._buttons, spacing=8)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_A_SECOND)
        self._later.timeout.connect(self._show_words)
        across = row(self, (40, 0, 40, 0))
        block = QWidget()
        block.setMaximumWidth(scaled(520))
        across.addStretch(1)
        across.addWidget(block, 6)
        across.addStretch(1)
        layout = column(block, spacing=10)
        layout.addStretch(2)
        layout.addWidget(self.title)
        layout.addWidget(self.sentence)
        layout.addSpacing(4)
        layout.addWidget(self._buttons)
        layout.addStretch(3)

    def say(self, title: str, sentence: str, actions: tuple[tuple[str, str], ...] = (), *, later: bool = False) -> None:
        """Show words and buttons, as (id, text); ``later``: only after a second, for what is mostly over by then."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        while (item := self._layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for name, text in actions:
            button = QPushButton(text)
            button.setProperty("raised", True)
            button.clicked.connect(lambda _checked=False, name=name: self.action_chosen.emit(name))
            self._layout.addWidget(button)
        self._layout.addStretch(1)
        self._later.stop()
        if later:
            self._set_visible(False)
            self._later.start()
        else:
            self._set_visible(True)

    def update_sentence(self, sentence: str) -> None:
        """Say what is being done now."""
        self.sentence.setText(sentence)

    def _show_words(self) -> None:
        self._set_visible(True)

    def _set_visible(self, visible: bool) -> None:
        for widget in (self.title, self.sentence, self._buttons):
            widget.setVisible(visible)
