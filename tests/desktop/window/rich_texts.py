"""What Qt would take for HTML of all that the program shows now: labels, tips of widgets, of rows and of menus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu, QTabBar, QTextEdit, QWidget

_TIPS = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole)


def rich_texts() -> list[str]:
    """Each text that Qt reads as HTML, but for tips that are escaped."""
    return [text for text in shown_texts() if GuiQt.mightBeRichText(text) and not is_escaped(text)]


def is_shown(words: str) -> bool:
    """Whether any label or row has some words."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLabel) and words in widget.text():
            return True
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            texts = _rows(widget.model(), QModelIndex(), (Qt.ItemDataRole.DisplayRole,))
            if any(words in text for text in texts):
                return True
    return False


def is_escaped(text: str) -> bool:
    """Whether a tip is what ``as_plain`` makes of markup."""
    return "<" not in text.removeprefix("<span>").removesuffix("</span>").replace("<br>", "")


def shown_texts() -> Iterator[str]:
    """All texts that Qt looks through for HTML."""
    for widget in QApplication.allWidgets():
        yield from (widget.toolTip(), widget.whatsThis())
        yield from _own(widget)


def _own(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
        yield widget.text()
    elif isinstance(widget, QTabBar):
        yield from map(widget.tabToolTip, range(widget.count()))
    elif isinstance(widget, QMenu) and widget.toolTipsVisible():
        yield from (action.toolTip() for action in widget.actions())
    elif isinstance(widget, QTextEdit):
        yield widget.toHtml()
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _rows(widget.model(), QModelIndex(), _TIPS)


def _rows(model: QAbstractItemModel, parent: QModelIndex, roles: Sequence[Qt.ItemDataRole]) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield from (str(index.data(role) or "") for role in roles)
        if not isinstance(model, QAbstractListModel):
            yield from _rows(model, model.index(row, 0, parent), roles)
