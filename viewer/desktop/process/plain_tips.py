"""Every tooltip as plain text: Qt takes words that look like HTML for HTML, and loads from the disk what they name.

Tips tell company names, titles, cells and file names, which come from filings and may be any text. One filter on the
application shows all of them, so that no part has to think of it.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTabBar, QToolTip, QWidget


class PlainTips(QObject):
    """Hears what asks for a tooltip, and shows it as it is written."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the tip in Qt's stead, where there is one that Qt would take for HTML."""
        if event.type() is not QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        tip = _tip(watched, event) if isinstance(watched, QWidget) else ""
        if not Qt.mightBeRichText(tip):
            return False
        assert isinstance(watched, QWidget)
        QToolTip.showText(event.globalPos(), as_plain(tip), watched)
        return True


def as_plain(text: str) -> str:
    """A text that Qt shows as it is written, wherever it takes texts for HTML."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>"


def _tip(watched: QWidget, event: QHelpEvent) -> str:
    """What is told of the spot: of a row, a section of a header, a tab, or the widget."""
    view = watched.parent()
    if isinstance(view, QHeaderView) and watched is view.viewport():
        section = view.logicalIndexAt(event.pos())
        told = view.model().headerData(section, view.orientation(), Qt.ItemDataRole.ToolTipRole)
    elif isinstance(view, QAbstractItemView) and watched is view.viewport():
        told = view.indexAt(event.pos()).data(Qt.ItemDataRole.ToolTipRole)
    elif isinstance(watched, QTabBar):
        told = watched.tabToolTip(watched.tabAt(event.pos()))
    else:
        told = None
    return str(told) if told else watched.toolTip()
