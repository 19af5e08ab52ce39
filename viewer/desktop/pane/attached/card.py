"""A quiet card for an attachment that the program does not display."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.desktop.widgets.layouts import quiet_line, words
from viewer.language import translated
from viewer.wording import size_text


class AttachmentCard(QWidget):
    """An attachment's name, kind and size, and what can be done with it."""

    save_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, name: str, size: int, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        title = words(name, wrapped=True)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        save, hand_over = QPushButton(translated("Save as…"), self), QPushButton(translated("Open with…"), self)
        save.clicked.connect(lambda: self.save_requested.emit(name))
        hand_over.clicked.connect(lambda: self.open_requested.emit(name))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(save)
        buttons.addWidget(hand_over)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(title)
        layout.addWidget(quiet_line(" · ".join(filter(None, (kind, size_text(size))))))
        layout.addSpacing(12)
        layout.addLayout(buttons)
        layout.addStretch(3)
