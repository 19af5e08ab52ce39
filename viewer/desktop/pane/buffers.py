"""Bytes of an attachment as Qt reads them."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject


def buffer(content: bytes, parent: QObject) -> QBuffer:
    """An open device over some bytes; nothing is written to disk."""
    made = QBuffer(parent)
    made.setData(QByteArray(content))
    made.open(QIODevice.OpenModeFlag.ReadOnly)
    return made
