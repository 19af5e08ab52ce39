"""Small helpers that make layouts and labels in one line each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QLayoutItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import Appearance

Margins = tuple[int, int, int, int]


def row(parent: QWidget, margins: Margins = (0, 0, 0, 0), spacing: int = 6) -> QHBoxLayout:
    """A layout from left to right on ``parent``."""
    layout = QHBoxLayout(parent)
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    return layout


def column(parent: QWidget, margins: Margins = (0, 0, 0, 0), spacing: int = 6) -> QVBoxLayout:
    """A layout from top to bottom on ``parent``."""
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    return layout


def words(text: str, role: str = "", *, wrapped: bool = False) -> QLabel:
    """A label in one of the style sheet's roles; its text is shown as it is, never as markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(wrapped)
    return label


def quiet_line(text: str) -> QLabel:
    """Words in the middle of a page's room, where nothing can be shown."""
    label = words(text, "soft", wrapped=True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def link_button(text: str) -> QPushButton:
    """A button that looks like a link."""
    button = QPushButton(text)
    button.setProperty("link", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def quiet_button(text: str = "") -> QToolButton:
    """A button that looks like plain words until it is pointed at."""
    button = QToolButton()
    button.setText(text)
    button.setProperty("quiet", True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def close_button(appearance: Appearance, name: str, tip: str) -> QToolButton:
    """The cross that closes a panel; ``name`` says what it closes, ``tip`` the same with its key."""
    button = QToolButton()
    button.setToolTip(as_plain(tip))
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    appearance.dress(button, "close")
    return button


def emptied(layout: QBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        _discard(item)


def _discard(item: QLayoutItem) -> None:
    widget = item.widget()
    if widget is not None:
        widget.hide()
        widget.deleteLater()
