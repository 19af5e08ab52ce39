"""Bytes of an attachment as Qt reads them."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget


def buffer(content: bytes, parent: QObject) -> QBuffer:
    """An open device over some bytes; nothing is written to disk."""
    made = QBuffer(parent)
    made.setData(QByteArray(content))
    made.open(QIODevice.OpenModeFlag.ReadOnly)
    return made


def quiet_line(words: str, parent: QWidget) -> QLabel:
    """Words that stand where nothing can be shown; never read as markup."""
    label = QLabel(words, parent)
    label.setObjectName("quiet")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
